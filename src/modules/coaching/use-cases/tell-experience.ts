/** The person says how it was. Their name goes with it to nobody, unless they say so. */
import * as z from 'zod';
import { civilIn } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import { ExperienceForm, MonthsInput, PeriodInput, ResidentInput } from '../contract.ts';
import { askedNow, checkExperience } from '../rules/experience.ts';
import { insertExperience, insertExperienceMark, readExperiences } from '../store/experiences.ts';
import { readFollowUps } from '../store/follow-ups.ts';
import { readPeriod } from '../store/periods.ts';
import { type AgreementParts, templateOf } from './agreement-template.ts';

/** Refuses `not-asked` when it is not the time, `already-answered`, and `incomplete` (details: `form` → problem). */
export function tellExperience(parts: AgreementParts) {
  return command({
    name: 'coaching.tell-experience',
    input: z.strictObject({
      residentId: ResidentInput,
      periodId: PeriodInput,
      months: MonthsInput,
      form: ExperienceForm,
    }),
    async run(context, input) {
      const { residentId, periodId, months } = input;
      const opened = await context.person({
        residentId,
        action: 'send',
        resource: 'response',
        resourceId: periodId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      if (context.actor.kind !== 'resident') return refused('not-found');
      const period = await readPeriod(tx, periodId);
      const unit = (await allUnits(tx.db)).find((one) => one.id === period?.unitId);
      if (period === undefined || unit === undefined) return refused('not-found');
      const today = civilIn(context.now, period.zone).date;
      const ofPeriod = (one: { readonly periodId: string }) => one.periodId === period.id;
      const answered = (await readExperiences(tx)).filter(ofPeriod).map((one) => one.months);
      if (answered.includes(months)) return refused('already-answered');
      const followUps = (await readFollowUps(tx)).filter(ofPeriod);
      const { experienceDays: days } = templateOf(parts, unit.country);
      if (!askedNow({ ...period, followUps }, { today, days, answered }).includes(months))
        return refused('not-asked');
      const checked = checkExperience(input.form);
      if (checked.kind === 'wrong') return refused('incomplete', { form: checked.problem });
      const { shown, ...said } = checked.experience;
      const holder = shown === 'to-coach' ? unit.id : residentId;
      const told = await insertExperience(tx, {
        ...said,
        id: newId(),
        holder,
        periodId: period.id,
        months,
        answeredAt: context.now,
      });
      if (!told) return refused('already-answered');
      await insertExperienceMark(tx, { ...said, months, unitId: unit.id, today });
      await context.fact(tx, { type: 'experience.told', holder, data: { periodId: period.id, months } });
      return done({ months });
    },
  });
}
