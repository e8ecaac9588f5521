/** One week of a professional's own times, as the page shows it. */
import {
  type CivilDate,
  type CivilTime,
  civilIn,
  type Instant,
  isoWeek,
  parseCivilDate,
  plusDays,
  startOfWeek,
  type Zone,
} from '#kernel/dates.ts';
import { clock } from '#kernel/dates-format.ts';
import type { Country, Language } from '#kernel/actor.ts';
import type { BookedTime, MeetingKind, Modality, Slot } from '#modules/booking/public.ts';
import { interpreterIn } from '../times/resident-times.server.ts';
import { holidayOn, type Packs } from '#modules/packs/public.ts';

export interface CalendarRow {
  readonly id: string;
  readonly from: string;
  readonly hours: string;
  readonly modalities: readonly Modality[];
  /** Where it is, when it is not at the unit itself. */
  readonly site: string | null;
  /** The language of the interpreter who is asked for. */
  readonly interpreter: string | null;
  /** Null for a free time. */
  readonly kind: MeetingKind | null;
  readonly residentId: string | null;
}

export interface CalendarDay {
  readonly date: CivilDate;
  /** The public holiday, in the reader's language; null on other days. */
  readonly holiday: string | null;
  /** Hours of time off that touch the day. */
  readonly off: readonly string[];
  readonly rows: readonly CalendarRow[];
}

/** The Monday of the week asked for in the address, or of this week. */
export function weekAsked(request: Request, today: CivilDate): CivilDate {
  const asked = parseCivilDate(new URL(request.url).searchParams.get('week') ?? '');
  return startOfWeek(asked.ok ? asked.value : today);
}

interface Rowed {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

function hoursOf(time: Rowed, zone: Zone, language: Language): string {
  return `${clock(civilIn(time.startsAt, zone).time, language)}–${clock(civilIn(time.endsAt, zone).time, language)}`;
}

/** The hours of a time off on one day; null when it does not touch it. */
function hoursOn(off: Rowed, date: CivilDate, zone: Zone, language: Language): string | null {
  const [from, until] = [civilIn(off.startsAt, zone), civilIn(off.endsAt, zone)];
  const last = until.time === '00:00' ? plusDays(until.date, -1) : until.date;
  if (from.date > date || last < date) return null;
  const begins = from.date < date ? '00:00' : from.time;
  const ends = until.date > date ? '24:00' : until.time;
  return `${clock(begins as CivilTime, language)}–${clock(ends as CivilTime, language)}`;
}

/** Seven days with their times in order. */
export function weekView(
  week: {
    free: readonly Slot[];
    booked: readonly BookedTime[];
    timeOff: readonly Rowed[];
    zone: Zone;
    country: Country;
  },
  monday: CivilDate,
  language: Language,
  packs: Packs,
) {
  const { zone } = week;
  const rows = [
    ...week.free.map((slot) => ({
      at: slot.startsAt,
      row: {
        id: slot.id,
        modalities: slot.modalities,
        site: slot.siteName,
        interpreter: null,
        kind: null,
        residentId: null,
      },
      time: slot,
    })),
    ...week.booked.map((time) => ({
      at: time.startsAt,
      row: {
        id: time.meetingId,
        modalities: [time.modality],
        site: null,
        interpreter: interpreterIn(packs, time.interpreter, language),
        kind: time.kind,
        residentId: time.residentId,
      },
      time,
    })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const days: readonly CalendarDay[] = Array.from({ length: 7 }, (_, index) => plusDays(monday, index)).map(
    (date) => ({
      date,
      holiday: holidayOn(date, packs[week.country].holidays)?.name[language] ?? null,
      off: week.timeOff.map((off) => hoursOn(off, date, zone, language)).filter((hours) => hours !== null),
      rows: rows
        .filter(({ at }) => civilIn(at, zone).date === date)
        .map(({ at, row, time }) => ({
          ...row,
          from: clock(civilIn(at, zone).time, language),
          hours: hoursOf(time, zone, language),
        })),
    }),
  );
  return { monday, ...isoWeek(monday), previous: plusDays(monday, -7), next: plusDays(monday, 7), days };
}
