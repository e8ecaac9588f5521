import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ageOn,
  type CivilDate,
  civilDate,
  civilIn,
  civilTime,
  daysBetween,
  epochMs,
  existsIn,
  instant,
  instantFromMs,
  instantOf,
  isoWeek,
  minusHours,
  parseCivilDate,
  parseCivilTime,
  parseInstant,
  parseZone,
  plusDays,
  plusMinutes,
  plusMonths,
  startOfWeek,
  weekday,
  zone,
} from './dates.ts';

const stockholm = zone('Europe/Stockholm');
const helsinki = zone('Europe/Helsinki');
const runs = { numRuns: 100 * Number(process.env['VANDRA_PROOF'] ?? 1), seed: 20270328 };
const someDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => civilDate(day.toISOString().slice(0, 10)));
const someTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => civilTime(`${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`));
const someZone = fc.constantFrom(stockholm, helsinki, zone('UTC'), zone('Atlantic/Reykjavik'));
const someMs = fc.integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 });

describe('what is written', () => {
  test('an instant is kept as milliseconds and Z, however it was written', () => {
    for (const text of ['2027-03-28T01:30:00Z', '2027-03-28T03:30:00+02:00', '2027-03-28 01:30:00.000999+00'])
      expect(parseInstant(text)).toEqual({ ok: true, value: '2027-03-28T01:30:00.000Z' });
  });
  test.each([
    '2027-03-28',
    '2027-03-28T01:30',
    '2027-02-30T01:30:00Z',
    '2027-03-28T24:00:00Z',
    'now',
    '',
    '2027-03-28T01:30:00+02:00[Europe/Stockholm]',
    '+012027-03-28T01:30:00Z',
    '0000-12-31T23:00:00Z',
    '0001-01-01T00:00:00+23:59',
  ])('%j is not an instant', (text) =>
    expect(parseInstant(text)).toMatchObject({ refusal: 'not-an-instant' }),
  );
  test.each([
    '2027-02-29',
    '2027-13-01',
    '2027-3-1',
    '20270301',
    '0000-01-01',
    '2027-03-01T00:00',
    ' 2027-03-01',
    '',
  ])('%j is not a date', (text) => expect(parseCivilDate(text)).toMatchObject({ refusal: 'not-a-date' }));
  test('29 February is a date in a leap year', () =>
    expect(parseCivilDate('2028-02-29')).toEqual({ ok: true, value: '2028-02-29' }));
  test.each(['24:00', '3:30', '03.30', '03:60', '03:30:01', ''])('%j is not a time', (text) =>
    expect(parseCivilTime(text)).toMatchObject({ refusal: 'not-a-time' }),
  );
  test('a time as the database writes it loses its empty seconds', () =>
    expect(parseCivilTime('03:30:00')).toEqual({ ok: true, value: '03:30' }));
  test.each(['+01:00', 'Europe/Nowhere', 'Stockholm', ''])('%j is not a zone', (text) =>
    expect(parseZone(text)).toMatchObject({ refusal: 'not-a-zone' }),
  );
  test('a zone is kept in its usual capitals', () => expect(zone('europe/helsinki')).toBe('Europe/Helsinki'));
  test('a constant that is no date is a fault', () =>
    expect(() => civilDate('2027-02-30')).toThrow('not-a-date: 2027-02-30'));
  test('a moment outside the years 1–9999 is a fault', () => {
    expect(() => instantFromMs(253_402_300_800_000)).toThrow(RangeError);
    expect(() => plusDays(civilDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => plusDays(civilDate('0001-01-01'), -1)).toThrow(RangeError);
  });
});

describe('months from an anchor', () => {
  const at = (date: string, time = '09:00') => ({
    date: civilDate(date),
    time: civilTime(time),
    zone: stockholm,
  });
  test('three months to the night the clocks go forward: the time that exists, and said so', () =>
    expect(plusMonths(at('2026-12-28', '02:30'), 3)).toEqual({
      date: '2027-03-28',
      time: '03:30',
      instant: '2027-03-28T01:30:00.000Z',
      shifted: true,
    }));
  test('the moved time is not carried along to the next month', () =>
    expect(plusMonths(at('2026-12-28', '02:30'), 4)).toMatchObject({
      date: '2027-04-28',
      time: '02:30',
      shifted: false,
    }));
  test.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-30', 9, '2027-08-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-03-31', -1, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(plusMonths(at(from), months).date).toBe(to));
});

describe('the hour that is skipped and the hour that comes twice', () => {
  const ask = (date: string, time: string, where = stockholm) =>
    existsIn(civilDate(date), civilTime(time), where);
  test('in Stockholm between two and three', () => {
    expect(ask('2027-03-28', '01:59')).toBe('exists');
    expect(ask('2027-03-28', '02:00')).toBe('skipped');
    expect(ask('2027-03-28', '02:59')).toBe('skipped');
    expect(ask('2027-03-28', '03:00')).toBe('exists');
    expect(ask('2027-10-31', '02:00')).toBe('twice');
    expect(ask('2027-10-31', '03:00')).toBe('exists');
  });
  test('in Helsinki an hour later by the wall, at the same instant', () => {
    expect(ask('2027-03-28', '03:30', helsinki)).toBe('skipped');
    expect(ask('2027-10-31', '03:30', helsinki)).toBe('twice');
    expect(ask('2027-03-28', '02:30', helsinki)).toBe('exists');
  });
  test('of a time that comes twice the first is meant', () =>
    expect(instantOf(civilDate('2027-10-31'), civilTime('02:30'), stockholm)).toMatchObject({
      time: '02:30',
      instant: '2027-10-31T00:30:00.000Z',
      shifted: false,
    }));
});

describe('a weekly meeting at nine stays at nine', () => {
  test.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'])(
    'over %s in Stockholm and Helsinki',
    (change) => {
      for (const [where, ahead] of [
        [stockholm, 1],
        [helsinki, 2],
      ] as const) {
        for (const weeks of [-2, -1, 0, 1, 2]) {
          const date = plusDays(civilDate(change), 7 * weeks);
          const placed = instantOf(date, civilTime('09:00'), where);
          const toSummer = change.includes('-03-');
          const hoursAhead = ahead + (toSummer === weeks >= 0 ? 1 : 0);
          const utcHour = String(9 - hoursAhead).padStart(2, '0');
          expect(placed).toEqual({
            date,
            time: '09:00',
            shifted: false,
            instant: `${date}T${utcHour}:00:00.000Z`,
          });
        }
      }
    },
  );
});

describe('counting', () => {
  test('a birthday counts from the day itself', () => {
    expect(ageOn(civilDate('2009-03-15'), civilDate('2027-03-14'))).toBe(17);
    expect(ageOn(civilDate('2009-03-15'), civilDate('2027-03-15'))).toBe(18);
  });
  test('who is born on 29 February turns eighteen on the 28th in a common year', () => {
    expect(ageOn(civilDate('2008-02-29'), civilDate('2026-02-27'))).toBe(17);
    expect(ageOn(civilDate('2008-02-29'), civilDate('2026-02-28'))).toBe(18);
    expect(ageOn(civilDate('2008-02-29'), civilDate('2028-02-28'))).toBe(19);
  });
  test('nobody has an age before birth that looks like one', () =>
    expect(ageOn(civilDate('2027-03-15'), civilDate('2027-03-14'))).toBe(-1));
  test('an hour is an hour, also over the change', () => {
    expect(plusMinutes(instant('2027-03-28T00:45:00Z'), 30)).toBe('2027-03-28T01:15:00.000Z');
    expect(minusHours(instant('2027-03-28T12:00:00Z'), 24)).toBe('2027-03-27T12:00:00.000Z');
  });
  test.each([
    ['2027-01-01', 2026, 53, 5, '2026-12-28'],
    ['2026-12-31', 2026, 53, 4, '2026-12-28'],
    ['2027-01-04', 2027, 1, 1, '2027-01-04'],
    ['2024-12-30', 2025, 1, 1, '2024-12-30'],
    ['2027-03-28', 2027, 12, 7, '2027-03-22'],
  ])('%s is in week %i-%i', (day, year, week, number, monday) => {
    const date = civilDate(day);
    expect(isoWeek(date)).toEqual({ year, week });
    expect(weekday(date)).toBe(number);
    expect(startOfWeek(date)).toBe(monday);
  });
});

describe('always', () => {
  test('an instant comes back from its milliseconds and from its text', () =>
    fc.assert(
      fc.property(someMs, (ms) => {
        expect(epochMs(instantFromMs(ms))).toBe(ms);
        expect(instant(instantFromMs(ms))).toBe(instantFromMs(ms));
      }),
      runs,
    ));
  test('the order of the texts is the order of time', () =>
    fc.assert(
      fc.property(someMs, someMs, (a, b) => {
        expect(instantFromMs(a) < instantFromMs(b)).toBe(a < b);
      }),
      runs,
    ));
  test('days added are days between', () =>
    fc.assert(
      fc.property(someDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, plusDays(date, days))).toBe(days);
        expect(plusDays(date, days) > date).toBe(days > 0);
      }),
      runs,
    ));
  test('a day more is a day more on the clock of UTC, from the first year to the last', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_652_000 }), fc.integer({ min: 0, max: 58 }), (start, days) => {
        const noon = (day: CivilDate) => epochMs(instantOf(day, civilTime('12:00'), zone('UTC')).instant);
        const date = plusDays(civilDate('0001-01-01'), start);
        expect(parseCivilDate(date)).toEqual({ ok: true, value: date });
        expect(noon(plusDays(date, days)) - noon(date)).toBe(days * 86_400_000);
        expect(noon(date) - noon(civilDate('0001-01-01'))).toBe(start * 86_400_000);
      }),
      runs,
    ));
  test('a placed time exists, and what the wall shows at its instant is what was answered', () =>
    fc.assert(
      fc.property(someDate, someTime, someZone, (date, time, where) => {
        const placed = instantOf(date, time, where);
        expect(civilIn(placed.instant, where)).toEqual({ date: placed.date, time: placed.time });
        expect(existsIn(placed.date, placed.time, where)).not.toBe('skipped');
        expect(placed.shifted).toBe(existsIn(date, time, where) === 'skipped');
      }),
      runs,
    ));
  test('months keep the day or end on the last of the month', () =>
    fc.assert(
      fc.property(someDate, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const moved = plusMonths({ date, time: civilTime('12:00'), zone: stockholm }, months).date;
        const lastOfMonth = plusDays(moved, 1).endsWith('-01');
        expect(moved.slice(8) === date.slice(8) || (lastOfMonth && moved.slice(8) < date.slice(8))).toBe(
          true,
        );
      }),
      runs,
    ));
  test('a week begins on a Monday and holds the day', () =>
    fc.assert(
      fc.property(someDate, (date) => {
        const monday = startOfWeek(date);
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(weekday(date) - 1);
        expect(isoWeek(monday)).toEqual(isoWeek(date));
      }),
      runs,
    ));
  test('age grows by one on one day of the year', () =>
    fc.assert(
      fc.property(someDate, fc.integer({ min: 1, max: 110 }), (birth, years) => {
        const birthday = plusMonths(
          { date: birth, time: civilTime('12:00'), zone: zone('UTC') },
          12 * years,
        ).date;
        expect(ageOn(birth, birthday)).toBe(years);
        expect(ageOn(birth, plusDays(birthday, -1))).toBe(years - 1);
      }),
      runs,
    ));
});
