import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { SignOut } from '../contract.ts';
import { deleteSession, isToken } from '../store/sessions.ts';

/** Ends the session on the server. The cookie is cleared after, and only then may a provider be told. */
export const signOut = command({
  name: 'identity.sign-out',
  input: SignOut,
  async run(context, input) {
    const tx = context.reference('own-session');
    if (isToken(input.token)) await deleteSession(tx.db, input.token);
    return done(null);
  },
});
