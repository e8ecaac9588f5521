/**
 * A unit asks another one of its organisation to go along instead; the other answers, unless the question is taken back before.
 * Nothing moves before a yes.
 */
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { currentBlocks } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { AnswerHandoverInput, HandOverInput, TakeBackInput } from '../contract.ts';
import { answerAsked, insertHandover, readHandovers, settleHandover } from '../store/handovers.ts';
import { endAskedRelation, takeBackQuestion } from './asked-unit.ts';
import { openAsCoach } from './open-as-coach.ts';
import type { WalkParts } from './open-road.ts';

/** The service's own job brings the question to the other unit, and the answer back. */
export const HAND_OVER_ASKED = 'enrolments.hand-over-asked';
export const HAND_OVER_ANSWERED = 'enrolments.hand-over-answered';

/**
 * Refuses `not-possible` (the other unit is of another organisation, which needs the person's consent, or is this one),
 * `blocked-here` (the person has blocked this unit's data to others), and `asked-already`.
 */
export function handOverWalk(parts: WalkParts) {
  return command({
    name: 'enrolments.hand-over',
    input: HandOverInput,
    async run(context, input) {
      const opened = await openAsCoach(context, parts, input);
      if (!opened.ok) return opened;
      const { road, unitId, by } = opened.value;
      const { tx, enrolment, version } = road;
      const units = await allUnits(tx.db);
      const [own, other] = [unitId, input.unitId].map((id) => units.find((one) => one.id === id));
      if (own === undefined || other === undefined || own.id === other.id) return refused('not-possible');
      if (own.organisationId !== other.organisationId) return refused('not-possible');
      if ((await currentBlocks(tx)).some((one) => one.unitId === own.id)) return refused('blocked-here');
      const id = newId<'handover'>();
      const row = {
        id,
        holder: own.id,
        askedId: id,
        enrolmentId: enrolment.id,
        from: own.id,
        to: other.id,
        programme: enrolment.programme,
        versionId: version.id,
        state: 'asked',
        askedBy: by.assignmentId,
        askedAt: context.now,
        settledBy: null,
        settledAt: null,
      } as const;
      if (!(await insertHandover(tx, row, input.words))) return refused('asked-already');
      await context.due(tx, {
        kind: HAND_OVER_ASKED,
        effectKey: `${HAND_OVER_ASKED}:${id}`,
        dueAt: context.now,
        holder: own.id,
        payload: { handoverId: id },
      });
      await context.fact(tx, {
        type: 'walk.hand-over-asked',
        holder: own.id,
        data: { enrolmentId: enrolment.id, to: other.id },
      });
      return done({ handoverId: id });
    },
  });
}

/**
 * A yes moves the walk at once, in a transaction of its own. Refuses `not-found`, `answered-already`, and `taken-back` where the
 * question is not asked any more.
 */
export const answerHandover = command({
  name: 'enrolments.answer-hand-over',
  input: AnswerHandoverInput,
  async run(context, { residentId, handoverId, answer }) {
    const { actor, now } = context;
    if (actor.kind !== 'staff') {
      context.reference('staff-only');
      return refused('not-found');
    }
    const opened = await context.person({ residentId, action: 'write', resource: 'enrolment' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const found = (await readHandovers(tx)).find((one) => one.id === handoverId && one.to === actor.unitId);
    if (found === undefined || found.holder !== actor.unitId) return refused('not-found');
    const settled = { state: answer, by: actor.assignmentId, at: now };
    const stood = await answerAsked(tx, found.id, settled);
    if (stood === 'taken-back') return refused('taken-back');
    if (stood !== 'asked') return refused('answered-already');
    await settleHandover(tx, found.id, settled);
    await closeItem(tx, { unitId: actor.unitId, kind: 'hand-over', refId: found.id }, 'done', now);
    // A row of this unit's own: what the other one holds is not open here.
    await context.due(tx, {
      kind: HAND_OVER_ANSWERED,
      effectKey: `${HAND_OVER_ANSWERED}:${found.id}`,
      dueAt: now,
      holder: actor.unitId,
      payload: { handoverId: found.id, staffId: actor.staffId },
    });
    if (answer === 'declined') await endAskedRelation(tx, found, now);
    return done({ answer });
  },
});

/**
 * The unit that asked takes its question back; once more changes nothing. Refuses `not-found`, `not-yours` to the unit that was
 * asked, and `answered-already`.
 */
export const takeBackHandover = command({
  name: 'enrolments.take-back-hand-over',
  input: TakeBackInput,
  async run(context, { residentId, handoverId }) {
    const { actor } = context;
    if (actor.kind !== 'staff') {
      context.reference('staff-only');
      return refused('not-found');
    }
    const opened = await context.person({ residentId, action: 'write', resource: 'enrolment' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const found = (await readHandovers(tx)).find((one) => one.id === handoverId);
    if (found === undefined) return refused('not-found');
    if (found.from !== actor.unitId) return refused('not-yours');
    if (!(await takeBackQuestion(context, tx, { asked: found, by: actor.assignmentId }))) {
      const standing = (await readHandovers(tx)).find((one) => one.id === found.id)?.state;
      if (standing !== 'taken-back') return refused('answered-already');
    }
    return done({ handoverId });
  },
});
