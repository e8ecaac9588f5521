import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, civilTime, daysBetween, plusDays } from '#kernel/dates.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { loadPace } from '../use-cases/load-pace.ts';
import { daysApart, pace, type PaceAsked, type PaceHistory, paceRulesOn } from './pace.ts';

const versions = loadPace('content');
const rules = paceRulesOn(versions, civilDate('2027-03-01'));
const DAY = civilDate('2027-03-15');
const asked = (given: Partial<PaceAsked> = {}): PaceAsked => ({
  key: 'walk:step-2',
  kind: 'nudge',
  date: DAY,
  time: civilTime('18:00'),
  until: null,
  ...given,
});
const before = (...days: number[]): PaceHistory['sent'] =>
  days.map((back) => ({ key: `other:${back}`, kind: 'nudge', date: plusDays(DAY, -back) }));
const later = (date: string, time: string, because: string) => ({ kind: 'later', date, time, because });

describe('the further away the last use, the further apart', () => {
  test.each([
    [0, 3],
    [1, 3],
    [2, 2],
    [9, 2],
    [10, 6],
    [29, 6],
    [30, 15],
    [400, 15],
  ])('%i days since the last use: %i days apart', (days, apart) => {
    expect(daysApart(days, rules)).toBe(apart);
    expect(pace(asked(), { daysSinceUse: days, sent: before(apart) }, rules)).toEqual({ kind: 'send' });
    expect(pace(asked(), { daysSinceUse: days, sent: before(apart - 1) }, rules)).toMatchObject({
      kind: 'later',
    });
  });

  test('the days of waiting count as days without use: what is asked for on the ninth day may come under the longer pause', () => {
    expect(pace(asked(), { daysSinceUse: 9, sent: before(1) }, rules)).toEqual(
      later('2027-03-20', '18:00', 'too-close'),
    );
  });
});

describe('over all programmes together', () => {
  test('one a day', () => {
    expect(pace(asked(), { daysSinceUse: 2, sent: before(0) }, rules)).toEqual(
      later('2027-03-17', '18:00', 'day-full'),
    );
  });

  test('three in any seven days', () => {
    expect(pace(asked(), { daysSinceUse: 5, sent: before(2, 4, 6) }, rules)).toEqual(
      later('2027-03-16', '18:00', 'week-full'),
    );
  });

  test('three in any seven days, also when the others are noted for later days', () => {
    expect(pace(asked(), { daysSinceUse: 5, sent: before(-2, -4, -6) }, rules)).toMatchObject({
      because: 'week-full',
    });
  });

  test('a time booked and an answer from the coach neither wait nor count', () => {
    const sent = before(0, 2, 4);
    expect(pace(asked({ kind: 'appointment' }), { daysSinceUse: 0, sent }, rules)).toEqual({ kind: 'send' });
    expect(pace(asked({ kind: 'answer' }), { daysSinceUse: 0, sent }, rules)).toEqual({ kind: 'send' });
    const others: PaceHistory['sent'] = [
      { key: 'a', kind: 'appointment', date: DAY },
      { key: 'b', kind: 'answer', date: DAY },
    ];
    expect(pace(asked(), { daysSinceUse: 0, sent: others }, rules)).toEqual({ kind: 'send' });
  });
});

describe('quiet hours', () => {
  test.each([
    ['20:59', null],
    ['21:00', '2027-03-16'],
    ['23:30', '2027-03-16'],
    ['00:00', '2027-03-15'],
    ['07:59', '2027-03-15'],
    ['08:00', null],
  ])('asked for at %s', (time, date) => {
    expect(pace(asked({ time: civilTime(time) }), { daysSinceUse: 3, sent: [] }, rules)).toEqual(
      date === null ? { kind: 'send' } : later(date, '08:00', 'quiet-hours'),
    );
  });

  test('a reminder of a time booked has its own time, an answer from the coach waits for the morning', () => {
    const early = { time: civilTime('07:00') };
    const history: PaceHistory = { daysSinceUse: 0, sent: [] };
    expect(pace(asked({ kind: 'appointment', ...early }), history, rules)).toEqual({ kind: 'send' });
    expect(pace(asked({ kind: 'answer', ...early }), history, rules)).toEqual(
      later('2027-03-15', '08:00', 'quiet-hours'),
    );
  });
});

test('what was sent is not sent again, and what would come too late is not sent at all', () => {
  const sent: PaceHistory['sent'] = [{ key: 'walk:step-2', kind: 'nudge', date: plusDays(DAY, -40) }];
  expect(pace(asked(), { daysSinceUse: 0, sent }, rules)).toEqual({ kind: 'never', because: 'sent-already' });
  expect(pace(asked({ until: DAY }), { daysSinceUse: 0, sent: before(1) }, rules)).toEqual({
    kind: 'never',
    because: 'too-late',
  });
});

test('whatever is asked for in whatever order: once, never in quiet hours, never over a cap, never too close', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => plusDays(DAY, days));
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((minute) =>
      civilTime(
        `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      ),
    );
  const messages = fc.array(
    fc.record({
      key: fc.constantFrom(...'abcdefghij'),
      kind: fc.constant('nudge' as const),
      date: day,
      time,
      until: fc.constant(null),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(messages, fc.integer({ min: 0, max: 60 }), (all, away) => {
      const sent: { key: string; kind: 'nudge'; date: typeof DAY; since: number }[] = [];
      for (const one of all) {
        const since = away + daysBetween(DAY, one.date);
        const first = pace(one, { daysSinceUse: since, sent }, rules);
        if (first.kind === 'never') continue;
        const at = first.kind === 'later' ? first : one;
        // Asked again at the moment it named, it is let through: nothing waits for ever.
        const then = { daysSinceUse: since + daysBetween(one.date, at.date), sent };
        expect(pace({ ...one, date: at.date, time: at.time }, then, rules)).toEqual({ kind: 'send' });
        expect(at.date >= one.date).toBe(true);
        expect(at.time >= '08:00' && at.time < '21:00').toBe(true);
        sent.push({ key: one.key, kind: 'nudge', date: at.date, since: then.daysSinceUse });
      }
      expect(new Set(sent.map((one) => one.key)).size).toBe(sent.length);
      for (const one of sent) {
        const gaps = sent.filter((other) => other !== one).map((other) => daysBetween(other.date, one.date));
        expect(gaps.filter((gap) => gap === 0)).toEqual([]);
        expect(gaps.filter((gap) => gap >= 0 && gap < 7).length).toBeLessThan(3);
        expect(gaps.every((gap) => Math.abs(gap) >= 2)).toBe(true);
      }
    }),
    propertySettings('histories of reminders', 200),
  );
});

test('the rules of the day hold, and the file names a source for each', () => {
  const [one] = versions;
  const both = [one, { ...one, validFrom: civilDate('2028-01-01') }] as const;
  expect(paceRulesOn(both, civilDate('2027-12-31')).validFrom).toBe('2026-11-01');
  expect(paceRulesOn(both, civilDate('2028-01-01')).validFrom).toBe('2028-01-01');
  expect(paceRulesOn(versions, civilDate('2020-01-01')).validFrom).toBe('2026-11-01');
  expect(one.decay.source).toContain('PMC6293241');
});
