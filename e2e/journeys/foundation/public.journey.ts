/** The public part: once without JavaScript, and every view in every language looked at by axe, light and dark. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { openStage } from '../../stage.ts';
import { PUBLIC_VIEWS } from '../../views.ts';
import { answerQuestions, chooseToBe, follow, looksRight, open, pressOn, textOf } from '../../walker.ts';

const { browsers } = await openStage();

describe('without JavaScript', () => {
  test('a person checks a habit, reads the result and drops the answers', async () => {
    const person = await browsers.person({ noScript: 'no-script' });
    await open(person, 'sv', '');
    await follow(person, 'main a[href="/sv/check/p2"]');
    expect(await answerQuestions(person, 1)).toBeGreaterThan(1);
    expect((await textOf(person)).length).toBeGreaterThan(200);
    expect((await person.context.cookies()).map((cookie) => cookie.name)).toContain('vandra_answers');
    await follow(person, 'main a[href$="/check/drop"]');
    await pressOn(person);
    expect((await person.context.cookies()).map((cookie) => cookie.name)).not.toContain('vandra_answers');
    await person.close();
  });

  test('signing in and writing to a coach need none either', async () => {
    const person = await browsers.person({ noScript: 'no-script' });
    await open(person, 'sv', '/my');
    await chooseToBe(person, 'resident:andreas-ebers');
    expect(new URL(person.page.url()).pathname).toBe('/sv/my');
    await open(person, 'sv', '/my/messages');
    await person.page.locator('textarea[name=body]').fill('Utan skript.');
    await pressOn(person, 'main form:has(textarea)');
    expect(await textOf(person)).toContain('Utan skript.');
    await person.close();
  });
});

/** Every view in every language once; the looks take turns, so that narrow, dark and light are all looked at. */
const LOOKS = { sv: {}, fi: { width: 320, dark: 'dark' }, en: { width: 320 } } as const;

describe('every public view', () => {
  for (const language of LANGUAGES) {
    test(`is right in ${language}`, async () => {
      const person = await browsers.person(LOOKS[language]);
      await open(person, language, '/check/p2');
      await answerQuestions(person, 1);
      for (const view of PUBLIC_VIEWS) {
        await open(person, language, view);
        await looksRight(person);
        expect(await person.page.locator('h1').count()).toBe(1);
        expect(await person.page.locator('html').getAttribute('lang')).toBe(language);
      }
      await person.close();
    });
  }
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
