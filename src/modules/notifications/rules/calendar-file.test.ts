import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/dates.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { calendarFile, escapeText, foldLine } from './calendar-file.ts';

const time = {
  calendarId: '018f0000-0000-7000-8000-000000000001',
  sequence: 0,
  startsAt: instant('2027-03-28T11:00:00.000Z'),
  endsAt: instant('2027-03-28T11:45:00.000Z'),
  state: 'booked',
} as const;
const setting = {
  language: 'fi',
  publicUrl: 'https://vandra.example',
  sender: 'Vandra <no-reply@vandra.example>',
  now: instant('2027-03-01T08:00:00.000Z'),
} as const;

/** As a calendar program reads it. */
function unfolded(file: string): readonly string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

describe('the calendar file', () => {
  test('says Vandra, when, and where to sign in, and nothing else', () => {
    expect(unfolded(calendarFile(time, setting))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Vandra//Vandra//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:018f0000-0000-7000-8000-000000000001@vandra.example',
      'SEQUENCE:0',
      'DTSTAMP:20270301T080000Z',
      'DTSTART:20270328T110000Z',
      'DTEND:20270328T114500Z',
      'SUMMARY:Vandra',
      'DESCRIPTION:Kirjaudu sisään\\, niin näet lisää: https://vandra.example/fi/my',
      'URL:https://vandra.example/fi/my',
      'ORGANIZER;CN=Vandra:mailto:no-reply@vandra.example',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('a changed time is the same entry with a higher sequence; a cancelled one is taken away', () => {
    const changed = unfolded(calendarFile({ ...time, sequence: 3, state: 'cancelled' }, setting));
    expect(changed).toEqual(
      expect.arrayContaining([
        'UID:018f0000-0000-7000-8000-000000000001@vandra.example',
        'SEQUENCE:3',
        'METHOD:CANCEL',
        'STATUS:CANCELLED',
      ]),
    );
  });

  test('signs with a meaning of their own are escaped', () => {
    expect(escapeText('a,b;c\\d\ne')).toBe('a\\,b\\;c\\\\d\\ne');
  });

  test('no line is longer than 75 octets, no character is cut, and unfolding gives back the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          const folded = foldLine(text);
          for (const row of folded.split('\r\n'))
            expect(new TextEncoder().encode(row).length).toBeLessThanOrEqual(75);
          expect(folded.replaceAll('\r\n ', '')).toBe(text);
        },
      ),
      propertySettings('lines to fold', 100),
    );
  });
});
