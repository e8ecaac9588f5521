import { expect, test } from 'vitest';
import { responsibleUnit } from './referring.ts';

test('the sender is responsible until the other unit has said yes', () => {
  for (const state of ['sent', 'received', 'declined', 'withdrawn'] as const)
    expect(responsibleUnit(state)).toBe('sender');
  expect(responsibleUnit('accepted')).toBe('receiver');
});
