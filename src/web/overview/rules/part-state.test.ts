import { describe, expect, test } from 'vitest';
import type { HealthCheckPart } from '#modules/instruments/rules/health-check.ts';
import { aChoice, aNumber, anInstrument } from '#modules/instruments/testing.ts';
import { nextPart, partState, stepToGoOn } from './part-state.ts';

function aPart(code: string, given: Partial<HealthCheckPart> = {}): HealthCheckPart {
  return {
    code,
    title: { sv: code, fi: code, en: code },
    habit: null,
    instrument: anInstrument({
      name: `form-${code}`,
      items: [aChoice('first', [0, 1]), aChoice('second', [0, 1])],
    }),
    optional: false,
    ...given,
  };
}
const measures = aPart('m', {
  optional: true,
  instrument: anInstrument({ name: 'form-m', items: [aNumber('weight', { required: false })] }),
});
const nothing = { answers: {}, leftOut: [] };

describe('a part', () => {
  test('is not begun, begun, then done when nothing that must be answered is open', () => {
    const part = aPart('a');
    const after = (given: Readonly<Record<string, string>>) =>
      partState(part, { answers: { 'form-a': given }, leftOut: [] });
    expect(after({})).toBe('not-begun');
    expect(after({ first: 'o0' })).toBe('begun');
    expect(after({ first: 'o0', second: 'o1' })).toBe('done');
  });

  test('that may be left out is left out by choice alone, and an answer counts more', () => {
    expect(partState(measures, nothing)).toBe('not-begun');
    expect(partState(measures, { answers: {}, leftOut: ['form-m'] })).toBe('left-out');
    expect(partState(measures, { answers: { 'form-m': { weight: 70 } }, leftOut: ['form-m'] })).toBe('done');
  });

  test('that must be answered is never left out', () => {
    expect(partState(aPart('a'), { answers: {}, leftOut: ['form-a'] })).toBe('not-begun');
  });

  test('goes on at its first question without an answer', () => {
    const part = aPart('a');
    expect(stepToGoOn(part, nothing)).toBe(1);
    expect(stepToGoOn(part, { answers: { 'form-a': { first: 'o0' } }, leftOut: [] })).toBe(2);
    const some = { answers: { 'form-a': { second: 'o0' } }, leftOut: [] };
    expect(stepToGoOn(part, some)).toBe(1);
  });
});

describe('the next part', () => {
  const parts = [aPart('a'), aPart('b'), measures];
  test('is the one begun, else the first that is open', () => {
    expect(nextPart(parts, nothing)?.code).toBe('a');
    expect(nextPart(parts, { answers: { 'form-b': { first: 'o0' } }, leftOut: [] })?.code).toBe('b');
  });

  test('is none when everything is done or left out', () => {
    const answers = { 'form-a': { first: 'o0', second: 'o0' }, 'form-b': { first: 'o0', second: 'o0' } };
    expect(nextPart(parts, { answers, leftOut: [] })?.code).toBe('m');
    expect(nextPart(parts, { answers, leftOut: ['form-m'] })).toBeUndefined();
  });
});
