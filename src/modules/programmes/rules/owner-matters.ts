/** What the owner of a programme should be told of. */
import { type CivilDate, plusDays } from '#kernel/dates.ts';

/** So long before the day of review the owner hears of it: a month is time to plan the work. */
const DAYS_AHEAD = 30;
const LONGEST = 600;

/** Names of matters: each is told once. A day of review that is moved is a new matter. */
export function ownerMatters(
  known: { readonly reviewBy: string | null; readonly goneLinks: readonly string[] },
  today: CivilDate,
): readonly string[] {
  const isNear = known.reviewBy !== null && known.reviewBy <= plusDays(today, DAYS_AHEAD);
  return [
    ...(isNear ? [`review ${known.reviewBy ?? ''}`] : []),
    ...[...new Set(known.goneLinks)].map((url) => `link ${url}`.slice(0, LONGEST)),
  ];
}
