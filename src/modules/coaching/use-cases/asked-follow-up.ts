import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { Library } from '#modules/instruments/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { canAnswer } from '../rules/period.ts';
import { type FollowUp, readFollowUps } from '../store/follow-ups.ts';
import { type Period, readPeriod } from '../store/periods.ts';
import { type FollowUpQuestions, followUpQuestions } from './first-results.ts';

export interface AskedFollowUp extends FollowUpQuestions {
  readonly followUp: FollowUp;
  readonly period: Period;
}

/**
 * A follow-up that the person in the session can answer now, and what it asks. Refuses `not-allowed` to anybody else,
 * `not-found`, `not-yet` before the invitation, `already-answered`, and `nothing-to-ask`.
 */
export async function askedFollowUp(
  context: CommandContext,
  tx: PersonTx,
  about: { readonly library: Library; readonly followUpId: string },
): Promise<
  Outcome<AskedFollowUp, 'not-allowed' | 'not-found' | 'not-yet' | 'already-answered' | 'nothing-to-ask'>
> {
  if (context.actor.kind !== 'resident') return refused('not-allowed');
  const followUp = (await readFollowUps(tx)).find((one) => one.id === about.followUpId);
  const period = followUp === undefined ? undefined : await readPeriod(tx, followUp.periodId);
  if (followUp === undefined || period === undefined) return refused('not-found');
  if (!canAnswer(followUp)) return refused(followUp.state === 'planned' ? 'not-yet' : 'already-answered');
  const asked = await followUpQuestions(tx, about.library, period);
  return asked.instruments.length === 0 ? refused('nothing-to-ask') : done({ ...asked, followUp, period });
}
