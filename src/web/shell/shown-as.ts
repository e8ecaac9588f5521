import type { Actor } from '#kernel/actor.ts';
import type { SignedIn } from '#modules/identity/public.ts';

/** Whom the header greets. Staff who have not chosen an assignment open nothing yet, but they are signed in and can sign out. */
export function shownAs(actor: Actor, signedIn: SignedIn): Actor['kind'] {
  return signedIn.kind === 'choosing' ? 'staff' : actor.kind;
}
