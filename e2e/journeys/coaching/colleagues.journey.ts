/** What two coaches of a unit say to one another about a person, what the team goes through, and a question without a person. */
import { expect, test } from 'vitest';
import { demoId } from '../../../src/demo/people.ts';
import { openStage } from '../../stage.ts';
import { notLookedAt } from '../../views.ts';
import { atWork, looksRightInEveryLanguage, open, pressOn, textOf } from '../../walker.ts';

const { browsers } = await openStage();
const anna = await browsers.person({ width: 1280 });
const samira = await browsers.person({ width: 320 });
const about = `/work/people/${demoId('resident', 'amira-el-khatib')}/colleagues`;
const LONG =
  'Personen har svårt att hinna med promenaderna på kvällarna och undrar om vi kan byta tid. '.repeat(6);

test('a coach writes to colleagues about a person, and raises it for the team', async () => {
  await atWork(anna, 'staff:anna-koski', 'Hälsocoach online');
  await open(anna, 'sv', about);
  await looksRightInEveryLanguage(anna);
  await pressOn(anna);
  await anna.page.locator('textarea[name=words][aria-invalid=true]').waitFor();
  await anna.page.locator('textarea[name=words]').fill(LONG);
  await anna.page.locator('input[name=asks][value=team]').check();
  await pressOn(anna);
  await anna.page.waitForURL('**said=written');
  await looksRightInEveryLanguage(anna);
});

test('and asks somebody to do something by a day', async () => {
  await anna.page.locator('textarea[name=words]').fill('Skicka kallelsen på papper också.');
  await anna.page.locator('input[name=asks][value=task]').check();
  await anna.page.locator('main details:has(select[name=who]) > summary').click();
  await anna.page.locator('select[name=who]').selectOption({ label: 'Samira Haddad' });
  await pressOn(anna);
  await expect.poll(async () => textOf(anna)).toContain('Samira Haddad, senast');
});

test('the team finds both on its list', async () => {
  await atWork(samira, 'staff:samira-haddad', 'Hälsocoach online');
  await open(samira, 'sv', '/work/team');
  await looksRightInEveryLanguage(samira);
  expect(await samira.page.locator(`main a[href$="${about}"]`).count()).toBe(2);
  await samira.page.locator(`main a[href$="${about}"]`).first().click();
  await samira.page.waitForURL(`**${about}`);
  await looksRightInEveryLanguage(samira);
});

test('what was talked about is settled with what was agreed, a task with one press', async () => {
  await samira.page
    .locator('main form:has(input[name=remark]) textarea')
    .last()
    .fill('Vi byter till telefon.');
  await samira.page.locator('main form:has(input[name=remark]) button').last().click();
  await samira.page.waitForURL('**said=settled');
  await samira.page.locator('main form:has(input[name=remark]) button').first().click();
  await expect.poll(async () => samira.page.locator('main form:has(input[name=remark])').count()).toBe(0);
  await open(samira, 'sv', '/work/team');
  expect(await samira.page.locator(`main a[href$="${about}"]`).count()).toBe(0);
});

test('a question without a person is refused an identity number, then asked and read', async () => {
  await open(anna, 'sv', '/work/consultations');
  await looksRightInEveryLanguage(anna);
  await anna.page.locator('input[name=topic]').fill('Sömn vid skiftarbete');
  await anna.page.locator('textarea[name=words]').fill('Gäller 19900222-2397, vad säger ni?');
  await pressOn(anna);
  await anna.page.locator('textarea[name=words][aria-invalid=true]').waitFor();
  await anna.page.locator('textarea[name=words]').fill('Vad brukar ni börja med?');
  await pressOn(anna);
  await looksRightInEveryLanguage(anna);
  await samira.page.goto(anna.page.url());
  await samira.page.locator('textarea[name=words]').fill('Med ljuset och sovtiderna.');
  await pressOn(samira);
  expect(await textOf(samira)).toContain('Samira Haddad');
  await looksRightInEveryLanguage(samira);
});

test('every page was looked at in every language, and no request left for another origin', () => {
  expect(notLookedAt('colleagues', [anna, samira])).toEqual([]);
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
