/** How pauses move days, against counting them off one by one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CivilDate,
  civilDate,
  type CivilTime,
  civilTime,
  daysBetween,
  plusDays,
} from '#kernel/dates.ts';
import { somePauses, someStart, someTime } from '../../../../testing/generated-walks.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { calendarDay, isPaused, type Pause, walkingDay } from './walk.ts';

const drawn = someStart.chain((from) =>
  fc.record({
    from: fc.constant(from),
    pauses: somePauses(from),
    days: fc.integer({ min: 0, max: 60 }),
    time: someTime,
  }),
);

/** No pause that ends is drawn beyond it. */
const LAST = civilDate('2050-01-01');

/**
 * Somebody with a calendar: as each pause begins, what still lies ahead is taken out; every day of the pause moves it by one
 * day. What is counted from a day in the pause is moved by the days from there on.
 */
function byHand(pauses: readonly Pause[], from: CivilDate, days: number, time: CivilTime): CivilDate | null {
  let on = plusDays(from, days);
  for (const pause of pauses) {
    const isAhead = on > pause.from.date || (on === pause.from.date && time >= pause.from.time);
    if (!isAhead) continue;
    if (pause.to === null) return null;
    for (let day = pause.from.date; day < pause.to; day = plusDays(day, 1))
      if (day >= from) on = plusDays(on, 1);
  }
  return on;
}

describe('days of walking', () => {
  test('are as counted by hand, day by day', () =>
    fc.assert(
      fc.property(drawn, ({ from, pauses, days, time }) => {
        const placed = walkingDay(pauses, from, { days, time });
        expect(placed.kind === 'day' ? placed.on : null).toBe(byHand(pauses, from, days, time));
      }),
      propertySettings('walking days', 1000),
    ));

  test('never end in a pause, whatever the order in which pauses are told', () =>
    fc.assert(
      fc.property(drawn, ({ from, pauses, days, time }) => {
        const places = (given: readonly Pause[]) => [
          walkingDay(given, from, { days, time }),
          calendarDay(given, plusDays(from, days), time),
        ];
        const inPause = places(pauses).filter(
          (placed) => placed.kind === 'day' && isPaused(pauses, { date: placed.on, time }),
        );
        expect(inPause).toEqual([]);
        expect(places(pauses.toReversed())).toEqual(places(pauses));
      }),
      propertySettings('days beside pauses', 1000),
    ));

  test('counted in two parts are the days counted at once', () =>
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 30 }), ({ from, pauses, days, time }, more) => {
        const first = walkingDay(pauses, from, { days, time });
        const second = first.kind === 'day' ? walkingDay(pauses, first.on, { days: more, time }) : first;
        expect(second).toEqual(walkingDay(pauses, from, { days: days + more, time }));
      }),
      propertySettings('days in two parts', 1000),
    ));

  test('a later day stays later, and a pause more never makes anything earlier', () =>
    fc.assert(
      fc.property(drawn, ({ from, pauses, days, time }) => {
        const on = (given: readonly Pause[], count: number) => {
          const placed = walkingDay(given, from, { days: count, time });
          return placed.kind === 'day' ? placed.on : '9999-12-31';
        };
        expect(on(pauses, days) <= on(pauses, days + 1)).toBe(true);
        expect(on(pauses.slice(0, -1), days) <= on(pauses, days)).toBe(true);
      }),
      propertySettings('days in order', 1000),
    ));
});

describe('a day of the calendar', () => {
  test('stays where it is, or is the first day on the way again', () =>
    fc.assert(
      fc.property(drawn, ({ from, pauses, time }) => {
        let day: CivilDate | null = from;
        // Morning after morning, until one is not in a pause.
        while (day !== null && isPaused(pauses, { date: day, time }))
          day = day > LAST ? null : plusDays(day, 1);
        const placed = calendarDay(pauses, from, time);
        expect(placed).toEqual(day === null ? { kind: 'in-pause' } : { kind: 'day', on: day });
      }),
      propertySettings('days of the calendar', 1000),
    ));

  test('waits for the end of a pause that adjoins the one it fell in', () => {
    const pauses = [
      { from: { date: civilDate('2027-03-01'), time: civilTime('15:00') }, to: civilDate('2027-03-10') },
      { from: { date: civilDate('2027-03-10'), time: civilTime('00:00') }, to: civilDate('2027-03-20') },
    ];
    expect(calendarDay(pauses, civilDate('2027-03-05'), civilTime('06:00'))).toEqual({
      kind: 'day',
      on: '2027-03-20',
    });
  });
});

test('a pause of k days moves what is ahead by k days, over leap day and changes of the clock alike', () => {
  const pause: Pause = {
    from: { date: civilDate('2028-02-20'), time: civilTime('15:00') },
    to: civilDate('2028-03-30'),
  };
  const on = (days: number, time: string) => {
    const placed = walkingDay([pause], civilDate('2028-02-18'), { days, time: civilTime(time) });
    return placed.kind === 'day' ? placed.on : null;
  };
  const length = daysBetween(pause.from.date, civilDate('2028-03-30'));
  expect(length).toBe(39);
  expect([on(2, '14:59'), on(2, '15:00'), on(3, '06:00')]).toEqual([
    '2028-02-20',
    '2028-03-30',
    '2028-03-31',
  ]);
});
