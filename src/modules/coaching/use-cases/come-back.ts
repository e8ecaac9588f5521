/** Back within a year with one press: a new period after the old one, with what was there before still to be read. */
import * as z from 'zod';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { beginRelation } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { putOnRoster, readPerson } from '#modules/residents/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { PeriodInput, ResidentInput } from '../contract.ts';
import { comeBack } from '../rules/come-back.ts';
import { isUnderWay } from '../rules/period.ts';
import { markClosed, type NewPeriod, readPeriods } from '../store/periods.ts';
import { type AgreementParts, templateOf } from './agreement-template.ts';
import { periodToWrite } from './period-to-write.ts';
import { offerPeriod, takeOn } from './start-period.ts';
import { dropFollowUps } from './wind-up.ts';

/**
 * The person, or a professional of the unit while it has a way to them. It belongs to the coach as before, or to the unit when the
 * coach is there no more. Refuses `under-way`, `asks-anew`, `too-late`, `died`.
 */
export function comeBackToCoaching(parts: AgreementParts) {
  return command({
    name: 'coaching.come-back',
    input: z.strictObject({ residentId: ResidentInput, periodId: PeriodInput }),
    async run(context, input) {
      const opened = await periodToWrite(context, input);
      if (!opened.ok) return opened;
      const { tx, period: before, country, today, by } = opened.value;
      const { unitId } = before;
      if ((await readPeriods(tx)).some((one) => one.unitId === unitId && isUnderWay(one.state)))
        return refused('under-way');
      const end =
        before.endedOn === null
          ? null
          : { date: before.endedOn, time: before.followUpTime, zone: before.zone };
      const may = comeBack({ ...before, end }, templateOf(parts, country).returnMonths, today);
      if (may.kind === 'not') return refused(may.because);
      const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
      const person = await readPerson(tx);
      if (unit === undefined || person === null) return refused('not-found');
      // What was owed after the old end is counted anew from the next one.
      await dropFollowUps(context, tx, before);
      await markClosed(tx, before.id, context.now);
      await beginRelation(tx, { unitId, source: 'referral', sourceId: before.referralId }, context.now);
      await putOnRoster(tx, unitId, { name: person.name, language: person.language }, context.now);
      const id: Id<'period'> = newId();
      const period: NewPeriod = { ...before, id, state: 'offered', startedOn: today, previousId: before.id };
      if (!(await offerPeriod(context, tx, parts, { period, unit }))) return refused('under-way');
      const taken = await takeOn(tx, { unitId, staffId: before.staffId, today });
      if (by === 'resident')
        await putItem(
          tx,
          {
            unitId,
            kind: 'call',
            refId: id,
            staffId: taken === 'taken' ? before.staffId : null,
            detail: 'came-back',
            dueAt: context.now,
          },
          context.now,
        );
      return done({ periodId: id });
    },
  });
}
