/** The person is here: they have signed in, or somebody has called or written. The row on the unit's list is done. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { closeItems } from '#modules/worklist/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { noteUse } from '../store/messages.ts';

async function closeRows(context: CommandContext, tx: PersonTx, how: 'done' | 'cancelled'): Promise<number> {
  return closeItems(tx, { kind: 'call', refId: tx.residentId }, how, context.now);
}

/** At a sign-in, in its transaction: what was sent counts as opened, and nobody needs to call. */
export async function noteSignIn(context: CommandContext, tx: PersonTx): Promise<void> {
  await noteUse(tx, context.now);
  await closeRows(context, tx, 'cancelled');
}

/** A professional has called or sent a letter. */
export const markReached = command({
  name: 'notifications.mark-reached',
  input: z.strictObject({ residentId: idSchema<'resident'>() }),
  async run(context, { residentId }) {
    const opened = await context.person({ residentId, action: 'write', resource: 'unit-record' });
    if (!opened.ok) return opened;
    return (await closeRows(context, opened.value, 'done')) > 0 ? done(null) : refused('not-found');
  },
});
