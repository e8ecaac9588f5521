/** The days of a simulated road: what happened on each, which days are not as long as others, and how the road stands on one. */
import { type CivilDate, civilTime, epochMs, instantOf, plusDays, type Zone } from '#kernel/dates.ts';
import { after } from '#modules/programmes/rules/deeds.ts';
import type { Happening } from '#modules/programmes/rules/simulate.ts';
import type { Walk } from '#modules/programmes/rules/walk.ts';

/** `forward`: an hour is missing. `back`: an hour comes twice. */
export type DayMark = 'forward' | 'back' | 'leap';

const HOUR_MS = 3_600_000;
const MIDNIGHT = civilTime('00:00');

export function dayMark(date: CivilDate, zone: Zone): DayMark | null {
  const begins = epochMs(instantOf(date, MIDNIGHT, zone).instant);
  const ends = epochMs(instantOf(plusDays(date, 1), MIDNIGHT, zone).instant);
  const hours = (ends - begins) / HOUR_MS;
  if (hours < 24) return 'forward';
  if (hours > 24) return 'back';
  return date.endsWith('-02-29') ? 'leap' : null;
}

export interface RoadDay {
  readonly date: CivilDate;
  /** From 1: the day the person began. */
  readonly number: number;
  readonly mark: DayMark | null;
  readonly happenings: readonly Happening[];
}

/** The days on which something happens, and those that are marked. */
export function roadDays(
  happenings: readonly Happening[],
  about: { readonly startsOn: CivilDate; readonly days: number; readonly zone: Zone },
): readonly RoadDay[] {
  const byDay = Map.groupBy(happenings, (one) => one.date);
  return Array.from({ length: about.days }, (_, index) => {
    const date = plusDays(about.startsOn, index);
    return {
      date,
      number: index + 1,
      mark: dayMark(date, about.zone),
      happenings: byDay.get(date) ?? [],
    };
  }).filter((day) => day.happenings.length > 0 || day.mark !== null);
}

/** The walk at the end of a day: with everything that was done until then. */
export function walkOn(start: Walk, happenings: readonly Happening[], date: CivilDate): Walk {
  return happenings.reduce(
    (walk, one) =>
      one.what.kind === 'deed' && one.date <= date
        ? after(walk, one.what.deed, { date: one.date, time: one.time })
        : walk,
    start,
  );
}
