import { expect, test } from 'vitest';
import { openLimit } from './limits.ts';

test('each key has a bucket of its own', () => {
  const limit = openLimit({ atOnce: 1, perMinute: 6 }, () => 0);
  expect(limit.take('a')).toBeNull();
  expect(limit.take('a')).toBe(10);
  expect(limit.take('b')).toBeNull();
});

test('who has been quiet long enough is forgotten, so the memory follows those who are there', () => {
  let now = 0;
  const limit = openLimit({ atOnce: 2, perMinute: 60 }, () => now);
  for (let person = 0; person < 500; person += 1) limit.take(`early ${person}`);
  expect(limit.size()).toBe(500);
  now = 10_000;
  for (let person = 0; person < 500; person += 1) limit.take(`late ${person}`);
  expect(limit.size()).toBe(500);
});

test('a flood of made-up keys keeps within its bound, and does not free the one who is held back', () => {
  const limit = openLimit({ atOnce: 1, perMinute: 1 }, () => 0, 100);
  for (let key = 0; key < 10_000; key += 1) {
    limit.take(`made up ${key}`);
    if (key % 50 === 0) limit.take('held back');
  }
  expect(limit.size()).toBeLessThanOrEqual(101);
  expect(limit.take('held back')).toBeGreaterThan(0);
});
