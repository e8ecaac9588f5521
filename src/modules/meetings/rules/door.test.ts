import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/dates.ts';
import { doorAt, type MeetingTimes, otherSide, type Presence } from './door.ts';

const meeting: MeetingTimes = {
  modality: 'video',
  state: 'booked',
  startsAt: instant('2027-03-15T12:00:00Z'),
  endsAt: instant('2027-03-15T12:45:00Z'),
};

describe('the door of a video meeting', () => {
  test('opens half an hour before', () => {
    expect(doorAt(meeting, instant('2027-03-15T11:29:59Z'))).toBe('too-early');
    expect(doorAt(meeting, instant('2027-03-15T11:30:00Z'))).toBe('open');
  });
  test('stays open two hours after the planned end', () => {
    expect(doorAt(meeting, instant('2027-03-15T14:45:00Z'))).toBe('open');
    expect(doorAt(meeting, instant('2027-03-15T14:45:01Z'))).toBe('over');
  });
  test('a cancelled meeting and a meeting by telephone have no door', () => {
    expect(doorAt({ ...meeting, state: 'cancelled' }, meeting.startsAt)).toBe('cancelled');
    expect(doorAt({ ...meeting, modality: 'phone' }, meeting.startsAt)).toBe('not-video');
  });
});

describe('the other side', () => {
  const coach: Presence = {
    side: 'staff',
    state: 'waiting',
    connection: 'w1',
    seenAt: instant('2027-03-15T12:00:00Z'),
  };
  test('is absent before anybody came, and after they left', () => {
    expect(otherSide([], 'resident', coach.seenAt)).toEqual({ kind: 'absent' });
    expect(otherSide([{ ...coach, state: 'left' }], 'resident', coach.seenAt)).toEqual({ kind: 'absent' });
  });
  test('is never oneself', () =>
    expect(otherSide([coach], 'staff', coach.seenAt)).toEqual({ kind: 'absent' }));
  test('is silent, not absent, when nothing has been heard for a while', () => {
    expect(otherSide([coach], 'resident', instant('2027-03-15T12:00:25Z'))).toEqual({
      kind: 'waiting',
      connection: 'w1',
    });
    expect(otherSide([coach], 'resident', instant('2027-03-15T12:00:26Z'))).toEqual({
      kind: 'silent',
      connection: 'w1',
    });
  });
});
