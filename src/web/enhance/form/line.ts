/** Sends answers one batch at a time, in order, again and again until they have arrived. */
import type { Fields } from '#modules/instruments/rules/fields.ts';
import type { Kept } from '../../forms/kept-answers.server.ts';
import {
  arrived,
  type Batch,
  batchesOf,
  dropped,
  isUnsent,
  nothingUnsent,
  notArrived,
  pauseAfter,
  sent,
  settled,
  type Unsent,
  written,
} from '../rules/unsent.ts';

/** What came of one batch. `refused`: it cannot be taken as it is. `gone`: the form is sent or removed. */
export type Sent =
  | { readonly kind: 'kept'; readonly kept: Kept }
  | { readonly kind: 'offline' | 'troubled' | 'signed-out' | 'gone' | 'refused' };

export type Standing = 'idle' | 'saving' | 'offline' | 'troubled' | 'signed-out' | 'gone';

interface LineParts {
  readonly revision: number;
  /** From an earlier visit: goes first. */
  readonly first: readonly Batch[];
  send(batch: Batch): Promise<Sent>;
  /** What would be lost if the window closed now. */
  keep(batches: readonly Batch[]): void;
  onKept(kept: Kept, keys: readonly string[]): void;
  onStanding(standing: Standing): void;
  later(work: () => void, milliseconds: number): void;
}

export interface Line {
  write(key: string, fields: Fields): void;
  settle(key: string): void;
  /** Sends what waits, and answers how it stands then. */
  flush(): Promise<Standing>;
  unsent(): Unsent;
}

export function openLine(parts: LineParts): Line {
  let unsent = nothingUnsent(parts.revision, parts.first);
  let standing: Standing = 'idle';
  let failures = 0;
  let going: Promise<Standing> | null = null;

  function change(next: Unsent): void {
    unsent = next;
    parts.keep(batchesOf(unsent));
  }
  function stand(now: Standing): Standing {
    standing = now;
    parts.onStanding(now);
    return now;
  }
  async function sendAll(): Promise<Standing> {
    for (;;) {
      unsent = sent(unsent);
      const batch = unsent.sending;
      if (batch === null) return stand('idle');
      if (standing === 'idle') stand('saving');
      const outcome = await parts.send(batch);
      switch (outcome.kind) {
        case 'kept':
          failures = 0;
          change(arrived(unsent, outcome.kept));
          parts.onKept(outcome.kept, Object.keys(batch.keys));
          break;
        case 'refused':
          change(dropped(unsent));
          break;
        case 'gone':
          change(nothingUnsent(unsent.revision));
          return stand('gone');
        case 'signed-out':
          change(notArrived(unsent));
          return stand('signed-out');
        default:
          change(notArrived(unsent));
          failures += 1;
          parts.later(() => void flush(), pauseAfter(failures));
          return stand(outcome.kind);
      }
    }
  }
  async function flush(): Promise<Standing> {
    if (going === null) {
      if (!isUnsent(unsent)) return standing;
      going = sendAll().finally(() => {
        going = null;
      });
    }
    return going;
  }
  return {
    write(key, fields) {
      change(written(unsent, key, fields));
    },
    settle(key) {
      change(settled(unsent, key));
    },
    flush,
    unsent: () => unsent,
  };
}
