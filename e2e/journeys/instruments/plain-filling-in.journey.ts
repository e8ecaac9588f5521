/** A form of twelve pages without JavaScript, on a narrow phone and by keyboard, and over a session that ends. */
import { beforeAll, expect, test } from 'vitest';
import type { Person } from '../../browser.ts';
import { openStage } from '../../stage.ts';
import { chooseToBe, follow, open, pressOn, textOf } from '../../walker.ts';
import {
  ANSWERS,
  answer,
  askForIt,
  atPerson,
  beginIt,
  goOn,
  bringIn,
  pageAt,
  READ,
  RESIDENT,
  signedIn,
} from './filling-in.ts';

const { dataDirectory, browsers } = await openStage();

let personPage = '';
let coach: Person;

beforeAll(async () => {
  bringIn(dataDirectory);
  coach = await browsers.person({ width: 1280, height: 900 });
  personPage = await atPerson(coach, 'Andreas Ebers');
  await askForIt(coach, personPage);
});

/** How far the page reaches beyond its window. */
async function tooWide({ page }: Person): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

test('twelve pages are answered, read through and sent', async () => {
  const person = await signedIn(await browsers.person({ noScript: 'no-script', width: 320 }));
  await beginIt(person);
  for (let number = 1; number <= ANSWERS.length; number += 1) {
    await answer(person, number);
    // Nothing of the saving is shown to whom it does not serve; axe needs JavaScript, and looks at these pages below.
    expect(await person.page.locator('.v-form-status').count()).toBe(0);
    expect(await tooWide(person)).toBe(0);
    await goOn(person);
    if (number !== 1) continue;
    // The first answer led to one more question on the same page.
    expect(person.page.url()).toContain('asked');
    await person.page.locator('input[name=minutes]').fill('30');
    await goOn(person);
  }
  expect(new URL(person.page.url()).pathname).toMatch(/\/review$/);
  const text = await textOf(person);
  for (const words of READ) expect(text).toContain(words);
  // Hemma was typed with a small letter, and is the option all the same.
  await pressOn(person, 'main form[data-forget]');
  expect(new URL(person.page.url()).pathname).toMatch(/\/my\/results\/[0-9a-f-]+$/);
  await person.close();
});

test('the session ends on page nine: sign-in leads back there with what was posted', async () => {
  await askForIt(coach, personPage);
  const person = await signedIn(await browsers.person({ noScript: 'no-script' }));
  await open(person, 'sv', '/my/forms');
  await follow(person, 'main button[name=begin]');
  const base = new URL(person.page.url()).pathname;
  await person.page.goto(`${base}?q=9`);
  await answer(person, 9);
  await person.context.clearCookies({ name: 'vandra_session' });
  await goOn(person);
  await chooseToBe(person, RESIDENT);
  expect(pageAt(person)).toBe('9');
  expect(await person.page.locator('input[name=tired][value=often]').isChecked()).toBe(true);
  await goOn(person);
  await person.page.goto(`${base}?q=9`);
  expect(await person.page.locator('input[name=glad][value=never]').isChecked()).toBe(true);
  await person.close();
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
