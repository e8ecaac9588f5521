import { describe, expect, test } from 'vitest';
import { aChoice, anInstrument, aText } from '../testing.ts';
import { answersLeadToSafety } from './leads-to-safety.ts';
import type { FlagRule } from './instrument.ts';

const occasion = { country: 'se', on: '2027-03-15' } as const;
const rule = (more: Partial<FlagRule> = {}): FlagRule => ({
  code: 'look',
  version: '1',
  priority: 'high',
  reason: aText('look'),
  when: { item: 'q9', points: { atLeast: 1 } },
  opensSafety: true,
  ...more,
});
const form = (...flags: readonly FlagRule[]) =>
  anInstrument({ items: [aChoice('q1', [0, 1, 2, 3]), aChoice('q9', [0, 1, 2, 3])], flags });

describe('the safety page', () => {
  test('comes with the answer that calls for it, also when the rest is not answered yet', () => {
    expect(answersLeadToSafety(form(rule()), { q9: 'o1' }, occasion)).toBe(true);
    expect(answersLeadToSafety(form(rule()), { q1: 'o0', q9: 'o3' }, occasion)).toBe(true);
  });

  test('does not come with none at all, nor with an answer that is missing', () => {
    expect(answersLeadToSafety(form(rule()), { q1: 'o3', q9: 'o0' }, occasion)).toBe(false);
    expect(answersLeadToSafety(form(rule()), { q1: 'o3' }, occasion)).toBe(false);
  });

  test('does not come for a flag that does not ask for it', () =>
    expect(answersLeadToSafety(form(rule({ opensSafety: false })), { q9: 'o3' }, occasion)).toBe(false));
});
