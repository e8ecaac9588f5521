/** What a prescription says: for what, which activities and how much of each, advice, and how ready the person is. */

/** In the order in which they are advised for who moves little: sit less, then more in everyday life, then training (S65). */
export const ACTIVITY_KINDS = ['less-sitting', 'everyday', 'training'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const INTENSITIES = ['light', 'moderate', 'vigorous'] as const;
export type Intensity = (typeof INTENSITIES)[number];

export const FOLLOW_UP_WAYS = ['on-site', 'video', 'phone'] as const;
export type FollowUpWay = (typeof FOLLOW_UP_WAYS)[number];

/** The places of a form, and the names under which the person's days are kept: an activity keeps its own through all versions. */
export const ACTIVITY_PLACES = ['a1', 'a2', 'a3'] as const;
export type ActivityPlace = (typeof ACTIVITY_PLACES)[number];

/** As it stood in the unit's list on the day: the paper must not change when the list does. */
export interface OrganiserAsWas {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly place: string;
  readonly phone: string;
  readonly web: string;
}

export interface Activity {
  readonly id: ActivityPlace;
  readonly kind: ActivityKind;
  readonly what: string;
  /** So many times a week. */
  readonly times: number;
  /** Each time; null only for sitting less, where there may be nothing to count. */
  readonly minutes: number | null;
  /** Null only for sitting less. */
  readonly intensity: Intensity | null;
  /** '' when it is not said. */
  readonly where: string;
  readonly organiser: OrganiserAsWas | null;
}

export interface Content {
  readonly goal: string;
  readonly activities: readonly Activity[];
  /** '' when there is none. */
  readonly advice: string;
  /** How ready the person is, and how sure to manage, 0–10, as they say themselves. */
  readonly readiness: number;
  readonly confidence: number;
}

export interface FollowUpPlan<Staff extends string = string> {
  readonly on: string;
  readonly how: FollowUpWay;
  readonly staffId: Staff;
}
