/** Who runs the service: reads what people write about it, and answers. */
import type { Actor, StaffActor } from '#kernel/actor.ts';

/** Administrators and managers of the unit. What is written here is about pages; it opens nobody's data. */
export function runsTheService(
  actor: Actor,
): actor is StaffActor & { readonly role: 'administrator' | 'unit-manager' } {
  return actor.kind === 'staff' && (actor.role === 'administrator' || actor.role === 'unit-manager');
}
