/** Who keeps the unit's list of organisers: those who point to it, and the unit's administrator. */
import type { Actor, StaffActor } from '#kernel/actor.ts';

const KEEPERS: readonly StaffActor['role'][] = ['coach', 'care-manager', 'administrator'];

export function keepsOrganisers(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff' && KEEPERS.includes(actor.role);
}
