import { expect, test } from 'vitest';
import { aBlock, aModule, aPhase, aProgramme, aStep } from '#modules/programmes/testing.ts';
import { directionOf } from '../../walk/rules/language-name.ts';
import { nextUntranslated, OUTSIDE, textGroups } from './translating.ts';

const programme = aProgramme({
  sourceLanguage: 'sv',
  languages: ['sv', 'ar'],
  outdated: { ar: ['t.text'] },
  phases: [
    aPhase('p', [
      aModule('m', {
        steps: [
          aStep('s', {
            title: { sv: 'Steg', ar: 'خطوة' },
            blocks: [
              aBlock('text', 't', { text: { sv: 'Ny text', ar: 'نص قديم' } }),
              aBlock('talk', 'k', { lead: { sv: 'Prata', ar: 'تكلم' } }),
            ],
          }),
          aStep('s2', { title: { sv: 'Nästa' }, blocks: [aBlock('text', 'empty', { text: {} })] }),
        ],
      }),
    ]),
  ],
});

test('texts stand by their step with their state, and what has no original is not there', () => {
  const groups = textGroups(programme, 'ar');
  expect(groups.find((one) => one.id === 's')?.texts.map((one) => [one.name, one.state])).toEqual([
    ['s.title', 'done'],
    ['t.text', 'outdated'],
    ['k.lead', 'done'],
  ]);
  expect(groups.find((one) => one.id === 's2')?.texts.map((one) => one.name)).toEqual(['s2.title']);
  expect(groups.find((one) => one.id === OUTSIDE)?.left).toBeGreaterThan(0);
});

test('the next untranslated one is the next in order, and after the last the first again', () => {
  const groups = textGroups(programme, 'ar').filter((one) => one.id !== OUTSIDE);
  const first = nextUntranslated(groups, null);
  expect([first?.group, first?.text.name]).toEqual(['s', 't.text']);
  expect(nextUntranslated(groups, 't.text')?.text.name).toBe('s2.title');
  expect(nextUntranslated(groups, 's2.title')?.text.name).toBe('t.text');
  expect(nextUntranslated([], null)).toBeUndefined();
});

test('languages are written the way they are written', () => {
  expect(['ar', 'fa', 'he', 'ur', 'ckb', 'sv', 'ku', 'az-Arab', 'zh-Hant'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'rtl',
    'ltr',
  ]);
});
