/** Who may see the lists of a unit. */
import type { Actor, Role, StaffActor } from '#kernel/actor.ts';

const CARE_ROLES: readonly Role[] = ['coach', 'care-manager'];

/** Lists name residents: only those who care for them see any, as with the persons themselves (`access` decides that). */
export function seesLists(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff' && CARE_ROLES.includes(actor.role);
}
