/** One week of a professional's own times, as the page shows it. */
import {
  type CivilDate,
  civilIn,
  type Instant,
  isoWeek,
  parseCivilDate,
  plusDays,
  startOfWeek,
  type Zone,
} from '#kernel/dates.ts';
import { clock } from '#kernel/dates-format.ts';
import type { Language } from '#kernel/actor.ts';
import type { BookedTime, MeetingKind, Modality, Slot } from '#modules/booking/public.ts';

export interface CalendarRow {
  readonly id: string;
  readonly from: string;
  readonly hours: string;
  readonly modalities: readonly Modality[];
  /** Null for a free time. */
  readonly kind: MeetingKind | null;
  readonly residentId: string | null;
}

export interface CalendarDay {
  readonly date: CivilDate;
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

/** Seven days with their times in order. */
export function weekView(
  week: { free: readonly Slot[]; booked: readonly BookedTime[]; zone: Zone },
  monday: CivilDate,
  language: Language,
) {
  const { zone } = week;
  const rows = [
    ...week.free.map((slot) => ({
      at: slot.startsAt,
      row: { id: slot.id, modalities: slot.modalities, kind: null, residentId: null },
      time: slot,
    })),
    ...week.booked.map((time) => ({
      at: time.startsAt,
      row: { id: time.meetingId, modalities: [time.modality], kind: time.kind, residentId: time.residentId },
      time,
    })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const days: readonly CalendarDay[] = Array.from({ length: 7 }, (_, index) => plusDays(monday, index)).map(
    (date) => ({
      date,
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
