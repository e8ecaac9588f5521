/** The programme's own forms that the unit has not got in time, by what stands in its record alone (decision 0033). */
import { civilIn } from '#kernel/dates.ts';
import { overdueForms } from '../rules/overdue-forms.ts';
import type { Road, WalkParts } from './open-road.ts';

export function missedForms(road: Omit<Road, 'tx'>, { packs }: Pick<WalkParts, 'packs'>) {
  const { enrolment, given } = road;
  if (enrolment.state === 'ended') return { missed: [], next: null };
  const answered = given
    .filter((one) => one.holder === enrolment.holder)
    .map((one) => ({ instrument: one.instrument, on: civilIn(one.answeredAt, enrolment.zone).date }));
  return overdueForms(road, answered, packs[enrolment.country].forms.answerWithinDays);
}
