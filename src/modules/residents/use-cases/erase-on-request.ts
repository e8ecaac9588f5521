/** Erasure that the person asks for: what is kept for the service goes now, care records stay as the law says. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { orderKeyErasure } from '#platform/key-erasure.ts';
import type { Sealing } from '#platform/sealing.ts';
import type { HeldPart } from '../contract.ts';
import { type Counts, insertErasure } from '../store/erasure.ts';
import { emptyContact } from '../store/person.ts';

async function eraseParts(tx: PersonTx, parts: readonly HeldPart[]): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const part of parts) Object.assign(counts, await part.eraseService?.(tx));
  return counts;
}

async function countHeld(tx: PersonTx, parts: readonly HeldPart[]): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const part of parts) {
    for (const [kind, entries] of Object.entries(await part.exportOf(tx)))
      if (entries.length > 0) counts[kind] = entries.length;
  }
  return counts;
}

/**
 * Deletes the rows that may go and orders that the keys of the classes `service` and `contact` go, so that the texts are
 * gone from every backup too. The order is kept with the deletion or not at all; the worker carries it out.
 */
export function eraseOnRequest(parts: readonly HeldPart[], sealing: Pick<Sealing, 'retire'>) {
  return command({
    name: 'residents.erase-on-request',
    input: z.strictObject({}),
    async run(context) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId } = context.actor;
      const opened = await context.person({ residentId, action: 'erase', resource: 'erasure' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const erased = await eraseParts(tx, parts);
      const kept = await countHeld(tx, parts);
      await context.fact(tx, { type: 'erasure.carried-out', holder: residentId, data: {} });
      const outcome = { erased: { ...erased, contactData: 1 }, kept };
      const id = await insertErasure(tx, { kind: 'request' }, outcome, context.now);
      await orderKeyErasure(tx, sealing, { retention: 'service' }, context.now);
      await orderKeyErasure(tx, sealing, { retention: 'contact' }, context.now);
      // Sealed with a new key: from now on there is contact data again, and it is empty.
      await emptyContact(tx, context.now);
      return done({ erasureId: id });
    },
  });
}
