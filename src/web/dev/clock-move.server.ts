/** Where the demo's clock is asked to go. */
import {
  type Anchor,
  civilIn,
  epochMs,
  existsIn,
  type Instant,
  instantOf,
  parseCivilDate,
  parseCivilTime,
  plusDays,
  plusMonths,
  type Zone,
} from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { MovableClock } from '#platform/clock.ts';
import type { ClockRefusal } from './texts/texts.ts';

export interface Wish {
  /** `day`, `week` or `months`; anything else means the date and time given. */
  readonly jump: string;
  readonly date: string;
  readonly time: string;
}

const MOST_AHEAD_MS = 5 * 366 * 24 * 60 * 60 * 1000;

/** The instant wished for, at civil time in the zone; a time that the clocks skip is refused by its name. */
export function wishedInstant(wish: Wish, now: Instant, zone: Zone): Outcome<Instant, ClockRefusal> {
  const anchor: Anchor = { ...civilIn(now, zone), zone };
  switch (wish.jump) {
    case 'day':
      return done(instantOf(plusDays(anchor.date, 1), anchor.time, zone).instant);
    case 'week':
      return done(instantOf(plusDays(anchor.date, 7), anchor.time, zone).instant);
    case 'months':
      return done(plusMonths(anchor, 3).instant);
    default: {
      const date = parseCivilDate(wish.date);
      if (!date.ok) return date;
      const time = parseCivilTime(wish.time.trim().replace('.', ':').padStart(5, '0'));
      if (!time.ok) return time;
      if (existsIn(date.value, time.value, zone) === 'skipped') return refused('skipped');
      return done(instantOf(date.value, time.value, zone).instant);
    }
  }
}

/** Moves the clock; the worker hears of it and sweeps what has come due. */
export async function moveClock(
  clock: MovableClock,
  wish: Wish,
  zone: Zone,
): Promise<Outcome<null, ClockRefusal>> {
  const wished = wishedInstant(wish, clock.now(), zone);
  if (!wished.ok) return wished;
  if (wished.value <= clock.now()) return refused('backwards');
  if (epochMs(wished.value) - epochMs(clock.realNow()) > MOST_AHEAD_MS) return refused('too-far');
  return (await clock.moveTo(wished.value)) ? done(null) : refused('backwards');
}
