/** How a person comes to a unit. */

export const WAYS_IN = ['self', 'check', 'professional', 'invitation', 'phone'] as const;
/** `check`: what the person answered in a self-check goes with the question. */
export type WayIn = (typeof WAYS_IN)[number];

/** The reason of whoever gave none: counted as such, never guessed. */
export const NOT_SAID = 'not-said';

/** The way of who asks for themselves: what the reason tells comes first (an invitation), then what goes with the question. */
export function ownWayIn(asking: {
  /** The way that the chosen reason means, where it means one. */
  readonly told: WayIn | undefined;
  readonly responses: number;
}): WayIn {
  if (asking.told !== undefined) return asking.told;
  return asking.responses > 0 ? 'check' : 'self';
}
