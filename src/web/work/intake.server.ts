import type { LoaderFunctionArgs } from 'react-router';
import { listItems } from '#modules/worklist/public.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { ROWS_ON_PAGE } from './my-day.server.ts';
import { atWork, staffFrame } from './staff-frame.server.ts';
import { dayRows } from './work-rows.ts';

/** Waiting requests of the unit, the oldest promise first. */
export async function loadIntake({ context: given, request }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { language, app } = context;
  const work = await atWork(context, request);
  const query = new URL(request.url).searchParams;
  const after = query.get('after');
  const list = orPage(
    context,
    request,
    await run(context, listItems, { scope: 'unit', kind: 'intake', after, limit: ROWS_ON_PAGE }),
  );
  const count = list.counts.intake ?? 0;
  const path = `/${language}/work/intake`;
  return {
    frame: await staffFrame(context, work, { place: 'intake', count }),
    rows: dayRows(list.items, { now: app.clock.now(), zone: work.zone, language }),
    count,
    days: work.unit.answerWithinDays,
    wasDeclined: query.get('done') === 'declined',
    start: after === null ? null : path,
    next: list.next === null ? null : `${path}?after=${encodeURIComponent(list.next)}`,
  };
}
