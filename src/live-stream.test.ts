import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LiveStream, openLiveStream } from './live-stream.ts';

const BEAT_MS = 1000;

interface Heard {
  readonly stream: LiveStream;
  readonly say: () => void;
  readonly endings: () => number;
  readonly listeners: () => number;
}

function aStream(goesOn: () => Promise<boolean> = async () => true): Heard {
  const listening = new Set<() => void>();
  let endings = 0;
  const stream = openLiveStream({
    beatMs: BEAT_MS,
    goesOn,
    subscribe(heard) {
      listening.add(heard);
      return () => void listening.delete(heard);
    },
    ended() {
      endings += 1;
    },
  });
  return {
    stream,
    say: () => {
      for (const heard of listening) heard();
    },
    endings: () => endings,
    listeners: () => listening.size,
  };
}

/** Everything that waits in the stream now, as text; ends when nothing more is there. */
async function readAll(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  let text = '';
  for (;;) {
    const read = await Promise.race([
      reader.read(),
      new Promise<null>((none) => setImmediate(() => none(null))),
    ]);
    if (read === null || read.done) return text;
    text += new TextDecoder().decode(read.value);
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

test('a hundred thousand news for a reader who takes nothing wait as a handful of lines', async () => {
  const { stream, say } = aStream();
  for (let count = 0; count < 100_000; count += 1) say();
  const text = await readAll(stream.body);
  expect(text.length).toBeLessThan(250);
  expect(text).toMatch(/^retry: 1000\nevent: open/);
  // Nothing is missed: the last piece of news is told after the reader has taken what waited.
  expect(text.match(/event: new/g)?.length).toBe(4);
});

test('a reader who takes nothing for three beats is let go', async () => {
  const { stream, say, endings, listeners } = aStream();
  for (let count = 0; count < 10; count += 1) say();
  vi.advanceTimersByTime(2 * BEAT_MS);
  expect(endings()).toBe(0);
  vi.advanceTimersByTime(BEAT_MS);
  expect([endings(), listeners()]).toEqual([1, 0]);
  expect(await readAll(stream.body)).toContain('event: open');
});

test('a quiet stream beats for as long as it is read', async () => {
  const { stream, endings } = aStream();
  const reader = stream.body.getReader();
  await reader.read();
  for (let beat = 0; beat < 10; beat += 1) {
    vi.advanceTimersByTime(BEAT_MS);
    expect(new TextDecoder().decode((await reader.read()).value)).toBe(': still here\n\n');
  }
  expect(endings()).toBe(0);
});

test('a session that does not go on ends its stream, and nothing listens any more', async () => {
  let standing = true;
  const { stream, endings, listeners } = aStream(async () => standing);
  const reader = stream.body.getReader();
  await reader.read();
  standing = false;
  stream.check();
  expect((await reader.read()).done).toBe(true);
  expect([endings(), listeners()]).toEqual([1, 0]);
});

test('a database that is away ends no stream', async () => {
  const { stream, endings } = aStream(async () => Promise.reject(new Error('away')));
  stream.check();
  await new Promise((next) => setImmediate(next));
  expect(endings()).toBe(0);
  stream.close();
});

test('a reader who goes away is noticed once', async () => {
  const { stream, say, endings, listeners } = aStream();
  await stream.body.cancel();
  stream.close();
  say();
  expect([endings(), listeners()]).toEqual([1, 0]);
});
