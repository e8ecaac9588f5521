/** What is said before it matters: weight before a form asks for it, when and how reminders come, help where a preview's answers call for it. */
import { expect, test } from 'vitest';
import { openStage } from '../../stage.ts';
import {
  atWork,
  chooseToBe,
  follow,
  looksRightInEveryLanguage,
  open,
  pressOn,
  textOf,
} from '../../walker.ts';
import { aPng } from '../../../testing/pictures.ts';
import { untilKept } from './by-keyboard.ts';
import { addBlock } from './brought-in.ts';

const { browsers } = await openStage();

test('who has weight hidden is told before a form asks for it, goes on or leaves it out', async () => {
  const person = await browsers.person({ width: 320 });
  await open(person, 'sv', '/my/settings');
  await chooseToBe(person, 'resident:andreas-ebers');
  await follow(person, 'button[value=weight-hide]');
  await open(person, 'sv', '/overview/part/a6');
  expect(await textOf(person)).toContain('Utan dem går risken inte att räkna ut.');
  await looksRightInEveryLanguage(person);
  await follow(person, 'main a:has-text("Inte nu")');
  await follow(person, 'main li:has-text("Risk för typ 2-diabetes") button[value=leave]');
  expect(await person.page.locator('main li:has-text("Risk för typ 2-diabetes")').innerText()).toContain(
    'Överhoppad',
  );
  await open(person, 'sv', '/overview/part/a6');
  await follow(person, 'main a:has-text("Gå vidare till frågorna")');
  expect(await person.page.locator('main form input').count()).toBeGreaterThan(1);
  await person.close();
});

test('the road says when a quiet hour is heard, and which of the person’s ways it may use', async () => {
  const person = await browsers.person({ width: 320 });
  const { page } = person;
  await open(person, 'sv', '/my/settings');
  await chooseToBe(person, 'resident:andreas-ebers');
  // The first way and the second one.
  await page.locator('#email').fill('andreas@vandra.example');
  await page.locator('#phone').fill('+46701740605');
  await page.locator('select[name=way1]').selectOption('email');
  await page.locator('select[name=way2]').selectOption('sms');
  await follow(person, 'form:has(select[name=way1]) button');
  await open(person, 'sv', '/my/programmes');
  await follow(person, 'main a[href*="/offers/"]:has-text("Fri från tobak")');
  await page.locator('input[name=along]').first().check();
  await pressOn(person, '#begin form');
  await page.locator('summary:has-text("Klockslag för påminnelser")').click();
  await page.locator('input[name=time]').fill('23:30');
  await follow(person, 'button[value=time]');
  await page.locator('summary:has-text("Klockslag för påminnelser")').click();
  expect(await textOf(person)).toContain('Du har valt kl. 23.30. Då är det tyst');
  await page.locator('summary:has-text("Hur påminnelser når dig")').click();
  await page.locator('input[name=ways][value=email]').uncheck();
  await looksRightInEveryLanguage(person);
  await page.reload();
  await page.locator('summary:has-text("Hur påminnelser når dig")').click();
  await page.locator('input[name=ways][value=email]').uncheck();
  await follow(person, 'button[value=ways]');
  expect(await textOf(person)).toContain('Valet är sparat.');
  expect(await page.locator('input[name=ways][value=email]').isChecked()).toBe(false);
  await person.close();
});

test('a preview leads to the crisis lines where answers would, and a picture is chosen in it', async () => {
  const designer = await browsers.person({ width: 1280, height: 900 });
  const { page } = designer;
  await atWork(designer, 'staff:oskar-lind', 'esigner');
  await open(designer, 'sv', '/work/programmes/new');
  await page.locator('#title').fill('Sagt först');
  await page.locator('#code').fill('sagt-forst');
  await page.locator('#ownerContact').fill('halsa@vandra.example');
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL(/edit/);
  await page.locator('[data-alive]').waitFor();
  await page.locator('[data-kind=step]').first().click();
  const exercise = await addBlock(designer, 'exercise', 'Övning');
  await exercise.locator('.st-settings:not(:last-child) select').last().selectOption({ label: 'Foto' });
  await exercise.locator('.st-settings:not(:last-child) button').last().click();
  for (const words of await exercise.locator('textarea').all()) await words.fill('Din mat');
  const form = await addBlock(designer, 'questionnaire', 'Formulär');
  await form.locator('select').first().selectOption('phq-9');
  await untilKept(designer);
  const address = new URL(page.url()).pathname.replace('/edit', '');
  await page.goto(`${address}/look?at=step-1`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'tallrik.png',
      mimeType: 'image/png',
      buffer: aPng(40),
    });
  await follow(designer, 'form[data-writes] button[value=keep]');
  expect(await textOf(designer)).toContain('Vald bild: tallrik.png.');
  await looksRightInEveryLanguage(designer);
  await page.goto(`${address}/look?at=step-1`);
  await follow(designer, 'form:has(input[name=intent][value=form]) button');
  await page.locator('input[name="9"]').nth(2).check();
  await follow(designer, 'form:has(input[value=fill]) button:not([aria-hidden])');
  expect(await textOf(designer)).toContain('Du behöver inte bära det här ensam');
  expect(await page.locator('main a[href="tel:90101"]').count()).toBeGreaterThan(0);
  await looksRightInEveryLanguage(designer);
  await designer.close();
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
