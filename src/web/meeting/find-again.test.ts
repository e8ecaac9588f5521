import { expect, test } from 'vitest';
import { AGAIN_MS, findAgain, PATIENCE_MS } from './find-again.ts';

/** A connection whose time the test moves. */
function aConnection() {
  let now = 0;
  let planned: { readonly at: number; readonly then: () => void } | null = null;
  let restarts = 0;
  const again = findAgain({
    restart: () => {
      restarts += 1;
    },
    later(milliseconds, then) {
      const mine = { at: now + milliseconds, then };
      planned = mine;
      return () => {
        if (planned === mine) planned = null;
      };
    },
  });
  return {
    again,
    restarts: () => restarts,
    pass(milliseconds: number) {
      const until = now + milliseconds;
      while (planned !== null && planned.at <= until) {
        const { at, then } = planned;
        planned = null;
        now = at;
        then();
      }
      now = until;
    },
  };
}

test('a short gap heals by itself', () => {
  const { again, restarts, pass } = aConnection();
  again.state('connected');
  again.state('reconnecting');
  pass(PATIENCE_MS - 1);
  again.state('connected');
  pass(60_000);
  expect(restarts()).toBe(0);
});

test('a gap that stays is looked for anew, again and again until it is found', () => {
  const { again, restarts, pass } = aConnection();
  again.state('connected');
  again.state('reconnecting');
  pass(PATIENCE_MS);
  expect(restarts()).toBe(1);
  again.state('finding');
  pass(3 * AGAIN_MS);
  expect(restarts()).toBe(4);
  again.state('connected');
  pass(60_000);
  expect(restarts()).toBe(4);
});

test('a connection that has failed is not waited for', () => {
  const { again, restarts, pass } = aConnection();
  again.state('failed');
  expect(restarts()).toBe(1);
  pass(AGAIN_MS);
  expect(restarts()).toBe(2);
});

test('when the network is back it is looked for at once, and only if something is lost', () => {
  const { again, restarts, pass } = aConnection();
  again.now();
  again.state('connected');
  again.now();
  expect(restarts()).toBe(0);
  again.state('reconnecting');
  again.now();
  expect(restarts()).toBe(1);
  pass(AGAIN_MS);
  expect(restarts()).toBe(2);
});

test('a connection that was closed is not looked for', () => {
  const { again, restarts, pass } = aConnection();
  again.state('connected');
  again.state('reconnecting');
  again.stop();
  pass(60_000);
  expect(restarts()).toBe(0);
});
