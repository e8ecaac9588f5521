import { describe, expect, test } from 'vitest';
import { civilDate, instant, plusMinutes, zone } from '#kernel/dates.ts';
import { loadPace } from '../use-cases/load-pace.ts';
import { afterAttempt, pauseAfter, type PaceFacts, type Recipient, type Routed, routeOf } from './route.ts';

const [rules] = loadPace('content');
const NOON = instant('2027-03-15T11:00:00.000Z');
/** 22.30 in Stockholm; 23.30 in Helsinki. */
const NIGHT = instant('2027-03-15T21:30:00.000Z');
const FACTS: PaceFacts = { nudged: [], usedAt: instant('2027-03-10T11:00:00.000Z') };

const message = (given: Partial<Routed> = {}): Routed => ({
  template: 'something-new',
  payload: {},
  effectKey: 'walk:1',
  kind: 'answer',
  channels: null,
  tried: [],
  lastOn: null,
  usedOn: null,
  ...given,
});
const person = (given: Partial<Recipient> = {}): Recipient => ({
  mayBeContacted: true,
  wanted: ['sms', 'email'],
  open: ['sms', 'email'],
  zone: zone('Europe/Stockholm'),
  ...given,
});
const route = (routed: Routed, recipient: Recipient | undefined, now = NOON, facts = FACTS) =>
  routeOf(routed, recipient, { now, facts, rules });

describe('by which way', () => {
  test('the person’s own order, from the first that is open', () => {
    expect(route(message(), person())).toEqual({ kind: 'try', channel: 'sms', next: 'another' });
    expect(route(message(), person({ open: ['email'] }))).toEqual({
      kind: 'try',
      channel: 'email',
      next: 'none',
    });
  });

  test('what took nothing is not tried again, and when nothing is left it has failed', () => {
    expect(route(message({ tried: ['sms'] }), person())).toEqual({
      kind: 'try',
      channel: 'email',
      next: 'none',
    });
    expect(route(message({ tried: ['sms', 'email'] }), person())).toEqual({
      kind: 'settled',
      state: 'failed',
    });
    expect(route(message(), person({ open: [] }))).toEqual({ kind: 'settled', state: 'no-address' });
  });

  test('a programme narrows the ways down and adds none; if nothing were left the person’s own hold', () => {
    expect(route(message({ channels: ['email', 'push'] }), person())).toMatchObject({ channel: 'email' });
    expect(route(message({ channels: ['push'] }), person())).toMatchObject({ channel: 'sms' });
  });

  test('who wants nothing, has died or is not there is left alone', () => {
    for (const somebody of [undefined, person({ mayBeContacted: false }), person({ wanted: [] })])
      expect(route(message(), somebody)).toEqual({ kind: 'settled', state: 'not-wanted' });
  });
});

describe('when', () => {
  const morning = { kind: 'later', dueAt: '2027-03-16T07:00:00.000Z' };

  test('what rings waits for the morning where the person is; what lies in an inbox wakes nobody', () => {
    expect(route(message(), person(), NIGHT)).toEqual(morning);
    expect(route(message(), person({ wanted: ['email'] }), NIGHT)).toMatchObject({ channel: 'email' });
    expect(route(message(), person({ zone: zone('Europe/Helsinki') }), NIGHT)).toEqual({
      kind: 'later',
      dueAt: '2027-03-16T06:00:00.000Z',
    });
    expect(route(message(), person({ zone: zone('America/New_York') }), NIGHT)).toMatchObject({
      kind: 'try',
    });
  });

  test('a time booked is told at its own hour', () =>
    expect(
      route(
        message({
          template: 'time-reminder',
          kind: 'appointment',
          payload: { startsAt: '2027-03-15T22:00:00.000Z', zone: 'Europe/Stockholm' },
        }),
        person(),
        NIGHT,
      ),
    ).toMatchObject({ channel: 'sms' }));

  test('a nudge is counted from the last use that its road counted from, or from a later sign-in', () => {
    const before = { nudged: [{ key: 'other', at: plusMinutes(NOON, -48 * 60) }], usedAt: null };
    const since = (usedOn: string | null, facts: PaceFacts = before) => {
      const day = usedOn === null ? null : civilDate(usedOn);
      return route(message({ kind: 'nudge', template: 'next-step', usedOn: day }), person(), NOON, facts)
        .kind;
    };
    // Two days apart after two days without use; three before that, six after ten days.
    expect([since('2027-03-10'), since('2027-03-14'), since('2027-03-01'), since(null)]).toEqual([
      'try',
      'later',
      'later',
      'later',
    ]);
    expect(since('2027-03-01', { ...before, usedAt: instant('2027-03-10T11:00:00.000Z') })).toBe('try');
  });

  test('a nudge keeps quiet hours on every way, and the pace over all programmes', () => {
    const nudge = message({ kind: 'nudge', template: 'next-step' });
    expect(route(nudge, person({ wanted: ['email'] }), NIGHT)).toEqual(morning);
    expect(route(nudge, person())).toMatchObject({ kind: 'try' });
    const yesterday = { ...FACTS, nudged: [{ key: 'other', at: plusMinutes(NOON, -24 * 60) }] };
    expect(route(nudge, person(), NOON, yesterday)).toEqual({
      kind: 'later',
      dueAt: '2027-03-16T11:00:00.000Z',
    });
  });

  test('the hour of the person stays the same across the change of the clocks', () => {
    const saturday = instant('2027-03-27T16:00:00.000Z');
    const nudge = message({ kind: 'nudge', template: 'next-step' });
    const today = {
      ...FACTS,
      usedAt: saturday,
      nudged: [{ key: 'other', at: plusMinutes(saturday, -48 * 60) }],
    };
    // 17.00 in winter time on Saturday, 17.00 in summer time on Sunday.
    expect(route(nudge, person(), saturday, today)).toEqual({
      kind: 'later',
      dueAt: '2027-03-28T15:00:00.000Z',
    });
  });

  test('past its last day it is not sent', () =>
    expect(route(message({ lastOn: civilDate('2027-03-14') }), person())).toEqual({
      kind: 'settled',
      state: 'outdated',
    }));
});

describe('after an attempt', () => {
  const alone = { kind: 'try', channel: 'email', next: 'none' } as const;
  const another = { kind: 'try', channel: 'sms', next: 'another' } as const;

  test('taken on and delivered are kept apart', () => {
    expect(afterAttempt({ tried: [], attempts: 0 }, alone, { kind: 'sent' }, NOON)).toMatchObject({
      state: 'sent',
    });
    expect(afterAttempt({ tried: [], attempts: 0 }, alone, { kind: 'delivered' }, NOON)).toMatchObject({
      state: 'delivered',
    });
  });

  test('refused goes on with the next way at once, and fails when there is none', () => {
    const refused = { kind: 'refused', problem: 'http 400' } as const;
    expect(afterAttempt({ tried: [], attempts: 0 }, another, refused, NOON)).toEqual({
      state: 'waiting',
      tried: ['sms'],
      attempts: 0,
      problem: 'http 400',
      dueAt: null,
    });
    expect(afterAttempt({ tried: [], attempts: 0 }, alone, refused, NOON)).toMatchObject({ state: 'failed' });
  });

  test('away is tried again with growing pauses: fifteen times, or three where there is another way', () => {
    const away = { kind: 'away', problem: 'ETIMEDOUT' } as const;
    expect(afterAttempt({ tried: [], attempts: 0 }, alone, away, NOON)).toMatchObject({
      state: 'waiting',
      dueAt: '2027-03-15T11:00:05.000Z',
    });
    expect(afterAttempt({ tried: [], attempts: 13 }, alone, away, NOON)).toMatchObject({ state: 'waiting' });
    expect(afterAttempt({ tried: [], attempts: 14 }, alone, away, NOON)).toMatchObject({ state: 'failed' });
    expect(afterAttempt({ tried: [], attempts: 2 }, another, away, NOON)).toMatchObject({
      state: 'waiting',
      tried: ['sms'],
      attempts: 0,
    });
    const pauses = Array.from({ length: 14 }, (_, index) => pauseAfter(index + 1));
    expect(pauses.reduce((sum, one) => sum + one, 0) / 3_600_000).toBeGreaterThan(8);
  });
});
