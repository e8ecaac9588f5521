/**
 * When an ordered form opens, reminds and ends. Every occasion is counted from the first day and never from one another, at
 * civil local time: a skipped hour or a leap day carries nothing along.
 */
import {
  type Anchor,
  type CivilDate,
  type CivilTime,
  civilTime,
  daysBetween,
  type Instant,
  instantOf,
  plusDays,
  type Zone,
} from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';

export type Recurrence =
  | { readonly kind: 'once' }
  | {
      readonly kind: 'recurring';
      readonly every: number;
      readonly unit: 'days' | 'weeks';
      readonly end:
        | { readonly kind: 'times'; readonly times: number }
        | { readonly kind: 'until'; readonly day: CivilDate };
    };

/** The unit's template: how long there is to answer, when a reminder goes, and how often a form may be asked for at most. */
export interface OrderTemplate {
  readonly answerWithinDays: number;
  readonly remindAfterDays: readonly number[];
  readonly mostTimes: number;
}

export interface PlannedOrder {
  readonly opensOn: CivilDate;
  readonly opensAt: Instant;
  /** The last day to answer. */
  readonly lastDay: CivilDate;
  /** When that day is over. */
  readonly closesAt: Instant;
}

export type PlanRefusal = 'wrong-recurrence' | 'too-many' | 'ends-before-it-begins';

const DAYS_PER_WEEK = 7;
const MIDNIGHT = civilTime('00:00');

function timesOf(recurrence: Recurrence, first: CivilDate, step: number): Outcome<number, PlanRefusal> {
  if (recurrence.kind === 'once') return done(1);
  const { end } = recurrence;
  if (end.kind === 'times')
    return Number.isInteger(end.times) && end.times >= 1 ? done(end.times) : refused('wrong-recurrence');
  if (end.day < first) return refused('ends-before-it-begins');
  return done(Math.floor(daysBetween(first, end.day) / step) + 1);
}

/** Every occasion, the first one first. An occasion ends before the next one opens. */
export function planOrders(
  first: Anchor,
  recurrence: Recurrence,
  template: Pick<OrderTemplate, 'answerWithinDays' | 'mostTimes'>,
): Outcome<readonly PlannedOrder[], PlanRefusal> {
  const step =
    recurrence.kind === 'once' ? 0 : recurrence.every * (recurrence.unit === 'weeks' ? DAYS_PER_WEEK : 1);
  if (recurrence.kind === 'recurring' && (!Number.isInteger(step) || step < 1))
    return refused('wrong-recurrence');
  const times = timesOf(recurrence, first.date, step);
  if (!times.ok) return times;
  if (times.value > template.mostTimes) return refused('too-many');
  const days =
    recurrence.kind === 'once' ? template.answerWithinDays : Math.min(template.answerWithinDays, step - 1);
  return done(
    Array.from({ length: times.value }, (_, index) => {
      const opens = instantOf(plusDays(first.date, index * step), first.time, first.zone);
      const lastDay = plusDays(opens.date, days);
      return {
        opensOn: opens.date,
        opensAt: opens.instant,
        lastDay,
        closesAt: instantOf(plusDays(lastDay, 1), MIDNIGHT, first.zone).instant,
      };
    }),
  );
}

export interface Reminder {
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly instant: Instant;
}

/** The reminders of one occasion: so many days after it opened, none after its last day. */
export function remindersOf(
  order: Pick<PlannedOrder, 'opensOn' | 'lastDay'>,
  afterDays: readonly number[],
  at: { readonly time: CivilTime; readonly zone: Zone },
): readonly Reminder[] {
  return [...new Set(afterDays)]
    .map((days) => plusDays(order.opensOn, days))
    .filter((day) => day > order.opensOn && day <= order.lastDay)
    .map((day) => {
      const placed = instantOf(day, at.time, at.zone);
      return { date: placed.date, time: placed.time, instant: placed.instant };
    });
}
