/** What all answers to a referral share: it is answered once, the list row goes, and nobody is seen without a reason. */
import { epochMs } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { endRelation } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { readFlags, withdrawOrders } from '#modules/instruments/public.ts';
import { takeOffRoster } from '#modules/residents/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { insertMark } from '../store/marks.ts';
import { answerReferral, type ReferralAnswer, selectReferral, selectReferrals } from '../store/referrals.ts';
import { REFERRAL_ANSWERED } from './refer-person.ts';

/** Stores the answer. Refuses `not-found`, or `changed-meanwhile` when it was answered or withdrawn before. */
export async function storeAnswer(
  context: CommandContext,
  tx: PersonTx,
  answer: ReferralAnswer,
): Promise<Outcome<{ readonly unitId: UnitId }, 'not-found' | 'changed-meanwhile'>> {
  const { now } = context;
  const answered = await answerReferral(tx, answer, now);
  if (answered === undefined) {
    return refused((await selectReferral(tx, answer.id)) === undefined ? 'not-found' : 'changed-meanwhile');
  }
  const { unitId, channel, reason, answerBy, from } = answered;
  const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
  if (unit === undefined) throw new Error('a referral lies at a unit that does not exist');
  await insertMark(
    tx,
    {
      unitId,
      kind: answer.state,
      channel,
      reason,
      declineReason: answer.reason,
      onTime: answer.state === 'withdrawn' ? null : epochMs(now) <= epochMs(answerBy),
    },
    { now, zone: unit.zone },
  );
  if (from !== null) {
    // A row of this unit's own: what the sender holds is not open here.
    await context.due(tx, {
      kind: REFERRAL_ANSWERED,
      effectKey: `${REFERRAL_ANSWERED}:${answer.id}`,
      dueAt: now,
      holder: unitId,
      payload: { referralId: answer.id },
    });
  }
  await closeItem(
    tx,
    { unitId, kind: 'intake', refId: answer.id },
    answer.state === 'withdrawn' ? 'cancelled' : 'done',
    now,
  );
  return done({ unitId });
}

/**
 * Ends what the referral began, unless the unit has accepted another one or has one to answer: then there is still a
 * reason to see them. A flag that nobody has closed is such a reason too; the way ends with it (`flag.closed`).
 */
export async function endWhatItBegan(context: CommandContext, tx: PersonTx, unitId: UnitId): Promise<void> {
  const others = await selectReferrals(tx);
  if (others.some((one) => one.unitId === unitId && ['accepted', 'received'].includes(one.state))) return;
  await withdrawOrders(context, tx, unitId);
  if ((await readFlags(tx)).some((one) => one.unitId === unitId && one.state !== 'closed')) return;
  await endRelation(tx, unitId, context.now);
  await takeOffRoster(tx, unitId);
}
