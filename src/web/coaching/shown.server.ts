/** What pages show of goals and follow-ups, with dates in words. Built field by field: rows stay in their stores. */
import type { Language } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import type { FollowUp, Goal, Period } from '#modules/coaching/public.ts';
import type { ShownFollowUp } from './follow-ups-list.tsx';
import type { ShownGoal } from './goal-summary.tsx';

export function shownGoal(goal: Goal, zone: Zone, language: Language): ShownGoal {
  return {
    id: goal.id,
    habit: goal.habit,
    words: goal.words,
    firstStep: goal.firstStep,
    importance: goal.importance,
    confidence: goal.confidence,
    setBy: goal.setBy,
    when: longDate(civilIn(goal.setAt, zone).date, language),
  };
}

/** The period a page is about: the one that goes on, or else the latest. */
export function openPeriod(periods: readonly Period[]): Period | undefined {
  return periods.find((one) => one.state !== 'closed') ?? periods[0];
}

/** The goal that counts and those it replaced, of one period. */
export function goalsOf(
  goals: readonly Goal[],
  period: Period,
): { readonly current: Goal | undefined; readonly earlier: readonly Goal[] } {
  const own = goals.filter((goal) => goal.periodId === period.id);
  return {
    current: own.find((goal) => goal.state !== 'replaced'),
    earlier: own.filter((goal) => goal.state === 'replaced'),
  };
}

/** `base` is where follow-ups are opened, without the id. */
export function shownFollowUps(
  followUps: readonly FollowUp[],
  language: Language,
  base: string,
): readonly ShownFollowUp[] {
  return followUps.map((one) => ({
    id: one.id,
    months: one.months,
    when: longDate(one.date, language),
    dateTime: one.date,
    state: one.state,
    href: one.responseIds.length > 0 ? `${base}/${one.id}` : null,
    moveHref: one.state === 'planned' || one.state === 'invited' ? `${base}/${one.id}/move` : null,
  }));
}
