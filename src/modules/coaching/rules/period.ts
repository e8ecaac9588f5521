/** What a coaching period is, which states it passes, and how many meetings it holds. */

export const END_REASONS = ['reached', 'stopped', 'moved', 'no-contact'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** `active`: meetings go on. `in-follow-up`: ended, somebody looks back with the person. `closed`: nothing more is owed. */
export type PeriodState = 'active' | 'in-follow-up' | 'closed';

export const FOLLOW_UP_STATES = ['planned', 'invited', 'answered', 'held', 'cancelled'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** Who has moved is not asked again: another unit goes on. */
export function hasFollowUps(reason: EndReason): boolean {
  return reason !== 'moved';
}

/** The state after the end. */
export function stateAfterEnd(reason: EndReason, followUps: number): Exclude<PeriodState, 'active'> {
  return hasFollowUps(reason) && followUps > 0 ? 'in-follow-up' : 'closed';
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
