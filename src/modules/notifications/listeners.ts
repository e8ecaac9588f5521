/** Facts heard in their own transaction. */
import type { SameTransactionListener } from '#platform/handlers.ts';
import { noteAct } from './store/messages.ts';

/** What a person does after a message was sent counts as acting on it; nothing tells which one it was. */
export const actListener: SameTransactionListener = {
  async heard(context, tx) {
    if (context.actor.kind === 'resident') await noteAct(tx, context.now);
  },
};
