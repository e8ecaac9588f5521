/**
 * Sends what is due: takes a batch in hand, reads how to reach whom as late as possible, hands over, and notes what became
 * of it while the next ones are on their way. Many workers may do so at once.
 */
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import type { SendParts } from '../ports.ts';
import { type Claimed, claimDue, freeAbandoned, unloggedOf } from '../store/sending.ts';
import { deliverBatch } from './deliver-batch.ts';
import { openNotes } from './note-outcomes.ts';

export interface PostOffice {
  /** Sends what is due now. Answers how many messages were dealt with. */
  sweep(): Promise<number>;
  /** What is in hand is finished, and nothing more is taken. */
  close(): void;
}

/** Enough to fill the connections of every channel, and few enough that little is sent twice when a worker dies. */
const BATCH = 100;
const LANES = 3;
const WAIT_MS = 20;
/** More than a worker has in hand. */
const MOST_UNLOGGED = 1000;
const JOB = { kind: 'system', job: 'send-message' } as const;
const NO_INPUT = z.strictObject({});

const freeing = command({
  name: 'notifications.free-abandoned',
  input: NO_INPUT,
  async run(context) {
    const open = context.reference('messages-in-hand');
    const residentIds = await unloggedOf(open, MOST_UNLOGGED);
    const recipients = await context.recipients({ residentIds, action: 'send', resource: 'contact-data' });
    for (const id of residentIds) if (recipients.permitted.has(id)) recipients.note(id);
    await freeAbandoned(open, residentIds);
    return done(null);
  },
});

function claiming(worker: number, most: number) {
  return command({
    name: 'notifications.claim-messages',
    input: NO_INPUT,
    async run(context) {
      const open = context.reference('messages-to-send');
      return done(await claimDue(open, { worker, most, now: context.now }));
    },
  });
}

async function claim(parts: SendParts, worker: number, most: number): Promise<Claimed> {
  const claimed = await parts.run(JOB, claiming(worker, most), {});
  if (!claimed.ok) throw new Error(`taking messages in hand was refused: ${claimed.refusal}`);
  return claimed.value;
}

export function postOffice(parts: SendParts): PostOffice {
  let closed = false;
  const notes = openNotes(parts);
  /** One after the other, until nothing is due or a channel is away: then the next sweep looks again, with one message. */
  async function lane(worker: number, state: { away: boolean }): Promise<number> {
    let count = 0;
    while (!closed && !state.away) {
      const { messages, seen } = await claim(parts, worker, BATCH);
      if (seen === 0) return count;
      if (messages.length === 0) {
        // All that is due is to people who have another one in hand.
        await new Promise((settle) => setTimeout(settle, WAIT_MS));
        continue;
      }
      const delivered = await deliverBatch(parts, { worker, messages, notes });
      if (delivered.away) state.away = true;
      count += messages.length;
    }
    return count;
  }
  let wasAway = false;
  return {
    async sweep() {
      if (closed) return 0;
      const worker = await parts.presence.number();
      await parts.run(JOB, freeing, {});
      const state = { away: false };
      let count = 0;
      if (wasAway) {
        const { messages } = await claim(parts, worker, 1);
        const probed = await deliverBatch(parts, { worker, messages, notes });
        count += messages.length;
        state.away = probed.away;
      }
      if (!state.away) {
        // Each lane ends by itself before a fault in one of them is told.
        const lanes = Array.from({ length: LANES }, async () => lane(worker, state));
        await Promise.allSettled(lanes);
        for (const counted of lanes) count += await counted;
      }
      wasAway = state.away;
      return count;
    },
    close() {
      closed = true;
    },
  };
}
