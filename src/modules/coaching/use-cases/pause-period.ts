/** A period rests, and goes on: whichever of the two says so. */
import * as z from 'zod';
import { instantOf, parseCivilDate } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { MODALITIES, openOffer, withdrawOffers } from '#modules/booking/public.ts';
import { command } from '#platform/command.ts';
import { DayInput, PeriodInput, ResidentInput, VersionInput } from '../contract.ts';
import { checkPauseEnd } from '../rules/agreement.ts';
import { after } from '../rules/period.ts';
import { insertPause } from '../store/pauses.ts';
import { markState } from '../store/periods.ts';
import { periodToWrite } from './period-to-write.ts';
import { pauseKey, restIsOver } from './wind-up.ts';

const ABOUT = { residentId: ResidentInput, periodId: PeriodInput, version: VersionInput };

/**
 * No times are offered while it rests; a meeting that is booked stays, and is for the two to move. Refuses `wrong-day` (details:
 * `until` → problem), `not-now` and `changed-meanwhile`.
 */
export const pausePeriod = command({
  name: 'coaching.pause-period',
  input: z.strictObject({ ...ABOUT, until: DayInput }),
  async run(context, input) {
    const opened = await periodToWrite(context, input);
    if (!opened.ok) return opened;
    const { tx, period, today, by } = opened.value;
    if (period.version !== input.version) return refused('changed-meanwhile');
    const state = after(period.state, 'pause');
    if (state === null) return refused('not-now');
    const until = parseCivilDate(input.until);
    const problem = until.ok ? checkPauseEnd(until.value, today) : 'not-a-day';
    if (problem !== null || !until.ok) return refused('wrong-day', { until: problem ?? 'not-a-day' });
    const pause = {
      id: newId<'pause'>(),
      unitId: period.unitId,
      periodId: period.id,
      fromOn: today,
      untilOn: until.value,
      setBy: by,
    };
    if (!(await markState(tx, period, state)) || !(await insertPause(tx, pause)))
      return refused('changed-meanwhile');
    await withdrawOffers(tx, period.id);
    const placed = instantOf(until.value, period.followUpTime, period.zone);
    await context.due(tx, {
      kind: 'coaching.pause-over',
      effectKey: `${pauseKey(period.id)}${pause.id}`,
      dueAt: placed.instant,
      civil: { date: placed.date, time: placed.time, zone: period.zone },
      holder: period.unitId,
      payload: { periodId: period.id },
    });
    await context.fact(tx, {
      type: 'period.paused',
      holder: period.unitId,
      data: { periodId: period.id, until: until.value, by },
    });
    return done({ until: until.value });
  },
});

/** Times are offered again. Refuses `not-now` and `changed-meanwhile`. */
export const resumePeriod = command({
  name: 'coaching.resume-period',
  input: z.strictObject(ABOUT),
  async run(context, input) {
    const opened = await periodToWrite(context, input);
    if (!opened.ok) return opened;
    const { tx, period, today, by } = opened.value;
    if (period.version !== input.version) return refused('changed-meanwhile');
    const state = after(period.state, 'resume');
    if (state === null) return refused('not-now');
    if (!(await markState(tx, period, state))) return refused('changed-meanwhile');
    await restIsOver(context, tx, period);
    await openOffer(context, tx, {
      holder: period.unitId,
      staffId: period.staffId,
      kind: 'coaching',
      refId: period.id,
      modalities: MODALITIES,
      earliest: today,
    });
    await context.fact(tx, {
      type: 'period.resumed',
      holder: period.unitId,
      data: { periodId: period.id, by },
    });
    return done({ periodId: period.id });
  },
});
