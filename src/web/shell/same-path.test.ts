import { expect, test } from 'vitest';
import { pathInLanguage, samePath } from './same-path.ts';

test.each([
  'https://example.org',
  '//example.org',
  '/\\example.org',
  '/a\\b',
  '/a\nb',
  'my',
  '',
  '/é',
  `/${'a'.repeat(600)}`,
])('the way back never leads out of the service: %j', (wished) =>
  expect(samePath(wished, '/sv')).toBe('/sv'),
);

test('a path of our own is kept with its query', () => {
  expect(samePath('/sv/my?open=1', '/sv')).toBe('/sv/my?open=1');
});

test('something that is no text falls back', () => {
  expect(samePath(null, '/fi')).toBe('/fi');
});

test('the language switch keeps page and query', () => {
  expect(pathInLanguage('/sv/my?x=1', 'fi')).toBe('/fi/my?x=1');
});

test('the language switch works on a bare language', () => {
  expect([pathInLanguage('/sv', 'en'), pathInLanguage('/sv?x=1', 'en'), pathInLanguage('/', 'en')]).toEqual([
    '/en',
    '/en?x=1',
    '/en',
  ]);
});
