/**
 * What is about weight and calories is hidden for a person, or shown again. The person chooses; staff may hide it, and say why;
 * an answer may, which a programme asks for. Only the person shows it again.
 */
import { done, refused } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import { ChooseBodyMeasures, HideBodyMeasures } from '../contract.ts';
import { type BodyMeasures, saveBodyMeasures } from '../store/body-measures.ts';

/** The fact says nothing of what it is about: it is the same whatever is shown or hidden. */
async function save(context: CommandContext, tx: PersonTx, one: BodyMeasures): Promise<void> {
  if (!(await saveBodyMeasures(tx, one))) return;
  await context.fact(tx, { type: 'display.changed', holder: tx.residentId, data: {} });
  await announce(tx.db, `resident:${tx.residentId}`);
}

/** The person hides it, or shows it again. */
export const chooseBodyMeasures = command({
  name: 'residents.choose-body-measures',
  input: ChooseBodyMeasures,
  async run(context, { show }) {
    if (context.actor.kind !== 'resident') {
      context.reference('residents-only');
      return refused('not-found');
    }
    const { residentId } = context.actor;
    const opened = await context.person({ residentId, action: 'write', resource: 'preference' });
    if (!opened.ok) return opened;
    await save(context, opened.value, {
      isHidden: !show,
      setBy: 'self',
      assignmentId: null,
      reason: null,
      changedAt: context.now,
    });
    return done({ isHidden: !show });
  },
});

/** Staff hide it and say why; the person reads that. Refuses `not-allowed` to all but staff. */
export const hideBodyMeasuresForPerson = command({
  name: 'residents.hide-body-measures',
  input: HideBodyMeasures,
  async run(context, { residentId, reason }) {
    const opened = await context.person({ residentId, action: 'write', resource: 'preference' });
    if (!opened.ok) return opened;
    const { actor } = context;
    if (actor.kind !== 'staff') return refused('not-allowed');
    await save(context, opened.value, {
      isHidden: true,
      setBy: 'staff',
      assignmentId: actor.assignmentId,
      reason,
      changedAt: context.now,
    });
    return done({ isHidden: true });
  },
});

/** Hidden by what the person has answered, in a transaction that has opened them. */
export async function hideBodyMeasuresByAnswer(context: CommandContext, tx: PersonTx): Promise<void> {
  await save(context, tx, {
    isHidden: true,
    setBy: 'answer',
    assignmentId: null,
    reason: null,
    changedAt: context.now,
  });
}
