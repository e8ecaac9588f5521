/** What the service owes around one follow-up. Asked again for another day, what has not been carried out moves with it. */
import type { CivilDate, CivilTime } from '#kernel/dates.ts';
import type { Id } from '#kernel/ids.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { duesOf } from '../rules/follow-ups.ts';
import type { Period } from '../store/periods.ts';
import { followUpKey } from './close-when-done.ts';

export async function planDues(
  context: CommandContext,
  tx: PersonTx,
  period: Period,
  followUp: { readonly id: Id<'follow-up'>; readonly date: CivilDate; readonly time: CivilTime },
): Promise<void> {
  const { id, date, time } = followUp;
  for (const due of duesOf({ date, time, zone: period.zone }, period.inviteDaysBefore)) {
    await context.due(tx, {
      kind: `coaching.follow-up-${due.step}`,
      // With its day: moved after the reminder has gone, it is reminded of once more.
      effectKey: `${followUpKey(id)}${due.step}:${due.date}`,
      dueAt: due.instant,
      civil: { date: due.date, time: due.time, zone: period.zone },
      holder: period.unitId,
      payload: { followUpId: id, periodId: period.id },
    });
  }
}
