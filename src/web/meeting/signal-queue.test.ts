import { expect, test } from 'vitest';
import type { SignalBody } from '#modules/meetings/public.ts';
import { openSignalQueue, type Sent } from './signal-queue.ts';

const word = (sdp: string): SignalBody => ({
  type: 'offer',
  connection: 'window-one',
  to: 'window-two',
  sdp,
});

/** A server whose answers the test gives, and a clock that the test moves. */
function aServer() {
  const posts: { readonly sdps: readonly string[]; readonly answer: (sent: Sent) => Promise<void> }[] = [];
  const timers: (() => void)[] = [];
  let away = 0;
  const queue = openSignalQueue({
    post: async (bodies) =>
      new Promise((settle) => {
        posts.push({
          sdps: bodies.map((body) => ('sdp' in body ? body.sdp : '')),
          answer: async (sent) => {
            settle(sent);
            await new Promise((next) => setImmediate(next));
          },
        });
      }),
    onAway: () => {
      away += 1;
    },
    later: (_milliseconds, then) => void timers.push(then),
  });
  return { queue, posts, away: () => away, passTime: () => timers.shift()?.() };
}

test('one post at a time, in order, and what came meanwhile goes together', async () => {
  const { queue, posts } = aServer();
  for (const sdp of ['one', 'two', 'three']) queue.add(word(sdp));
  expect(posts.map((post) => post.sdps)).toEqual([['one']]);
  await posts[0]?.answer('arrived');
  expect(posts.map((post) => post.sdps)).toEqual([['one'], ['two', 'three']]);
});

test('what has not arrived is sent again, before what came later', async () => {
  const { queue, posts, away, passTime } = aServer();
  queue.add(word('one'));
  await posts[0]?.answer('away');
  queue.add(word('two'));
  expect([posts.length, away()]).toEqual([1, 1]);
  passTime();
  await posts[1]?.answer('away');
  passTime();
  await posts[2]?.answer('arrived');
  expect(posts.slice(1).map((post) => post.sdps)).toEqual([
    ['one', 'two'],
    ['one', 'two'],
  ]);
  queue.add(word('three'));
  expect(posts.at(-1)?.sdps).toEqual(['three']);
});

test('what the server refuses is not sent for ever', async () => {
  const { queue, posts } = aServer();
  queue.add(word('to a window that is gone'));
  await posts[0]?.answer('refused');
  queue.add(word('to the new one'));
  expect(posts.map((post) => post.sdps)).toEqual([['to a window that is gone'], ['to the new one']]);
});

test('twenty go together at most', async () => {
  const { queue, posts } = aServer();
  for (let count = 0; count < 46; count += 1) queue.add(word(String(count)));
  for (let post = 0; post < 4; post += 1) await posts[post]?.answer('arrived');
  expect(posts.map((post) => post.sdps.length)).toEqual([1, 20, 20, 5]);
});

test('an emptied queue sends nothing old', async () => {
  const { queue, posts, passTime } = aServer();
  queue.add(word('old'));
  await posts[0]?.answer('away');
  queue.empty();
  passTime();
  queue.add(word('new'));
  await posts[1]?.answer('arrived');
  expect(posts.map((post) => post.sdps)).toEqual([['old'], ['new']]);
});

test('words for a window that is gone are dropped; those for others go on', async () => {
  const { queue, posts, passTime } = aServer();
  queue.add({ ...word('first'), to: 'somebody-gone' });
  queue.add({ ...word('second'), to: 'somebody-there' });
  await posts[0]?.answer('away');
  queue.drop('somebody-gone');
  passTime();
  await posts[1]?.answer('arrived');
  expect(posts.at(-1)?.sdps).toEqual(['second']);
});
