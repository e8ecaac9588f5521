/** What the service owes around walks, carried out when the clock says so. */
import { mayBeContacted } from '#modules/identity/public.ts';
import type { DueHandler } from '#platform/handlers.ts';
import { type EnrolmentId, lockEnrolment } from './store/enrolments.ts';
import { HAND_OVER_TAKEN_BACK } from './use-cases/asked-unit.ts';
import { bringHandover, settleTransfer, withdrawHandover } from './use-cases/carry-handover.ts';
import { HAND_OVER_ANSWERED, HAND_OVER_ASKED } from './use-cases/hand-over.ts';
import { GROUP_REMINDER, remindOfMeeting } from './use-cases/group-reminders.ts';
import { look, LOOK } from './use-cases/look.ts';
import { roadOfEnrolment, type WalkParts } from './use-cases/open-road.ts';
import { endSupport, type GoesAlong, SUPPORT_ENDS } from './use-cases/support-ends.ts';

/** The walk is held while it is looked at: what the person does in the same moment comes before or after, never between. */
export function enrolmentsDueHandlers(parts: WalkParts, goesAlong: GoesAlong): readonly DueHandler[] {
  return [
    {
      kind: LOOK,
      async run(context, item) {
        const opened = await context.person({
          residentId: item.residentId,
          action: 'send',
          resource: 'enrolment',
          holder: item.holder,
        });
        // Erased, or nobody to be written to any more: nothing is owed.
        if (!opened.ok || !(await mayBeContacted(opened.value))) return;
        const enrolment = await lockEnrolment(
          opened.value,
          String(item.payload['enrolmentId']) as EnrolmentId,
        );
        if (enrolment === undefined) return;
        const road = await roadOfEnrolment(context, opened.value, parts, enrolment);
        if (!road.ok) throw new Error(`a walk follows a version that cannot be read: ${enrolment.versionId}`);
        await look(context, parts, road.value);
      },
    },
    { kind: GROUP_REMINDER, run: remindOfMeeting },
    {
      kind: SUPPORT_ENDS,
      async run(context, item) {
        await endSupport(context, goesAlong, item);
      },
    },
    { kind: HAND_OVER_ASKED, run: bringHandover },
    { kind: HAND_OVER_TAKEN_BACK, run: withdrawHandover },
    {
      kind: HAND_OVER_ANSWERED,
      async run(context, item) {
        await settleTransfer(context, parts, item);
      },
    },
  ];
}
