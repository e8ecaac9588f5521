/** Tells a resident that there is something, in the transaction of what happened. */
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import { insertMessage, type NewMessage } from '../store/messages.ts';

/**
 * Stores the message, to be sent when it is due; workers hear of it at once. A second call with the same effect key does
 * nothing.
 */
export async function notify(context: CommandContext, tx: PersonTx, message: NewMessage): Promise<void> {
  const isNew = await insertMessage(tx, message, context.now);
  if (isNew && (message.dueAt ?? context.now) <= context.now) await announce(tx.db, 'messages');
}
