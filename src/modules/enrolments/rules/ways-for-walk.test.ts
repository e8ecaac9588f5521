import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHANNELS } from '#kernel/channels.ts';
import { chosenWays, shownWays, waysForMessage } from './ways-for-walk.ts';

test('some of the ways a person has are a choice; all of them are none, so that what comes later counts too', () => {
  expect(chosenWays(['sms'], ['email', 'sms'])).toEqual(['sms']);
  expect(chosenWays(['sms', 'email'], ['email', 'sms'])).toBeNull();
});

test('a way they do not have, and no way at all, cannot be chosen', () => {
  expect(chosenWays(['push'], ['email', 'sms'])).toBe('not-theirs');
  expect(chosenWays([], ['email'])).toBe('none');
});

test('what was chosen and is gone from the settings is not shown as chosen', () => {
  expect(shownWays(['sms', 'email'], ['email', 'push'])).toEqual(['email']);
  expect(shownWays(['sms'], ['email', 'push'])).toEqual(['email', 'push']);
  expect(shownWays(null, ['email'])).toEqual(['email']);
});

test('a message goes by what both name; where that is nothing, the person’s own choice counts', () => {
  expect(waysForMessage(null, null)).toBeNull();
  expect(waysForMessage(null, ['sms'])).toEqual(['sms']);
  expect(waysForMessage(['email'], null)).toEqual(['email']);
  expect(waysForMessage(['email', 'sms'], ['sms', 'push'])).toEqual(['sms']);
  expect(waysForMessage(['email'], ['sms'])).toEqual(['email']);
});

test('nothing goes by a way that the person did not choose', () => {
  const ways = fc.subarray([...CHANNELS], { minLength: 1 });
  fc.assert(
    fc.property(ways, fc.option(ways), (chosen, named) => {
      const allowed = waysForMessage(chosen, named) ?? [];
      expect(allowed.length).toBeGreaterThan(0);
      expect(allowed.filter((way) => !chosen.includes(way))).toEqual([]);
    }),
  );
});
