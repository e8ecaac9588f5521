import { expect, test } from 'vitest';
import { civilDate, instant, zone } from '#kernel/dates.ts';
import { answeredAt } from './answered-at.ts';

const here = zone('Europe/Helsinki');
// In Helsinki it is already the second.
const now = instant('2027-03-01T22:30:00.000Z');

test.each([
  ['today, by the clock of the unit, it is now', '2027-03-02', '2027-03-01T22:30:00.000Z'],
  ['an earlier day is its noon', '2027-03-01', '2027-03-01T10:00:00.000Z'],
  ['so it is in summer time', '2026-07-01', '2026-07-01T09:00:00.000Z'],
  ['tomorrow has given no answers', '2027-03-03', 'in-the-future'],
])('%s', (_, day, expected) => {
  const at = answeredAt(civilDate(day), now, here);
  expect(at.ok ? at.value : at.refusal).toBe(expected);
});
