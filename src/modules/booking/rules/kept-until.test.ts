import { expect, test } from 'vitest';
import { civilDate, civilTime, type Instant, instantOf, zone } from '#kernel/dates.ts';
import { keptUntil } from './kept-until.ts';

const STOCKHOLM = zone('Europe/Stockholm');
const limits = { keptForNextMinutes: 240, minimumNoticeMinutes: 60 };

function at(date: string, time: string): Instant {
  return instantOf(civilDate(date), civilTime(time), STOCKHOLM).instant;
}

test.each([
  ['in the day: four hours', '2027-03-10', '09:00', '2027-03-10', '13:00'],
  ['just before the evening: four hours', '2027-03-10', '19:59', '2027-03-10', '23:59'],
  ['in the evening: counted from eight in the morning', '2027-03-10', '20:00', '2027-03-11', '12:00'],
  ['early in the morning: counted from eight', '2027-03-10', '05:00', '2027-03-10', '12:00'],
  ['in the night in which clocks go forward', '2027-03-27', '23:30', '2027-03-28', '12:00'],
])('%s', (_what, day, time, untilDay, untilTime) => {
  const slot = { startsAt: at('2027-04-20', '13:00'), zone: STOCKHOLM };
  expect(keptUntil(at(day, time), slot, limits)).toBe(at(untilDay, untilTime));
});

test('never longer than the time can be booked, and not at all when it can no more', () => {
  const slot = { startsAt: at('2027-03-10', '11:00'), zone: STOCKHOLM };
  expect(keptUntil(at('2027-03-10', '09:00'), slot, limits)).toBe(at('2027-03-10', '10:00'));
  expect(keptUntil(at('2027-03-10', '10:00'), slot, limits)).toBeNull();
});
