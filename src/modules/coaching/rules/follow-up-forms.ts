/** How far the person has come with the forms of a follow-up. */

export interface BegunNow {
  readonly name: string;
  /** A page of it was answered or gone past. What may be left empty may be left empty, but not unseen. */
  readonly isSeen: boolean;
  /** How many of its answers are missing or wrong. */
  readonly problems: number;
}

export interface Standing<T> {
  /** The first that nobody has looked at, or where something is missing or wrong. */
  readonly next: T | undefined;
  /** Every form that is asked was gone through, and nothing stands in the way of sending. */
  readonly isComplete: boolean;
  /** Forms that are asked and that nobody has looked at: they are not sent as if they had been left empty. */
  readonly notSeen: readonly string[];
}

/** `asked`: the names of the forms; `begun`: those that are begun, in that order. */
export function standingOf<T extends BegunNow>(asked: readonly string[], begun: readonly T[]): Standing<T> {
  const next = begun.find(({ isSeen, problems }) => !isSeen || problems > 0);
  const notSeen = asked.filter((name) => !begun.some((one) => one.name === name && one.isSeen));
  return { next, isComplete: next === undefined && notSeen.length === 0, notSeen };
}
