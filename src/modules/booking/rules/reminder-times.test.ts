import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, civilTime, instant, instantOf, plusDays, zone } from '#kernel/dates.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { type RemindedOf, reminderTimes } from './reminder-times.ts';

function aMeeting(date: string, time: string, where: string): RemindedOf {
  const at = instantOf(civilDate(date), civilTime(time), zone(where));
  return { date: at.date, time: at.time, zone: zone(where), startsAt: at.instant };
}

const LONG_AGO = instant('2020-01-01T00:00:00.000Z');

describe('reminders of a meeting', () => {
  test.each([
    ['2026-03-29', 'Europe/Stockholm'],
    ['2026-03-29', 'Europe/Helsinki'],
    ['2026-10-25', 'Europe/Stockholm'],
    ['2026-10-25', 'Europe/Helsinki'],
    ['2027-03-28', 'Europe/Stockholm'],
    ['2027-03-28', 'Europe/Helsinki'],
    ['2027-10-31', 'Europe/Stockholm'],
    ['2027-10-31', 'Europe/Helsinki'],
  ])('for 9 o’clock on %s in %s, when clocks are moved, the day before means 9 o’clock', (day, where) => {
    const [first] = reminderTimes(aMeeting(day, '09:00', where), [1440], LONG_AGO);
    expect(first?.civil).toMatchObject({ date: plusDays(civilDate(day), -1), time: '09:00' });
  });

  test('a quarter before is a quarter of elapsed time, over a change of clocks too', () => {
    const [reminder] = reminderTimes(aMeeting('2027-03-28', '03:05', 'Europe/Stockholm'), [15], LONG_AGO);
    expect(reminder?.civil).toMatchObject({ date: '2027-03-28', time: '01:50' });
  });

  test('each is of use until the next one comes, the last until the meeting begins', () => {
    const meeting = aMeeting('2027-03-10', '13:00', 'Europe/Stockholm');
    const [day, quarter] = reminderTimes(meeting, [15, 1440], LONG_AGO);
    expect(day?.until).toBe(quarter?.at);
    expect(quarter?.until).toBe(meeting.startsAt);
  });

  test('none for a time that has passed', () => {
    const meeting = aMeeting('2027-03-10', '13:00', 'Europe/Stockholm');
    expect(
      reminderTimes(meeting, [1440, 15], instant('2027-03-09T12:00:00.000Z')).map((one) => one.minutesBefore),
    ).toEqual([15]);
    expect(reminderTimes(meeting, [1440, 15], meeting.startsAt)).toEqual([]);
  });

  test('whenever it is asked: every reminder is still to come and comes before the meeting', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 95 }),
        fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.constantFrom(1440, 2880))),
        fc.constantFrom('Europe/Stockholm', 'Europe/Helsinki'),
        (day, quarter, minutes, where) => {
          const time = `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
          const meeting = aMeeting(plusDays(civilDate('2026-01-01'), day), time, where);
          const now = instantOf(plusDays(meeting.date, -1), civilTime('12:00'), zone(where)).instant;
          for (const reminder of reminderTimes(meeting, minutes, now)) {
            expect(reminder.at > now && reminder.at < meeting.startsAt).toBe(true);
            expect(reminder.until > reminder.at && reminder.until <= meeting.startsAt).toBe(true);
          }
        },
      ),
      propertySettings('meetings with reminders', 100),
    );
  });
});
