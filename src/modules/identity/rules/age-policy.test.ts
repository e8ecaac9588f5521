import { expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { ownUse } from './age-policy.ts';

const ages = { guardianUntil: 13, aloneFrom: 16 };
const born = civilDate('2011-03-15');

test.each([
  ['2011-03-15', 'guardian-age'],
  ['2024-03-14', 'guardian-age'],
  ['2024-03-15', 'neither'],
  ['2027-03-14', 'neither'],
  ['2027-03-15', 'may-use-alone'],
])('what a child may do themselves turns on the birthday: %s', (day, use) =>
  expect(ownUse(ages, born, civilDate(day))).toBe(use),
);

test.each([
  ['2025-02-27', 'guardian-age'],
  ['2025-02-28', 'neither'],
  ['2028-02-28', 'neither'],
  ['2028-02-29', 'may-use-alone'],
])('who is born on 29 February has a birthday every year: %s', (day, use) =>
  expect(ownUse(ages, civilDate('2012-02-29'), civilDate(day))).toBe(use),
);

test("the limits are the pack's own", () => {
  const finnish = { guardianUntil: 15, aloneFrom: 18 };
  expect(ownUse(finnish, born, civilDate('2026-03-14'))).toBe('guardian-age');
  expect(ownUse(finnish, born, civilDate('2027-03-15'))).toBe('neither');
  expect(ownUse(finnish, born, civilDate('2029-03-15'))).toBe('may-use-alone');
});

test('an unknown birth date, or one to come, is not taken for any age', () => {
  const day = civilDate('2027-03-15');
  expect(ownUse(ages, null, day)).toBe('cannot-tell');
  expect(ownUse(ages, civilDate('2027-03-16'), day)).toBe('cannot-tell');
});
