/** The person or the coach moves a follow-up to another day. The other one stays where the end put it. */
import * as z from 'zod';
import { instantOf, parseCivilDate, plusMonths } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { MODALITIES, openOffer, readMeetings, withdrawOffers } from '#modules/booking/public.ts';
import { closeItem, putItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { DayInput, FollowUpInput, PeriodInput, ResidentInput, VersionInput } from '../contract.ts';
import { checkMove } from '../rules/follow-ups.ts';
import { placeFollowUp, readFollowUps } from '../store/follow-ups.ts';
import { type AgreementParts, templateOf } from './agreement-template.ts';
import { followUpKey } from './close-when-done.ts';
import { periodToWrite } from './period-to-write.ts';
import { planDues } from './plan-dues.ts';
import { planClosing } from './wind-up.ts';

/**
 * What is owed around it moves along; an invitation that has gone is not sent again. Refuses `wrong-day` (details: `date` → problem),
 * `booked` when a meeting for it is booked (that one is moved instead), `over`, `changed-meanwhile`.
 */
export function rescheduleFollowUp(parts: AgreementParts) {
  return command({
    name: 'coaching.reschedule-follow-up',
    input: z.strictObject({
      residentId: ResidentInput,
      periodId: PeriodInput,
      followUpId: FollowUpInput,
      version: VersionInput,
      date: DayInput,
    }),
    async run(context, input) {
      const opened = await periodToWrite(context, input);
      if (!opened.ok) return opened;
      const { tx, period, country, today, by } = opened.value;
      const all = (await readFollowUps(tx)).filter((one) => one.periodId === period.id);
      const followUp = all.find((one) => one.id === input.followUpId);
      if (followUp === undefined) return refused('not-found');
      if (followUp.version !== input.version) return refused('changed-meanwhile');
      const date = parseCivilDate(input.date);
      const { followUpMoveDays: days } = templateOf(parts, country);
      const problem = date.ok ? checkMove(followUp, date.value, { today, days }) : 'not-a-day';
      if (problem === 'over') return refused('over');
      if (problem === 'same-day') return done({ date: followUp.date });
      if (problem !== null || !date.ok) return refused('wrong-day', { date: problem ?? 'not-a-day' });
      const isBooked = (await readMeetings(tx)).some(
        (one) => one.refId === followUp.id && one.state === 'booked',
      );
      if (isBooked) return refused('booked');
      const placed = instantOf(date.value, followUp.time, followUp.zone);
      const moved = { ...followUp, date: date.value, dueAt: placed.instant };
      if (!(await placeFollowUp(tx, moved))) return refused('changed-meanwhile');
      await context.cancelDue(tx, followUpKey(followUp.id));
      await planDues(context, tx, period, moved);
      await closeItem(
        tx,
        { unitId: period.unitId, kind: 'call', refId: followUp.id },
        'cancelled',
        context.now,
      );
      if (followUp.state === 'invited') {
        await putItem(
          tx,
          {
            unitId: period.unitId,
            kind: 'follow-up',
            refId: followUp.id,
            staffId: period.staffId,
            dueAt: moved.dueAt,
          },
          context.now,
        );
        await withdrawOffers(tx, followUp.id);
        await openOffer(context, tx, {
          holder: period.unitId,
          staffId: period.staffId,
          kind: 'follow-up',
          refId: followUp.id,
          modalities: MODALITIES,
          earliest: date.value,
        });
      }
      // The unit's way to the person lasts a month beyond the latest of them.
      const latest = all
        .map((one) => (one.id === followUp.id ? date.value : one.date))
        .toSorted()
        .at(-1);
      if (latest !== undefined) {
        const last = { date: latest, time: period.followUpTime, zone: period.zone };
        await planClosing(context, tx, period, { at: plusMonths(last, 1), again: '' });
      }
      await context.fact(tx, {
        type: 'follow-up.moved',
        holder: period.unitId,
        data: { followUpId: followUp.id, months: followUp.months, on: date.value, by },
      });
      return done({ date: date.value });
    },
  });
}
