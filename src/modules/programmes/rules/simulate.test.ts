/** Whole roads, played: nine o'clock stays nine o'clock, a pause is silent, what is done is not reminded of. */
import { expect, test } from 'vitest';
import { civilDate, civilTime, zone } from '#kernel/dates.ts';
import { aModule, aPhase, aProgramme } from '../testing.ts';
import { type Happening, simulate, type Simulation } from './simulate.ts';
import type { Rule } from './shape-parts.ts';
import { ruleHoldsFrom } from './unlock.ts';
import { walkFrom } from './walk.ts';

const SEND: Simulation['pace'] = () => ({ kind: 'send' });
const programme = aProgramme({
  reminders: [
    { id: 'opens', afterDays: 0, most: 1 },
    { id: 'later', afterDays: 3, everyDays: 2, most: 2 },
  ],
  phases: [aPhase('guided', [aModule('first'), aModule('second'), aModule('third')])],
});

function played(startsOn: string, more: Partial<Simulation> = {}, of = programme): readonly Happening[] {
  const walk = walkFrom({
    startsOn: civilDate(startsOn),
    zone: zone('Europe/Helsinki'),
    country: 'fi',
    messageTime: civilTime('09:00'),
  });
  return simulate(of, { walk, days: 40, deeds: [], diligence: 'nothing', pace: SEND, ...more });
}
const messages = (happenings: readonly Happening[]) =>
  happenings.flatMap(({ date, time, instant, what }) =>
    what.kind === 'message' ? [{ date, time, instant, key: what.key }] : [],
  );

test('reminders come at nine on the clock, before and after it is put forward', () => {
  const sent = messages(played('2027-03-22'));
  expect(sent.map(({ date, time }) => `${date} ${time}`)).toEqual([
    '2027-03-22 09:00',
    '2027-03-25 09:00',
    '2027-03-27 09:00',
    '2027-03-29 09:00',
    '2027-04-01 09:00',
    '2027-04-03 09:00',
    '2027-04-05 09:00',
    '2027-04-08 09:00',
    '2027-04-10 09:00',
  ]);
  expect(sent[2]?.instant).toBe('2027-03-27T07:00:00.000Z');
  expect(sent[3]?.instant).toBe('2027-03-29T06:00:00.000Z');
});

test('who does each step on its day hears of each opening and of nothing else', () =>
  expect(messages(played('2027-03-22', { diligence: 'each-step' })).map(({ key }) => key)).toEqual([
    'first opens 1',
    'second opens 1',
    'third opens 1',
  ]));

test('nothing comes in a pause, and the rest comes as many days later', () => {
  const deeds = [
    { do: 'pause', until: civilDate('2027-04-12'), on: civilDate('2027-03-26'), at: civilTime('15:00') },
  ] as const;
  expect(messages(played('2027-03-22', { deeds })).map(({ date, key }) => `${date} ${key}`)).toEqual([
    '2027-03-22 first opens 1',
    '2027-03-25 first later 1',
    '2027-04-13 first later 2',
    '2027-04-15 second opens 1',
    '2027-04-18 second later 1',
    '2027-04-20 second later 2',
    '2027-04-22 third opens 1',
    '2027-04-25 third later 1',
    '2027-04-27 third later 2',
  ]);
});

test('a pace that lets nothing out lets nothing out', () =>
  expect(messages(played('2027-03-22', { pace: () => ({ kind: 'never' }) }))).toEqual([]));

test('every module opens once, at the hour at which days open', () =>
  expect(
    played('2027-10-25').flatMap(({ date, time, what }) =>
      what.kind === 'opens' && what.part === 'module' ? [`${what.id} ${date} ${time}`] : [],
    ),
  ).toEqual(['first 2027-10-25 00:00', 'second 2027-11-01 06:00', 'third 2027-11-08 06:00']));

const flagOf = (when: Rule, id = 'flag') => ({
  id,
  when,
  priority: 'high' as const,
  reason: { sv: 'Ring.' },
});
const raised = (happenings: readonly Happening[]) =>
  happenings.flatMap(({ date, what }) => (what.kind === 'flag' ? [`${date} ${what.flag.id}`] : []));

test('a flag is raised on the day its rule says, with its priority and reason, and again when it turns true again', () => {
  const low: Rule = { kind: 'score', instrument: 'gad-7', score: 'sum', is: 'below', value: 5 };
  const flags = [flagOf({ kind: 'after-start', days: 2 }, 'third-day'), flagOf(low, 'low')];
  const result = (on: string, sum: number) =>
    ({ do: 'result', instrument: 'gad-7', scores: { sum, days: 9 }, band: null, on: civilDate(on) }) as const;
  const deeds = [result('2027-03-25', 3), result('2027-03-26', 12), result('2027-03-30', 2)];
  const happenings = played('2027-03-22', { deeds }, { ...programme, flags });
  expect(raised(happenings)).toEqual(['2027-03-24 third-day', '2027-03-25 low', '2027-03-30 low']);
  expect(happenings.find(({ what }) => what.kind === 'flag')).toMatchObject({
    time: '06:00',
    what: { flag: { priority: 'high', reason: { sv: 'Ring.' } } },
  });
});

test('what is written in a diary later on the same day stands beside what was written before, unless it is taken away', () => {
  const mean = (field: string, value: number): Rule => ({
    kind: 'diary',
    diary: 'log',
    field,
    days: 1,
    least: 1,
    is: 'at-least',
    value,
  });
  const flags = [flagOf({ all: [mean('one', 4), mean('two', 4)] }, 'both')];
  const write = (at: string, values: Readonly<Record<string, number | null>>) =>
    ({ do: 'diary', diary: 'log', values, on: civilDate('2027-03-25'), at: civilTime(at) }) as const;
  const of = (...deeds: Simulation['deeds']) =>
    raised(played('2027-03-22', { deeds }, { ...programme, flags }));
  expect(of(write('08:00', { one: 5 }), write('20:00', { two: 5 }))).toEqual(['2027-03-25 both']);
  expect(of(write('08:00', { one: 5 }), write('19:00', { one: null }), write('20:00', { two: 5 }))).toEqual(
    [],
  );
});

test('a message tells by which channels it goes', () => {
  const reminders = [{ id: 'text', afterDays: 0, channels: ['sms' as const], most: 1 }];
  const channels = (of: typeof programme) =>
    played('2027-03-22', {}, of).flatMap(({ what }) => (what.kind === 'message' ? [what.channels] : []));
  expect(channels({ ...programme, reminders })[0]).toEqual(['sms']);
  expect(channels(programme)[0]).toBeNull();
});

test('the day ahead on which a flag’s rule turns true is known where the calendar alone decides', () => {
  const start = walkFrom({
    startsOn: civilDate('2027-03-22'),
    zone: zone('Europe/Helsinki'),
    country: 'fi',
    messageTime: civilTime('09:00'),
  });
  const told: Rule = { kind: 'answer', of: 'choice', field: 'which', in: ['yes'] };
  const date: Rule = { kind: 'date', date: '2027-04-10' };
  const week: Rule = { kind: 'group-week', week: 2 };
  const from = (rule: Rule, walk = start) =>
    ruleHoldsFrom(programme, walk, { rule, partId: 'flag', today: civilDate('2027-03-22') });
  expect(from({ any: [date, week, told] })).toBe('2027-03-29');
  expect(from({ all: [date, week] })).toBe('2027-04-10');
  expect(from({ all: [date, told] })).toBeNull();
  const answer = { of: 'choice', field: 'which', values: ['yes'], on: civilDate('2027-03-22') };
  expect(from({ all: [date, told] }, { ...start, answers: [answer] })).toBe('2027-04-10');
  const pause = { from: { date: civilDate('2027-03-23'), time: civilTime('10:00') } };
  expect(from(week, { ...start, pauses: [{ ...pause, to: civilDate('2027-03-28') }] })).toBe('2027-04-03');
  expect(from(week, { ...start, pauses: [{ ...pause, to: null }] })).toBeNull();
});
