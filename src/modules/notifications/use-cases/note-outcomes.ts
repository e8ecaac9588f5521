/**
 * Notes what became of messages. What has left is noted first, by one statement, as soon as the statement before it is done;
 * then, in one transaction with the rows of the access log, it is let go. So little is unnoted at any moment, and a worker
 * that dies leaves little to be sent a second time, and nothing untold.
 */
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { faultFields } from '#platform/log.ts';
import type { SendParts } from '../ports.ts';
import { markLeft, noteOutcomes, type Outcome } from '../store/sending.ts';

export interface Notes {
  add(worker: number, outcome: Outcome): void;
  /** Resolves when all that was added is noted, or given up. */
  flushed(): Promise<void>;
}

const JOB = { kind: 'system', job: 'send-message' } as const;
const TRIES = 5;
const WAIT_MS = 500;

interface Added {
  readonly worker: number;
  readonly outcome: Outcome;
}

function noting(worker: number, outcomes: readonly Outcome[]) {
  return command({
    name: 'notifications.note-outcomes',
    input: z.strictObject({}),
    async run(context) {
      const open = context.reference('messages-in-hand');
      await noteOutcomes(open, { worker, now: context.now }, outcomes);
      const told = outcomes.filter((one) => one.left === 'yes');
      if (told.length > 0) {
        const residentIds = [...new Set(told.map((one) => one.residentId))];
        const ask = { residentIds, action: 'send', resource: 'contact-data' } as const;
        const recipients = await context.recipients(ask);
        // Somebody erased meanwhile has no row any more.
        for (const id of residentIds) if (recipients.permitted.has(id)) recipients.note(id);
      }
      return done(null);
    },
  });
}

/** Works off whatever has come in since the last round, one round at a time. */
function openRounds(work: (worker: number, outcomes: readonly Outcome[]) => Promise<void>) {
  let waiting: Added[] = [];
  let pumping: Promise<void> | null = null;
  async function pump(): Promise<void> {
    try {
      while (waiting.length > 0) {
        const taken = waiting;
        waiting = [];
        for (const [worker, group] of Map.groupBy(taken, (one) => one.worker))
          await work(
            worker,
            group.map((one) => one.outcome),
          );
      }
    } finally {
      // In the same breath as the last look at what waits: nothing is added in between.
      pumping = null;
    }
  }
  return {
    add(added: Added): void {
      waiting.push(added);
      pumping ??= pump();
    },
    async flushed(): Promise<void> {
      while (pumping !== null) await pumping;
    },
  };
}

export function openNotes(parts: Pick<SendParts, 'run' | 'db' | 'clock' | 'log' | 'presence'>): Notes {
  /** Tried again while the database is away; given up, the worker takes a new number, and what it had in hand is free. */
  async function persistently(work: () => Promise<void>): Promise<void> {
    for (let round = 1; ; round += 1) {
      try {
        await work();
        return;
      } catch (problem) {
        parts.log('warn', 'messages-not-noted', faultFields(problem));
        if (round === TRIES) return parts.presence.leave();
        await new Promise((settle) => setTimeout(settle, WAIT_MS * round));
      }
    }
  }
  const letGo = openRounds(async (worker, outcomes) =>
    persistently(async () => {
      const noted = await parts.run(JOB, noting(worker, outcomes), {});
      if (!noted.ok) throw new Error(`noting was refused: ${noted.refusal}`);
    }),
  );
  const mark = openRounds(async (worker, outcomes) => {
    await persistently(async () => markLeft(parts.db, { worker, now: parts.clock.now() }, outcomes));
    for (const outcome of outcomes) letGo.add({ worker, outcome });
  });
  return {
    add(worker, outcome) {
      const isOut = outcome.state === 'sent' || outcome.state === 'delivered';
      (isOut ? mark : letGo).add({ worker, outcome });
    },
    async flushed() {
      await mark.flushed();
      await letGo.flushed();
    },
  };
}
