/** What every verb of the coach begins with: a walk that their own unit goes along with. */
import type { AssignmentId, ResidentId, StaffId, UnitId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { AccessRefusal, CommandContext } from '#platform/command.ts';
import type { EnrolmentId } from '../store/enrolments.ts';
import { openRoad, type Road, type WalkParts } from './open-road.ts';

export interface CoachedRoad {
  readonly road: Road;
  readonly unitId: UnitId;
  readonly by: { readonly assignmentId: AssignmentId; readonly staffId: StaffId };
}

/** Refuses `not-found`, `not-allowed` to all but staff of the unit, and `ended` where nothing is changed any more. */
export async function openAsCoach(
  context: CommandContext,
  parts: WalkParts,
  which: { readonly residentId: ResidentId; readonly enrolmentId: EnrolmentId },
): Promise<Outcome<CoachedRoad, AccessRefusal | 'programme-unknown' | 'ended'>> {
  const { actor } = context;
  if (actor.kind !== 'staff') {
    context.reference('staff-only');
    return refused('not-allowed');
  }
  const opened = await openRoad(context, parts, which, 'write');
  if (!opened.ok) return opened;
  const { enrolment } = opened.value;
  if (enrolment.holder !== actor.unitId) return refused('not-found');
  if (enrolment.state === 'ended') return refused('ended');
  return done({
    road: opened.value,
    unitId: actor.unitId,
    by: { assignmentId: actor.assignmentId, staffId: actor.staffId },
  });
}
