/** A resident walks a programme over simulated weeks: alone, with a unit, on a narrow phone, offline, and without JavaScript. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../browser.ts';
import { openStage } from '../../stage.ts';
import {
  chooseToBe,
  follow,
  looksRight,
  looksRightInEveryLanguage,
  open,
  pressOn,
  textOf,
} from '../../walker.ts';

const RESIDENT = 'resident:andreas-ebers';
const OFFER = (name: string) => `main a[href*="/offers/"]:has-text("${name}")`;

const { browsers } = await openStage();

const pathOf = ({ page }: Person) => new URL(page.url()).pathname;

/** Signs in on the list of programmes. */
async function signedIn(person: Person): Promise<Person> {
  await open(person, 'sv', '/my/programmes');
  await chooseToBe(person, RESIDENT);
  return person;
}

async function begin(person: Person, name: string, along: 'alone' | 'unit'): Promise<string> {
  await open(person, 'sv', '/my/programmes');
  await follow(person, OFFER(name));
  const ways = person.page.locator('input[name=along]');
  await (along === 'alone' ? ways.last() : ways.first()).check();
  await pressOn(person, '#begin form');
  return pathOf(person);
}

/** Lets whole days go by, by the demo's clock. */
async function days(person: Person, count: number): Promise<void> {
  const back = pathOf(person);
  for (let day = 0; day < count; day += 1) {
    await open(person, 'sv', '/dev/clock');
    await follow(person, 'button[name=jump][value=day]');
  }
  await person.page.goto(back);
}

/** Presses a button of a block's form, and waits for the page that answers. */
async function press(person: Person, block: string, intent: 'keep' | 'send'): Promise<void> {
  await follow(person, `form[data-writes="${block}"] button[value=${intent}]`);
}

async function goTo(person: Person, address: string): Promise<void> {
  await person.page.goto(address);
}

describe('alone, on a narrow phone', () => {
  let person: Person;
  let road = '';
  beforeAll(async () => {
    person = await signedIn(await browsers.person({ width: 320 }));
  });
  afterAll(async () => person.close());

  test('finds a programme, reads about it, and begins with nobody else reading', async () => {
    await looksRightInEveryLanguage(person);
    await follow(person, OFFER('Sov bättre'));
    await looksRightInEveryLanguage(person);
    road = await begin(person, 'Sov bättre', 'alone');
    expect(await textOf(person)).toContain('På egen hand. Bara du ser det här.');
    await looksRightInEveryLanguage(person);
  });

  test('the one next step opens; what is written there is kept, and the way back leads to it', async () => {
    await days(person, 1);
    await follow(person, 'main .v-card[data-weight=strong] a');
    expect(pathOf(person)).toBe(`${road}/steps/w1-welcome`);
    await person.page.locator('#w1-why\\.words').fill('Orka leka med barnen.');
    await press(person, 'w1-why', 'keep');
    expect(await textOf(person)).toContain('Sparat. Bara du ser det.');
    await looksRightInEveryLanguage(person);
    await goTo(person, road);
    const next = person.page.locator('main .v-card[data-weight=strong] a');
    expect(await next.getAttribute('href')).toBe(`${road}/steps/w1-welcome#at-w1-why`);
  });

  test('done: the road says so, asks whether it helped, and leads on', async () => {
    await goTo(person, `${road}/steps/w1-welcome`);
    await follow(person, 'button[value=done]');
    expect(await textOf(person)).toContain('Steget är klart.');
    await looksRight(person);
    await follow(person, 'button[name=helped][value=yes]');
    expect(await textOf(person)).toContain('Tack för svaret.');
  });

  test('a form that the step asks for is answered and kept for oneself, and leads back to the step', async () => {
    await goTo(person, `${road}/steps/w1-first`);
    await follow(person, 'button[name=block]');
    await looksRightInEveryLanguage(person);
    while (!pathOf(person).endsWith('/review')) {
      for (const group of await person.page.locator('main form fieldset').all())
        await group.locator('input[type=radio]').first().check();
      for (const field of await person.page.locator('main form input[inputmode]').all())
        await field.fill('7');
      await pressOn(person);
    }
    await looksRightInEveryLanguage(person);
    expect(await person.page.locator('input[name=unit][value=self]').isChecked()).toBe(true);
    await pressOn(person, 'main form[data-forget]');
    expect(pathOf(person)).toBe(`${road}/steps/w1-first`);
    expect(await textOf(person)).toContain('Dina svar är sparade.');
  });

  test('a quiz tells of the answer at once', async () => {
    await goTo(person, `${road}/steps/w1-goal`);
    await person.page.locator('input[value=w1-goal-quiz-early]').check();
    await press(person, 'w1-goal-quiz', 'keep');
    expect(await textOf(person)).toContain('Inte riktigt.');
    await looksRight(person);
  });

  test('the diary takes today and yesterday, draws them, and says in words what it comes to', async () => {
    const diary = `${road}/steps/w1-diary`;
    await goTo(person, diary);
    await person.page.locator('#w1-diary-form\\.n-hours-asleep').fill('6,5');
    await press(person, 'w1-diary-form', 'keep');
    await person.page.locator('#at-w1-diary-form summary').first().click();
    await person.page.locator('.v-diary-days a').nth(1).click();
    await person.page.waitForLoadState('load');
    await person.page.locator('#w1-diary-form\\.n-hours-asleep').fill('7,25');
    await press(person, 'w1-diary-form', 'keep');
    expect(await person.page.locator('#at-w1-diary-form svg[role=img]').count()).toBe(1);
    await looksRight(person);
  });

  test('next week opens by itself, and a rest moves what is left', async () => {
    await goTo(person, road);
    await days(person, 7);
    const text = await textOf(person);
    expect(text).toContain('Del 2 av 6.');
    const opens = /Öppnar (\S+ \d+ \S+ \d{4})/.exec(text)?.[1];
    await person.page.locator('#change summary').first().click();
    await follow(person, 'button[value=pause]');
    expect(await textOf(person)).toContain('Programmet vilar');
    await looksRight(person);
    await days(person, 2);
    await follow(person, 'button[value=resume]');
    const later = /Öppnar (\S+ \d+ \S+ \d{4})/.exec(await textOf(person))?.[1];
    expect(later).not.toBe(opens);
    await looksRight(person);
  });

  test('written and pressed without a network, it is kept when there is one again', async () => {
    const { page, context } = person;
    await goTo(person, `${road}/steps/w1-welcome`);
    await page.locator('form[data-alive]').first().waitFor({ state: 'attached' });
    const words = page.locator('#w1-why\\.words');
    await words.fill('Skrivet på tåget.');
    await context.setOffline(true);
    await page.locator('form[data-writes=w1-why] button[value=keep]').click();
    await expect
      .poll(async () => page.locator('form[data-writes=w1-why] .v-form-status').innerText())
      .toContain('skickas när nätet är tillbaka');
    const lying = await page.evaluate(() => Object.values(localStorage).join());
    expect(lying).not.toContain('tåget');
    await looksRight(person);
    await context.setOffline(false);
    await expect
      .poll(async () => page.evaluate(() => Object.keys(localStorage).length), { timeout: 15_000 })
      .toBe(0);
    // The page reads itself anew when all has gone, and says so.
    await page.getByText('Det som väntade är skickat.').waitFor();
    expect(await words.inputValue()).toBe('Skrivet på tåget.');
  });

  test('a tab that is closed while writing costs nothing', async () => {
    const { page } = person;
    await page.locator('form[data-alive]').first().waitFor({ state: 'attached' });
    const words = page.locator('#w1-why\\.words');
    await words.fill('Inte sparat än.');
    await expect.poll(async () => page.evaluate(() => Object.keys(localStorage).length)).toBe(1);
    await page.reload();
    await page.locator('form[data-alive]').first().waitFor({ state: 'attached' });
    expect(await words.inputValue()).toBe('Inte sparat än.');
    await press(person, 'w1-why', 'keep');
    expect(await textOf(person)).toContain('Sparat. Bara du ser det.');
  });
});

describe('with a unit', () => {
  let person: Person;
  let road = '';
  beforeAll(async () => {
    person = await signedIn(await browsers.person({ width: 1280, height: 900, dark: 'dark' }));
    road = await begin(person, 'Fri från tobak', 'unit');
    await days(person, 1);
  });
  afterAll(async () => person.close());

  test('an own day is told and moved, and what hangs on it says when it opens', async () => {
    await goTo(person, road);
    const today = await person.page.evaluate(() => document.querySelector('.v-demo-bar')?.textContent ?? '');
    const year = Number(/\d{4}/.exec(today)?.[0]) + 1;
    await person.page.locator('#day-quit-day').fill(`${year}-02-01`);
    await follow(person, '#days button[value=day]');
    const text = await textOf(person);
    expect(text).toContain('Dagen är sparad.');
    expect(text).toContain('7 dagar före: Min slutdag.');
    await person.page.locator('#day-quit-day').fill(`${year}-02-08`);
    await follow(person, '#days button[value=day]');
    expect(await textOf(person)).toContain(`8 februari ${year}`);
    await looksRight(person);
  });

  test('what the coach can read says so before, and is sent with a press', async () => {
    const steps = await person.page
      .locator('main a[href*="/steps/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
    for (const step of steps) {
      await goTo(person, step);
      if ((await person.page.locator('button[value=send]').count()) > 0) break;
    }
    const form = person.page.locator('form[data-writes]:has(button[value=send])').first();
    expect(await form.innerText()).toContain('Din coach kan läsa det här.');
    await form.locator('textarea, input[type=text]').first().fill('Jag vill börja på måndag.');
    await follow(person, 'form[data-writes] button[value=send]');
    expect(await textOf(person)).toContain('Skickat. Din coach får veta att du vill ha svar.');
    await looksRight(person);
  });

  test('ended, what was opened is still there to read', async () => {
    await goTo(person, road);
    await person.page.locator('#change summary').last().click();
    await follow(person, 'button[value=end]');
    expect(await textOf(person)).toContain('Programmet är avslutat');
    await looksRight(person);
    await follow(person, 'main a[href*="/steps/"]');
    expect(await textOf(person)).toContain('Du kan läsa det du skrev');
    await looksRight(person);
  });
});

test('without JavaScript the whole way is there: begun, written, answered, done', async () => {
  const person = await signedIn(await browsers.person({ noScript: 'no-script', width: 320 }));
  const wide = async () =>
    person.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
  const road = await begin(person, 'Lugnare dagar', 'alone');
  expect(await wide()).toBe(0);
  await days(person, 1);
  const steps = await person.page
    .locator(`main .v-road-step a[href*="/steps/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(steps.length).toBeGreaterThan(2);
  const kept: string[] = [];
  for (const step of steps) {
    await goTo(person, step);
    expect(await wide()).toBe(0);
    // Nothing of the saving in the browser is shown to whom it does not serve.
    expect(await person.page.locator('.v-form-status, [data-aloud-place] button').count()).toBe(0);
    const writes = person.page.locator('form[data-writes]:has(textarea)');
    if ((await writes.count()) > 0) {
      await writes.first().locator('textarea').first().fill('Ett ord i taget.');
      await follow(person, 'form[data-writes]:has(textarea) button[value=keep]');
      kept.push(await textOf(person));
    }
    await follow(person, 'button[value=done]');
  }
  expect(kept.length).toBeGreaterThan(0);
  for (const text of kept) expect(text).toContain('Sparat. Bara du ser det.');
  expect(await textOf(person)).toContain('Du är i fas');
  expect(pathOf(person)).toBe(road);
  expect(await wide()).toBe(0);
  await person.close();
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
