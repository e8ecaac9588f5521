/** The resident closes a unit's information to others, or opens it again. What a block closes is the country's law. */
import * as z from 'zod';
import { idSchema, type UnitId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import { currentBlocks, insertBlock, liftBlock, relationsOf } from '../store/relations.ts';

const BlockUnit = z.strictObject({ unitId: idSchema<'unit'>() });

/** Only the resident blocks, and only for themselves. */
async function openOwnBlock(context: CommandContext, unitId: UnitId) {
  if (context.actor.kind !== 'resident') {
    context.reference('residents-only');
    return refused('not-found');
  }
  const { residentId } = context.actor;
  return context.person({ residentId, action: 'block', resource: 'block', resourceId: unitId });
}

/**
 * Refuses `not-found` for a unit that holds nothing about the person. Blocking what is blocked changes nothing. The
 * fact lies with the blocked unit: no other unit learns which one it was.
 */
export const blockUnit = command({
  name: 'access.block-unit',
  input: BlockUnit,
  async run(context, { unitId }) {
    const opened = await openOwnBlock(context, unitId);
    if (!opened.ok) return opened;
    const tx = opened.value;
    if (!(await relationsOf(tx)).some((relation) => relation.unitId === unitId)) return refused('not-found');
    if ((await currentBlocks(tx)).some((block) => block.unitId === unitId)) return done({ unitId });
    await insertBlock(tx, unitId, context.now);
    await context.fact(tx, { type: 'block.set', holder: unitId, data: {} });
    return done({ unitId });
  },
});

/** Opens what a block closed. Lifting what is not blocked changes nothing. */
export const liftUnitBlock = command({
  name: 'access.lift-block',
  input: BlockUnit,
  async run(context, { unitId }) {
    const opened = await openOwnBlock(context, unitId);
    if (!opened.ok) return opened;
    const tx = opened.value;
    if (!(await currentBlocks(tx)).some((block) => block.unitId === unitId)) return done({ unitId });
    await liftBlock(tx, unitId, context.now);
    await context.fact(tx, { type: 'block.lifted', holder: unitId, data: {} });
    return done({ unitId });
  },
});
