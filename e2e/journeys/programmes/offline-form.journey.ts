/** A form that a step asks for, on a person's own phone without a network: answered whole on one page, saved later, sent by the person. */
import { expect, test } from 'vitest';
import { openStage } from '../../stage.ts';
import { chooseToBe, follow, looksRight, open, pressOn, textOf } from '../../walker.ts';
import { inDatabase, leftHere, PUBLIC_FILES } from './kept-here.ts';
import {
  anotherTab,
  aPhone,
  banner,
  chooseToKeep,
  goTo,
  nextDay,
  openAndKeep,
  PATIENCE,
  pathOf,
  untilSent,
  waits,
} from './on-a-phone.ts';
import { formIn } from './walk-in-database.ts';

const RESIDENT = 'resident:andreas-ebers';
const FORM = 'nicotine';

const { dataDirectory, browsers } = await openStage();
const { sent: sentBefore } = await formIn(dataDirectory, FORM);
async function stored() {
  const { revisions, sent } = await formIn(dataDirectory, FORM);
  return { revisions, sent: sent - sentBefore };
}

let phone = await aPhone(browsers, RESIDENT);
let road = '';
let step = '';
let form = '';

const status = async () => phone.page.locator('main form .v-form-status').innerText();
const notChanged = () => phone.page.locator('main form [data-not-sent]');
const choice = (key: string, option: string) =>
  phone.page.locator(`main form input[type=radio][name="${key}"][value="${option}"]`);
const answer = async (key: string, option: string) => choice(key, option).check();
const isAnswered = async (key: string, option: string) => choice(key, option).isChecked();
/** The form of the page listens. */
const alive = async () => phone.page.locator('main form[data-alive]').waitFor({ state: 'attached' });
/** What was just saved is part of what is kept, too. */
async function untilKeptWith(revision: number): Promise<void> {
  await expect
    .poll(async () => {
      await phone.context.setOffline(true);
      await goTo(phone, form);
      const kept = await phone.page.locator('main form input[name=revision]').inputValue();
      await phone.context.setOffline(false);
      return Number(kept);
    }, PATIENCE)
    .toBeGreaterThanOrEqual(revision);
}

test('a form that was not begun needs the network, and says so; the button works when it is back', async () => {
  await follow(phone, 'main a[href*="/offers/"]:has-text("Fri från tobak")');
  await phone.page.locator('input[name=along]').first().check();
  await pressOn(phone, '#begin form');
  road = pathOf(phone);
  step = `${road}/steps/w1-what`;
  await nextDay(phone);
  await chooseToKeep(phone, road);
  await openAndKeep(phone, step);
  await phone.context.setOffline(true);
  await goTo(phone, step);
  await banner(phone).waitFor();
  await phone.page.locator('button[name=block]').click();
  await notChanged().waitFor();
  expect(await notChanged().innerText()).toContain('För att börja på formuläret behövs nät');
  await looksRight(phone);
  await phone.context.setOffline(false);
  const before = (await inDatabase(phone.page)).things;
  await follow(phone, 'button[name=block]');
  form = pathOf(phone);
  expect(form).toMatch(new RegExp(`^${step}/begun/[0-9a-f-]{36}$`));
  await expect.poll(async () => (await inDatabase(phone.page)).things, PATIENCE).toBe(before + 1);
});

test('begun, it is led to from the step, stands there whole, and asks by its own conditions', async () => {
  await phone.context.setOffline(true);
  phone = await anotherTab(phone);
  await goTo(phone, step);
  await follow(phone, 'main a:has-text("Fortsätt svara")');
  expect(pathOf(phone)).toBe(form);
  expect(await banner(phone).innerText()).toContain('Hela formuläret står på den här sidan.');
  await alive();
  const more = phone.page.locator('main form input[name="smoking-amount"]').first();
  expect(await more.isVisible()).toBe(false);
  await looksRight(phone);
  await answer('smoking', 'daily');
  await more.waitFor({ state: 'visible' });
  await answer('smoking-amount', '1-9');
  await answer('snus', 'never');
  expect(await status()).toContain('Du är utan nät.');
  // Before the page is left: what it sends as it closes goes past the network that is cut for it alone.
  expect(await stored()).toEqual({ revisions: [0], sent: 0 });
  // Any address of one of its pages shows it.
  await goTo(phone, `${form}?q=3`);
  await alive();
  expect(await isAnswered('smoking-amount', '1-9')).toBe(true);
  await looksRight(phone);
});

test('the whole of it cannot be sent: the page says so, and the answers wait, also when the tab is closed', async () => {
  await phone.page.locator('main form .v-actions button').last().click();
  await expect.poll(status).toContain('går först när nätet är tillbaka');
  await looksRight(phone);
  for (const beyond of ['/review', '/drop']) {
    await goTo(phone, `${form}${beyond}`);
    expect(await phone.page.locator('h1').innerText()).toBe('Du är utan nät');
    expect(await textOf(phone)).toContain('Det här kan du läsa utan nät');
  }
  phone = await anotherTab(phone);
  await goTo(phone, road);
  await expect.poll(async () => waits(phone).innerText(), PATIENCE).toContain('Väntar på att skickas');
  expect(await phone.page.locator('.v-road-step:has([data-waits])').count()).toBe(1);
  await looksRight(phone);
  await follow(phone, '[data-writing] a');
  expect(pathOf(phone)).toBe(form);
  await alive();
  expect(await isAnswered('snus', 'never')).toBe(true);
  // Neither the words nor the key that seals them can be read on the disk.
  const { text } = await inDatabase(phone.page);
  for (const word of ['nicotine', 'smoking', 'begun', 'data-player']) expect(text).not.toContain(word);
});

test('the network is back: the answers are saved from another page of the walk, and nothing is sent', async () => {
  await goTo(phone, road);
  await banner(phone).waitFor();
  await phone.context.setOffline(false);
  await untilSent(phone);
  await phone.page.locator('[data-writing]:has-text("skickat")').waitFor(PATIENCE);
  const { revisions, sent } = await stored();
  expect({ drafts: revisions.length, sent }).toEqual({ drafts: 1, sent: 0 });
  expect(revisions[0]).toBeGreaterThan(0);
  await untilKeptWith(revisions[0] ?? 0);
});

test('what another device answered otherwise is told of, and chosen on the page of the form', async () => {
  await phone.context.setOffline(true);
  await goTo(phone, form);
  await alive();
  await answer('e-cigarettes', 'never');
  const laptop = await browsers.person({ width: 1280, height: 900 });
  await open(laptop, 'sv', '/my/programmes');
  await chooseToBe(laptop, RESIDENT);
  await goTo(laptop, `${form}?q=all`);
  await laptop.page.locator('main form[data-alive]').waitFor({ state: 'attached' });
  await looksRight(laptop);
  await laptop.page.locator('main form input[name="e-cigarettes"][value=daily]').check();
  await expect
    .poll(async () => laptop.page.locator('main form .v-form-status').innerText(), PATIENCE)
    .toContain('Sparat');
  await laptop.close();
  await goTo(phone, road);
  await banner(phone).waitFor();
  await phone.context.setOffline(false);
  await expect.poll(async () => waits(phone).innerText(), PATIENCE).toContain('gick inte att skicka');
  await follow(phone, '[data-writing] a');
  await alive();
  const both = phone.page.locator('[id="e-cigarettes-changed"]');
  await both.waitFor();
  await both.locator('button').first().click();
  await untilSent(phone);
  expect(await stored()).toMatchObject({ sent: 0 });
});

test('read through and sent by the person, it leaves the phone, and the step is as it was answered', async () => {
  await goTo(phone, `${form}?q=all`);
  await alive();
  await answer('nicotine-pouches', 'never');
  await expect.poll(status, PATIENCE).toContain('Sparat');
  await follow(phone, 'main form .v-actions button');
  expect(pathOf(phone)).toBe(`${form}/review`);
  await looksRight(phone);
  await pressOn(phone, 'main form[data-forget]');
  expect(pathOf(phone)).toBe(step);
  expect(await stored()).toMatchObject({ revisions: [], sent: 1 });
  await expect
    .poll(async () => {
      await phone.context.setOffline(true);
      await goTo(phone, form);
      const heading = await phone.page.locator('h1').innerText();
      await goTo(phone, step);
      const text = await textOf(phone);
      await phone.context.setOffline(false);
      return { heading, isAnswered: text.includes('Du svarade senast') };
    }, PATIENCE)
    .toEqual({ heading: 'Du är utan nät', isAnswered: true });
});

test('signed out, neither the form nor an answer to it is left', async () => {
  await goTo(phone, step);
  await follow(phone, 'button[name=block]');
  form = pathOf(phone);
  await alive();
  await expect.poll(async () => (await inDatabase(phone.page)).things, PATIENCE).toBeGreaterThan(2);
  await phone.context.setOffline(true);
  await goTo(phone, form);
  await alive();
  await answer('snus', 'never');
  await expect.poll(async () => (await leftHere(phone.page)).texts.length).toBe(1);
  await phone.page.locator('form[action$="/sign-out"] button').click();
  await phone.page.locator('form[action$="/sign-out"] [data-not-sent]').waitFor();
  expect(await phone.page.locator('[data-not-sent]').innerText()).toContain('Du är fortfarande inloggad.');
  await looksRight(phone);
  // Nothing was lost by the press.
  await answer('snus', 'sometimes');
  await phone.context.setOffline(false);
  await expect.poll(status, PATIENCE).toContain('Sparat');
  await follow(phone, 'form[action$="/sign-out"] button');
  await expect
    .poll(async () => leftHere(phone.page), PATIENCE)
    .toEqual({ caches: PUBLIC_FILES, databases: [], texts: [] });
  await phone.close();
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
