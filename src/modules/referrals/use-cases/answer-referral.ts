/** What all answers to a referral share: it is answered once, the list row goes, and nobody is seen without a reason. */
import type { Instant } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { endRelation } from '#modules/access/public.ts';
import { takeOffRoster } from '#modules/residents/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import type { PersonTx } from '#platform/db.ts';
import { answerReferral, type ReferralAnswer, selectReferral, selectReferrals } from '../store/referrals.ts';

/** Stores the answer. Refuses `not-found`, or `changed-meanwhile` when it was answered or withdrawn before. */
export async function storeAnswer(
  tx: PersonTx,
  answer: ReferralAnswer,
  now: Instant,
): Promise<Outcome<{ readonly unitId: UnitId }, 'not-found' | 'changed-meanwhile'>> {
  const unitId = await answerReferral(tx, answer, now);
  if (unitId === undefined) {
    return refused((await selectReferral(tx, answer.id)) === undefined ? 'not-found' : 'changed-meanwhile');
  }
  await closeItem(
    tx,
    { unitId, kind: 'intake', refId: answer.id },
    answer.state === 'withdrawn' ? 'cancelled' : 'done',
    now,
  );
  return done({ unitId });
}

/** Ends what the referral began, unless the unit has accepted another one: then there is still a reason to see them. */
export async function endWhatItBegan(tx: PersonTx, unitId: UnitId, now: Instant): Promise<void> {
  const others = await selectReferrals(tx);
  if (others.some((one) => one.unitId === unitId && one.state === 'accepted')) return;
  await endRelation(tx, unitId, now);
  await takeOffRoster(tx, unitId);
}
