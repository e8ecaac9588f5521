import { describe, expect, test } from 'vitest';
import { canAnswer, meetingsLeft, nothingOwed, stateAfterEnd } from './period.ts';

describe('a coaching period', () => {
  test('goes on into follow-up after its end', () => {
    expect(stateAfterEnd('reached', 2)).toBe('in-follow-up');
    expect(stateAfterEnd('no-contact', 2)).toBe('in-follow-up');
  });

  test('is closed at once when the person has moved, or when no follow-up is agreed', () => {
    expect(stateAfterEnd('moved', 2)).toBe('closed');
    expect(stateAfterEnd('reached', 0)).toBe('closed');
  });

  test('counts its meetings against the agreed least and most', () => {
    const agreed = { from: 4, to: 6 };
    expect(meetingsLeft(agreed, 0)).toEqual({ kind: 'under-way', held: 0, atLeast: 4, atMost: 6 });
    expect(meetingsLeft(agreed, 3).kind).toBe('under-way');
    expect(meetingsLeft(agreed, 4)).toEqual({ kind: 'enough', held: 4, atMost: 6 });
    expect(meetingsLeft(agreed, 6).kind).toBe('all-held');
    expect(meetingsLeft(agreed, 7).kind).toBe('all-held');
  });

  test('owes nothing when every follow-up is held, answered or cancelled', () => {
    expect(nothingOwed(['held', 'answered', 'cancelled'])).toBe(true);
    expect(nothingOwed(['held', 'invited'])).toBe(false);
    expect(nothingOwed(['planned'])).toBe(false);
  });

  test('asks from the invitation on, and once', () => {
    expect(canAnswer({ state: 'planned', responseIds: [] })).toBe(false);
    expect(canAnswer({ state: 'invited', responseIds: [] })).toBe(true);
    expect(canAnswer({ state: 'answered', responseIds: ['a'] })).toBe(false);
    expect(canAnswer({ state: 'held', responseIds: [] })).toBe(true);
    expect(canAnswer({ state: 'held', responseIds: ['a'] })).toBe(false);
    expect(canAnswer({ state: 'cancelled', responseIds: [] })).toBe(false);
  });
});
