/** A form of twelve pages with the network, the session and other windows in the way. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../browser.ts';
import { openStage } from '../../stage.ts';
import { chooseToBe, looksRight, looksRightInEveryLanguage, pressOn } from '../../walker.ts';
import {
  answer,
  askForIt,
  atPerson,
  beginIt,
  goOn,
  bringIn,
  pageAt,
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

async function status(person: Person): Promise<string> {
  return person.page.locator('.v-form-status').innerText();
}

/** Waits until the line beneath says this. */
async function says(person: Person, words: RegExp): Promise<void> {
  await expect.poll(async () => status(person), { timeout: 15_000 }).toMatch(words);
}

describe('with JavaScript', () => {
  let person: Person;
  const waiting = async (): Promise<readonly string[]> =>
    person.page.evaluate(() =>
      Object.keys(localStorage).flatMap((name) =>
        name.startsWith('form:') ? [localStorage.getItem(name) ?? ''] : [],
      ),
    );

  beforeAll(async () => {
    await askForIt(coach, personPage);
    person = await signedIn(await browsers.person({ width: 320 }));
    await beginIt(person);
  });

  test('a question is shown and hidden at once, keeps what was typed, and each answer is saved', async () => {
    const { page } = person;
    const minutes = page.locator('input[name=minutes]');
    expect(await minutes.isVisible()).toBe(false);
    await page.locator('input[name=walks][value=yes]').check();
    await minutes.waitFor({ state: 'visible' });
    await says(person, /Sparat kl/);
    await minutes.fill('30');
    await page.locator('input[name=walks][value=no]').check();
    await minutes.waitFor({ state: 'hidden' });
    await page.locator('input[name=walks][value=yes]').check();
    await minutes.waitFor({ state: 'visible' });
    expect(await minutes.inputValue()).toBe('30');
    await looksRightInEveryLanguage(person);
    await pressOn(person);
    expect(pageAt(person)).toBe('2');
  });

  test('what is wrong is told beside the field when it is left, and goes when it is put right', async () => {
    const { page } = person;
    await answer(person, 2);
    await pressOn(person);
    const fruits = page.locator('input[name=fruits]');
    await fruits.fill('många');
    await page.locator('input[name=litres]').fill('1,5');
    await page.locator('#fruits-error').waitFor();
    await looksRight(person);
    await fruits.fill('3');
    await page.locator('input[name=litres]').focus();
    await page.locator('#fruits-error').waitFor({ state: 'detached' });
    await pressOn(person);
    expect(pageAt(person)).toBe('4');
  });

  test('a slider that nobody has touched is no answer; by keyboard it is one', async () => {
    const { page } = person;
    const slider = page.locator('input[type=range]');
    expect(await slider.getAttribute('aria-valuetext')).toBe('Inte besvarad än');
    expect(await page.locator('input[name=energy]').inputValue()).toBe('');
    await looksRight(person);
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('input[name=energy]').inputValue()).toBe('51');
    await page.keyboard.press('Tab');
    await says(person, /Sparat/);
    await pressOn(person);
    expect(pageAt(person)).toBe('5');
  });

  test('offline in the middle: nothing is lost, nobody can read it, and back online it is saved', async () => {
    const { page, context } = person;
    await context.setOffline(true);
    await answer(person, 5);
    await says(person, /utan nät/);
    const [lying = ''] = await waiting();
    expect(lying).not.toBe('');
    expect(lying).not.toContain('Sova');
    await looksRight(person);
    await page.locator('main form button[type=submit]').last().click();
    await says(person, /gå vidare när det är sparat/);
    expect(pageAt(person)).toBe('5');
    await context.setOffline(false);
    await says(person, /Sparat/);
    await expect.poll(waiting).toEqual([]);
    await pressOn(person);
    expect(pageAt(person)).toBe('6');
  });

  test('a tab that is closed while offline: the next visit brings back what was typed', async () => {
    const { page, context } = person;
    const address = page.url();
    const other = await context.newPage();
    await other.goto(address);
    await other.locator('form[data-alive]').waitFor({ state: 'attached' });
    await context.setOffline(true);
    await other.locator('input[name=clock]').fill('06:45');
    await expect.poll(async () => (await waiting()).length).toBe(1);
    await other.close();
    await context.setOffline(false);
    await page.reload();
    await says(person, /Sparat/);
    expect(await page.locator('input[name=clock]').inputValue()).toBe('06:45');
    await answer(person, 6);
    await pressOn(person);
    expect(pageAt(person)).toBe('7');
  });

  test('two windows: both answers stand by the question, and the person chooses', async () => {
    const { page, context } = person;
    const other = await context.newPage();
    await other.goto(page.url());
    await other.locator('form[data-alive]').waitFor({ state: 'attached' });
    await other.locator('select[name=place]').selectOption('work');
    await expect.poll(async () => other.locator('.v-form-status').innerText()).toMatch(/Sparat/);
    await page.locator('select[name=place]').selectOption('out');
    const box = page.locator('#place-changed');
    await box.waitFor();
    expect(await box.innerText()).toContain('På arbetet');
    expect(await box.innerText()).toContain('Ute');
    await looksRight(person);
    // Going on leads to the choice, not past it.
    await page.locator('main form button[type=submit]').last().click();
    expect(pageAt(person)).toBe('7');
    await box.locator('button').first().click();
    await box.waitFor({ state: 'detached' });
    await says(person, /Sparat/);
    // The line says nothing of a saving that is quick: what is kept tells.
    await expect
      .poll(async () => {
        await other.reload();
        return other.locator('select[name=place]').inputValue();
      })
      .toBe('out');
    await other.close();
    await answer(person, 7);
    await pressOn(person);
    await answer(person, 8);
    await pressOn(person);
    expect(pageAt(person)).toBe('9');
  });

  test('the session ends on page nine: sign-in leads back there with the answers, also those given since', async () => {
    const { page, context } = person;
    await page.locator('input[name=tired][value=often]').check();
    await says(person, /Sparat/);
    await context.clearCookies({ name: 'vandra_session' });
    await page.locator('input[name=glad][value=never]').check();
    await says(person, /utloggad/);
    await looksRight(person);
    await page.locator('.v-form-status a').click();
    await page.waitForLoadState('load');
    await chooseToBe(person, RESIDENT);
    expect(pageAt(person)).toBe('9');
    await says(person, /Sparat/);
    expect(await page.locator('input[name=tired][value=often]').isChecked()).toBe(true);
    expect(await page.locator('input[name=glad][value=never]').isChecked()).toBe(true);
    await expect.poll(waiting).toEqual([]);
    await pressOn(person);
    expect(pageAt(person)).toBe('10');
  });

  test('changing the language midway keeps what was typed a moment ago', async () => {
    const { page } = person;
    await answer(person, 10);
    await page.locator('header a[lang=fi]').click();
    await page.waitForLoadState('load');
    expect(page.url()).toContain('/fi/');
    await expect.poll(async () => page.locator('input[name="goal~0"]').inputValue()).toBe('Gå till arbetet');
    await looksRight(person);
    await page.locator('header a[lang=sv]').click();
    await page.waitForLoadState('load');
    expect(await page.locator('input[name="goal~0"]').inputValue()).toBe('Gå till arbetet');
  });

  test('on another device it goes on at the same question', async () => {
    const device = await signedIn(await browsers.person({ width: 1280, height: 900, dark: 'dark' }));
    const base = new URL(person.page.url()).pathname;
    await device.page.goto(base);
    expect(pageAt(device)).toBe('11');
    await expect.poll(async () => device.page.evaluate(() => document.activeElement?.id)).toBe('weight');
    await looksRight(device);
    await device.close();
  });

  test('signing out leaves nothing in the browser', async () => {
    const { page, context } = person;
    const address = page.url();
    await context.setOffline(true);
    await page.locator('input[name="goal~0"]').fill('Gå hem');
    await expect.poll(async () => (await waiting()).length).toBe(1);
    await context.setOffline(false);
    await page.locator('header form button').click();
    await page.waitForURL('**/sign-out');
    await expect.poll(waiting).toEqual([]);
    await signedIn(person);
    await page.goto(address);
    // It was saved before the session was ended.
    expect(await page.locator('input[name="goal~0"]').inputValue()).toBe('Gå hem');
  });

  test('the last pages and the reading through are right in every language, and then it is sent', async () => {
    const { page } = person;
    await goOn(person);
    await answer(person, 11);
    await looksRight(person);
    await goOn(person);
    await looksRight(person);
    await goOn(person);
    expect(new URL(page.url()).pathname).toMatch(/\/review$/);
    await looksRightInEveryLanguage(person);
    await pressOn(person, 'main form[data-forget]');
    expect(new URL(page.url()).pathname).toMatch(/\/my\/results\/[0-9a-f-]+$/);
    await person.close();
  });
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
