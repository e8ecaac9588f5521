/** Words of WebRTC on their way to the server: in order, together, and kept until they have arrived. */
import type { SignalBody } from '#modules/meetings/public.ts';

/** `arrived` and `refused` are answers of the server; `away` is none, and the words wait. */
export type Sent = 'arrived' | 'refused' | 'away';

export interface QueueParts {
  readonly post: (bodies: readonly SignalBody[]) => Promise<Sent>;
  readonly onAway: () => void;
  /** Calls back after so many milliseconds. */
  readonly later: (milliseconds: number, then: () => void) => void;
}

export interface SignalQueue {
  add(body: SignalBody): void;
  /** What was for a window that is gone. */
  empty(): void;
  /** What was for this window. */
  drop(to: string): void;
}

const MOST_TOGETHER = 20;
const AGAIN_MS = 1000;

export function openSignalQueue(parts: QueueParts): SignalQueue {
  let waiting: SignalBody[] = [];
  let state: 'idle' | 'busy' = 'idle';

  async function send(): Promise<void> {
    const together = waiting.slice(0, MOST_TOGETHER);
    const sent = await parts.post(together);
    if (sent === 'away') {
      parts.onAway();
      parts.later(AGAIN_MS, go);
      return;
    }
    // By identity: the queue may have been emptied meanwhile.
    waiting = waiting.filter((body) => !together.includes(body));
    go();
  }
  function go(): void {
    if (waiting.length === 0) {
      state = 'idle';
      return;
    }
    state = 'busy';
    void send();
  }
  return {
    add(body) {
      waiting.push(body);
      if (state === 'idle') go();
    },
    empty() {
      waiting = [];
    },
    drop(to) {
      waiting = waiting.filter((body) => body.to !== to);
    },
  };
}
