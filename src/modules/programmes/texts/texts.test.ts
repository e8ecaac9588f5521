import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { en } from './en.ts';
import { conflictText, gateFindingText, makingRefusalText } from './texts.ts';

const named = <Name extends string>(table: Readonly<Record<Name, unknown>>) => Object.keys(table) as Name[];

test.each(LANGUAGES)(
  'everything is said in whole sentences, and names what it is about, in %s',
  (language) => {
    const finding = { check: 'rules', level: 'stop', at: 'a', about: 'ISI-7', language: null } as const;
    const said = [
      ...named(en.finding).map((name) => gateFindingText({ ...finding, name }, language)),
      ...named(en.refusal).map((name) => makingRefusalText(name, language, { about: 'ISI-7' })),
      ...named(en.conflict).map((name) => conflictText(name, language)),
    ];
    for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}].*[.]$/u);
    const naming = named(en.finding).filter((name) => en.finding[name]({ about: 'ISI-7' }).includes('ISI-7'));
    expect(naming.length).toBeGreaterThan(10);
    for (const name of naming) expect(gateFindingText({ ...finding, name }, language)).toContain('ISI-7');
  },
);
