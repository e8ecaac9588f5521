import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, civilDate, civilIn, civilTime, daysBetween, plusDays, zone } from '#kernel/dates.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { planOrders, type PlannedOrder, type Recurrence, remindersOf } from './order-plan.ts';

const stockholm = zone('Europe/Stockholm');
const template = { answerWithinDays: 14, mostTimes: 60 };
const from = (date: string, time = '08:00', where = stockholm): Anchor => ({
  date: civilDate(date),
  time: civilTime(time),
  zone: where,
});
const every = (count: number, unit: 'days' | 'weeks', times: number): Recurrence => ({
  kind: 'recurring',
  every: count,
  unit,
  end: { kind: 'times', times },
});
const until = (count: number, unit: 'days' | 'weeks', day: string): Recurrence => ({
  kind: 'recurring',
  every: count,
  unit,
  end: { kind: 'until', day: civilDate(day) },
});
function planned(anchor: Anchor, recurrence: Recurrence): readonly PlannedOrder[] {
  const plan = planOrders(anchor, recurrence, template);
  if (!plan.ok) throw new Error(plan.refusal);
  return plan.value;
}

describe('one occasion', () => {
  test('opens on its day, can be answered for a fortnight, and closes when the last day is over', () =>
    expect(planned(from('2027-03-15'), { kind: 'once' })).toEqual([
      {
        opensOn: '2027-03-15',
        opensAt: '2027-03-15T07:00:00.000Z',
        lastDay: '2027-03-29',
        // The clocks have changed in between.
        closesAt: '2027-03-29T22:00:00.000Z',
      },
    ]));
});

describe('again and again', () => {
  test('opens at the same time of day over the autumn change of 2026-10-25', () =>
    expect(planned(from('2026-10-18'), every(1, 'weeks', 3)).map((one) => one.opensAt)).toEqual([
      '2026-10-18T06:00:00.000Z',
      '2026-10-25T07:00:00.000Z',
      '2026-11-01T07:00:00.000Z',
    ]));

  test('a time that the clocks skip on 2027-03-28 moves that day alone', () =>
    expect(planned(from('2027-03-27', '02:30'), every(1, 'days', 3)).map((one) => one.opensAt)).toEqual([
      '2027-03-27T01:30:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ]));

  test('goes over leap day 2028-02-29 by the calendar', () =>
    expect(planned(from('2028-02-15'), every(2, 'weeks', 3)).map((one) => one.opensOn)).toEqual([
      '2028-02-15',
      '2028-02-29',
      '2028-03-14',
    ]));

  test('until a day: that day is the last one', () => {
    const days = (last: string) => planned(from('2027-01-04'), until(7, 'days', last)).length;
    expect([days('2027-01-04'), days('2027-01-10'), days('2027-01-11'), days('2027-02-01')]).toEqual([
      1, 1, 2, 5,
    ]);
  });

  test('an occasion ends before the next one opens', () => {
    const weekly = planned(from('2027-01-04'), every(1, 'weeks', 2));
    expect(weekly.map((one) => one.lastDay)).toEqual(['2027-01-10', '2027-01-17']);
    expect(planned(from('2027-01-04'), every(1, 'days', 2))[0]?.lastDay).toBe('2027-01-04');
    expect(planned(from('2027-01-04'), every(4, 'weeks', 1))[0]?.lastDay).toBe('2027-01-18');
  });

  test('refuses what is none, too often, or over before it begins', () => {
    const refusal = (recurrence: Recurrence) => planOrders(from('2027-01-04'), recurrence, template);
    expect(refusal(every(0, 'days', 2))).toMatchObject({ refusal: 'wrong-recurrence' });
    expect(refusal(every(1.5, 'days', 2))).toMatchObject({ refusal: 'wrong-recurrence' });
    expect(refusal(every(1, 'days', 0))).toMatchObject({ refusal: 'wrong-recurrence' });
    expect(refusal(every(1, 'days', 61))).toMatchObject({ refusal: 'too-many' });
    expect(refusal(every(1, 'days', 60)).ok).toBe(true);
    expect(refusal(until(1, 'days', '2027-01-03'))).toMatchObject({ refusal: 'ends-before-it-begins' });
    expect(refusal(until(1, 'days', '2037-01-03'))).toMatchObject({ refusal: 'too-many' });
  });
});

test('every occasion is counted from the first day, at its time of day, and none overlaps the next', () => {
  const zones = fc.constantFrom('Europe/Stockholm', 'Europe/Helsinki').map(zone);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 60 }),
      zones,
      (shift, step, times, where) => {
        const anchor = {
          date: plusDays(civilDate('2026-01-01'), shift),
          time: civilTime('08:00'),
          zone: where,
        };
        const plan = planned(anchor, every(step, 'days', times));
        expect(plan).toHaveLength(times);
        for (const [index, one] of plan.entries()) {
          expect(daysBetween(anchor.date, one.opensOn)).toBe(index * step);
          expect(civilIn(one.opensAt, where)).toEqual({ date: one.opensOn, time: '08:00' });
          expect(one.opensOn <= one.lastDay).toBe(true);
          const next = plan[index + 1] ?? { opensAt: one.closesAt };
          expect(one.closesAt <= next.opensAt).toBe(true);
        }
      },
    ),
    propertySettings('recurring orders', 200),
  );
});

describe('reminders', () => {
  const order = { opensOn: civilDate('2027-03-22'), lastDay: civilDate('2027-03-29') };
  const at = { time: civilTime('08:00'), zone: stockholm };

  test('go so many days after it opened, at the hour of the template, whatever the clocks do', () =>
    expect(remindersOf(order, [3, 7], at).map((one) => one.instant)).toEqual([
      '2027-03-25T07:00:00.000Z',
      '2027-03-29T06:00:00.000Z',
    ]));

  test('none after the last day, none on the first, and none twice', () => {
    expect(remindersOf(order, [3, 3, 8], at)).toHaveLength(1);
    expect(remindersOf({ ...order, lastDay: order.opensOn }, [1], at)).toEqual([]);
    expect(remindersOf(order, [], at)).toEqual([]);
  });
});
