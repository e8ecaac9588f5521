import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aChoice, aDisplay, aGroupOf, anInstrument, aNumber } from '../testing.ts';
import { answersAskedAbout, askedNow, type Conditions, conditionsOf } from './conditions.ts';
import { enabledItems } from './enable.ts';
import type { Item } from './form.ts';

const WHEN_SMOKES = [{ question: 'smokes', operator: '=', answer: 'o1' }] as const;
const FORM = anInstrument({
  items: [
    aChoice('smokes', [0, 1]),
    aNumber('age'),
    aGroupOf('more', [aNumber('many', { enableWhen: WHEN_SMOKES }), aNumber('years')], {
      enableWhen: [{ question: 'age', operator: '>=', answer: 18 }],
    }),
    aDisplay('end', 'Thank you'),
  ],
});

/** As it lies in a page. */
function inPage(items: readonly Item[]): Conditions {
  const found = conditionsOf(anInstrument({ items }));
  if (found === null) throw new Error('the server decides');
  return JSON.parse(JSON.stringify(found)) as Conditions;
}

describe('the browser shows and hides', () => {
  const conditions = inPage(FORM.items);

  test('by the fields of the page and the answers of the others', () => {
    const page = (smokes: string) => ({ keys: ['smokes', 'many', 'more'], fields: { smokes } });
    expect([...askedNow(conditions, { age: 30 }, page('o1'))]).toEqual([
      ['smokes', true],
      ['many', true],
      ['more', true],
    ]);
    expect(askedNow(conditions, { age: 30, smokes: 'o1' }, page('o0')).get('many')).toBe(false);
    expect(askedNow(conditions, { age: 12 }, page('o1')).get('many')).toBe(false);
  });

  test('as the server does, whatever is answered', () => {
    const answer = fc.record({
      smokes: fc.constantFrom('o0', 'o1', ''),
      age: fc.integer({ min: 0, max: 100 }).map(String),
    });
    fc.assert(
      fc.property(answer, ({ smokes, age }) => {
        const keys = ['smokes', 'age', 'many', 'more'];
        const here = askedNow(conditions, {}, { keys, fields: { smokes, age } });
        const there = enabledItems(FORM, { age: Number(age), ...(smokes === '' ? {} : { smokes }) });
        for (const [key, asked] of here) expect(asked).toBe(there.has(key));
      }),
    );
  });

  test('a number that is none counts as no answer', () => {
    const page = { keys: ['age', 'more'], fields: { age: 'thirty' } };
    expect(askedNow(conditions, { age: 30 }, page).get('more')).toBe(false);
  });

  test('and is given neither texts, nor options, nor questions that nothing hangs on', () => {
    const text = JSON.stringify(conditionsOf(FORM));
    expect(text).not.toContain('years');
    expect(text).not.toContain('Thank you');
    expect(text).not.toContain('points');
    expect(answersAskedAbout(conditions, { smokes: 'o1', years: 3 })).toEqual({ smokes: 'o1' });
  });

  test('a form without conditions needs nothing', () => {
    expect(inPage([aChoice('smokes', [0, 1])])).toEqual({ items: [] });
  });
});

test('the server decides where a form has expressions, or asks about a moment', () => {
  const spoken = aNumber('many', { enableExpression: 'true' });
  expect(conditionsOf(anInstrument({ items: [spoken] }))).toBeNull();
  const since = { ...aNumber('since'), type: 'dateTime' as const, min: undefined, max: undefined };
  const after = aNumber('many', {
    enableWhen: [{ question: 'since', operator: 'exists', answer: true }],
  });
  expect(conditionsOf(anInstrument({ items: [since, after] }))).toBeNull();
});
