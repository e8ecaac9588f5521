import { expect, test } from 'vitest';
import { phoneNumber } from './phone-number.ts';

test.each([
  ['070-174 06 99', 'se', '+46701740699'],
  ['+46 (70) 174 06 99', 'se', '+46701740699'],
  ['0046 70 174 06 99', 'fi', '+46701740699'],
  ['040 123 4567', 'fi', '+358401234567'],
  ['12', 'se', null],
  ['ring mig', 'se', null],
] as const)('%s, written in %s, is %s to a gateway', (written, country, number) =>
  expect(phoneNumber(written, country)).toBe(number),
);
