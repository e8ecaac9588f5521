import { describe, expect, test } from 'vitest';
import { civilDate, civilTime, instant, zone } from '#kernel/dates.ts';
import { beginsAt, comingMeetings, endsAt, isNews, newsAt, reminderOf } from './group-times.ts';

const STOCKHOLM = zone('Europe/Stockholm');
const HELSINKI = zone('Europe/Helsinki');
const meeting = (day: string, time: string, minutes = 60) => ({
  day: civilDate(day),
  time: civilTime(time),
  zone: STOCKHOLM,
  minutes,
});
const now = instant('2027-03-02T12:00:00.000Z');
const before = instant('2027-03-01T12:00:00.000Z');

describe('a reminder', () => {
  test('comes the day before, at the person’s own hour, where the person is', () => {
    const person = { zone: HELSINKI, time: civilTime('18:30') };
    expect(reminderOf(meeting('2027-03-10', '17:30'), person)).toEqual({
      at: '2027-03-09T16:30:00.000Z',
      civil: { date: '2027-03-09', time: '18:30', zone: HELSINKI },
    });
  });

  test('is counted from the day it is there: late in one zone is the next day in another', () => {
    const person = { zone: HELSINKI, time: civilTime('09:00') };
    expect(reminderOf(meeting('2027-03-10', '23:30'), person).civil.date).toBe('2027-03-10');
  });

  test('keeps the hour on the wall when the clocks go forward in between', () => {
    const person = { zone: STOCKHOLM, time: civilTime('09:00') };
    expect(reminderOf(meeting('2027-03-28', '10:00'), person).at).toBe('2027-03-27T08:00:00.000Z');
    expect(reminderOf(meeting('2027-03-29', '10:00'), person).at).toBe('2027-03-28T07:00:00.000Z');
  });
});

test('a meeting that goes on is still to come, one that is over is not; the first comes first', () => {
  const goes = meeting('2027-03-02', '12:30', 90);
  expect([beginsAt(goes), endsAt(goes)]).toEqual(['2027-03-02T11:30:00.000Z', '2027-03-02T13:00:00.000Z']);
  const [over, later] = [meeting('2027-03-02', '12:00'), meeting('2027-03-09', '12:00')];
  expect(comingMeetings([later, over, goes], now)).toEqual([goes, later]);
});

describe('what is news', () => {
  const kept = (given: {
    madeAt?: typeof now;
    newsAt?: typeof now | null;
    cancelledAt?: typeof now | null;
  }) => ({
    madeAt: before,
    newsAt: now,
    cancelledAt: null,
    ...given,
  });
  test.each([
    ['a new meeting', kept({ madeAt: now }), true],
    ['one that moved', kept({}), true],
    ['one that was called off', kept({ cancelledAt: now }), true],
    ['one that came and went before anybody heard', kept({ madeAt: now, cancelledAt: now }), false],
    ['one that was told of', kept({ newsAt: before }), false],
    ['one that had been when it was written in', kept({ madeAt: now, newsAt: null }), false],
  ])('%s', (_, one, expected) => {
    expect(isNews([one], now)).toBe(expected);
  });

  test('is gathered for a while, and told at once when the meeting is near', () => {
    const at = (text: string) => instant(`2027-03-02T${text}:00.000Z`);
    expect(newsAt([at('17:00')], now)).toBe(at('12:10'));
    expect(newsAt([at('17:00'), at('13:30')], now)).toBe(now);
    expect(newsAt([at('11:30'), at('17:00')], now)).toBe(at('12:10'));
  });
});
