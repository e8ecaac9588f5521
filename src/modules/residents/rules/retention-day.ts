/** When a class of data may go, as the country pack says. */
import {
  type CivilDate,
  type CivilTime,
  type Instant,
  type Zone,
  civilIn,
  instantOf,
  plusMonths,
} from '#kernel/dates.ts';
import type { RetentionRule } from '#modules/packs/public.ts';

const NIGHT = '03:00' as CivilTime;
const MONTHS = 12;
/** What cannot be known by a day (a death, something that goes on) is looked at again after a year. */
const LOOK_AGAIN_YEARS = 1;

export interface RetentionDay {
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly instant: Instant;
}

function yearsAfter(date: CivilDate, where: Zone, years: number): RetentionDay {
  const placed = plusMonths({ date, time: NIGHT, zone: where }, years * MONTHS);
  return {
    date: placed.date,
    time: placed.time,
    zone: where,
    instant: instantOf(placed.date, placed.time, where).instant,
  };
}

/** So many years after what it is counted from, by the calendar where the unit is, at night. */
export function retentionDay(countedFrom: Instant, where: Zone, years: number): RetentionDay {
  return yearsAfter(civilIn(countedFrom, where).date, where, years);
}

export interface RetentionFacts {
  /** Something goes on between the person and the unit: a coaching period, a care relation. */
  readonly isOpen: boolean;
  /** When something last happened with the unit; null when nothing is known. */
  readonly lastEntry: Instant | null;
  /** Null when it cannot be read any more. */
  readonly birthDate: CivilDate | null;
  /** Null while living, and when the day is not known. */
  readonly diedOn: CivilDate | null;
}

/** `cannot-tell`: what the rule counts from is not known, and what is not known is kept. */
export type RetentionVerdict =
  | { readonly kind: 'over' }
  | {
      readonly kind: 'kept';
      readonly because: 'within-time' | 'still-open' | 'cannot-tell';
      readonly lookAgain: RetentionDay;
    };

function endOf(rule: RetentionRule, facts: RetentionFacts, where: Zone): RetentionDay | null {
  if (rule.countedFrom !== 'death-or-120-years')
    return facts.lastEntry === null ? null : retentionDay(facts.lastEntry, where, rule.years);
  if (facts.diedOn !== null) return yearsAfter(facts.diedOn, where, rule.years);
  return facts.birthDate === null ? null : yearsAfter(facts.birthDate, where, rule.yearsFromBirth);
}

/** Whether the time is over where the unit is, and if not, when to look again. */
export function retentionVerdict(
  rule: RetentionRule,
  facts: RetentionFacts,
  where: Zone,
  now: Instant,
): RetentionVerdict {
  const nextYear = retentionDay(now, where, LOOK_AGAIN_YEARS);
  if (facts.isOpen) return { kind: 'kept', because: 'still-open', lookAgain: nextYear };
  const end = endOf(rule, facts, where);
  if (end === null) return { kind: 'kept', because: 'cannot-tell', lookAgain: nextYear };
  if (end.instant <= now) return { kind: 'over' };
  // A death moves the end nearer, and the register tells nobody: it is asked once a year.
  const mayComeNearer = rule.countedFrom === 'death-or-120-years' && nextYear.instant < end.instant;
  return { kind: 'kept', because: 'within-time', lookAgain: mayComeNearer ? nextYear : end };
}
