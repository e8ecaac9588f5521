import { describe, expect, test } from 'vitest';
import { type Instant, instant, zone } from '#kernel/dates.ts';
import type { MovableClock } from '#platform/clock.ts';
import { moveClock, wishedInstant } from './clock-move.server.ts';

const STOCKHOLM = zone('Europe/Stockholm');
const HELSINKI = zone('Europe/Helsinki');
const exact = (date: string, time: string) => ({ jump: '', date, time });

function aClock(at: string): MovableClock {
  let now: Instant = instant(at);
  return {
    now: () => now,
    realNow: () => instant('2026-11-21T12:00:00.000Z'),
    refresh: async () => undefined,
    async moveTo(to) {
      now = to;
      return true;
    },
  };
}

describe('moving the clock of the demo', () => {
  test.each([
    ['day', '2027-03-27T12:00:00.000Z', '2027-03-28T11:00:00.000Z'],
    ['week', '2026-10-20T11:00:00.000Z', '2026-10-27T12:00:00.000Z'],
    ['months', '2026-12-28T01:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['months', '2026-11-30T12:00:00.000Z', '2027-02-28T12:00:00.000Z'],
  ])(
    'one %s from %s is the same time on the wall, over changes of clocks and short months',
    (jump, from, to) => {
      expect(wishedInstant({ jump, date: '', time: '' }, instant(from), STOCKHOLM)).toEqual({
        ok: true,
        value: to,
      });
    },
  );

  test('a certain time is where the service is', () => {
    expect(
      wishedInstant(exact('2027-03-15', '13:00'), instant('2027-03-01T00:00:00.000Z'), HELSINKI),
    ).toEqual({ ok: true, value: '2027-03-15T11:00:00.000Z' });
  });

  test.each([
    ['2027-03-28', '02:30', 'skipped'],
    ['2027-02-30', '12:00', 'not-a-date'],
    ['2027-03-15', '25:00', 'not-a-time'],
    ['2027-02-28', '12:00', 'backwards'],
    ['2039-01-01', '12:00', 'too-far'],
  ])('%s %s is refused as %s, and the clock stays', async (date, time, refusal) => {
    const clock = aClock('2027-03-01T08:00:00.000Z');
    expect(await moveClock(clock, exact(date, time), STOCKHOLM)).toMatchObject({ ok: false, refusal });
    expect(clock.now()).toBe('2027-03-01T08:00:00.000Z');
  });

  test('a later time moves it', async () => {
    const clock = aClock('2027-03-01T08:00:00.000Z');
    expect(await moveClock(clock, exact('2027-03-01', '9.30'), STOCKHOLM)).toMatchObject({ ok: true });
    expect(clock.now()).toBe('2027-03-01T08:30:00.000Z');
  });
});
