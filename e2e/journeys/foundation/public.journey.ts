/** The public part: once without JavaScript, and every view in every language looked at by axe, light and dark. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { copyOfDemo } from '../../../testing/global-service.ts';
import { openBrowsers } from '../../browser.ts';
import { startService } from '../../server.ts';
import { PUBLIC_VIEWS } from '../../views.ts';
import { answerQuestions, looksRight, open, pressOn, textOf } from '../../walker.ts';

const dataDirectory = copyOfDemo(inject('demoData'));
const service = await startService({ dataDirectory });
const browsers = await openBrowsers(service.url);
afterAll(async () => {
  await browsers.close();
  await service.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe('without JavaScript', () => {
  test('a person checks a habit, reads the result and drops the answers', async () => {
    const person = await browsers.person({ noScript: 'no-script' });
    await open(person, 'sv', '');
    await person.page.locator('main a[href="/sv/check/p2"]').click();
    expect(await answerQuestions(person, 1)).toBeGreaterThan(1);
    expect((await textOf(person)).length).toBeGreaterThan(200);
    expect((await person.context.cookies()).map((cookie) => cookie.name)).toContain('vandra_answers');
    await person.page.locator('main a[href$="/check/drop"]').first().click();
    await pressOn(person);
    expect((await person.context.cookies()).map((cookie) => cookie.name)).not.toContain('vandra_answers');
    await person.close();
  });

  test('signing in and writing to a coach need none either', async () => {
    const person = await browsers.person({ noScript: 'no-script' });
    await open(person, 'sv', '/my');
    await person.page.locator('main a[href*="/sign-in/start"]').click();
    await person.page.locator('button[name=person][value="resident:andreas-ebers"]').click();
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
