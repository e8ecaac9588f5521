/** Where feedback stands against its promised day. Civil days where the unit is. */
import {
  type CivilDate,
  type CivilTime,
  daysBetween,
  type PlacedMoment,
  plusDays,
  type Zone,
  instantOf,
} from '#kernel/dates.ts';

export type AnswerState =
  | { readonly kind: 'answered'; readonly when: 'in-time' | 'late' }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'waiting'; readonly days: number };

/** The promised day itself is still in time. */
export function answerState(
  given: { readonly answerOn: CivilDate; readonly answeredOn: CivilDate | null },
  today: CivilDate,
): AnswerState {
  const { answerOn, answeredOn } = given;
  if (answeredOn !== null) return { kind: 'answered', when: answeredOn <= answerOn ? 'in-time' : 'late' };
  const days = daysBetween(today, answerOn);
  if (days < 0) return { kind: 'overdue', days: -days };
  return days === 0 ? { kind: 'today' } : { kind: 'waiting', days };
}

const MORNING = '08:00' as CivilTime;

/** When the unit is reminded: in the morning, so many days before the last one; days before `from` are left out. */
export function remindersFor(
  answerOn: CivilDate,
  daysBefore: readonly number[],
  from: { readonly today: CivilDate; readonly zone: Zone },
): readonly PlacedMoment[] {
  return [...new Set(daysBefore)]
    .map((days) => plusDays(answerOn, -days))
    .filter((date) => date > from.today)
    .toSorted()
    .map((date) => instantOf(date, MORNING, from.zone));
}

const MAIL = /^[^\s@<>,;:]+@[^\s@<>,;:]+\.[^\s@<>,;:]+$/;

/** What somebody left for the answer: an address to write to, a number to call, or nothing. */
export function wayBack(replyTo: string | null): 'mail' | 'phone' | 'none' {
  if (replyTo === null || replyTo === '') return 'none';
  return MAIL.test(replyTo) ? 'mail' : 'phone';
}
