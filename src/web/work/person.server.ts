import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { isId } from '#kernel/ids.ts';
import { markHeld, markMissed } from '#modules/booking/public.ts';
import { markReached } from '#modules/notifications/public.ts';
import { requestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { personView } from './person-view.server.ts';
import { readPersonPage } from './read-person-page.server.ts';
import { atWork, staffFrame } from './staff-frame.server.ts';

const TOLD = ['accepted', 'settled', 'stale', 'reached'] as const;

export async function loadPerson({ context: given, request, params }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const { language, app } = context;
  const residentId = params['residentId'] ?? '';
  const query = new URL(request.url).searchParams;
  const before = query.get('before');
  const read = orPage(
    context,
    request,
    await run(context, readPersonPage(app.packs), {
      residentId,
      language,
      before: before !== null && isId(before) ? before : null,
    }),
  );
  const base = `/${language}/work/people/${residentId}`;
  return {
    frame: await staffFrame(context, work, { place: 'people' }),
    residentId,
    base,
    isEarlier: before !== null,
    told: TOLD.find((one) => one === query.get('done')) ?? null,
    person: personView(read, residentId, {
      now: app.clock.now(),
      work,
      language,
      library: app.library,
      base,
    }),
  };
}

/** What became of a meeting, or that the person was called, said by the professional; ends on the page anew. */
export async function settleOnPage({ context: given, request, params }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  await atWork(context, request);
  const residentId = params['residentId'] ?? '';
  const form = await formFields(request);
  const here = `/${context.language}/work/people/${residentId}`;
  if (field(form, 'settle') === 'reached') {
    const reached = await run(context, markReached, { residentId });
    // Somebody else was quicker, or the person has signed in: there is nothing left to do either way.
    if (reached.ok || reached.refusal !== 'not-found') orPage(context, request, reached);
    return redirect(`${here}?done=reached`, 303);
  }
  const input = { residentId, meetingId: field(form, 'meeting'), version: field(form, 'version') };
  const outcome = await run(context, field(form, 'settle') === 'held' ? markHeld : markMissed, input);
  if (!outcome.ok && ['changed-meanwhile', 'not-booked', 'not-begun'].includes(outcome.refusal))
    return redirect(`${here}?done=stale#meetings`, 303);
  orPage(context, request, outcome);
  return redirect(`${here}?done=settled#meetings`, 303);
}
