/** A unit that is asked to go along instead: what ends its question, and the way to the person that the question opened. */
import type { AssignmentId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/dates.ts';
import { endRelation, relationsOf } from '#modules/access/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { type Handover, settleHandover } from '../store/handovers.ts';

export const HAND_OVER_TAKEN_BACK = 'enrolments.hand-over-taken-back';

/** Begun for this question alone, the relation ends with it; one that was there before stays. */
export async function endAskedRelation(
  tx: PersonTx,
  { to, askedAt }: Pick<Handover, 'to' | 'askedAt'>,
  now: Instant,
): Promise<void> {
  const relation = (await relationsOf(tx)).find((one) => one.unitId === to && one.until === null);
  if (relation !== undefined && relation.since >= askedAt) await endRelation(tx, to, now);
}

/** False when it has been settled already. The service's own job takes it off the other unit's list. */
export async function takeBackQuestion(
  context: CommandContext,
  tx: PersonTx,
  { asked, by }: { readonly asked: Handover; readonly by: AssignmentId | null },
): Promise<boolean> {
  const { now } = context;
  if (!(await settleHandover(tx, asked.id, { state: 'taken-back', by, at: now }))) return false;
  await context.due(tx, {
    kind: HAND_OVER_TAKEN_BACK,
    effectKey: `${HAND_OVER_TAKEN_BACK}:${asked.id}`,
    dueAt: now,
    holder: asked.from,
    payload: { handoverId: asked.id },
  });
  await context.fact(tx, {
    type: 'walk.hand-over-taken-back',
    holder: asked.from,
    data: { enrolmentId: asked.enrolmentId, to: asked.to },
  });
  return true;
}
