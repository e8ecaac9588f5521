import { describe, expect, test } from 'vitest';
import { became, hasWords, type Post, pressIn, withPress } from './pressed.ts';

const STEP = '/sv/my/programmes/w/steps/a';
const POST: Post = { action: STEP, body: 'block=a&intent=keep', at: 17, heading: 'Första steget' };
const words = { revision: 3, keys: { a: { 'a.words': ['Hej'] } } };
const nothing = { revision: 0, keys: {} };

describe('what waits', () => {
  test('says whether its button was pressed, and is the same post later', () => {
    expect(pressIn(words)).toEqual({ kind: 'none' });
    expect(pressIn(withPress(words, { kind: 'pressed', post: POST }))).toEqual({
      kind: 'pressed',
      post: POST,
    });
    expect(pressIn(withPress(words, { kind: 'failed' }))).toEqual({ kind: 'failed' });
  });
  test('a press may hold no words', () => {
    expect(hasWords(withPress(nothing, { kind: 'pressed', post: POST }))).toBe(false);
    expect(hasWords(withPress(words, { kind: 'failed' }))).toBe(true);
  });
});

describe('what became of a post', () => {
  const at = (search: string, pathname = STEP) => ({ status: 200, isRedirected: true, pathname, search });
  test.each([
    ['kept', at('?kept=a&how=me'), 'taken'],
    ['a step is done', at('?said=done&step=a'), 'taken'],
    ['a vote is counted', at('?said=thanks'), 'taken'],
    ['the step has shut meanwhile', at('?said=shut'), 'not-taken'],
    ['the walk has ended meanwhile', at(''), 'not-taken'],
    ['changed in another window', { ...at(''), status: 409, isRedirected: false }, 'not-taken'],
    ['something cannot be read', { ...at(''), status: 422, isRedirected: false }, 'not-taken'],
    ['the walk is gone', { ...at(''), status: 404, isRedirected: false }, 'not-taken'],
    ['a page that asks to be signed in to', { ...at(''), isRedirected: false }, 'not-taken'],
    ['the session has ended', { ...at(''), status: 401, isRedirected: false }, 'signed-out'],
    ['sign in first', at('?then=x', '/sv/sign-in'), 'signed-out'],
    ['too many at once', { ...at(''), status: 429, isRedirected: false }, 'away'],
    ['a fault', { ...at(''), status: 500, isRedirected: false }, 'away'],
    ['the database is away', { ...at(''), status: 503, isRedirected: false }, 'away'],
  ] as const)('%s', (_why, answer, what) => expect(became(answer)).toBe(what));
});
