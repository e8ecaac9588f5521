/** What a coaching period is, which states it passes, and how many meetings it holds. */

export const END_REASONS = ['reached', 'stopped', 'moved', 'no-contact', 'death'] as const;
export type EndReason = (typeof END_REASONS)[number];

/**
 * `offered`: the unit has said yes, the person not yet. `accepted`: both have, and they have not met. `active`: they meet.
 * `paused`: it rests. `ended`: over without anybody looking back; the unit finishes what it has to write. `in-follow-up`: over,
 * and somebody looks back with the person. `closed`: nothing more is owed.
 */
export const PERIOD_STATES = [
  'offered',
  'accepted',
  'active',
  'paused',
  'ended',
  'in-follow-up',
  'closed',
] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** What moves a period. `met`: the first meeting was held. `done`: nothing more is owed to the person. */
export const PERIOD_STEPS = ['yes', 'met', 'pause', 'resume', 'end', 'end-quietly', 'done'] as const;
export type PeriodStep = (typeof PERIOD_STEPS)[number];

/** The whole road. What does not stand here cannot happen. */
const ROAD: Readonly<Record<PeriodState, Partial<Readonly<Record<PeriodStep, PeriodState>>>>> = {
  // Whoever meets has begun, also when the yes to what was agreed is still to come.
  offered: { yes: 'accepted', met: 'active', 'end-quietly': 'ended' },
  accepted: { yes: 'accepted', met: 'active', 'end-quietly': 'ended' },
  active: { yes: 'active', met: 'active', pause: 'paused', end: 'in-follow-up', 'end-quietly': 'ended' },
  // A meeting during a pause ends the pause: they meet.
  paused: { yes: 'paused', met: 'active', resume: 'active', end: 'in-follow-up', 'end-quietly': 'ended' },
  ended: { done: 'closed' },
  'in-follow-up': { done: 'closed' },
  closed: {},
};

/** The state that follows, or null when this cannot happen now. */
export function after(state: PeriodState, step: PeriodStep): PeriodState | null {
  return ROAD[state][step] ?? null;
}

/** From the unit's yes until it ends: somebody's place is taken, and it can be ended. */
export const UNDER_WAY = [
  'offered',
  'accepted',
  'active',
  'paused',
] as const satisfies readonly PeriodState[];

export function isUnderWay(state: PeriodState): boolean {
  return UNDER_WAY.some((one) => one === state);
}

/** Whether goals and what stands around them can still be written. */
export function takesChanges(state: PeriodState): boolean {
  return isUnderWay(state) || state === 'in-follow-up';
}

export const FOLLOW_UP_STATES = ['planned', 'invited', 'answered', 'held', 'cancelled'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** Who has moved is not asked again, as another unit goes on; and after a death nobody is. */
export function hasFollowUps(reason: EndReason): boolean {
  return reason !== 'moved' && reason !== 'death';
}

/** How a period ends. There is nothing to look back on when they never met. */
export function endStep(state: PeriodState, reason: EndReason, agreed: number): 'end' | 'end-quietly' {
  const met = state === 'active' || state === 'paused';
  return met && agreed > 0 && hasFollowUps(reason) ? 'end' : 'end-quietly';
}

/** True when every follow-up has been held, answered or cancelled. */
export function nothingOwed(states: readonly FollowUpState[]): boolean {
  return states.every((state) => state === 'held' || state === 'answered' || state === 'cancelled');
}

/** Where a period is among its meetings. `enough`: the agreed least is held, more may come. */
export type MeetingsLeft =
  | { readonly kind: 'under-way'; readonly held: number; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'enough'; readonly held: number; readonly atMost: number }
  | { readonly kind: 'all-held'; readonly held: number; readonly atMost: number };

export function meetingsLeft(
  agreed: { readonly from: number; readonly to: number },
  held: number,
): MeetingsLeft {
  if (held >= agreed.to) return { kind: 'all-held', held, atMost: agreed.to };
  if (held >= agreed.from) return { kind: 'enough', held, atMost: agreed.to };
  return { kind: 'under-way', held, atLeast: agreed.from, atMost: agreed.to };
}

/** Whether the person can answer a follow-up's questions: from the invitation on, once. */
export function canAnswer(followUp: {
  readonly state: FollowUpState;
  readonly responseIds: readonly string[];
}): boolean {
  return followUp.state === 'invited' || (followUp.state === 'held' && followUp.responseIds.length === 0);
}
