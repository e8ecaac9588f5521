/** What is open on a day, by hand: every kind of rule, pauses, the coach's openings, the maintenance phase. */
import { describe, expect, test } from 'vitest';
import { civilDate, civilTime, zone } from '#kernel/dates.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep } from '../testing.ts';
import { after, type Deed } from './deeds.ts';
import type { Opening } from './opening.ts';
import type { Programme } from './programme.ts';
import type { Rule } from './shape-parts.ts';
import { isOpen, roadOf } from './unlock.ts';
import { type Walk, walkFrom } from './walk.ts';

const start = {
  startsOn: civilDate('2027-03-01'),
  zone: zone('Europe/Stockholm'),
  country: 'se',
  messageTime: civilTime('09:00'),
} as const;

/** Two weeks of which the second module opens by this rule. */
function withRule(opens: Rule): Programme {
  const exercise = aBlock('exercise', 'choice');
  return aProgramme({
    phases: [
      aPhase('guided', [
        aModule('first', { steps: [aStep('first-step', { blocks: [exercise] })] }),
        aModule('second', { opens }),
      ]),
    ],
  });
}

function walked(...deeds: readonly (readonly [string, Deed])[]): Walk {
  return deeds.reduce(
    (walk, [day, deed]) => after(walk, deed, { date: civilDate(day), time: civilTime('12:00') }),
    walkFrom(start),
  );
}

const atOnce = (on: string) => ({ kind: 'from', on, atOnce: true });

function second(opens: Rule, walk: Walk, today = '2027-06-01'): Opening | undefined {
  return roadOf(withRule(opens), walk, civilDate(today)).find((one) => one.module.id === 'second')?.opening;
}

describe('a rule', () => {
  test('without one, the second week opens a week after the first', () => {
    const road = roadOf(aProgramme(), walkFrom(start), civilDate('2027-03-01'));
    expect(road.map((one) => one.opening)).toEqual([
      atOnce('2027-03-01'),
      { kind: 'from', on: '2027-03-08' },
    ]);
  });

  test('opens on a date', () =>
    expect(second({ kind: 'date', date: '2027-04-05' }, walked())).toEqual({
      kind: 'from',
      on: '2027-04-05',
    }));

  test('opens so many days after the start, over a leap day', () => {
    const walk = walkFrom({ ...start, startsOn: civilDate('2028-02-27') });
    expect(second({ kind: 'after-start', days: 3 }, walk)).toEqual({ kind: 'from', on: '2028-03-01' });
  });

  test('opens so many days after a step is done, and waits for the step until then', () => {
    const rule: Rule = { kind: 'after-done', of: 'first-step', days: 2 };
    expect(second(rule, walked())).toEqual({ kind: 'waits', for: 'step', of: 'first-step' });
    expect(second(rule, walked(['2027-03-04', { do: 'step', id: 'first-step' }]))).toEqual({
      kind: 'from',
      on: '2027-03-06',
    });
  });

  test('opens by a score, a band and a change, and closes when the newest says otherwise', () => {
    const result = (score: number, band: string): Deed => ({
      do: 'result',
      instrument: 'gad-7',
      scores: { total: score },
      band,
    });
    const high = walked(['2027-03-02', result(6, 'mild')], ['2027-03-09', result(12, 'moderate')]);
    expect(second({ kind: 'score', instrument: 'gad-7', is: 'at-least', value: 10 }, high)).toEqual(
      atOnce('2027-03-09'),
    );
    expect(second({ kind: 'band', instrument: 'gad-7', in: ['moderate', 'severe'] }, high)).toMatchObject({
      kind: 'from',
    });
    expect(
      second({ kind: 'change', instrument: 'gad-7', since: 'first', is: 'at-least', value: 5 }, high),
    ).toMatchObject({ kind: 'from' });
    const lower = after(high, result(4, 'minimal'), {
      date: civilDate('2027-03-16'),
      time: civilTime('12:00'),
    });
    expect(second({ kind: 'score', instrument: 'gad-7', is: 'at-least', value: 10 }, lower)).toEqual({
      kind: 'waits',
      for: 'answer',
      of: 'gad-7',
    });
    expect(
      second({ kind: 'change', instrument: 'gad-7', since: 'previous', is: 'below', value: 0 }, lower),
    ).toMatchObject({
      kind: 'from',
    });
  });

  test('nothing measured is not a low score', () =>
    expect(second({ kind: 'score', instrument: 'gad-7', is: 'below', value: 10 }, walked())).toMatchObject({
      kind: 'waits',
    }));

  test('opens by an answer of an earlier exercise, and closes when it is changed', () => {
    const rule: Rule = { kind: 'answer', of: 'choice', field: 'choice-choice', in: ['choice-yes'] };
    const yes = walked([
      '2027-03-02',
      { do: 'answer', of: 'choice', field: 'choice-choice', values: ['choice-yes'] },
    ]);
    expect(second(rule, yes)).toEqual(atOnce('2027-03-02'));
    const no = after(
      yes,
      { do: 'answer', of: 'choice', field: 'choice-choice', values: ['choice-no'] },
      { date: civilDate('2027-03-03'), time: civilTime('12:00') },
    );
    expect(second(rule, no)).toMatchObject({ kind: 'waits', for: 'answer' });
  });

  test('opens by what the diary of the last days comes to, and cannot tell with too few days', () => {
    const rule: Rule = {
      kind: 'diary',
      diary: 'log',
      field: 'log-hours',
      days: 7,
      least: 3,
      is: 'below',
      value: 7,
    };
    const day = (date: string, hours: number) =>
      [date, { do: 'diary', diary: 'log', values: { 'log-hours': hours } }] as const;
    const two = walked(day('2027-03-01', 5), day('2027-03-02', 5));
    expect(second(rule, two, '2027-03-04')).toMatchObject({ kind: 'waits' });
    const three = walked(day('2027-03-01', 5), day('2027-03-02', 5), day('2027-03-03', 8));
    expect(second(rule, three, '2027-03-04')).toEqual(atOnce('2027-03-03'));
    expect(second(rule, three, '2027-03-20')).toMatchObject({ kind: 'waits' });
  });

  test('opens before the person’s own day, and moves with it', () => {
    const rule: Rule = { kind: 'event', event: 'own-day', days: -14 };
    expect(second(rule, walked())).toEqual({ kind: 'waits', for: 'event', of: 'own-day' });
    const told = walked(['2027-03-02', { do: 'event', event: 'own-day', day: civilDate('2027-05-01') }]);
    expect(second(rule, told)).toEqual({ kind: 'from', on: '2027-04-17' });
    const moved = after(
      told,
      { do: 'event', event: 'own-day', day: civilDate('2027-06-01') },
      { date: civilDate('2027-03-10'), time: civilTime('12:00') },
    );
    expect(second(rule, moved)).toEqual({ kind: 'from', on: '2027-05-18' });
  });

  test('opens in the group’s week, else in the person’s own', () => {
    const rule: Rule = { kind: 'group-week', week: 5 };
    expect(second(rule, walked())).toEqual({ kind: 'from', on: '2027-03-29' });
    expect(second(rule, walked(['2027-03-01', { do: 'group', startsOn: civilDate('2027-03-10') }]))).toEqual({
      kind: 'from',
      on: '2027-04-07',
    });
  });

  test('waits for the coach, and the coach may open anything', () => {
    expect(second({ kind: 'coach' }, walked())).toEqual({ kind: 'waits', for: 'coach', of: 'second' });
    const opened = walked(['2027-03-03', { do: 'open', id: 'second' }]);
    expect(second({ kind: 'coach' }, opened)).toEqual(atOnce('2027-03-03'));
    expect(second({ kind: 'date', date: '2027-12-24' }, opened)).toEqual(atOnce('2027-03-03'));
  });

  test('all of several waits for the last, any of several for the first', () => {
    const later: Rule = { kind: 'after-start', days: 20 };
    const unknown: Rule = { kind: 'event', event: 'own-day', days: 0 };
    expect(second({ all: [later, { kind: 'after-start', days: 3 }] }, walked())).toEqual({
      kind: 'from',
      on: '2027-03-21',
    });
    expect(second({ all: [later, unknown] }, walked())).toMatchObject({ kind: 'waits', for: 'event' });
    expect(second({ any: [unknown, later] }, walked())).toEqual({ kind: 'from', on: '2027-03-21' });
  });
});

describe('a pause', () => {
  test('moves what is ahead by its days; a date of the calendar waits for its end', () => {
    const paused = walked(['2027-03-03', { do: 'pause', until: civilDate('2027-03-24') }]);
    expect(roadOf(aProgramme(), paused, civilDate('2027-03-03')).map((one) => one.opening)).toEqual([
      atOnce('2027-03-01'),
      { kind: 'from', on: '2027-03-29' },
    ]);
    expect(second({ kind: 'date', date: '2027-03-10' }, paused)).toEqual({ kind: 'from', on: '2027-03-24' });
    expect(second({ kind: 'date', date: '2027-05-10' }, paused)).toEqual({ kind: 'from', on: '2027-05-10' });
  });

  test('whose end nobody knows keeps back all that is ahead', () => {
    const paused = walked(['2027-03-03', { do: 'pause', until: null }]);
    expect(second({ kind: 'after-start', days: 7 }, paused)).toEqual({
      kind: 'waits',
      for: 'pause',
      of: null,
    });
    const again = after(
      paused,
      { do: 'resume' },
      { date: civilDate('2027-03-05'), time: civilTime('10:00') },
    );
    expect(second({ kind: 'after-start', days: 7 }, again)).toEqual({ kind: 'from', on: '2027-03-10' });
  });
});

describe('the maintenance phase', () => {
  const programme = aProgramme({
    phases: [
      aPhase('guided', [aModule('first'), aModule('second')]),
      aPhase('after', [aModule('third'), aModule('fourth')], {
        kind: 'maintenance',
        cadence: { kind: 'every', days: 30 },
        days: 60,
      }),
    ],
  });
  const openings = (walk: Walk) => roadOf(programme, walk, civilDate('2027-03-01')).map((one) => one.opening);

  test('begins when the guided phase is over', () =>
    expect(openings(walked()).slice(2)).toEqual([
      { kind: 'from', on: '2027-03-15' },
      { kind: 'from', on: '2027-04-14' },
    ]));

  test('begins when the coach says so, once, and weeks that had not opened wait for the coach', () =>
    expect(
      openings(walked(['2027-03-04', { do: 'maintenance' }], ['2027-03-20', { do: 'maintenance' }])),
    ).toEqual([
      atOnce('2027-03-01'),
      { kind: 'waits', for: 'maintenance', of: null },
      atOnce('2027-03-04'),
      { kind: 'from', on: '2027-04-03' },
    ]));
});

test('what opens today is shut until its time', () => {
  const today = { date: civilDate('2027-03-01'), time: civilTime('05:59') };
  const opening = { kind: 'from', on: civilDate('2027-03-01') } as const;
  expect(isOpen(opening, today, '06:00')).toBe(false);
  expect(isOpen(opening, { ...today, time: civilTime('06:00') }, '06:00')).toBe(true);
});

describe('who began with a group', () => {
  const weeks = aProgramme({
    phases: [
      aPhase('guided', [aModule('week-1'), aModule('week-2'), aModule('week-3')], { days: 21 }),
      aPhase('after', [aModule('month-1')], { kind: 'maintenance' }),
    ],
  });
  const opens = (walk: Walk) =>
    Object.fromEntries(
      roadOf(weeks, walk, civilDate('2027-04-10')).map(({ module, opening }) => [
        module.id,
        opening.kind === 'from' ? opening.on : opening.for,
      ]),
    );
  const withGroup = (startsOn: string, ...more: readonly (readonly [string, Deed])[]) =>
    walked(['2027-03-01', { do: 'group', startsOn: civilDate(startsOn), begins: true }], ...more);

  test('has the modules when the group has them', () => {
    expect(opens(withGroup('2027-03-03'))).toEqual({
      'week-1': '2027-03-03',
      'week-2': '2027-03-10',
      'week-3': '2027-03-17',
      'month-1': '2027-03-24',
    });
  });

  test('late: the weeks that have been are there on the first day, the others with the group', () => {
    expect(opens(withGroup('2027-02-20'))).toMatchObject({
      'week-1': '2027-03-01',
      'week-2': '2027-03-01',
      'week-3': '2027-03-06',
    });
  });

  test('a pause keeps back and moves nothing: after it the person is where the group is', () => {
    const paused = withGroup('2027-03-01', ['2027-03-05', { do: 'pause', until: civilDate('2027-03-13') }]);
    expect(opens(paused)).toEqual({
      'week-1': '2027-03-01',
      'week-2': '2027-03-13',
      'week-3': '2027-03-15',
      'month-1': '2027-03-22',
    });
  });

  test('who comes into a group on the way goes on by their own days', () => {
    const later = walked(['2027-03-01', { do: 'group', startsOn: civilDate('2027-03-20') }]);
    expect(opens(later)).toMatchObject({ 'week-1': '2027-03-01', 'week-2': '2027-03-08' });
  });
});
