/** Which follow-up the home page speaks of, when an earlier one was answered but never talked about. */
import type { CivilDate } from '#kernel/dates.ts';

interface FollowUpOnRoad {
  readonly state: 'planned' | 'invited' | 'answered' | 'held' | 'cancelled';
  readonly date: CivilDate;
}

/**
 * The one that waits for the person's answers; else the answered one whose day is still to come; else the next planned;
 * else undefined. `followUps` are those of one period, `today` is where the person lives.
 */
export function comingFollowUp<F extends FollowUpOnRoad>(
  followUps: readonly F[],
  today: CivilDate,
): F | undefined {
  const inOrder = followUps.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return (
    inOrder.findLast((one) => one.state === 'invited') ??
    inOrder.find((one) => one.state === 'answered' && one.date >= today) ??
    inOrder.find((one) => one.state === 'planned')
  );
}
