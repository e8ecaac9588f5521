import { describe, expect, test } from 'vitest';
import { civilDate, instant } from '#kernel/dates.ts';
import { keptUntil, type LogMonth, longestRule, monthsOver } from './month-over.ts';

const RULES = [
  { country: 'se', years: 5 },
  { country: 'fi', years: 12 },
] as const;

function aMonth(lastAt: string, countries: LogMonth['countries']): LogMonth {
  return {
    month: civilDate(`${lastAt.slice(0, 7)}-01`),
    rows: 3,
    lastSeq: 3,
    lastAt: instant(lastAt),
    countries,
  };
}

describe('a month of the log', () => {
  test('of Swedish rows is kept five years from its youngest row, to the end of that day', () => {
    const month = aMonth('2021-03-31T23:59:59.999Z', ['se']);
    expect(keptUntil(month.lastAt, 5)).toBe('2026-04-01T00:00:00.000Z');
    expect(monthsOver([month], RULES, instant('2026-03-31T23:59:59.999Z'))).toEqual([]);
    expect(monthsOver([month], RULES, instant('2026-04-01T00:00:00.000Z'))).toEqual([
      { month, rule: RULES[0] },
    ]);
  });

  test('with one Finnish row in it is kept twelve years', () => {
    const month = aMonth('2014-11-10T12:00:00.000Z', ['se', 'fi']);
    expect(longestRule(month, RULES)).toEqual(RULES[1]);
    expect(monthsOver([month], RULES, instant('2026-11-10T12:00:00.000Z'))).toEqual([]);
    expect(monthsOver([month], RULES, instant('2026-11-11T00:00:00.000Z'))).toHaveLength(1);
  });

  test('whose youngest row is of 29 February is kept to the last day of February', () =>
    expect(keptUntil(instant('2024-02-29T23:59:00.000Z'), 5)).toBe('2029-03-01T00:00:00.000Z'));

  test('of a country without a rule, or of none that is known, is kept', () => {
    const now = instant('2090-01-01T00:00:00.000Z');
    expect(monthsOver([aMonth('2014-11-10T12:00:00.000Z', [])], RULES, now)).toEqual([]);
    expect(monthsOver([aMonth('2014-11-10T12:00:00.000Z', ['se', 'fi'])], [RULES[0]], now)).toEqual([]);
  });

  test('goes only when every month before it goes: the log has one beginning', () => {
    const finnish = aMonth('2018-01-10T12:00:00.000Z', ['fi']);
    const swedish = aMonth('2018-02-10T12:00:00.000Z', ['se']);
    expect(monthsOver([swedish, finnish], RULES, instant('2026-01-01T00:00:00.000Z'))).toEqual([]);
    expect(
      monthsOver([swedish, finnish], RULES, instant('2030-02-01T00:00:00.000Z')).map((one) => one.month),
    ).toEqual([finnish, swedish]);
  });
});
