import { describe, expect, test } from 'vitest';
import { openCookie, sealCookie } from './boxed-cookie.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { contentSecurityPolicy, isFromOurselves } from './headers.ts';

const key = new Uint8Array(32).fill(3);

describe('a boxed cookie', () => {
  const boxed = sealCookie(key, 'answers', '1.alcohol.2.1-3');
  const value = boxed.ok ? boxed.value : '';
  test('opens with its key and purpose only', () => {
    expect(openCookie(key, 'answers', value)).toBe('1.alcohol.2.1-3');
    expect(openCookie(key, 'sign-in', value)).toBeUndefined();
    expect(openCookie(new Uint8Array(32).fill(4), 'answers', value)).toBeUndefined();
    expect(openCookie(key, 'answers', `${value.slice(0, -2)}AA`)).toBeUndefined();
    expect(openCookie(key, 'answers', 'x')).toBeUndefined();
  });
  test('refuses what a browser would not keep', () =>
    expect(sealCookie(key, 'answers', 'x'.repeat(4000))).toMatchObject({ refusal: 'too-large' }));
});

describe('cookies', () => {
  test('are HttpOnly and SameSite, and Secure on https', () => {
    expect(writeCookie('a', 'b c', { secure: true, maxAge: 0 })).toBe(
      'a=b%20c; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure',
    );
    expect(writeCookie('a', 'b', { secure: false, maxAge: null })).not.toContain('Secure');
  });
  test('are read by exact name; a malformed one is as if it were not there', () => {
    expect(readCookie('xa=1; a=2', 'a')).toBe('2');
    expect(readCookie('a=%E0%A4%A', 'a')).toBeUndefined();
    expect(readCookie(null, 'a')).toBeUndefined();
  });
});

describe('a changing request', () => {
  const ask = (headers: Record<string, string>) =>
    isFromOurselves(new Headers(headers), 'https://vandra.example');
  test('is ours when the browser says so', () => {
    expect(ask({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(ask({ origin: 'https://vandra.example' })).toBe(true);
  });
  test('is not ours from another site, a sister site, or with no word about it', () => {
    expect(ask({ 'sec-fetch-site': 'cross-site', origin: 'https://vandra.example' })).toBe(false);
    expect(ask({ 'sec-fetch-site': 'same-site' })).toBe(false);
    expect(ask({ origin: 'https://vandra.example.evil' })).toBe(false);
    expect(ask({ origin: 'http://vandra.example' })).toBe(false);
    expect(ask({ origin: 'https://vandra.example:8443' })).toBe(false);
    expect(ask({ origin: 'null' })).toBe(false);
    expect(ask({ 'sec-fetch-site': 'strange', origin: 'https://vandra.example' })).toBe(false);
    expect(ask({ referer: 'https://vandra.example/sv' })).toBe(false);
    expect(ask({})).toBe(false);
  });
});

test('the content security policy lets nothing in from another origin', () => {
  const policy = contentSecurityPolicy('n0nce');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|unsafe|\*/);
});
