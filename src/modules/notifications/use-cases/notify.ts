/** Tells a resident that there is something, in the transaction of what happened. */
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { insertMessage, type NewMessage } from '../store.ts';

/** Stores the message and enqueues its sending. A second call with the same effect key does nothing. */
export async function notify(context: CommandContext, tx: PersonTx, message: NewMessage): Promise<void> {
  const id = await insertMessage(tx, message, context.now);
  if (id !== null) await context.enqueue(tx, 'messages', { messageId: id });
}
