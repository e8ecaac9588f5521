import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CivilDate,
  civilDate,
  civilIn,
  civilTime,
  epochMs,
  plusDays,
  plusMinutes,
  startOfWeek,
  weekday,
  zone,
} from '#kernel/dates.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { type Pattern, slotsFromPattern } from './slots-from-pattern.ts';

const STOCKHOLM = zone('Europe/Stockholm');
const HELSINKI = zone('Europe/Helsinki');

function aPattern(given: Partial<Pattern> = {}): Pattern {
  return {
    weekdays: [2, 4],
    from: civilTime('13:00'),
    until: civilTime('16:00'),
    minutes: 45,
    pauseMinutes: 0,
    firstDay: civilDate('2026-11-23'),
    lastDay: plusDays(startOfWeek(given.firstDay ?? civilDate('2026-11-23')), 6),
    zone: STOCKHOLM,
    isClosed: () => false,
    ...given,
  };
}

describe('free times from a pattern', () => {
  test('Tuesdays and Thursdays 13 to 16 in meetings of 45 minutes are four times a day', () => {
    const { slots, notes } = slotsFromPattern(aPattern());
    expect(slots.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-11-24 13:00',
      '2026-11-24 13:45',
      '2026-11-24 14:30',
      '2026-11-24 15:15',
      '2026-11-26 13:00',
      '2026-11-26 13:45',
      '2026-11-26 14:30',
      '2026-11-26 15:15',
    ]);
    expect(notes).toEqual([]);
  });

  test('days before the first day are left out', () => {
    expect(
      slotsFromPattern(aPattern({ firstDay: civilDate('2026-11-25') })).slots.map((slot) => slot.date),
    ).toEqual(Array.from({ length: 4 }, () => '2026-11-26'));
  });

  test('a meeting that would end after the hours is not made', () => {
    expect(slotsFromPattern(aPattern({ weekdays: [2], until: civilTime('15:59') })).slots).toHaveLength(3);
  });

  test('a pause of a quarter between meetings: 13.00, 14.00 and 15.00, and none after the last', () => {
    const { slots } = slotsFromPattern(
      aPattern({ weekdays: [2], until: civilTime('15:45'), pauseMinutes: 15 }),
    );
    expect(slots.map((slot) => slot.time)).toEqual(['13:00', '14:00', '15:00']);
  });

  test('a closed day gives no times, and is told', () => {
    const { slots, closed } = slotsFromPattern(aPattern({ isClosed: (day) => day === '2026-11-24' }));
    expect(new Set(slots.map((slot) => slot.date))).toEqual(new Set(['2026-11-26']));
    expect(closed).toEqual(['2026-11-24']);
  });

  test('the last meeting of a day may end at 23:59 but not at midnight after it', () => {
    const { slots } = slotsFromPattern(
      aPattern({ weekdays: [2], from: civilTime('22:00'), until: civilTime('23:59'), minutes: 60 }),
    );
    expect(slots.map((slot) => slot.time)).toEqual(['22:00']);
  });

  test.each([
    ['2026-03-29', STOCKHOLM, '02:30'],
    ['2026-03-29', HELSINKI, '03:30'],
    ['2027-03-28', STOCKHOLM, '02:30'],
    ['2027-03-28', HELSINKI, '03:30'],
  ])('on %s in %s the hour that is skipped gives no time and is reported', (day, where, gone) => {
    const early = aPattern({
      weekdays: [7],
      from: civilTime('00:30'),
      until: civilTime('05:30'),
      minutes: 60,
      firstDay: civilDate(day),
      zone: where,
    });
    const { slots, notes } = slotsFromPattern(early);
    expect(notes).toEqual([{ kind: 'skipped', date: day, time: gone }]);
    expect(slots).toHaveLength(4);
    expect(slots.map((slot) => slot.time)).not.toContain(gone);
  });

  test.each([
    ['2026-10-25', STOCKHOLM, '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', HELSINKI, '03:30', '2026-10-25T00:30:00.000Z'],
    ['2027-10-31', STOCKHOLM, '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', HELSINKI, '03:30', '2027-10-31T00:30:00.000Z'],
  ])(
    'on %s in %s the hour that comes twice is made once, at its first, and is reported',
    (day, where, twice, first) => {
      const early = aPattern({
        weekdays: [7],
        from: civilTime('00:30'),
        until: civilTime('05:30'),
        minutes: 60,
        firstDay: civilDate(day),
        zone: where,
      });
      const { slots, notes } = slotsFromPattern(early);
      expect(notes).toEqual([{ kind: 'twice', date: day, time: twice }]);
      expect(slots.filter((slot) => slot.time === twice).map((slot) => slot.startsAt)).toEqual([first]);
    },
  );

  test('a meeting that lasts over the skipped hour leaves no room for the next', () => {
    const { slots, notes } = slotsFromPattern(
      aPattern({
        weekdays: [7],
        from: civilTime('01:45'),
        until: civilTime('04:00'),
        minutes: 45,
        firstDay: civilDate('2027-03-28'),
      }),
    );
    expect(slots.map((slot) => slot.time)).toEqual(['01:45']);
    expect(notes).toEqual([
      { kind: 'skipped', date: '2027-03-28', time: '02:30' },
      { kind: 'skipped', date: '2027-03-28', time: '03:15' },
    ]);
  });

  test.each([['2026-03-23'], ['2026-10-19'], ['2027-03-22'], ['2027-10-25']])(
    '13 o’clock stays 13 o’clock through the weeks from %s',
    (monday) => {
      for (const where of [STOCKHOLM, HELSINKI]) {
        const { slots } = slotsFromPattern(
          aPattern({
            weekdays: [1, 2, 3, 4, 5, 6, 7],
            firstDay: civilDate(monday),
            lastDay: plusDays(civilDate(monday), 13),
            zone: where,
          }),
        );
        expect(slots).toHaveLength(14 * 4);
        for (const slot of slots)
          expect(civilIn(slot.startsAt, where)).toEqual({ date: slot.date, time: slot.time });
      }
    },
  );

  const clockWeeks = fc
    .constantFrom('2026-03-23', '2026-10-19', '2027-03-22', '2027-10-25', '2026-12-28')
    .map(civilDate);
  const anyTime = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
    .map(([hour, minute]) => civilTime(`${String(hour).padStart(2, '0')}:${minute}`));
  const anyPattern: fc.Arbitrary<Pattern> = fc
    .record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: anyTime,
      until: anyTime,
      minutes: fc.constantFrom(15, 30, 45, 60, 90),
      firstDay: clockWeeks,
      pauseMinutes: fc.constantFrom(0, 5, 15),
      days: fc.integer({ min: 0, max: 13 }),
      zone: fc.constantFrom(STOCKHOLM, HELSINKI),
      closed: fc.integer({ min: 0, max: 13 }),
    })
    .map(({ days, closed, ...pattern }) => ({
      ...pattern,
      lastDay: plusDays(pattern.firstDay, days),
      isClosed: (day: CivilDate) => day === plusDays(pattern.firstDay, closed),
    }));

  test('whatever the pattern and the week: each time shows on the clock, lasts its minutes, on a wanted day, and overlaps no other', () => {
    fc.assert(
      fc.property(anyPattern, (pattern) => {
        const { slots } = slotsFromPattern(pattern);
        for (const [index, slot] of slots.entries()) {
          expect(civilIn(slot.startsAt, pattern.zone)).toEqual({ date: slot.date, time: slot.time });
          expect(epochMs(slot.endsAt) - epochMs(slot.startsAt)).toBe(pattern.minutes * 60_000);
          expect(pattern.weekdays).toContain(weekday(slot.date));
          expect(slot.date <= pattern.lastDay && !pattern.isClosed(slot.date)).toBe(true);
          expect(
            slot.date >= pattern.firstDay && slot.time >= pattern.from && slot.time < pattern.until,
          ).toBe(true);
          for (const next of slots.slice(index + 1, index + 2))
            expect(next.startsAt >= plusMinutes(slot.endsAt, pattern.pauseMinutes)).toBe(true);
        }
      }),
      propertySettings('patterns of free times', 100),
    );
  });
});
