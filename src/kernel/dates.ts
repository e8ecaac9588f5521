/**
 * Civil dates, times and instants as text: safe in JSON, ordered by plain comparison (`a < b`), one form each.
 * The only file that touches `Temporal`. Nothing here reads a clock: "now" and "today" always come in as values.
 *
 * Years 0001–9999 only, so that the order of the texts is the order of time.
 */
import { type Outcome, done, refused } from './outcome.ts';

declare const brand: unique symbol;
/** A moment in time: `2027-03-28T01:30:00.000Z`, always milliseconds and `Z`. */
export type Instant = string & { readonly [brand]: 'instant' };
/** A day in somebody's calendar: `2027-03-28`. */
export type CivilDate = string & { readonly [brand]: 'civil-date' };
/** A time on a clock on the wall, to the minute: `03:30`. */
export type CivilTime = string & { readonly [brand]: 'civil-time' };
/** An IANA time zone: `Europe/Stockholm`. */
export type Zone = string & { readonly [brand]: 'zone' };

/** A day and a time where somebody is. */
export interface CivilMoment {
  readonly date: CivilDate;
  readonly time: CivilTime;
}
/** What later dates are counted from; never a date that was itself counted. */
export interface Anchor extends CivilMoment {
  readonly zone: Zone;
}
/** A day and a time that exist, with their instant; `shifted` when the time asked for is skipped that day. */
export interface PlacedMoment extends CivilMoment {
  readonly instant: Instant;
  readonly shifted: boolean;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
// PostgreSQL writes a time of day with its seconds; they must be nought, for we count in minutes.
const CIVIL_TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::00(?:\.0+)?)?$/;
// An offset such as +01:00 is not a place: it knows no summer time.
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;
const EARLIEST_MS = -62_135_596_800_000;
const LATEST_MS = 253_402_300_799_999;

/** The answer, or undefined when Temporal says that the text names nothing that exists. */
function unlessOutOfRange<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function orFault<T, R extends string>(outcome: Outcome<T, R>, text: string): T {
  if (!outcome.ok) throw new RangeError(`${outcome.refusal}: ${text}`);
  return outcome.value;
}

/**
 * An instant from text with `Z` or an offset (RFC 3339, or as PostgreSQL writes it). Finer than a millisecond is
 * cut off. Refuses `not-an-instant`.
 */
export function parseInstant(text: string): Outcome<Instant, 'not-an-instant'> {
  if (!INSTANT.test(text)) return refused('not-an-instant');
  const ms = unlessOutOfRange(() => Temporal.Instant.from(text).epochMilliseconds);
  if (ms === undefined || ms < EARLIEST_MS || ms > LATEST_MS) return refused('not-an-instant');
  return done(instantFromMs(ms));
}

/** A day that is in the calendar, `2027-03-28`. Refuses `not-a-date`, the 30th of February too. */
export function parseCivilDate(text: string): Outcome<CivilDate, 'not-a-date'> {
  if (!CIVIL_DATE.test(text) || text.startsWith('0000')) return refused('not-a-date');
  const date = unlessOutOfRange(() => Temporal.PlainDate.from(text, { overflow: 'reject' }));
  return date === undefined ? refused('not-a-date') : done(date.toString() as CivilDate);
}

/** A time of day, `03:30` (or `03:30:00`, which is the same). Refuses `not-a-time`, 24:00 and lone seconds too. */
export function parseCivilTime(text: string): Outcome<CivilTime, 'not-a-time'> {
  return CIVIL_TIME.test(text) ? done(text.slice(0, 5) as CivilTime) : refused('not-a-time');
}

/** An IANA time zone this machine knows, in its usual capitals. Refuses `not-a-zone`; an offset is not a zone. */
export function parseZone(text: string): Outcome<Zone, 'not-a-zone'> {
  if (!ZONE.test(text)) return refused('not-a-zone');
  const zoned = unlessOutOfRange(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text));
  return zoned === undefined ? refused('not-a-zone') : done(zoned.timeZoneId as Zone);
}

/** For constants and rows: as `parseInstant`, but throws a RangeError. */
export function instant(text: string): Instant {
  return orFault(parseInstant(text), text);
}
/** For constants and rows: as `parseCivilDate`, but throws a RangeError. */
export function civilDate(text: string): CivilDate {
  return orFault(parseCivilDate(text), text);
}
/** For constants and rows: as `parseCivilTime`, but throws a RangeError. */
export function civilTime(text: string): CivilTime {
  return orFault(parseCivilTime(text), text);
}
/** For constants and rows: as `parseZone`, but throws a RangeError. */
export function zone(text: string): Zone {
  return orFault(parseZone(text), text);
}

/** Milliseconds since 1970 began, UTC. */
export function epochMs(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}

/** The instant so many whole milliseconds after 1970 began, UTC. Throws a RangeError outside years 1–9999. */
export function instantFromMs(ms: number): Instant {
  if (ms < EARLIEST_MS || ms > LATEST_MS) throw new RangeError(`instant out of range: ${ms}`);
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 }) as Instant;
}

function plain(date: CivilDate, time: CivilTime): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`);
}

function inYears(date: Temporal.PlainDate): CivilDate {
  if (date.year < 1 || date.year > 9999) throw new RangeError(`date out of range: ${date.toString()}`);
  return date.toString() as CivilDate;
}

/**
 * The instant of a day and time in a zone. A time the clocks skip moves forward by the length of the gap, and the
 * answer tells the time that exists (`shifted`); of a time that comes twice the first is meant.
 */
export function instantOf(date: CivilDate, time: CivilTime, where: Zone): PlacedMoment {
  const asked = plain(date, time);
  const placed = asked.toZonedDateTime(where, { disambiguation: 'compatible' });
  return {
    date: inYears(placed.toPlainDate()),
    time: placed.toPlainTime().toString({ smallestUnit: 'minute' }) as CivilTime,
    instant: instantFromMs(placed.epochMilliseconds),
    shifted: !placed.toPlainDateTime().equals(asked),
  };
}

/** Whether the clocks of a zone show this time on this day: once, never (`skipped`) or `twice`. */
export function existsIn(date: CivilDate, time: CivilTime, where: Zone): 'exists' | 'skipped' | 'twice' {
  const asked = plain(date, time);
  const earlier = asked.toZonedDateTime(where, { disambiguation: 'earlier' });
  const later = asked.toZonedDateTime(where, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return 'exists';
  return earlier.toPlainDateTime().equals(asked) ? 'twice' : 'skipped';
}

/** What calendar and clock show in a zone at an instant; seconds are cut off. */
export function civilIn(at: Instant, where: Zone): CivilMoment {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(where);
  return {
    date: inYears(zoned.toPlainDate()),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' }) as CivilTime,
  };
}

/**
 * So many months from the anchor, at the anchor's time of day. A day the month does not have becomes its last.
 * Always ask from the first anchor: counting from an answer would carry a shortened month or a moved time along.
 */
export function plusMonths(anchor: Anchor, months: number): PlacedMoment {
  const day = Temporal.PlainDate.from(anchor.date).add({ months }, { overflow: 'constrain' });
  return instantOf(inYears(day), anchor.time, anchor.zone);
}

const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;

/**
 * Days since 1 March of the year 0, in the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms").
 * Counting days is what roads and reminders do most, and whole numbers do it ten times as fast as calendar objects.
 */
function dayNumber(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(date.slice(8)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear;
}

function dateOfNumber(number: number): CivilDate {
  const cycle = Math.floor(number / CYCLE_DAYS);
  const day = number - cycle * CYCLE_DAYS;
  const ofCycle = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const ofYear = day - (365 * ofCycle + Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = ofCycle + cycle * CYCLE_YEARS + (month <= 2 ? 1 : 0);
  const dayOfMonth = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  if (year < 1 || year > 9999) throw new RangeError(`date out of range: year ${String(year)}`);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as CivilDate;
}

/** So many days later (or earlier, when negative), by the calendar. */
export function plusDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${String(days)}`);
  return dateOfNumber(dayNumber(date) + days);
}

/** So many minutes of elapsed time later. */
export function plusMinutes(at: Instant, minutes: number): Instant {
  return instantFromMs(Temporal.Instant.from(at).add({ minutes }).epochMilliseconds);
}

/** So many hours of elapsed time earlier. */
export function minusHours(at: Instant, hours: number): Instant {
  return plusMinutes(at, -60 * hours);
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Full years lived on a day; negative before birth. Who is born on 29 February comes of age on the 28th in common
 * years: a term in years ends on the month's last day where its own day is missing (Swedish law 1930:173 § 1,
 * Finnish law 150/1930 § 3).
 */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const born = Temporal.PlainDate.from(birth);
  const then = Temporal.PlainDate.from(day);
  const years = then.year - born.year;
  const birthday = born.add({ years }, { overflow: 'constrain' });
  return Temporal.PlainDate.compare(then, birthday) < 0 ? years - 1 : years;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The week as Swedish and Finnish calendars number it (ISO 8601); around New Year its year may be the next one. */
export function isoWeek(date: CivilDate): { readonly year: number; readonly week: number } {
  // The week's Thursday decides both; counting it here keeps the answer defined in every calendar implementation.
  const thursday = Temporal.PlainDate.from(date).add({ days: 4 - weekday(date) });
  return { year: thursday.year, week: Math.ceil(thursday.dayOfYear / 7) };
}

/** The Monday of the week. */
export function startOfWeek(date: CivilDate): CivilDate {
  return plusDays(date, 1 - weekday(date));
}
