import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/dates.ts';
import { doorAt, type MeetingTimes, othersIn, type Presence, type Who } from './door.ts';

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

describe('who sees whom', () => {
  const at = instant('2027-03-15T12:00:00Z');
  const there = (who: Who, state: Presence['state']): Presence => ({
    who,
    state,
    connection: `w-${who}`,
    seenAt: at,
  });
  const seen = (room: readonly Presence[], mine: Who): readonly string[] =>
    othersIn(room, mine, at).map(({ who, kind }) => `${who} ${kind}`);
  const GUEST = '018f0000-0000-7000-8000-000000000001';

  test('nobody sees themselves, or who has not come or has left', () => {
    expect(seen([], 'resident')).toEqual([]);
    expect(seen([there('staff', 'in-call')], 'staff')).toEqual([]);
    expect(seen([there('staff', 'left'), there('resident', 'in-call')], 'resident')).toEqual([]);
  });
  test('is silent, not gone, who has not been heard of for a while', () => {
    const room = [there('staff', 'in-call')];
    expect(othersIn(room, 'resident', instant('2027-03-15T12:00:25Z'))).toMatchObject([{ kind: 'in-call' }]);
    expect(othersIn(room, 'resident', instant('2027-03-15T12:00:26Z'))).toMatchObject([
      { kind: 'silent', side: 'staff', connection: 'w-staff' },
    ]);
  });
  test('the professional sees everybody who waits', () =>
    expect(
      seen([there('staff', 'in-call'), there('resident', 'waiting'), there(GUEST, 'waiting')], 'staff'),
    ).toEqual(['resident waiting', `${GUEST} waiting`]));
  test('a person who waits sees that the professional has come, and no guest', () =>
    expect(
      seen([there('staff', 'in-call'), there('resident', 'waiting'), there(GUEST, 'in-call')], 'resident'),
    ).toEqual(['staff in-call']));
  test('a guest who waits sees nobody, and one who was let in sees who is in the call', () => {
    const room = [there('staff', 'in-call'), there('resident', 'waiting'), there('g2', 'waiting')];
    expect(seen([...room, there(GUEST, 'waiting')], GUEST)).toEqual([]);
    expect(seen([...room, there(GUEST, 'in-call')], GUEST)).toEqual(['staff in-call']);
  });
  test('the person does not see a guest before the professional has let them in', () => {
    const room = [there('staff', 'in-call'), there('resident', 'in-call')];
    expect(seen([...room, there(GUEST, 'waiting')], 'resident')).toEqual(['staff in-call']);
    expect(seen([...room, there(GUEST, 'in-call')], 'resident')).toEqual([
      'staff in-call',
      `${GUEST} in-call`,
    ]);
  });
});
