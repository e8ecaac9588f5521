import { describe, expect, test } from 'vitest';
import { instant, plusMinutes } from '#kernel/dates.ts';
import { mayChange, maySettle, nextMeeting } from './next-meeting.ts';

const start = instant('2027-03-10T12:00:00.000Z');

function aMeeting(
  given: { state?: 'booked' | 'cancelled' | 'held' | 'missed'; startsAt?: typeof start } = {},
) {
  const startsAt = given.startsAt ?? start;
  return { state: given.state ?? 'booked', startsAt, endsAt: plusMinutes(startsAt, 45) } as const;
}

describe('the next meeting', () => {
  test('is the booked one that begins first', () => {
    const [first, second] = [aMeeting(), aMeeting({ startsAt: plusMinutes(start, 1440) })];
    expect(
      nextMeeting(
        [second, aMeeting({ state: 'cancelled', startsAt: plusMinutes(start, -60) }), first],
        plusMinutes(start, -120),
      ),
    ).toBe(first);
  });

  test('is the one going on, until it ends', () => {
    expect(nextMeeting([aMeeting()], plusMinutes(start, 44))).toEqual(aMeeting());
    expect(nextMeeting([aMeeting()], plusMinutes(start, 45))).toBeUndefined();
  });
});

describe('what may be done with a meeting', () => {
  test('it can be changed until it begins', () => {
    expect(mayChange(aMeeting(), plusMinutes(start, -1)).ok).toBe(true);
    expect(mayChange(aMeeting(), start)).toMatchObject({ refusal: 'already-begun' });
  });

  test('one that is cancelled or held cannot be changed', () => {
    expect(mayChange(aMeeting({ state: 'cancelled' }), plusMinutes(start, -1))).toMatchObject({
      refusal: 'not-booked',
    });
    expect(mayChange(aMeeting({ state: 'held' }), plusMinutes(start, -1))).toMatchObject({
      refusal: 'not-booked',
    });
  });

  test('nobody is late before it begins, but people may meet a little early', () => {
    expect(maySettle(aMeeting(), 'missed', plusMinutes(start, -1))).toMatchObject({ refusal: 'not-begun' });
    expect(maySettle(aMeeting(), 'held', plusMinutes(start, -5)).ok).toBe(true);
    expect(maySettle(aMeeting(), 'held', plusMinutes(start, -61))).toMatchObject({ refusal: 'not-begun' });
  });

  test('a wrong word can be put right, but a cancelled meeting did not take place', () => {
    expect(maySettle(aMeeting({ state: 'missed' }), 'held', plusMinutes(start, 60)).ok).toBe(true);
    expect(maySettle(aMeeting({ state: 'cancelled' }), 'held', plusMinutes(start, 60))).toMatchObject({
      refusal: 'not-booked',
    });
  });
});
