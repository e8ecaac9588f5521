import { describe, expect, test } from 'vitest';
import { ownWayIn } from './way-in.ts';

describe('the way of who asks for themselves', () => {
  test('is a self-check when answers go with the question', () => {
    expect(ownWayIn({ told: undefined, responses: 1 })).toBe('check');
  });
  test('is their own when they only write', () => {
    expect(ownWayIn({ told: undefined, responses: 0 })).toBe('self');
  });
  test('is the invitation that they tell of, also when answers go with it', () => {
    expect(ownWayIn({ told: 'invitation', responses: 0 })).toBe('invitation');
    expect(ownWayIn({ told: 'invitation', responses: 3 })).toBe('invitation');
  });
});
