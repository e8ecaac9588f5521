import { describe, expect, test } from 'vitest';
import { aliasFault, privacyIn, proposedAlias } from './in-group.ts';

const maria = { name: 'Maria Ljungberg-Åkesson', isProtected: false };
const hidden = { ...maria, isProtected: true };

describe('what the group calls a member', () => {
  test('is the first name unless they say something else, and nothing where the identity is protected', () => {
    expect(proposedAlias(maria)).toBe('Maria');
    expect(proposedAlias(hidden)).toBeNull();
    expect(proposedAlias({ name: ' ', isProtected: false })).toBeNull();
  });
  test.each([
    ['Vandraren', maria, null],
    ['Maria', maria, null],
    ['  ', maria, 'alias-missing'],
    ['x'.repeat(41), maria, 'alias-too-long'],
    ['Maria', hidden, 'alias-is-name'],
    ['glada åkesson', hidden, 'alias-is-name'],
    ['ljungberg', hidden, 'alias-is-name'],
    ['Marias vän', hidden, null],
  ])('%s', (alias, person, fault) => expect(aliasFault(alias, person)).toBe(fault));
});

test.each([
  ['group', 'group', 'group', 'group'],
  ['group', 'group', 'coach', 'coach'],
  ['group', 'group', 'me', 'me'],
  ['group', 'coach', 'group', 'coach'],
  ['group', 'me', 'group', 'me'],
  ['unit', 'group', 'group', 'coach'],
  ['alone', 'group', 'group', 'me'],
] as const)('%s: asked for the %s, chosen the %s: for the %s', (reach, asked, chosen, told) =>
  expect(privacyIn(reach, { asked, chosen })).toBe(told),
);
