/** How long a freed time is kept for the next in line. */
import {
  civilIn,
  civilTime,
  type Instant,
  instantOf,
  plusDays,
  plusMinutes,
  type Zone,
} from '#kernel/dates.ts';

const MORNING = civilTime('08:00');
const EVENING = civilTime('20:00');

/**
 * So many minutes, counted from the morning for who would hear of it at night, and over when nobody could book the time any
 * more. Null when that is so already.
 */
export function keptUntil(
  now: Instant,
  slot: { readonly startsAt: Instant; readonly zone: Zone },
  limits: { readonly keptForNextMinutes: number; readonly minimumNoticeMinutes: number },
): Instant | null {
  const { date, time } = civilIn(now, slot.zone);
  const day = time >= EVENING ? plusDays(date, 1) : date;
  const isNight = time >= EVENING || time < MORNING;
  const from = isNight ? instantOf(day, MORNING, slot.zone).instant : now;
  const last = plusMinutes(slot.startsAt, -limits.minimumNoticeMinutes);
  if (last <= now) return null;
  const until = plusMinutes(from, limits.keptForNextMinutes);
  return until < last ? until : last;
}
