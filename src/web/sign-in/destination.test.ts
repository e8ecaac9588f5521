import { expect, test } from 'vitest';
import { destination, homeOf } from './destination.ts';

test.each(['/sv/my', '/fi/my/times?x=1', '/en/work/people/1#notes', '/sv', '/en/check/k3/send?a=%2F'])(
  '%s is a page of ours',
  (path) => {
    expect(destination(path, '/home')).toBe(path);
  },
);

test.each([
  ['another site', '//evil.example/sv'],
  ['another site with a backslash', '/\\evil.example'],
  ['another site with two backslashes', '\\\\evil.example'],
  ['an address with its protocol', 'https://evil.example/sv'],
  ['a script', 'javascript:alert(1)'],
  ['a tab that a browser drops', '/\t/evil.example'],
  ['a line break', '/sv/my\r\nSet-Cookie: a=b'],
  ['a slash after the language', '/sv\\..\\\\evil.example'],
  ['encoded slashes', '/%2f%2fevil.example'],
  ['an encoded backslash', '/%5cevil.example'],
  ['a name before a host', '/@evil.example'],
  ['no language', '/demo-sign-in/auth'],
  ['nothing', ''],
  ['no text', 7],
  ['too much', `/sv/${'a'.repeat(600)}`],
  ['sign-in itself', '/sv/sign-in?as=staff'],
  ['a part of sign-in', '/sv/sign-in/start'],
  ['sign-out', '/sv/sign-out'],
])('%s is no destination', (_, wished) => {
  expect(destination(wished, '/home')).toBe('/home');
});

test('each begins at their own page', () => {
  expect([homeOf('resident', 'fi'), homeOf('staff', 'sv')]).toEqual(['/fi/my', '/sv/work']);
});
