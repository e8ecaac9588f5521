/** What the coach does on the page about one walk: answers a task, notes work, changes the road. */
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { adjustWalk, giveFeedback, noteWork, settleSupportEnd } from '#modules/enrolments/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { atWork } from '../work/staff-frame.server.ts';
import { feedbackProblem, minutesIn, readFeedbackForm } from './feedback-form.server.ts';

type Posted = Awaited<ReturnType<typeof formFields>>;
export interface Where {
  readonly here: RequestContext;
  readonly request: Request;
  readonly ids: { readonly residentId: string; readonly enrolmentId: string };
  readonly at: string;
}

async function answerTask({ here, request, ids, at }: Where, posted: Posted) {
  const written = readFeedbackForm(posted);
  const wrong = feedbackProblem(written);
  const form = 'feedback' as const;
  if (wrong !== undefined) return data({ form, ...wrong, written }, { status: 422 });
  const input = {
    ...ids,
    entryId: written.entryId,
    words: written.words,
    minutes: minutesIn(written.minutes),
    techniques: written.techniques,
  };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const outcome = await run(here, giveFeedback(here.app), input, key);
  if (!outcome.ok && outcome.refusal === 'not-sent')
    return data({ form, problem: 'gone' as const, place: '', written }, { status: 422 });
  orPage(here, request, outcome);
  return redirect(`${at}?said=answered#tasks-heading`, 303);
}

async function keepWork({ here, request, ids, at }: Where, posted: Posted) {
  const minutes = field(posted, 'work-minutes').trim();
  const written = {
    kind: field(posted, 'work-kind'),
    minutes,
    techniques: fieldList(posted, 'work-techniques'),
  };
  const read = minutes === '' ? undefined : minutesIn(minutes);
  if (read === undefined) return data({ form: 'work' as const, written }, { status: 422 });
  const input = { ...ids, kind: written.kind, minutes: read, techniques: written.techniques };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  orPage(here, request, await run(here, noteWork(here.app), input, key));
  return redirect(`${at}?said=noted#dose-heading`, 303);
}

/** A small switch beside a part of the road. `before`: '' is last of its phase. */
async function switchPart({ here, request, ids, at }: Where, posted: Posted) {
  const kind = field(posted, 'change');
  const partId = field(posted, 'part');
  const before = field(posted, 'before');
  const change = kind === 'move' ? { kind, partId, before: before === '' ? null : before } : { kind, partId };
  const outcome = await run(here, adjustWalk(here.app), { ...ids, change });
  // Taken back from another window: it stands as was wanted.
  if (!outcome.ok && outcome.refusal !== 'not-found') orPage(here, request, outcome);
  return redirect(`${at}?said=changed#road-heading`, 303);
}

export async function changeOnPage({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const ids = { residentId: params['residentId'] ?? '', enrolmentId: params['enrolmentId'] ?? '' };
  const at = `/${here.language}/work/people/${ids.residentId}/walks/${ids.enrolmentId}`;
  const where = { here, request, ids, at };
  const posted = await formFields(request);
  if (field(posted, 'form') === 'feedback') return answerTask(where, posted);
  if (field(posted, 'form') === 'work') return keepWork(where, posted);
  if (field(posted, 'form') === 'support') {
    orPage(here, request, await run(here, settleSupportEnd(here.app), ids));
    return redirect(`${at}?said=settled`, 303);
  }
  return switchPart(where, posted);
}
