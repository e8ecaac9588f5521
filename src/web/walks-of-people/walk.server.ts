/** The page about one walk: what it is read from. */
import type { LoaderFunctionArgs } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { answerTemplates, MOST_WORDS } from './feedback-form.server.ts';
import { readWalkPage } from './read-walk.server.ts';
import { WALK_SAID } from './texts/walk-texts.ts';

export async function loadWalk({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const { app, language } = here;
  const residentId = params['residentId'] ?? '';
  const enrolmentId = params['enrolmentId'] ?? '';
  const asked = new URL(request.url).searchParams;
  const [diary, before] = [asked.get('diary'), asked.get('before')];
  const page = diary === null || before === null ? null : { diary, before };
  const input = { residentId, enrolmentId, language, page };
  const found = orPage(here, request, await run(here, readWalkPage(app), input));
  const frame = await staffFrame(here, work, { place: 'walks' });
  const said = asked.get('said');
  // One form at a time: of the task that is asked for, else of the one that has waited longest.
  const answering =
    [...found.sent, ...found.others].find((one) => one.id === asked.get('answer')) ?? found.sent[0] ?? null;
  const fields = { me: frame.me.name, unit: work.unit.names[found.speaks], task: answering?.title ?? '' };
  return {
    ...found,
    residentId,
    // Null in a preview, which leads nowhere.
    at: `/${language}/work/people/${residentId}/walks/${enrolmentId}` as string | null,
    answering: found.facts.state === 'ended' ? null : (answering?.id ?? null),
    templates: answerTemplates(app.templates.feedback, { language, speaks: found.speaks, fields }),
    most: MOST_WORDS,
    // An entry that a link leads to stands open.
    open: asked.get('show'),
    sending: newId(),
    said: WALK_SAID.find((one) => one === said) ?? null,
    frame,
  };
}

export type WalkPageData = Awaited<ReturnType<typeof loadWalk>>;

/** What the parts of the page show of the walk itself. */
export type WalkShown = Omit<WalkPageData, 'head' | 'speaks' | 'residentId' | 'frame' | 'glance'>;
