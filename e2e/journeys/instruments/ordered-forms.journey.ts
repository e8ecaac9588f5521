/** A form that the unit asks for, answered without JavaScript; the coach is away, and whoever stands in has the flag. */
import { describe, expect, test } from 'vitest';
import { demoId } from '../../../src/demo/people.ts';
import { fillIn } from './ordered-forms.ts';
import { openStage } from '../../stage.ts';
import { atWork, chooseToBe, follow, looksRight, open, pressOn, textOf } from '../../walker.ts';

const { browsers } = await openStage();

const resident = await browsers.person({ noScript: 'no-script', width: 320 });
const coach = await browsers.person({ width: 1280, height: 900 });
const UNIT = 'Hälsocoach online';
const ORDER = 'main form:has(select[name=what])';
const MAILS = 'main article, main li';
let person = '';

async function askFor(name: string): Promise<void> {
  await open(coach, 'sv', `${person}/forms`);
  await coach.page.locator(`${ORDER} select[name=what]`).selectOption(name);
  await pressOn(coach, ORDER);
}

describe('the coach asks', () => {
  test('for a form, and a mail that says nothing of it goes out', async () => {
    await atWork(coach, 'staff:anna-koski', UNIT);
    await coach.page.locator('main a[href*="/work/people/"]', { hasText: 'Andreas Ebers' }).first().click();
    await coach.page.waitForLoadState('load');
    person = /^\/sv(\/work\/people\/[^/]+)/.exec(new URL(coach.page.url()).pathname)?.[1] ?? '';
    expect(person).not.toBe('');
    await askFor('form:phq-9');
    await expect
      .poll(
        async () => {
          await open(resident, 'sv', '/dev/inbox');
          return resident.page.locator(MAILS).count();
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0);
    expect(await textOf(resident)).not.toMatch(/PHQ|depress|nedstämd/i);
  });
});

describe('the person, without JavaScript', () => {
  test('says no to one, in words of their own', async () => {
    await askFor('form:gad-7');
    await open(resident, 'sv', '/my');
    await chooseToBe(resident, 'resident:andreas-ebers');
    await open(resident, 'sv', '/my/forms');
    await resident.page.locator('main a[href$="/decline"]').last().click();
    await resident.page.locator('textarea[name=reason]').fill('Inte den här veckan.');
    await pressOn(resident);
    await open(coach, 'sv', `${person}/forms`);
    await looksRight(coach);
    expect(await textOf(coach)).toContain('Inte den här veckan.');
  });

  test('answers the other, is led to the crisis lines and then on', async () => {
    await open(resident, 'sv', '/my/forms');
    await follow(resident, 'main button[name=begin]');
    const led = await fillIn(resident, async () => {
      expect(await resident.page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(2);
    });
    expect(led).toBe(1);
    await pressOn(resident);
    expect(new URL(resident.page.url()).pathname).toBe('/sv/my/safety');
    expect(await resident.page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(2);
    await follow(resident, 'main a.ds-button');
    expect(new URL(resident.page.url()).pathname).toMatch(/\/my\/results\/[0-9a-f-]+$/);
  });
});

/** Others of the demo have flags too. */
const THEIR_FLAG = `main a[href*="${demoId('resident', 'andreas-ebers')}/flags/"]`;

describe('the flag', () => {
  test('passes to the stand-in in the moment the coach is away', async () => {
    await open(coach, 'sv', '/work/absence');
    await looksRight(coach);
    await coach.page.locator('select[name=cover]').selectOption({ label: 'Samira Haddad' });
    await pressOn(coach, 'main form:has(select[name=cover])');
    await looksRight(coach);
    const cover = await browsers.person({ width: 1280, height: 900 });
    await atWork(cover, 'staff:samira-haddad', UNIT);
    await expect
      .poll(
        async () => {
          await open(cover, 'sv', '/work?whose=mine');
          return cover.page.locator(THEIR_FLAG).count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    await cover.page.locator(THEIR_FLAG).click();
    await cover.page.waitForURL('**/flags/**');
    await looksRight(cover);
    expect(await textOf(cover)).toContain('Samira Haddad, ersätter den som är borta');
    expect(await textOf(cover)).toContain('Anna Koski, har hand om personen');
    await cover.close();
  });
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
