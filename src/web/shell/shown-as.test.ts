import { expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { shownAs } from './shown-as.ts';

const visitor: Actor = { kind: 'visitor' };

test('staff who are choosing an assignment are signed in: they are offered to sign out, not in', () => {
  expect(shownAs(visitor, { kind: 'choosing', staffId: newId(), sessionId: newId() })).toBe('staff');
  expect(shownAs(visitor, { kind: 'nobody' })).toBe('visitor');
});
