/** Whether a month of the log may go: when its youngest row is older than the longest time that binds any of its rows. */
import type { Country } from '#kernel/actor.ts';
import {
  type CivilDate,
  civilIn,
  civilTime,
  type Instant,
  instantOf,
  plusDays,
  plusMonths,
  zone,
} from '#kernel/dates.ts';

const UTC = zone('UTC');
const MIDNIGHT = civilTime('00:00');
const MONTHS = 12;

export interface LogMonth {
  /** Its first day. */
  readonly month: CivilDate;
  readonly rows: number;
  readonly lastSeq: number;
  readonly lastAt: Instant;
  /** Whose law binds its rows; none when nobody can tell. */
  readonly countries: readonly Country[];
}

export interface LogRule {
  readonly country: Country;
  readonly years: number;
}

/** The rule that keeps the month longest; null when no country is known, and then the month is kept. */
export function longestRule(month: LogMonth, rules: readonly LogRule[]): LogRule | null {
  const binding = rules.filter((rule) => month.countries.includes(rule.country));
  if (binding.length === 0 || binding.length < month.countries.length) return null;
  return binding.reduce((longest, rule) => (rule.years > longest.years ? rule : longest));
}

/** The day after the anniversary, so that no zone and no leap day makes the time shorter than the law's. */
export function keptUntil(lastAt: Instant, years: number): Instant {
  const { date } = civilIn(lastAt, UTC);
  const anniversary = plusMonths({ date, time: MIDNIGHT, zone: UTC }, years * MONTHS).date;
  return instantOf(plusDays(anniversary, 1), MIDNIGHT, UTC).instant;
}

/** Months from the beginning whose time is over. It stops at the first that is kept: a log has one beginning, and no holes. */
export function monthsOver(
  months: readonly LogMonth[],
  rules: readonly LogRule[],
  now: Instant,
): readonly { readonly month: LogMonth; readonly rule: LogRule }[] {
  const over: { month: LogMonth; rule: LogRule }[] = [];
  for (const month of months.toSorted((one, other) => (one.month < other.month ? -1 : 1))) {
    const rule = longestRule(month, rules);
    if (rule === null || keptUntil(month.lastAt, rule.years) > now) return over;
    over.push({ month, rule });
  }
  return over;
}
