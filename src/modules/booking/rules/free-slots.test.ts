import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilDate,
  civilIn,
  civilTime,
  instant,
  instantFromMs,
  instantOf,
  plusMinutes,
  zone,
} from '#kernel/dates.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { type Claim, collides, freeSlots, type OpenTime, partOfDay, timesByDay } from './free-slots.ts';

const HELSINKI = zone('Europe/Helsinki');

const AT_THE_UNIT = { pauseMinutes: 0, place: 'unit', travelMinutes: 0 } as const;

function aTime(date: string, time: string, around: Partial<Claim> = {}): OpenTime {
  const startsAt = instantOf(civilDate(date), civilTime(time), HELSINKI).instant;
  return {
    date: civilDate(date),
    time: civilTime(time),
    startsAt,
    endsAt: plusMinutes(startsAt, 45),
    ...AT_THE_UNIT,
    ...around,
  };
}

const when = {
  earliest: civilDate('2027-03-01'),
  now: instant('2027-03-01T08:00:00.000Z'),
  minimumNoticeMinutes: 60,
};

describe('times that can be booked', () => {
  test('a time that another meeting overlaps is not free', () => {
    expect(freeSlots([aTime('2027-03-02', '13:00')], [aTime('2027-03-02', '13:30')], when)).toEqual([]);
  });

  test('a time that begins as another meeting ends is free', () => {
    const time = aTime('2027-03-02', '13:45');
    expect(freeSlots([time], [aTime('2027-03-02', '13:00')], when)).toEqual([time]);
  });

  test('the pause after a meeting is held, before and behind', () => {
    const pause = { pauseMinutes: 15 };
    const free = (time: string, taken: string) =>
      freeSlots([aTime('2027-03-02', time, pause)], [aTime('2027-03-02', taken, pause)], when).length;
    expect([
      free('13:45', '13:00'),
      free('14:00', '13:00'),
      free('13:00', '13:45'),
      free('13:00', '14:00'),
    ]).toEqual([0, 1, 0, 1]);
  });

  test('between two places there is time for the way by the unit; at one place none is needed', () => {
    const library = { place: 'library', travelMinutes: 20 };
    const school = { place: 'school', travelMinutes: 30 };
    const free = (time: string, where: Partial<Claim>, taken: Partial<Claim>) =>
      freeSlots([aTime('2027-03-02', time, where)], [aTime('2027-03-02', '13:00', taken)], when).length;
    expect([free('14:00', library, {}), free('14:05', library, {})]).toEqual([0, 1]);
    expect([free('14:30', school, library), free('14:35', school, library)]).toEqual([0, 1]);
    expect(free('13:45', library, library)).toBe(1);
  });

  test('no time before the earliest day of the offer', () => {
    const late = aTime('2027-03-02', '09:00');
    expect(
      freeSlots([aTime('2027-03-01', '23:00'), late], [], { ...when, earliest: civilDate('2027-03-02') }),
    ).toEqual([late]);
  });

  test('a time that begins within the notice, or has begun, is not free; one exactly at the notice is', () => {
    const exact = aTime('2027-03-01', '11:00');
    expect(freeSlots([aTime('2027-03-01', '09:00'), aTime('2027-03-01', '10:45'), exact], [], when)).toEqual([
      exact,
    ]);
  });

  test('times come in the order of time', () => {
    const [early, late] = [aTime('2027-03-02', '09:00'), aTime('2027-03-03', '09:00')];
    expect(freeSlots([late, early], [], when)).toEqual([early, late]);
  });

  test('whatever is taken: what is answered was open, fits the offer and touches nothing taken, and nothing free is left out', () => {
    const base = 1_774_700_000_000; // The night of 28 March 2026, when the clocks go forward.
    const anyTime = fc
      .tuple(
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom(15, 30, 45, 60),
        fc.constantFrom(0, 10),
        fc.constantFrom(
          { place: 'unit', travelMinutes: 0 },
          { place: 'library', travelMinutes: 20 },
          { place: 'school', travelMinutes: 35 },
        ),
      )
      .map(([quarter, minutes, pauseMinutes, where]): OpenTime => {
        const startsAt = instantFromMs(base + quarter * 900_000);
        const { date, time } = civilIn(startsAt, HELSINKI);
        return { date, time, startsAt, endsAt: plusMinutes(startsAt, minutes), pauseMinutes, ...where };
      });
    const now = instantFromMs(base + 20 * 900_000);
    const terms = { earliest: civilDate('2026-03-29'), now, minimumNoticeMinutes: 60 };
    fc.assert(
      fc.property(fc.array(anyTime), fc.array(anyTime), (open, taken) => {
        const free = freeSlots(open, taken, terms);
        const fits = (slot: OpenTime): boolean =>
          slot.date >= terms.earliest &&
          slot.startsAt >= plusMinutes(now, 60) &&
          !taken.some((busy) => collides(slot, busy));
        expect(new Set(free)).toEqual(new Set(open.filter(fits)));
      }),
      propertySettings('sets of open and taken times', 100),
    );
  });
});

describe('times as they are shown', () => {
  test('morning ends at noon, afternoon at five', () => {
    expect(
      ['00:00', '11:59', '12:00', '16:59', '17:00', '23:59'].map((time) => partOfDay(civilTime(time))),
    ).toEqual(['morning', 'morning', 'afternoon', 'afternoon', 'evening', 'evening']);
  });

  test('by day and part of the day, empty parts left out', () => {
    const [a, b, c] = [
      aTime('2027-03-02', '09:00'),
      aTime('2027-03-02', '13:00'),
      aTime('2027-03-04', '18:00'),
    ];
    expect(timesByDay([a, b, c])).toEqual([
      {
        date: '2027-03-02',
        parts: [
          { part: 'morning', slots: [a] },
          { part: 'afternoon', slots: [b] },
        ],
      },
      { date: '2027-03-04', parts: [{ part: 'evening', slots: [c] }] },
    ]);
  });
});
