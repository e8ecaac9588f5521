import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate, plusDays, startOfWeek, weekday } from '#kernel/dates.ts';
import { perWeek, weeksTaken } from './dose-taken.ts';

// 1 March 2027 is a Monday.
const monday = civilDate('2027-03-01');
const on = (days: number, value: number) => ({ onDay: plusDays(monday, days), value });
const doses = [{ from: monday, perWeek: 150 }];

function week(days: readonly { onDay: typeof monday; value: number }[], today = plusDays(monday, 6)) {
  return weeksTaken(days, { doses, today, most: 12 }).at(-1);
}

test('what is counted in a week: minutes, or times where there are none', () =>
  expect([perWeek({ times: 5, minutes: 30 }), perWeek({ times: 7, minutes: null })]).toEqual([150, 7]));

test('a week in which nothing is written is unknown, never nothing', () =>
  expect(week([])).toMatchObject({ taken: null, daysWritten: 0, standing: 'unknown' }));

test('a day on which nothing was done is written, and counts as none', () =>
  expect(week([on(0, 0)])).toMatchObject({ taken: 0, daysWritten: 1, standing: 'so-far' }));

test('as much as prescribed is reached however many days are written', () => {
  expect(week([on(0, 75), on(3, 75)])).toMatchObject({ taken: 150, standing: 'reached' });
  expect(week([on(0, 75), on(3, 74)])).toMatchObject({ taken: 149, standing: 'so-far' });
});

test('a week is told as less only when all of its days are over and written', () => {
  const all = Array.from({ length: 7 }, (_, index) => on(index, 10));
  expect(week(all, plusDays(monday, 7))).toMatchObject({ taken: null });
  const weeks = weeksTaken(all, { doses, today: plusDays(monday, 7), most: 12 });
  expect(weeks[0]).toMatchObject({ taken: 70, standing: 'less' });
  expect(week(all)).toMatchObject({ taken: 70, daysBeen: 7, standing: 'so-far' });
  const oneMissing = weeksTaken(all.slice(1), { doses, today: plusDays(monday, 7), most: 12 });
  expect(oneMissing[0]).toMatchObject({ daysWritten: 6, standing: 'so-far' });
});

test('a week is measured by the dose that held when it ended', () => {
  const changed = [
    { from: monday, perWeek: 150 },
    { from: plusDays(monday, 9), perWeek: 60 },
  ];
  expect(
    weeksTaken([on(8, 60)], { doses: changed, today: plusDays(monday, 13), most: 12 }).map((one) => [
      one.prescribed,
      one.standing,
    ]),
  ).toEqual([
    [150, 'unknown'],
    [60, 'reached'],
  ]);
});

test('when nothing is prescribed any more nothing is reached or missed', () =>
  expect(
    weeksTaken([on(1, 20)], {
      doses: [{ from: monday, perWeek: null }],
      today: plusDays(monday, 6),
      most: 3,
    }),
  ).toMatchObject([{ prescribed: null, taken: 20, standing: 'so-far' }]));

test('the latest weeks are kept, each a Monday, one after the other, the last the one of today; and no minute is lost or made', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 }),
      fc.integer({ min: 0, max: 130 }),
      fc.integer({ min: 1, max: 30 }),
      (offsets, todayAfter, most) => {
        const today = plusDays(monday, todayAfter);
        const days = offsets.filter((offset) => offset <= todayAfter).map((offset) => on(offset, offset + 1));
        const weeks = weeksTaken(days, { doses, today, most });
        expect(weeks.length).toBeLessThanOrEqual(most);
        expect(weeks.every((one) => weekday(one.week) === 1)).toBe(true);
        expect(weeks.at(-1)?.week).toBe(startOfWeek(today));
        expect(weeks.slice(1).every((one, at) => one.week === plusDays(weeks[at]?.week ?? today, 7))).toBe(
          true,
        );
        const first = weeks[0]?.week ?? today;
        const inThem = days.filter((day) => day.onDay >= first).reduce((sum, day) => sum + day.value, 0);
        expect(weeks.reduce((sum, one) => sum + (one.taken ?? 0), 0)).toBe(inThem);
        for (const one of weeks) {
          expect(one.daysBeen).toBeGreaterThanOrEqual(one.daysWritten);
          expect(one.taken === null).toBe(one.standing === 'unknown');
        }
      },
    ),
  ));
