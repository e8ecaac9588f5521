/** A week after a follow-up without an answer: the coach is asked to call. */
import type { Id } from '#kernel/ids.ts';
import { putItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { readFollowUps } from '../store/follow-ups.ts';
import { readPeriod } from '../store/periods.ts';

/** Does nothing when it has been answered or held. */
export async function callAboutFollowUp(
  context: CommandContext,
  tx: PersonTx,
  id: Id<'follow-up'>,
): Promise<void> {
  const followUp = (await readFollowUps(tx)).find((one) => one.id === id);
  const period = followUp === undefined ? undefined : await readPeriod(tx, followUp.periodId);
  if (followUp?.state !== 'invited' || period === undefined) return;
  await putItem(
    tx,
    { unitId: period.unitId, kind: 'call', refId: id, staffId: period.staffId, dueAt: context.now },
    context.now,
  );
}
