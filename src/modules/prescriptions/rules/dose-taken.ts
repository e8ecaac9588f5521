/** The dose taken beside the dose prescribed, week by week. A day that is not written is unknown, never nothing. */
import { type CivilDate, plusDays, startOfWeek } from '#kernel/dates.ts';
import type { Activity } from './content.ts';

/** What the person wrote of one day: minutes; where there are none to count, 1 for done and 0 for not. */
export interface DayTaken {
  readonly onDay: CivilDate;
  readonly value: number;
}

/** From this day on so much was prescribed a week; null from the day it no longer was. */
export interface DoseSince {
  readonly from: CivilDate;
  /** Minutes a week, or times a week where there are no minutes; null: none. */
  readonly perWeek: number | null;
}

export type WeekStanding =
  /** Nothing is written. */
  | 'unknown'
  /** As much as prescribed, or more. */
  | 'reached'
  /** Less, and every day of the week that has been is written. */
  | 'less'
  /** Less so far: days are not written, or not over. */
  | 'so-far';

export interface WeekTaken {
  /** A Monday. */
  readonly week: CivilDate;
  readonly prescribed: number | null;
  /** The sum of what is written; null when nothing is. */
  readonly taken: number | null;
  readonly daysWritten: number;
  /** Days of the week, from the first one that counts, that are over or today. */
  readonly daysBeen: number;
  readonly standing: WeekStanding;
}

/** What is counted, and how much of it in a week. */
export function perWeek(activity: Pick<Activity, 'times' | 'minutes'>): number {
  return activity.minutes === null ? activity.times : activity.times * activity.minutes;
}

const DAYS = 7;

/** The dose that held when the week ended: who changes on a Wednesday is not measured by two. */
function doseOf(doses: readonly DoseSince[], week: CivilDate): number | null {
  const sunday = plusDays(week, DAYS - 1);
  return doses.filter((one) => one.from <= sunday).at(-1)?.perWeek ?? null;
}

function standing(
  taken: number | null,
  about: { readonly prescribed: number | null; readonly written: number; readonly isWholeWeek: boolean },
): WeekStanding {
  if (taken === null) return 'unknown';
  if (about.prescribed !== null && taken >= about.prescribed) return 'reached';
  return about.isWholeWeek && about.written === DAYS ? 'less' : 'so-far';
}

/**
 * The weeks from the first prescription (or the first written day, if earlier) until today's, the latest `most` of them, the oldest first.
 * `doses` in the order of their days.
 */
export function weeksTaken(
  days: readonly DayTaken[],
  about: { readonly doses: readonly DoseSince[]; readonly today: CivilDate; readonly most: number },
): readonly WeekTaken[] {
  const { doses, today, most } = about;
  const begun = [...days.map((day) => day.onDay), ...doses.slice(0, 1).map((dose) => dose.from)]
    .toSorted()
    .at(0);
  if (begun === undefined || begun > today) return [];
  const last = startOfWeek(today);
  const weeks: CivilDate[] = [];
  for (let week = last; week >= startOfWeek(begun) && weeks.length < most; week = plusDays(week, -DAYS))
    weeks.push(week);
  return weeks.toReversed().map((week) => {
    const after = plusDays(week, DAYS);
    const written = days.filter((day) => day.onDay >= week && day.onDay < after);
    const taken = written.length === 0 ? null : written.reduce((sum, day) => sum + day.value, 0);
    const prescribed = doseOf(doses, week);
    const firstDay = begun > week ? begun : week;
    const lastDay = after > today ? today : plusDays(after, -1);
    const daysBeen = Array.from({ length: DAYS }, (_, index) => plusDays(week, index)).filter(
      (day) => day >= firstDay && day <= lastDay,
    ).length;
    return {
      week,
      prescribed,
      taken,
      daysWritten: written.length,
      daysBeen,
      standing: standing(taken, { prescribed, written: written.length, isWholeWeek: after <= today }),
    };
  });
}
