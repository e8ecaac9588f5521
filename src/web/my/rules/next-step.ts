/**
 * The ONE next step of a resident's home page, and where on the road they are. Order: what cannot wait (a meeting that
 * begins), what only the person can do, what others owe, then rest.
 */
import type { CivilDate } from '#kernel/dates.ts';
import { isUnderWay, type PeriodState } from '#modules/coaching/rules/period.ts';

export interface HomeFacts {
  /** The newest referral; null when nothing was ever sent. */
  readonly referral: {
    readonly state: 'received' | 'accepted' | 'declined' | 'withdrawn';
    readonly answerOn: CivilDate;
  } | null;
  /** The newest period; null before the first. */
  readonly period: { readonly state: PeriodState } | null;
  /** Something is proposed that the person has not said yes to. */
  readonly agreementWaits: boolean;
  /** The person is asked how it was. */
  readonly experienceWaits: boolean;
  /** Offers of times that wait for the person. */
  readonly openOffers: number;
  readonly meeting: {
    readonly begins: 'now' | 'today' | 'later';
    readonly modality: 'video' | 'phone' | 'on-site';
  } | null;
  /** The follow-up that comes next, neither held nor cancelled. */
  readonly followUp: {
    readonly id: string;
    readonly state: 'planned' | 'invited' | 'answered';
    readonly months: number;
    readonly on: CivilDate;
  } | null;
  /** Forms that wait for the person's answers. */
  readonly formsWaiting: number;
  /** The next step of a programme that is open and not done. */
  readonly walkStep: string | null;
  readonly hasGoal: boolean;
}

export type NextStep =
  | { readonly kind: 'join-meeting' }
  | { readonly kind: 'book-time' }
  | { readonly kind: 'answer-follow-up'; readonly followUpId: string; readonly months: number }
  | { readonly kind: 'answer-forms' }
  | { readonly kind: 'walk-step' }
  | { readonly kind: 'wait-for-answer'; readonly answerOn: CivilDate }
  | { readonly kind: 'declined' }
  | { readonly kind: 'wait-for-times' }
  | { readonly kind: 'rests' }
  | { readonly kind: 'set-goal' }
  | { readonly kind: 'read-agreement' }
  | { readonly kind: 'say-how-it-was' }
  | { readonly kind: 'think-before-meeting' }
  | { readonly kind: 'follow-up-comes'; readonly months: number; readonly on: CivilDate }
  | { readonly kind: 'finished' }
  | { readonly kind: 'begin' };

/** Decides the next step. Total: there is always exactly one. */
export function nextStep(facts: HomeFacts): NextStep {
  const { referral, period, meeting, followUp } = facts;
  if (meeting?.begins === 'now' && meeting.modality === 'video') return { kind: 'join-meeting' };
  if (followUp?.state === 'invited')
    return { kind: 'answer-follow-up', followUpId: followUp.id, months: followUp.months };
  if (facts.openOffers > 0 && meeting === null) return { kind: 'book-time' };
  if (facts.formsWaiting > 0) return { kind: 'answer-forms' };
  if (facts.walkStep !== null) return { kind: 'walk-step' };
  if (referral?.state === 'received') return { kind: 'wait-for-answer', answerOn: referral.answerOn };
  if (period !== null && isUnderWay(period.state)) {
    if (period.state === 'paused' && meeting === null) return { kind: 'rests' };
    if (!facts.hasGoal) return { kind: 'set-goal' };
    if (facts.agreementWaits) return { kind: 'read-agreement' };
    return meeting === null ? { kind: 'wait-for-times' } : { kind: 'think-before-meeting' };
  }
  if (meeting !== null) return { kind: 'think-before-meeting' };
  if (facts.experienceWaits) return { kind: 'say-how-it-was' };
  if (followUp !== null) return { kind: 'follow-up-comes', months: followUp.months, on: followUp.on };
  // The newest referral is newer than any period: a no to somebody who comes back is told too.
  if (referral?.state === 'declined') return { kind: 'declined' };
  if (period !== null) return { kind: 'finished' };
  if (referral?.state === 'accepted') return { kind: 'wait-for-times' };
  return { kind: 'begin' };
}
