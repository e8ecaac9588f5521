/**
 * A calendar entry (RFC 5545) that says "Vandra" and where to sign in, nothing else: calendars are shared and synced.
 * Times are UTC instants: right in every program, on days when clocks are moved too, and naming no place.
 */
import type { Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import { mailTexts } from '../texts/texts.ts';
import { signInAddress } from './mail-text.ts';

export interface CalendarTime {
  /** Keeps the entry the same one when the time changes. */
  readonly calendarId: string;
  /** Grows with each change (RFC 5545 3.8.7.4). */
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: 'booked' | 'cancelled';
}

export interface CalendarSetting {
  readonly language: Language;
  readonly publicUrl: string;
  /** Sender of our mails, as `a@b` or `Name <a@b>`. */
  readonly sender: string;
  readonly now: Instant;
}

const MOST_OCTETS = 75;

/** `2027-03-28T01:30:00.000Z` as `20270328T013000Z`. */
function stamp(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Text value: backslash, semicolon and comma are escaped, line breaks written as `\n` (RFC 5545 3.3.11). */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** Lines of at most 75 octets, each continued with a space; no character is cut in two (RFC 5545 3.1). */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += character;
    octets += size;
  }
  return [...rows, row].join('\r\n');
}

function addressOf(sender: string): string {
  return /<([^<>]+)>/.exec(sender)?.[1] ?? sender;
}

function hostOf(address: string): string {
  return address.split('@').at(-1) ?? 'vandra.example';
}

/** PUBLISH puts or moves the entry, CANCEL takes it away (RFC 5546 3.2.1, 3.2.5). */
export function calendarMethod(time: Pick<CalendarTime, 'state'>): 'PUBLISH' | 'CANCEL' {
  return time.state === 'booked' ? 'PUBLISH' : 'CANCEL';
}

/** The file, lines ended by CRLF. */
export function calendarFile(time: CalendarTime, setting: CalendarSetting): string {
  const address = signInAddress(setting.publicUrl, setting.language);
  const sender = addressOf(setting.sender);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vandra//Vandra//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${calendarMethod(time)}`,
    'BEGIN:VEVENT',
    `UID:${time.calendarId}@${hostOf(sender)}`,
    `SEQUENCE:${time.sequence}`,
    `DTSTAMP:${stamp(setting.now)}`,
    `DTSTART:${stamp(time.startsAt)}`,
    `DTEND:${stamp(time.endsAt)}`,
    'SUMMARY:Vandra',
    `DESCRIPTION:${escapeText(mailTexts(setting.language).calendar({ address }))}`,
    `URL:${address}`,
    `ORGANIZER;CN=Vandra:mailto:${sender}`,
    `STATUS:${time.state === 'booked' ? 'CONFIRMED' : 'CANCELLED'}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** Hours of a professional, as their calendar elsewhere shows them. */
export interface BusyTime {
  readonly uid: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly kind: 'busy' | 'free';
}

/** A calendar to subscribe to that says busy or free and nothing else; free hours leave the calendar elsewhere open. */
export function busyFile(times: readonly BusyTime[], setting: CalendarSetting): string {
  const words = mailTexts(setting.language).hours;
  const host = hostOf(addressOf(setting.sender));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vandra//Vandra//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Vandra',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...times.flatMap((time) => [
      'BEGIN:VEVENT',
      `UID:${time.uid}@${host}`,
      `DTSTAMP:${stamp(setting.now)}`,
      `DTSTART:${stamp(time.startsAt)}`,
      `DTEND:${stamp(time.endsAt)}`,
      `SUMMARY:${escapeText(words[time.kind])}`,
      'CLASS:PRIVATE',
      `TRANSP:${time.kind === 'busy' ? 'OPAQUE' : 'TRANSPARENT'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
