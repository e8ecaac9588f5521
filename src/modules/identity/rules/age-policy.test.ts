import { expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { type PackAges, guardianUse, ownUse } from './age-policy.ts';

const ages: PackAges = { usesFrom: 13, aloneFrom: 16, guardianUntil: 13 };
const born = civilDate('2011-03-15');

test.each([
  ['2024-03-14', 'too-young'],
  ['2024-03-15', 'needs-guardian'],
  ['2027-03-14', 'needs-guardian'],
  ['2027-03-15', 'may-use-alone'],
])('what a child may do themselves turns on the birthday: %s', (day, use) =>
  expect(ownUse(ages, born, civilDate(day))).toBe(use),
);

test("the limits are the pack's own", () =>
  expect(ownUse({ ...ages, aloneFrom: 18 }, born, civilDate('2027-03-15'))).toBe('needs-guardian'));

test('a guardian stops acting by default on the birthday', () => {
  expect(guardianUse(ages, born, civilDate('2024-03-14'))).toBe('may-act');
  expect(guardianUse(ages, born, civilDate('2024-03-15'))).toBe('may-not-act');
});

test('an unknown birth date, or one to come, is not taken for any age', () => {
  const day = civilDate('2027-03-15');
  expect(ownUse(ages, null, day)).toBe('cannot-tell');
  expect(guardianUse(ages, null, day)).toBe('cannot-tell');
  expect(ownUse(ages, civilDate('2027-03-16'), day)).toBe('cannot-tell');
  expect(guardianUse(ages, civilDate('2027-03-16'), day)).toBe('cannot-tell');
});
