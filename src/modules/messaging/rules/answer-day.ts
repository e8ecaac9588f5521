/** The promised day of answer. */
import {
  type CivilDate,
  type CivilTime,
  type Instant,
  type Zone,
  civilIn,
  instantOf,
  plusDays,
} from '#kernel/dates.ts';

/** When a unit's day of work ends: a promise for a day is kept before this time. */
const END_OF_WORK = '17:00' as CivilTime;

export interface AnswerPromise {
  /** The last day, as the resident reads it. */
  readonly answerOn: CivilDate;
  /** The same as an instant, for the unit's list. */
  readonly answerBy: Instant;
}

/**
 * The promise for a message sent at an instant: so many civil days later where the unit is, until its day of work
 * ends. `withinDays` comes from the country pack.
 */
export function answerDay(sentAt: Instant, where: Zone, withinDays: number): AnswerPromise {
  const answerOn = plusDays(civilIn(sentAt, where).date, withinDays);
  return { answerOn, answerBy: instantOf(answerOn, END_OF_WORK, where).instant };
}

/** Whether answers are promised on a day: always, or until the last day of support, that day included. */
export function isPromising(lastDay: CivilDate | null, today: CivilDate): boolean {
  return lastDay === null || today <= lastDay;
}

export type PromiseState = 'nothing-promised' | 'within' | 'today' | 'passed';

/** How the promise stands on a day. */
export function promiseState(answerOn: CivilDate | null, today: CivilDate): PromiseState {
  if (answerOn === null) return 'nothing-promised';
  if (answerOn < today) return 'passed';
  return answerOn === today ? 'today' : 'within';
}
