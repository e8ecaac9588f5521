import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, civilDate, civilTime, epochMs, plusDays, plusMonths, zone } from '#kernel/dates.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { checkMove, duesOf, planFollowUps, relationEnds } from './follow-ups.ts';
import { FOLLOW_UP_STATES } from './period.ts';

const stockholm = zone('Europe/Stockholm');
const ended = (date: string, time = '09:00', where = stockholm): Anchor => ({
  date: civilDate(date),
  time: civilTime(time),
  zone: where,
});

describe('follow-ups', () => {
  test('come 3 and 9 months after the end', () => {
    expect(
      planFollowUps(ended('2027-03-15'), [9, 3], 'reached').map(({ months, at }) => [
        months,
        at.date,
        at.time,
      ]),
    ).toEqual([
      [3, '2027-06-15', '09:00'],
      [9, '2027-12-15', '09:00'],
    ]);
  });

  test('are moved out of the hour that the clocks skip', () => {
    const [first] = planFollowUps(ended('2026-12-28', '02:30'), [3], 'stopped');
    expect(first?.at).toMatchObject({
      date: '2027-03-28',
      time: '03:30',
      instant: '2027-03-28T01:30:00.000Z',
      shifted: true,
    });
  });

  test('are each counted from the end, so that a short month is not carried along', () => {
    expect(planFollowUps(ended('2026-11-30'), [3, 9], 'reached').map(({ at }) => at.date)).toEqual([
      '2027-02-28',
      '2027-08-30',
    ]);
  });

  test('fall on the last day of February when the end was on the 29th', () => {
    expect(planFollowUps(ended('2028-02-29'), [12], 'reached').map(({ at }) => at.date)).toEqual([
      '2029-02-28',
    ]);
  });

  test('are none when the person has moved', () => {
    expect(planFollowUps(ended('2027-03-15'), [3, 9], 'moved')).toEqual([]);
  });

  test('keep nine in the morning on both sides of summer time', () => {
    expect(planFollowUps(ended('2027-01-20'), [3, 9], 'reached').map(({ at }) => at.instant)).toEqual([
      '2027-04-20T07:00:00.000Z',
      '2027-10-20T07:00:00.000Z',
    ]);
  });

  test('are invited to a week before, reminded of on the day, called about a week later', () => {
    const [first] = planFollowUps(ended('2026-12-28'), [3], 'reached');
    expect(
      duesOf({ date: civilDate('2027-03-28'), time: civilTime('09:00'), zone: stockholm }, 7).map(
        ({ step, instant }) => [step, instant],
      ),
    ).toEqual([
      ['invite', '2027-03-21T08:00:00.000Z'],
      ['remind', first?.at.instant],
      ['call', '2027-04-04T07:00:00.000Z'],
    ]);
  });

  test('leave the way open for a month after the last', () => {
    const end = ended('2026-11-30');
    expect(relationEnds(end, planFollowUps(end, [3, 9], 'reached')).date).toBe('2027-09-30');
    expect(relationEnds(end, []).date).toBe('2026-12-30');
  });
});

const anyEnd = fc
  .record({
    day: fc.integer({ min: 0, max: 36_000 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    where: fc.constantFrom('Europe/Stockholm', 'Europe/Helsinki', 'America/St_Johns'),
  })
  .map(({ day, hour, minute, where }): Anchor => {
    return ended(
      plusDays(civilDate('2000-01-01'), day),
      `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      zone(where),
    );
  });
const anyMonths = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });

describe('whatever the end', () => {
  test('each follow-up is what the end alone gives, whichever others there are', () => {
    fc.assert(
      fc.property(anyEnd, anyMonths, (end, months) => {
        for (const one of planFollowUps(end, months, 'reached')) {
          expect(one.at).toEqual(plusMonths(end, one.months));
        }
      }),
      propertySettings('ends with their follow-ups', 50),
    );
  });

  test('they come in order, after the end, on the same day of the month or its last', () => {
    fc.assert(
      fc.property(anyEnd, anyMonths, (end, months) => {
        const planned = planFollowUps(end, months, 'stopped');
        const dates = planned.map(({ at }) => at.date);
        expect(dates).toEqual(dates.toSorted());
        for (const { at } of planned) {
          expect(at.date > end.date).toBe(true);
          const isLastOfMonth = plusDays(at.date, 1).endsWith('-01');
          expect(
            at.date.slice(8) === end.date.slice(8) || (isLastOfMonth && at.date.slice(8) < end.date.slice(8)),
          ).toBe(true);
        }
      }),
      propertySettings('ends with their follow-up dates', 50),
    );
  });

  test('invitation, reminder and call come in that order, and only the reminder at the time itself', () => {
    fc.assert(
      fc.property(anyEnd, fc.integer({ min: 1, max: 30 }), (end, daysBefore) => {
        const at = plusMonths(end, 3);
        const [invite, remind, call] = duesOf(
          { date: at.date, time: at.time, zone: end.zone },
          daysBefore,
        ).map((due) => epochMs(due.instant));
        expect(remind).toBe(epochMs(at.instant));
        expect(invite).toBeLessThan(remind ?? 0);
        expect(call).toBeGreaterThan(remind ?? 0);
      }),
      propertySettings('follow-ups with their dues', 50),
    );
  });
});

describe('moving a follow-up', () => {
  const about = { today: civilDate('2027-05-01'), days: 45 };
  const planned = {
    state: 'planned',
    date: civilDate('2027-06-20'),
    countedDate: civilDate('2027-06-15'),
  } as const;

  test.each([
    ['2027-05-01', 'not-ahead'],
    ['2027-05-02', null],
    ['2027-07-30', null],
    ['2027-07-31', 'too-far'],
    ['2027-06-20', 'same-day'],
  ])('to %s', (to, problem) => {
    expect(checkMove(planned, civilDate(to), about)).toBe(problem);
  });

  test('is measured from the counted day, however often it was moved', () => {
    const moved = { ...planned, date: civilDate('2027-07-30') };
    expect(checkMove(moved, civilDate('2027-08-01'), about)).toBe('too-far');
  });

  test.each(FOLLOW_UP_STATES)('that is %s', (state) => {
    expect(checkMove({ ...planned, state }, civilDate('2027-06-21'), about)).toBe(
      state === 'planned' || state === 'invited' ? null : 'over',
    );
  });
});
