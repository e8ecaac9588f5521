/** What every page and verb about a group begins with: care staff of its unit. */
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import { type CareStaff, seesLists } from '#modules/worklist/public.ts';
import type { AccessRefusal, CommandContext } from '#platform/command.ts';
import type { UnitTx } from '#platform/db.ts';
import type { GroupId } from '../store/enrolments.ts';
import { findGroup, type Group } from '../store/groups.ts';

export interface AtUnit {
  readonly tx: UnitTx;
  readonly actor: CareStaff;
  readonly unit: Unit;
}

/** Refuses `not-allowed` to all but care staff. */
export async function openUnit(context: CommandContext): Promise<Outcome<AtUnit, AccessRefusal>> {
  const opened = await context.units();
  if (!opened.ok) return opened;
  const tx = opened.value;
  const { actor } = context;
  if (!seesLists(actor)) return refused('not-allowed');
  const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
  return unit === undefined ? refused('not-found') : done({ tx, actor, unit });
}

export interface OpenGroup extends AtUnit {
  readonly group: Group;
}

/** To `read` it, or to `change` it, when it is held. Refuses `not-found`, and `ended` where nothing is changed any more. */
export async function openGroup(
  context: CommandContext,
  groupId: GroupId,
  why: 'read' | 'change',
): Promise<Outcome<OpenGroup, AccessRefusal | 'ended'>> {
  const opened = await openUnit(context);
  if (!opened.ok) return opened;
  const group = await findGroup(opened.value.tx, groupId, why);
  if (group === undefined || group.unitId !== opened.value.unit.id) return refused('not-found');
  if (why === 'change' && group.state === 'ended') return refused('ended');
  return done({ ...opened.value, group });
}
