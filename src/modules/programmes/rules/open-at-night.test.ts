/** Who begins, answers or is let on at night finds what follows there and then; what the calendar brings waits for the morning. */
import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate, type CivilTime, civilTime, zone } from '#kernel/dates.ts';
import { aModule, aPhase, aProgramme } from '../testing.ts';
import { after, type Deed } from './deeds.ts';
import type { Rule } from './shape-parts.ts';
import { simulate } from './simulate.ts';
import { isOpen, roadOf } from './unlock.ts';
import { type Walk, walkFrom } from './walk.ts';

const FIRST = civilDate('2027-03-01');
const start = walkFrom({
  startsOn: FIRST,
  zone: zone('Europe/Helsinki'),
  country: 'fi',
  messageTime: civilTime('09:00'),
});
const low: Deed = { do: 'result', instrument: 'who-5', scores: { total: 12 }, band: 'low' };

function withRule(opens: Rule) {
  return aProgramme({ phases: [aPhase('guided', [aModule('first'), aModule('second', { opens })])] });
}

function isThere(opens: Rule, walk: Walk, on: CivilDate, time: string): boolean {
  const programme = withRule(opens);
  const module = roadOf(programme, walk, on).find((one) => one.module.id === 'second');
  if (module === undefined) throw new Error('no second module');
  return isOpen(module.opening, { date: on, time: civilTime(time) }, programme.opensAt);
}
const at = (on: CivilDate, time: string) => ({ date: on, time: time as CivilTime });
const TENTH = civilDate('2027-03-10');
const byScore: Rule = { kind: 'score', instrument: 'who-5', is: 'below', value: 28 };

describe('at two at night', () => {
  test('a result opens what it opens', () => {
    expect(isThere(byScore, after(start, low, at(TENTH, '02:00')), TENTH, '02:00')).toBe(true);
  });

  test('what is done opens what follows it at once, and what follows in days waits for the morning', () => {
    const done = after(start, { do: 'step', id: 'first-step' }, at(TENTH, '02:00'));
    const follows = (days: number): Rule => ({ kind: 'after-done', of: 'first-step', days });
    expect(isThere(follows(0), done, TENTH, '02:00')).toBe(true);
    expect(isThere(follows(1), done, civilDate('2027-03-11'), '05:59')).toBe(false);
    expect(isThere(follows(1), done, civilDate('2027-03-11'), '06:00')).toBe(true);
  });

  test('what the coach opens is open', () => {
    const opened = after(start, { do: 'open', id: 'second' }, at(TENTH, '02:00'));
    expect(isThere({ kind: 'coach' }, opened, TENTH, '02:00')).toBe(true);
  });

  test('a date of the calendar is not there yet', () => {
    expect(isThere({ kind: 'date', date: '2027-03-10' }, start, TENTH, '02:00')).toBe(false);
  });

  test('a result and a date together wait for the morning of that date', () => {
    const known = after(start, low, at(TENTH, '02:00'));
    const both: Rule = { all: [byScore, { kind: 'date', date: '2027-03-10' }] };
    const either: Rule = { any: [byScore, { kind: 'date', date: '2027-03-10' }] };
    expect(isThere(both, known, TENTH, '05:59')).toBe(false);
    expect(isThere(both, known, TENTH, '06:00')).toBe(true);
    expect(isThere(either, known, TENTH, '02:00')).toBe(true);
  });

  test('the first day has begun', () => {
    expect(isThere({ kind: 'after-start', days: 0 }, start, FIRST, '00:00')).toBe(true);
    const [opened] = simulate(withRule({ kind: 'coach' }), {
      walk: start,
      days: 2,
      deeds: [],
      diligence: 'nothing',
      pace: () => ({ kind: 'send' }),
    });
    expect(opened).toMatchObject({ date: FIRST, time: '00:00', what: { kind: 'opens', id: 'first' } });
  });

  test('what was answered just before a rest began stays open in it; answered in it, it waits for its end', () => {
    const rest: Deed = { do: 'pause', until: civilDate('2027-03-20') };
    const before = after(after(start, low, at(TENTH, '02:00')), rest, at(TENTH, '03:00'));
    expect(isThere(byScore, before, TENTH, '03:00')).toBe(true);
    const during = after(after(start, rest, at(civilDate('2027-03-09'), '03:00')), low, at(TENTH, '02:00'));
    expect(isThere(byScore, during, TENTH, '12:00')).toBe(false);
    expect(isThere(byScore, during, civilDate('2027-03-20'), '00:00')).toBe(true);
  });
});
