/** A walk ends: nothing more is said of it; what was opened stays readable, and so does what was written. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { EndInput } from '../contract.ts';
import { putOnCaseload, saveTasks } from '../store/caseload.ts';
import { changeEnrolment, saveSummary, unitAlong } from '../store/enrolments.ts';
import { readHandovers } from '../store/handovers.ts';
import { insertMark } from '../store/marks.ts';
import { takeBackQuestion } from './asked-unit.ts';
import { stopLooking } from './look.ts';
import { openRoad, type WalkParts } from './open-road.ts';
import { forgetSupportEnd } from './support-ends.ts';
import { tellPerson } from './tell-person.ts';

/** The summary is the coach's, and the person keeps it; the person ends without one. Refuses `ended`, `not-allowed`. */
export function endWalk(parts: WalkParts) {
  return command({
    name: 'enrolments.end',
    input: EndInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const { tx, enrolment } = opened.value;
      if (enrolment.state === 'ended') return refused('ended');
      if (input.summary !== '' && context.actor.kind !== 'staff') return refused('not-allowed');
      await changeEnrolment(tx, enrolment, { state: 'ended', endedAt: context.now, endReason: input.reason });
      if (input.summary !== '') await saveSummary(tx, enrolment, input.summary);
      await stopLooking(context, tx, enrolment.id);
      await forgetSupportEnd(context, tx, enrolment);
      await insertMark(tx, { versionId: opened.value.version.id, kind: 'ended', part: input.reason });
      const unitId = unitAlong(tx, enrolment);
      if (unitId !== null) {
        await putOnCaseload(tx, unitId, { ...enrolment, state: 'ended', staffId: null });
        await saveTasks(tx, { unitId, enrolmentId: enrolment.id }, []);
        const asked = (await readHandovers(tx)).find(
          (one) => one.enrolmentId === enrolment.id && one.holder === unitId && one.from === unitId,
        );
        const by = context.actor.kind === 'staff' ? context.actor.assignmentId : null;
        if (asked?.state === 'asked') await takeBackQuestion(context, tx, { asked, by });
        await context.fact(tx, {
          type: 'walk.ended',
          holder: unitId,
          data: { enrolmentId: enrolment.id, programme: enrolment.programme, reason: input.reason },
        });
      }
      await tellPerson(context, opened.value, 'end');
      return done({ reason: input.reason });
    },
  });
}
