/** What the service owes around prescriptions: a follow-up stands on the list of who is responsible before its day. */
import { civilIn } from '#kernel/dates.ts';
import type { Id } from '#kernel/ids.ts';
import { allUnits, mayBeContacted } from '#modules/identity/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import type { DueHandler } from '#platform/handlers.ts';
import { readDoseFollowUps } from './store/follow-ups.ts';
import { inCareAt, type PrescribingRules } from './use-cases/opened-for-staff.ts';
import { dueOn, FOLLOW_UP_DUE } from './use-cases/plan-follow-up.ts';

export function prescriptionsDueHandlers(rules: PrescribingRules): readonly DueHandler[] {
  return [
    {
      kind: FOLLOW_UP_DUE,
      async run(context, item) {
        const opened = await context.person({
          residentId: item.residentId,
          action: 'send',
          resource: 'prescription',
          holder: item.holder,
        });
        // Erased or gone: nothing is owed any more. After a death nobody is asked to call.
        if (!opened.ok || !(await mayBeContacted(opened.value))) return;
        const tx = opened.value;
        const id = String(item.payload['followUpId']) as Id<'dose-follow-up'>;
        const followUp = (await readDoseFollowUps(tx)).find((one) => one.id === id);
        const unit = (await allUnits(tx.db)).find((one) => one.id === followUp?.unitId);
        if (followUp?.state !== 'planned' || unit === undefined) return;
        const staff = await inCareAt(tx, unit, civilIn(context.now, unit.zone).date);
        const at = { unit, prescribing: rules[unit.country] };
        await putItem(
          tx,
          {
            unitId: unit.id,
            kind: 'follow-up',
            refId: followUp.id,
            // Who has left is not waited for: then it is the whole unit's.
            staffId: staff.some((one) => one.id === followUp.staffId) ? followUp.staffId : null,
            dueAt: dueOn(at, followUp.on).instant,
            detail: 'prescription',
          },
          context.now,
        );
      },
    },
  ];
}
