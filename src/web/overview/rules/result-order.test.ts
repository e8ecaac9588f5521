import { describe, expect, test } from 'vitest';
import type { Result } from '#modules/instruments/rules/result.ts';
import { callsForChange, inOrder } from './result-order.ts';

const a = (code: string, result: Partial<Result>) => ({ code, result: result as Result });
const within = a('within', { kind: 'band', level: 'within' });
const raised = a('raised', { kind: 'band', level: 'raised' });
const high = a('high', { kind: 'band', level: 'high' });
const values = a('values', { kind: 'scores' });
const unknown = a('unknown', { kind: 'cannot-tell' });

describe('results of several parts', () => {
  test('stand with the gravest first, and what cannot be told before what is fine', () => {
    expect(inOrder([values, within, unknown, raised, high]).map((one) => one.code)).toEqual([
      'high',
      'raised',
      'unknown',
      'within',
      'values',
    ]);
  });

  test('that are as grave stand as they were asked', () => {
    const other = a('other', { kind: 'band', level: 'raised' });
    expect(inOrder([raised, within, other]).map((one) => one.code)).toEqual(['raised', 'other', 'within']);
    expect(inOrder([other, raised]).map((one) => one.code)).toEqual(['other', 'raised']);
  });

  test('call for a change above a limit alone, never where nothing is known', () => {
    expect([within, raised, high, values, unknown].map((one) => callsForChange(one.result))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
