/** When a connection that is lost is looked for anew. Pure, so that every order of events can be tried without a network. */
import type { PeerState } from './peer-parts.ts';

/** A short gap heals by itself; after this long it is looked for on new ways, */
export const PATIENCE_MS = 2500;
/** and again so often until the other one is found: an offer may have met nobody. */
export const AGAIN_MS = 6000;

export interface FindAgainParts {
  /** Looks for new ways (ICE restart), or asks the other side to. */
  readonly restart: () => void;
  /** Calls back after so many milliseconds; the returned function takes that back. */
  readonly later: (milliseconds: number, then: () => void) => () => void;
}

export interface FindAgain {
  state(state: PeerState): void;
  /** The network has come back: there is no reason to wait. */
  now(): void;
  stop(): void;
}

export function findAgain(parts: FindAgainParts): FindAgain {
  let last: PeerState = 'finding';
  let wasConnected = false;
  let takeBack = (): void => undefined;
  const plan = (milliseconds: number): void => {
    takeBack();
    takeBack = parts.later(milliseconds, tryNow);
  };
  function tryNow(): void {
    if (last === 'connected') return;
    parts.restart();
    plan(AGAIN_MS);
  }
  return {
    state(state) {
      if (state === last) return;
      last = state;
      if (state === 'connected') {
        wasConnected = true;
        takeBack();
      } else if (state === 'failed') tryNow();
      else if (state === 'reconnecting') plan(PATIENCE_MS);
      // Looking is what a restart begins with; the next try stays planned.
    },
    now() {
      if (wasConnected && last !== 'connected') tryNow();
    },
    stop() {
      takeBack();
      last = 'connected';
    },
  };
}
