import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/**
 * Every page, flat, one area after the other. A page lives in the folder of its area; the path says what the page
 * is for and holds no health word. `:lang` is sv, fi or en for every page.
 *
 * A page is served without JavaScript unless it says `export const handle = { hydrate: true }`.
 */
export default [
  index('front/choose-language.ts'),

  route(':lang', 'shell/language-frame.tsx', [
    // Front: what would you like to change?
    index('front/front-page.tsx'),
    route('start', 'front/start-page.tsx'),
    route('other', 'front/other-page.tsx'),
    route('talk', 'front/talk-page.tsx'),
    route('your-data', 'front/your-data-page.tsx'),
    route('appearance', 'shell/appearance.ts'),

    // Self-check: questions, result, sending (src/web/check)

    // Sign-in and sign-out (src/web/sign-in)

    // The resident's own pages (src/web/my)
    ...prefix('my', []),

    // Staff (src/web/work)
    ...prefix('work', []),

    // Video meeting: the room and its channel
    route('meeting/:residentId/:meetingId', 'meeting/meeting-page.tsx'),
    route('meeting/:residentId/:meetingId/channel', 'meeting/room-channel.ts'),

    // Demo and development: sent mail, the movable clock (src/web/dev)
    ...prefix('dev', []),

    // Feedback and the accessibility statement (src/web/feedback)

    // Anything else under a language: not found, in that language.
    route('*', 'shell/not-found.tsx'),
  ]),
] satisfies RouteConfig;
