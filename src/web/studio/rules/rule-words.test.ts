import { describe, expect, test } from 'vitest';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import type { Condition } from '#modules/programmes/rules/shape-parts.ts';
import { aBlock, aDiary, aModule, aPhase, aProgramme, aStep } from '#modules/programmes/testing.ts';
import { ruleTexts } from '../texts/rule-texts.ts';
import { ruleWords, type RuleSaying } from './rule-words.ts';

const programme = aProgramme({
  phases: [
    aPhase('p', [
      aModule('m', {
        title: { sv: 'Vecka ett' },
        steps: [aStep('s', { title: { sv: 'Börja' }, blocks: [aBlock('quiz', 'q')] })],
      }),
    ]),
  ],
  diaries: [
    {
      ...aDiary('log'),
      title: { sv: 'Nätterna' },
      fields: [
        {
          kind: 'number',
          id: 'slept',
          label: { sv: 'Sov' },
          unit: { sv: 'h' },
          least: 0,
          most: 24,
          decimals: 0,
        },
      ],
    },
  ],
  events: [{ id: 'own-day', title: { sv: 'operationen' }, question: { sv: 'När?' } }],
});
const form = {
  code: 'gad-7',
  title: 'GAD-7',
  bands: [{ code: 'mild', title: 'lindrig' }],
  scores: [{ code: 'sum', title: 'summan' }],
  questions: [],
};
const sayingIn = (language: Language): RuleSaying => ({
  naming: { programme, forms: [form], language: 'sv', untitled: 'Utan namn' },
  words: ruleTexts(language),
  choice: (items) => items.join(' / '),
  day: (date) => date,
});
const saying = sayingIn('sv');

const comparing = { is: 'at-least', value: 5 } as const;
const EVERY: { readonly [Kind in Condition['kind']]: Extract<Condition, { kind: Kind }> } = {
  date: { kind: 'date', date: '2027-03-28' },
  'after-start': { kind: 'after-start', days: 3 },
  'after-done': { kind: 'after-done', of: 's', days: 7 },
  score: { kind: 'score', instrument: 'gad-7', score: 'sum', ...comparing },
  band: { kind: 'band', instrument: 'gad-7', in: ['mild'] },
  change: { kind: 'change', instrument: 'gad-7', score: 'sum', since: 'previous', ...comparing },
  answer: { kind: 'answer', of: 'q', field: 'choice', in: ['q-right'] },
  diary: { kind: 'diary', diary: 'log', field: 'slept', days: 7, least: 4, ...comparing },
  coach: { kind: 'coach' },
  'group-week': { kind: 'group-week', week: 2 },
  event: { kind: 'event', event: 'own-day', days: -14 },
};

const SAID: Readonly<Record<Language, Readonly<Record<Condition['kind'], string>>>> = {
  sv: {
    date: 'den 2027-03-28',
    'after-start': '3 dagar efter starten',
    'after-done': '7 dagar efter att Vecka ett: Börja är klart',
    score: 'när GAD-7 ger summan som är minst 5',
    band: 'när GAD-7 visar lindrig',
    change: 'när summan i GAD-7 sedan gången före har ändrats med minst 5',
    answer: 'när svaret på Which is right? är This',
    diary: 'när medelvärdet av Nätterna: Sov de senaste 7 dagarna är minst 5, med minst 4 dagar skrivna',
    coach: 'när coachen öppnar den',
    'group-week': 'i gruppens vecka 2',
    event: '14 dagar före operationen',
  },
  fi: {
    date: 'päivänä 2027-03-28',
    'after-start': '3 päivää aloituksen jälkeen',
    'after-done': '7 päivää siitä, kun Vecka ett: Börja on valmis',
    score: 'kun lomakkeessa GAD-7 summan on vähintään 5',
    band: 'kun lomake GAD-7 näyttää tason lindrig',
    change: 'kun summan lomakkeessa GAD-7 on vertailukohdasta edellinen kerta muuttunut vähintään 5',
    answer: 'kun kysymyksen Which is right? vastaus on This',
    diary:
      'kun kentän Nätterna: Sov keskiarvo viime 7 päivältä on vähintään 5, kirjattuja päiviä vähintään 4',
    coach: 'kun valmentaja avaa',
    'group-week': 'ryhmän viikolla 2',
    event: '14 päivää aiemmin kuin oma päivä operationen',
  },
  en: {
    date: 'on 2027-03-28',
    'after-start': '3 days after the start',
    'after-done': '7 days after Vecka ett: Börja is done',
    score: 'when GAD-7 gives summan that is at least 5',
    band: 'when GAD-7 shows lindrig',
    change: 'when summan in GAD-7 has changed since the time before by at least 5',
    answer: 'when the answer to Which is right? is This',
    diary: 'when the mean of Nätterna: Sov over the last 7 days is at least 5, with at least 4 days written',
    coach: 'when the coach opens it',
    'group-week': 'in the group’s week 2',
    event: '14 days before operationen',
  },
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.values(EVERY))('a rule of the kind $kind reads as a sentence', (rule) =>
    expect(ruleWords(rule, sayingIn(language))).toBe(SAID[language][rule.kind]),
  );
});

test('groups have their words between, and brackets where one stands in another', () => {
  expect(ruleWords({ all: [EVERY.event, { any: [EVERY.coach, EVERY.answer] }] }, saying)).toBe(
    '14 dagar före operationen och (när coachen öppnar den eller när svaret på Which is right? är This)',
  );
});

test('what is no longer there is said so', () => {
  expect(ruleWords({ kind: 'after-done', of: 'gone', days: 1 }, saying)).toBe(
    '1 dagar efter att något som inte finns längre är klart',
  );
});
