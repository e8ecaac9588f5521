/** The day that was thought of has come: the person hears of it, and the coach is asked to call. Nothing goes on by itself. */
import type { Id } from '#kernel/ids.ts';
import { notify } from '#modules/notifications/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { readPeriod } from '../store/periods.ts';

/** Does nothing when it has gone on or ended. */
export async function tellPauseOver(
  context: CommandContext,
  tx: PersonTx,
  due: { readonly periodId: Id<'period'>; readonly effectKey: string },
): Promise<void> {
  const period = await readPeriod(tx, due.periodId);
  if (period?.state !== 'paused') return;
  await notify(context, tx, {
    effectKey: due.effectKey,
    holder: period.unitId,
    template: 'something-new',
    payload: {},
  });
  await putItem(
    tx,
    {
      unitId: period.unitId,
      kind: 'call',
      refId: period.id,
      staffId: period.staffId,
      detail: 'pause-over',
      dueAt: context.now,
    },
    context.now,
  );
}
