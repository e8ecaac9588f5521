import { expect, test } from 'vitest';
import { BODY_MOST, messageText } from './message-text.ts';

test('a message of spaces and line breaks is empty', () =>
  expect(messageText(' \r\n \n')).toEqual({ kind: 'empty' }));

test('a line break counts as one sign, as the page counts it', () => {
  const lines = 'a\r\n'.repeat(BODY_MOST / 2 - 1);
  expect(messageText(`${lines}ab`)).toMatchObject({ kind: 'fits' });
});

test('a message that is too long says how long it is', () =>
  expect(messageText('å'.repeat(BODY_MOST + 7))).toEqual({
    kind: 'too-long',
    count: BODY_MOST + 7,
    most: BODY_MOST,
  }));

test('the longest message fits', () =>
  expect(messageText('x'.repeat(BODY_MOST))).toMatchObject({ kind: 'fits' }));

test('a sign that cannot be kept is named before the length', () =>
  expect(messageText(`a\0${'b'.repeat(BODY_MOST)}`)).toEqual({ kind: 'unreadable-sign' }));
