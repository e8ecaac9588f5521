import { expect, test } from 'vitest';
import { mayReadMetrics } from './metrics-reader.ts';

const TOKEN = 'a-token-of-the-scraper-1';

test.each([
  ['with the token', 'https://vandra.example', TOKEN, `Bearer ${TOKEN}`, true],
  ['with the token, the scheme in small letters', 'https://vandra.example', TOKEN, `bearer ${TOKEN}`, true],
  ['with another token', 'https://vandra.example', TOKEN, `Bearer ${TOKEN}2`, false],
  ['with a part of it', 'https://vandra.example', TOKEN, `Bearer ${TOKEN.slice(0, 5)}`, false],
  ['with the token as a password', 'https://vandra.example', TOKEN, `Basic ${TOKEN}`, false],
  ['with nothing', 'https://vandra.example', TOKEN, null, false],
  ['with nothing on a demo that has a token', 'http://localhost:3000', TOKEN, null, false],
  [
    'on a public address without a token, whatever one shows',
    'https://vandra.example',
    null,
    'Bearer null',
    false,
  ],
  ['on a demo of the own machine', 'http://localhost:3000', null, null, true],
])('%s', (_who, publicUrl, metricsToken, authorization, expected) =>
  expect(mayReadMetrics({ publicUrl, metricsToken }, authorization)).toBe(expected),
);
