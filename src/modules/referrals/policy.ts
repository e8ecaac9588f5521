/** Who may see how people come to a unit: numbers of the own unit, without anybody in them. */
import type { Actor, StaffActor } from '#kernel/actor.ts';
import { seesLists } from '#modules/worklist/public.ts';

/** The unit's manager, and those who answer the questions. */
export function seesWaysIn(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff' && (actor.role === 'unit-manager' || seesLists(actor));
}
