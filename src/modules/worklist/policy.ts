/** Who may see the lists of a unit. */
import type { Actor, StaffActor } from '#kernel/actor.ts';

/** Staff who care for residents. */
export type CareStaff = StaffActor & { readonly role: 'coach' | 'care-manager' };

/** Lists name residents: only those who care for them see any, as with the persons themselves (`access` decides that). */
export function seesLists(actor: Actor): actor is CareStaff {
  return actor.kind === 'staff' && (actor.role === 'coach' || actor.role === 'care-manager');
}
