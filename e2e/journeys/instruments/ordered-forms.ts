/** The unit asks for a form, the person answers it, and somebody looks: the same in every language. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import type { Scene } from '../foundation/scene.ts';
import { follow, open, pressOn, textOf } from '../../walker.ts';

/** A name of the form that is asked for, in its own language or in every one. */
const FORM = 'PHQ-9';
const ORDER = 'main form:has(select[name=what])';

/** Chooses the option at this place for each of the nine questions, the last one apart. */
/** Page by page, each with the second answer, until everything is read through. Answers how often it led to the crisis lines. */
export async function fillIn(person: Scene['resident'], atSafety: () => Promise<void>): Promise<number> {
  const { page } = person;
  let led = 0;
  for (let count = 0; count < 20; count += 1) {
    const { pathname } = new URL(page.url());
    if (pathname.endsWith('/review')) return led;
    if (pathname.endsWith('/my/safety')) {
      led += 1;
      await atSafety();
      await page.locator('main a.ds-button').first().click();
      await page.waitForLoadState('load');
      continue;
    }
    const radios = page.locator('main input[type=radio]');
    await radios.nth(1).check();
    await pressOn(person);
  }
  throw new Error('the form has no end');
}

export function fillInForms(scene: Scene): void {
  const { coach, language, looksRight, resident } = scene;
  let flagPage = '';

  describe('a form that the unit asks for', () => {
    test('is asked for by the coach, now and again in a week, and taken back for then', async () => {
      await open(coach, language, `${scene.personPage}/forms`);
      await looksRight(coach);
      await coach.page.locator(`${ORDER} select[name=what]`).selectOption('form:phq-9');
      await coach.page.locator(`${ORDER} input[name=how][value=weeks]`).check();
      await pressOn(coach, ORDER);
      await looksRight(coach);
      await coach.page.locator(`${ORDER} input[name=every]`).fill('1');
      await coach.page.locator(`${ORDER} input[name=times]`).fill('2');
      await pressOn(coach, ORDER);
      await looksRight(coach);
      expect(await textOf(coach)).toContain(FORM);
      await coach.page.locator('main details summary', { hasText: '(1)' }).click();
      await coach.page.locator('main details button[name=which][value=one]').click();
      await coach.page.waitForLoadState('load');
      expect(await coach.page.locator('main details summary', { hasText: '(1)' }).count()).toBe(0);
    });
    test('stands beside the meetings as not filled in, and stands in no meeting’s way', async () => {
      await open(coach, language, scene.personPage);
      await looksRight(coach);
      expect(await coach.page.locator('#meetings').innerText()).toContain(FORM);
    });
    test('waits for the person, who may say no', async () => {
      await open(resident, language, '/my');
      await looksRight(resident);
      await resident.page.locator('main a[href$="/my/forms"]').first().click();
      await looksRight(resident);
      await resident.page.locator('main a[href$="/decline"]').first().click();
      await looksRight(resident);
      await resident.page.goBack();
    });
    test('leads to the crisis lines before anything else when an answer calls for them', async () => {
      await open(resident, language, '/my/forms');
      await follow(resident, 'main button[name=begin]');
      await looksRight(resident);
      await follow(resident, 'main a[href$="/drop"]');
      await looksRight(resident);
      await resident.page.goBack();
      const led = await fillIn(resident, async () => {
        await looksRight(resident);
        expect(await resident.page.locator('main a[href="tel:112"]').count()).toBe(1);
      });
      expect(led).toBe(1);
      await looksRight(resident);
      await pressOn(resident);
      expect(new URL(resident.page.url()).pathname).toBe(`/${language}/my/safety`);
      await follow(resident, 'main a.ds-button');
      expect(new URL(resident.page.url()).pathname).toMatch(/\/my\/results\/[0-9a-f-]+$/);
    });
  });

  describe('a flag', () => {
    test('stands first in my day', async () => {
      await open(coach, language, '/work');
      await looksRight(coach);
      const first = coach.page.locator('main a[href*="/work/people/"]').first();
      expect(await first.getAttribute('href')).toContain('/flags/');
      await first.click();
      await coach.page.waitForURL('**/flags/**');
      flagPage = new URL(coach.page.url()).pathname.replace(/^\/[a-z]+/, '');
      await looksRight(coach);
    });
    test('says why in every language, and is closed with what was done', async () => {
      const why = new Set<string>();
      for (const one of LANGUAGES) {
        await open(coach, one, flagPage);
        why.add(await coach.page.locator('main .v-lead').first().innerText());
      }
      expect(why.size).toBe(LANGUAGES.length);
      await open(coach, language, flagPage);
      await coach.page.locator('button[name=intent][value=see]').click();
      await coach.page.waitForLoadState('load');
      await coach.page.locator('textarea[name=words]').fill('Ringde samma dag.');
      await coach.page.locator('button[name=intent][value=close]').click();
      await coach.page.waitForLoadState('load');
      await looksRight(coach);
      expect(await textOf(coach)).toContain('Ringde samma dag.');
      expect(await coach.page.locator('button[name=intent]').count()).toBe(0);
    });
    test('the page of absences is right', async () => {
      await open(coach, language, '/work/absence');
      await looksRight(coach);
      // The road goes on from the page of the person.
      await open(coach, language, scene.personPage);
    });
  });
}
