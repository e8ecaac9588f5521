/** One look at a road: what a pause, a wrong day, a busy hour and a hidden step may not lead to. */
import { describe, expect, test } from 'vitest';
import { civilDate, civilIn, civilTime, type Instant, instantOf, zone } from '#kernel/dates.ts';
import { loadPace, pace, paceRulesOn } from '#modules/notifications/public.ts';
import { aModule, aPhase, aProgramme } from '../testing.ts';
import { after, type Deed } from './deeds.ts';
import { personal } from './personal.ts';
import type { Programme } from './programme.ts';
import { simulate } from './simulate.ts';
import { type Fate, type Pace, tick, type Tick } from './tick.ts';
import { roadOf } from './unlock.ts';
import { type Walk, walkFrom } from './walk.ts';

const STOCKHOLM = zone('Europe/Stockholm');
const SEND: Pace = () => ({ kind: 'send' });
const start = walkFrom({
  startsOn: civilDate('2027-06-01'),
  zone: STOCKHOLM,
  country: 'se',
  messageTime: civilTime('09:00'),
});
const programme = aProgramme({
  reminders: [{ id: 'nudge', afterDays: 0, everyDays: 3, most: 3 }],
  phases: [aPhase('guided', [aModule('first')])],
});

function at(day: string, time = '12:00'): Instant {
  return instantOf(civilDate(day), civilTime(time), STOCKHOLM).instant;
}
function walked(walk: Walk, day: string, time: string, deed: Deed): Walk {
  return after(walk, deed, { date: civilDate(day), time: civilTime(time) });
}

/** Looks one after another, and notes what each tells. */
function looks(of: Programme) {
  const fates = new Map<string, Fate>();
  return (walk: Walk, now: Instant, pace: Pace = SEND): Tick & { readonly keys: readonly string[] } => {
    const told = { fates, sent: [], lastUsedOn: walk.startsOn, notBefore: at('2027-06-01', '00:00') };
    const found = tick({
      programme: of,
      walk,
      road: roadOf(of, walk, civilIn(now, walk.zone).date),
      told,
      now,
      pace,
    });
    for (const [key, fate] of found.fates) fates.set(key, fate);
    return { ...found, keys: found.sends.map(({ key }) => key) };
  };
}

describe('in a pause', () => {
  test('what was due just before it is not said, but at its hour on the day the pause ends', () => {
    const look = looks(programme);
    const paused = walked(start, '2027-06-01', '09:01', { do: 'pause', until: civilDate('2027-06-08') });
    const found = look(paused, at('2027-06-01', '09:02'));
    expect([found.keys, found.next]).toEqual([[], at('2027-06-08', '09:00')]);
    expect(look(paused, at('2027-06-08', '09:00')).keys).toEqual(['first nudge 1']);
  });

  test('what the pace had put off is put off by as many days more', () => {
    const look = looks(programme);
    const later: Pace = ({ time }) => ({ kind: 'later', date: civilDate('2027-06-03'), time });
    expect(look(start, at('2027-06-01', '09:00'), later).next).toBe(at('2027-06-03', '09:00'));
    const paused = walked(start, '2027-06-02', '10:00', { do: 'pause', until: civilDate('2027-06-12') });
    expect(look(paused, at('2027-06-03', '09:00')).next).toBe(at('2027-06-13', '09:00'));
  });

  test('with no end, nothing is planned; another end for a pause that runs is not a second pause', () => {
    const look = looks(programme);
    const open = walked(start, '2027-06-01', '06:30', { do: 'pause', until: null });
    expect(look(open, at('2027-06-05')).next).toBe(null);
    const ends = walked(open, '2027-06-05', '12:00', { do: 'pause', until: civilDate('2027-06-11') });
    expect(ends.pauses).toHaveLength(1);
    expect(look(ends, at('2027-06-05')).next).toBe(at('2027-06-11', '09:00'));
  });
});

test('a day that was told wrong and is put right does not use up what was to be said', () => {
  const byEvent = aProgramme({
    reminders: [{ id: 'nudge', afterDays: 0, everyDays: 2, most: 2 }],
    phases: [aPhase('guided', [aModule('own', { opens: { kind: 'event', event: 'own-day', days: -7 } })])],
  });
  const look = looks(byEvent);
  const wrong = walked(start, '2027-06-10', '12:00', {
    do: 'event',
    event: 'own-day',
    day: civilDate('2026-09-20'),
  });
  expect(look(wrong, at('2027-06-10')).keys).toEqual(['own nudge 2']);
  const right = walked(wrong, '2027-06-10', '12:05', {
    do: 'event',
    event: 'own-day',
    day: civilDate('2027-09-20'),
  });
  expect(look(right, at('2027-06-10', '12:05')).next).toBe(at('2027-09-13', '09:00'));
  expect(look(right, at('2027-09-13', '09:00')).keys).toEqual(['own nudge 1']);
});

test('of several that are late the last is said; an earlier one does not come after a later one', () => {
  const look = looks(programme);
  const found = look(start, at('2027-06-05', '10:00'));
  expect(found.keys).toEqual(['first nudge 2']);
  expect(found.fates.get('first nudge 1')?.kind).toBe('passed');
  expect(look(start, at('2027-06-05', '10:00')).fates.size).toBe(0);
});

test.each(['00:00', '02:30', '07:59', '08:00', '20:59', '21:00', '22:30', '23:59'])(
  'wanted at %s, in a quiet hour or not, it is said within a day, and never in a quiet hour',
  (at) => {
    const rules = paceRulesOn(loadPace('content'), civilDate('2027-06-01'));
    const early = { ...programme, opensAt: '00:00', reminders: [{ id: 'nudge', afterDays: 1, at, most: 1 }] };
    const said = simulate(early, {
      walk: start,
      days: 10,
      deeds: [],
      diligence: 'nothing',
      pace: (asked, history) => pace(asked, history, rules),
    }).flatMap(({ date, time, what }) => (what.kind === 'message' ? [`${date} ${time}`] : []));
    const isLoud = at >= '08:00' && at < '21:00';
    expect(said).toEqual([isLoud ? `2027-06-02 ${at}` : `2027-06-0${at < '08:00' ? '2' : '3'} 08:00`]);
  },
);

test('in the hour that comes twice, a pace that means the first one is asked again an hour later', () => {
  const autumn = walkFrom({ ...start, startsOn: civilDate('2027-10-31'), messageTime: civilTime('01:00') });
  const second = '2027-10-31T01:10:00.000Z' as Instant;
  const quiet: Pace = () => ({ kind: 'later', date: civilDate('2027-10-31'), time: civilTime('02:45') });
  const told = {
    fates: new Map(),
    sent: [],
    lastUsedOn: autumn.startsOn,
    notBefore: at('2027-10-31', '00:00'),
  };
  const early = { ...programme, opensAt: '00:00' };
  const road = roadOf(early, autumn, autumn.startsOn);
  expect(tick({ programme: early, walk: autumn, road, told, now: second, pace: quiet }).next).toBe(
    '2027-10-31T02:10:00.000Z',
  );
});

describe('the diary of the last days', () => {
  const byDiary = aProgramme({
    reminders: [{ id: 'nudge', afterDays: 0, most: 1 }],
    phases: [
      aPhase('guided', [
        aModule('rest', {
          opens: {
            kind: 'diary',
            diary: 'log',
            field: 'log-hours',
            days: 3,
            least: 1,
            is: 'below',
            value: 6,
          },
        }),
      ]),
    ],
  });
  const wrote = (walk: Walk, day: string, hours: number) =>
    walked(walk, day, '05:00', { do: 'diary', diary: 'log', values: { 'log-hours': hours } });
  const opening = (walk: Walk, day: string) => roadOf(byDiary, walk, civilDate(day))[0]?.opening;

  test('opens since the first day it has held, whatever is written later', () => {
    const walk = ['01', '02', '03', '04'].reduce((so, day) => wrote(so, `2027-06-${day}`, 5), start);
    const first = { kind: 'from', on: '2027-06-01', atOnce: true };
    expect(opening(walk, '2027-06-01')).toEqual(first);
    expect(opening(walk, '2027-06-04')).toEqual(first);
  });

  test('opens on a day on which nothing is done, and the road is looked at that morning', () => {
    const walk = wrote(wrote(start, '2027-06-01', 12), '2027-06-03', 5);
    const look = looks(byDiary);
    expect(opening(walk, '2027-06-03')).toMatchObject({ kind: 'waits' });
    expect(look(walk, at('2027-06-03')).next).toBe(at('2027-06-04', '06:00'));
    expect(look(walk, at('2027-06-04', '06:00')).next).toBe(at('2027-06-04', '09:00'));
    expect(look(walk, at('2027-06-04', '09:00')).keys).toEqual(['rest nudge 1']);
  });
});

test('an answer that is given again does not shut and open anew what it opened', () => {
  const yes: Deed = { do: 'answer', of: 'choice', field: 'which', values: ['a', 'b'] };
  const first = walked(start, '2027-06-01', '12:00', yes);
  expect(walked(first, '2027-06-09', '05:00', { ...yes, values: ['b', 'a'] }).answers).toEqual(first.answers);
});

test('nothing opens before the first day, and what was known before is heard of from then on', () => {
  const byDate = aProgramme({
    phases: [aPhase('guided', [aModule('old', { opens: { kind: 'date', date: '2027-01-01' } })])],
  });
  expect(roadOf(byDate, start, civilDate('2027-06-01'))[0]?.opening).toEqual({
    kind: 'from',
    on: '2027-06-01',
    atOnce: true,
  });
});

test('what follows a step that the coach hid waits for the coach', () => {
  const follows = aProgramme({
    phases: [
      aPhase('guided', [
        aModule('first'),
        aModule('second', { opens: { kind: 'after-done', of: 'first', days: 0 } }),
      ]),
    ],
  });
  const hidden = personal(follows, [{ kind: 'hide', id: 'first' }]);
  expect(roadOf(hidden, start, civilDate('2027-06-01'))[0]?.opening).toEqual({
    kind: 'waits',
    for: 'coach',
    of: 'second',
  });
});

test('maintenance brings one phase forward and the next after it; what opened that morning stays open', () => {
  const long = aProgramme({
    phases: [
      aPhase('guided', [aModule('first'), aModule('second')]),
      aPhase('sparse', [aModule('third')], { kind: 'maintenance', days: 30 }),
      aPhase('last', [aModule('fourth')], { kind: 'maintenance', days: 30 }),
    ],
  });
  const walk = walked(start, '2027-06-01', '12:00', { do: 'maintenance' });
  expect(roadOf(long, walk, civilDate('2027-06-01')).map((one) => one.opening)).toEqual([
    { kind: 'from', on: '2027-06-01', atOnce: true },
    { kind: 'waits', for: 'maintenance', of: null },
    { kind: 'from', on: '2027-06-01', atOnce: true },
    { kind: 'from', on: '2027-07-01' },
  ]);
});
