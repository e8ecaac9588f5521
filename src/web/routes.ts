import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/**
 * Every page, flat, one area after the other. A page lives in the folder of its area; the path says what the page
 * is for and holds no health word. `:lang` is sv, fi or en for every page.
 *
 * A page is served without JavaScript unless it says `export const handle = { hydrate: true }`.
 */
export default [
  index('front/choose-language.ts'),
  // The addresses that a provider knows; the language is the person's and comes with the sealed attempt.
  route('sign-in/callback', 'sign-in/callback.ts'),
  route('sign-in/signed-out', 'sign-in/signed-out.ts'),

  route(':lang', 'shell/language-frame.tsx', [
    // Front: what would you like to change?
    index('front/front-page.tsx'),
    route('start', 'front/start-page.tsx'),
    route('other', 'front/other-page.tsx'),
    route('talk', 'front/talk-page.tsx'),
    route('your-data', 'front/your-data-page.tsx'),
    route('place', 'front/place-page.tsx'),
    route('appearance', 'shell/appearance.ts'),

    // Self-check: questions, result, sending (src/web/check)
    route('check/send', 'check/send-page.tsx'),
    route('check/sent/:referralId', 'check/sent-page.tsx'),
    route('check/drop', 'check/drop-page.tsx'),
    route('check/:code', 'check/question-page.tsx'),
    route('check/:code/result', 'check/result-page.tsx'),

    // Sign-in and sign-out (src/web/sign-in)
    route('sign-in', 'sign-in/sign-in-page.tsx'),
    route('sign-in/start', 'sign-in/start.ts'),
    route('sign-in/stopped/:why', 'sign-in/stopped-page.tsx'),
    route('sign-out', 'sign-in/sign-out-page.tsx'),
    route('work/assignment', 'sign-in/assignment-page.tsx'),

    // The resident's own pages (src/web/my)
    ...prefix('my', [
      index('my/home-page.tsx'),
      route('messages', 'messages/my-messages-page.tsx'),
      route('history', 'my/history/history-page.tsx'),
      route('who-looked', 'my/log/who-looked-page.tsx'),
      route('who-looked/file', 'my/log/who-looked-file.ts'),
      route('my-data', 'my/data/my-data-page.tsx'),
      route('my-data/file', 'my/data/my-data-file.ts'),
      route('erasure', 'my/data/erasure-page.tsx'),
      route('blocks', 'my/choices/blocks-page.tsx'),
      route('consents', 'my/choices/consents-page.tsx'),
      route('settings', 'my/choices/settings-page.tsx'),
    ]),
    route('work/people/:residentId/messages', 'messages/resident-messages-page.tsx'),

    // Staff (src/web/work)
    ...prefix('work', [
      index('work/my-day-page.tsx'),
      route('rows', 'work/day-rows.ts'),
      route('intake', 'work/intake-page.tsx'),
      route('people', 'work/people-page.tsx'),
      route('people/search', 'work/people-search-page.tsx'),
      route('people/:residentId', 'work/person-page.tsx'),
      route('people/:residentId/referral/:referralId', 'work/referral-page.tsx'),
      // What another unit holds; without naming it, where something is blocked
      route('people/:residentId/other/:unitId', 'work/other-unit-page.tsx'),
      route('people/:residentId/emergency', 'work/emergency-page.tsx'),
    ]),

    // The recurring review of the access log
    route('work/log-review', 'log-review/log-review-page.tsx'),

    // Times: the resident books, changes, cancels; staff open and offer them
    ...prefix('my/times', [
      index('times/times-page.tsx'),
      route('book/:offerId/:slotId', 'times/book-page.tsx'),
      route(':meetingId', 'times/meeting-time-page.tsx'),
      route(':meetingId/change', 'times/change-page.tsx'),
      route(':meetingId/change/:slotId', 'times/change-to-page.tsx'),
      route(':meetingId/cancel', 'times/cancel-page.tsx'),
      route(':meetingId/calendar.ics', 'times/calendar-file.ts'),
    ]),
    route('work/calendar', 'calendar/calendar-page.tsx'),
    route('work/people/:residentId/offer', 'calendar/offer-page.tsx'),

    // Coaching: goal, look back, note, end
    route('my/goal', 'coaching/my-goal-page.tsx'),
    route('my/notes', 'coaching/my-notes-page.tsx'),
    route('my/follow-up/:followUpId', 'coaching/my-follow-up-page.tsx'),
    ...prefix('work/people/:residentId', [
      route('goal', 'coaching/goal-page.tsx'),
      route('notes/new', 'coaching/note-new-page.tsx'),
      route('notes/:noteId', 'coaching/note-page.tsx'),
      route('end', 'coaching/end-page.tsx'),
      route('follow-up/:followUpId', 'coaching/follow-up-page.tsx'),
    ]),

    // Video meeting: the room and its channel
    route('meeting/:residentId/:meetingId', 'meeting/meeting-page.tsx'),
    route('meeting/:residentId/:meetingId/channel', 'meeting/room-channel.ts'),

    // Demo and development: sent mail, the movable clock (src/web/dev)
    ...prefix('dev', [route('inbox', 'dev/inbox-page.tsx'), route('clock', 'dev/clock-page.tsx')]),

    // Feedback and the accessibility statement (src/web/feedback)
    route('feedback', 'feedback/feedback-page.tsx'),
    route('feedback/accessibility', 'feedback/barrier-page.tsx'),
    route('work/feedback', 'feedback/answer-page.tsx'),
    route('accessibility', 'feedback/accessibility-page.tsx'),

    // Anything else under a language: not found, in that language.
    route('*', 'shell/not-found.tsx'),
  ]),
] satisfies RouteConfig;
