import { describe, expect, test } from 'vitest';

import { LANGUAGES } from '#kernel/actor.ts';

import type { Problem } from '../rules/validate.ts';
import { problemText } from './sentences.ts';

const tooBig: Problem = { key: 'weight', problem: 'too-big', limit: 1250.5 };

describe('sentences of the engine', () => {
  test('write a bound the way the language writes numbers', () => {
    expect(problemText(tooBig, 'sv').replaceAll(/\s/g, ' ')).toContain('1 250,5');
    expect(problemText(tooBig, 'fi').replaceAll(/\s/g, ' ')).toContain('1 250,5');
    expect(problemText(tooBig, 'en')).toContain('1,250.5');
  });

  test('leave the word to the form where it says itself what must hold', () => {
    const said = { sv: 'Högst 24 timmar.', fi: 'Enintään 24 tuntia.', en: 'At most 24 hours.' };
    const broken: Problem = { key: 'hours', problem: 'rule-broken', limit: 'sum', said };
    expect(problemText(broken, 'fi')).toBe('Enintään 24 tuntia.');
    expect(problemText({ ...broken, said: { sv: '', fi: '', en: '' } }, 'sv')).toContain('regel');
  });

  test('end a problem with a full sentence in every language', () => {
    for (const language of LANGUAGES) expect(problemText(tooBig, language)).toMatch(/[^.]+\. [^.]+\.$/);
  });
});
