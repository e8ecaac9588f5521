import type { Kept } from '../../forms/kept-answers.server.ts';
import type { Batch } from '../rules/unsent.ts';
import type { Sent } from './line.ts';
import type { Told } from './told.ts';

// A request that outlives its page may be 64 kB long; a character can be four bytes.
const LONGEST_THAT_OUTLIVES = 15_000;

function outcomeOf(status: number): Sent {
  if (status === 401) return { kind: 'signed-out' };
  if (status === 404) return { kind: 'gone' };
  return { kind: status === 400 || status === 413 || status === 415 ? 'refused' : 'troubled' };
}

/** One batch to the server, and what came of it. */
export async function sendBatch(told: Told, batch: Batch): Promise<Sent> {
  const keys = Object.keys(batch.keys);
  const fields = Object.fromEntries(Object.values(batch.keys).flatMap((one) => Object.entries(one)));
  const body = JSON.stringify({
    revision: batch.revision,
    page: told.page,
    keys,
    fields,
    at: keys.at(-1) ?? null,
  });
  try {
    const answer = await fetch(told.save, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < LONGEST_THAT_OUTLIVES,
    });
    return answer.ok ? { kind: 'kept', kept: (await answer.json()) as Kept } : outcomeOf(answer.status);
  } catch {
    // No answer, or one that is not the service's: a network that asks to be signed in to answers with a page of its own.
    return { kind: 'offline' };
  }
}
