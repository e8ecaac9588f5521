import { describe, expect, test } from 'vitest';
import { civilDate, weekday } from '#kernel/dates.ts';
import { loadPacks } from '../public.ts';
import { easterSunday, holidayOn, holidaysOf } from './holidays.ts';

const packs = loadPacks('content/packs');
const SWEDEN = packs.se.holidays;
const FINLAND = packs.fi.holidays;

function datesOf(year: number, of: typeof SWEDEN, by: 'law' | 'eve'): readonly string[] {
  return holidaysOf(year, of)
    .filter((one) => one.by === by)
    .map((one) => one.date.slice(5));
}

/** Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday, Midsummer Day and All Saints' Day, from almanacs. */
const MOVABLE: Readonly<Record<number, readonly string[]>> = {
  2026: ['04-03', '04-05', '04-06', '05-14', '05-24', '06-20', '10-31'],
  2027: ['03-26', '03-28', '03-29', '05-06', '05-16', '06-26', '11-06'],
  2028: ['04-14', '04-16', '04-17', '05-25', '06-04', '06-24', '11-04'],
  2029: ['03-30', '04-01', '04-02', '05-10', '05-20', '06-23', '11-03'],
  2030: ['04-19', '04-21', '04-22', '05-30', '06-09', '06-22', '11-02'],
};

describe.each(Object.entries(MOVABLE))('in %s', (text, movable) => {
  const year = Number(text);

  test('Sweden has its thirteen public holidays, and three eves', () => {
    const fixed = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];
    expect(datesOf(year, SWEDEN, 'law')).toEqual([...fixed, ...movable].toSorted());
    expect(datesOf(year, SWEDEN, 'eve')).toHaveLength(3);
  });

  test('Finland has its thirteen, and two eves', () => {
    const fixed = ['01-01', '01-06', '05-01', '12-06', '12-25', '12-26'];
    expect(datesOf(year, FINLAND, 'law')).toEqual([...fixed, ...movable].toSorted());
    expect(datesOf(year, FINLAND, 'eve')).toHaveLength(2);
  });

  test('Midsummer Eve is the Friday before Midsummer Day', () => {
    for (const of of [SWEDEN, FINLAND]) {
      const eve = holidaysOf(year, of).find((one) => one.name.en === 'Midsummer Eve');
      expect(eve?.date.slice(5)).toBe(`06-${Number((movable[5] ?? '').slice(3)) - 1}`);
    }
  });
});

test('Easter at its earliest, at its latest, and where rules of thumb go wrong', () => {
  expect([1818, 1943, 1954, 1981, 2000, 2038, 2049, 2285].map(easterSunday)).toEqual([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2038-04-25',
    '2049-04-18',
    '2285-03-22',
  ]);
});

test('for three hundred years Easter is a Sunday between 22 March and 25 April', () => {
  for (let year = 1900; year < 2200; year += 1) {
    const easter = easterSunday(year);
    expect(weekday(easter)).toBe(7);
    expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
  }
});

test('an ordinary day is none, and a year before the rules held has none', () => {
  expect(holidayOn(civilDate('2027-03-30'), SWEDEN)).toBeUndefined();
  expect(holidayOn(civilDate('2027-06-06'), FINLAND)).toBeUndefined();
  expect(holidayOn(civilDate('2027-06-06'), SWEDEN)).toMatchObject({ name: { sv: 'Sveriges nationaldag' } });
  expect(holidaysOf(2004, SWEDEN)).toEqual([]);
});
