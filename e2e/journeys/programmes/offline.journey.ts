/** A programme on a person's own phone while the network is away: read, written in, sent once when it is back, and gone at sign-out. */
import { expect, test } from 'vitest';
import { openStage } from '../../stage.ts';
import { chooseToBe, follow, looksRight, open, pressOn, textOf } from '../../walker.ts';
import { inDatabase, leftHere, PUBLIC_FILES, untilKept, unusedFor } from './kept-here.ts';
import {
  alive,
  anotherTab,
  aPhone,
  banner,
  goTo,
  PATIENCE,
  pathOf,
  press,
  untilSent,
  waits,
} from './on-a-phone.ts';
import { doneStepsOf, storedOf } from './walk-in-database.ts';

const RESIDENT = 'resident:andreas-ebers';

const { browsers, dataDirectory, goDown, comeBack } = await openStage();

let phone = await aPhone(browsers, RESIDENT);
let road = '';
const step = (id: string) => `${road}/steps/${id}`;
const ofWalk = () => ({ dataDirectory, walk: road.split('/').at(-1) ?? '' });
const stored = async () => storedOf(ofWalk());

test('nothing is kept before the person has chosen it, and the words stand before the button', async () => {
  await follow(phone, 'main a[href*="/offers/"]:has-text("Sov bättre")');
  await phone.page.locator('input[name=along]').first().check();
  await pressOn(phone, '#begin form');
  road = pathOf(phone);
  await open(phone, 'sv', '/dev/clock');
  await follow(phone, 'button[name=jump][value=day]');
  await goTo(phone, road);
  await goTo(phone, step('w1-welcome'));
  await goTo(phone, road);
  expect(await leftHere(phone.page)).toEqual({ caches: PUBLIC_FILES, databases: [], texts: [] });
  const choice = phone.page.locator('[data-keep-here]');
  await choice.waitFor();
  expect(await choice.innerText()).toContain('Den som kan öppna din telefon');
  expect(await choice.innerText()).toContain('30 dagar');
  await looksRight(phone);
  await phone.context.setOffline(true);
  await goTo(phone, step('w1-welcome'));
  expect(await phone.page.locator('h1').innerText()).toBe('Du är utan nät');
  await phone.context.setOffline(false);
});

test('chosen, what is opened lies here sealed: no word of it can be read on the disk', async () => {
  await goTo(phone, road);
  await phone.page.locator('[data-keep-here] button[value=on]').click();
  await phone.page.locator('[data-when=on]').waitFor();
  await untilKept(phone.page, 1);
  // The diary brings a paper along.
  for (const [id, things] of [
    ['w1-welcome', 1],
    ['w1-diary', 2],
    ['w1-goal', 1],
  ] as const) {
    const before = (await inDatabase(phone.page)).things;
    await goTo(phone, step(id));
    await untilKept(phone.page, before + things);
  }
  const { text } = await inDatabase(phone.page);
  for (const word of ['Sov b', 'w1-welcome', road, 'programmes', '<html']) expect(text).not.toContain(word);
  const { caches } = await leftHere(phone.page);
  expect(caches.filter((path) => !PUBLIC_FILES.includes(path) && !path.startsWith('/assets/'))).toEqual([]);
});

test('without a network the road leads on to what was opened, and says since when it is so', async () => {
  await phone.context.setOffline(true);
  phone = await anotherTab(phone);
  await goTo(phone, road);
  expect(await banner(phone).innerText()).toMatch(/Så här såg sidan ut \d+ \S+ \d{4}/);
  await looksRight(phone);
  await follow(phone, `main a[href^="${step('w1-welcome')}"]`);
  expect(await phone.page.locator('h1').innerText()).not.toBe('Du är utan nät');
  expect(await banner(phone).isVisible()).toBe(true);
  await alive(phone);
  await looksRight(phone);
  await goTo(phone, step('w1-first'));
  expect(await textOf(phone)).toContain('Det här kan du läsa utan nät');
  await looksRight(phone);
  await follow(phone, `main a[href="${road}"]`);
  await banner(phone).waitFor();
  // On a page that is nobody's own no programme is named.
  await open(phone, 'sv', '/talk');
  expect(await textOf(phone)).toContain('Det du har sparat på den här enheten');
  expect(await textOf(phone)).not.toContain('Sov');
});

test('what is written and pressed there waits, also when the tab is closed', async () => {
  const { page } = phone;
  await goTo(phone, step('w1-welcome'));
  await alive(phone);
  await page.locator('#w1-why\\.words').fill('Skrivet i tunneln.');
  await press(phone, 'w1-why');
  await page.locator('button[value=done]').click();
  await expect.poll(async () => page.locator('.v-step-done .v-form-status').innerText()).toContain('väntar');
  await goTo(phone, step('w1-diary'));
  await alive(phone);
  await page.locator('#w1-diary-form\\.n-hours-asleep').fill('6,5');
  await press(phone, 'w1-diary-form');
  await goTo(phone, step('w1-goal'));
  await alive(phone);
  await page.locator('input[value=w1-goal-quiz-early]').check();
  await press(phone, 'w1-goal-quiz');
  await page.locator('#w1-goal-own\\.what').fill('Stiga upp klockan sju.');
  await press(phone, 'w1-goal-own', 'send');
  phone = await anotherTab(phone);
  await goTo(phone, road);
  await expect.poll(async () => waits(phone).innerText(), PATIENCE).toContain('Väntar på att skickas');
  const marked = phone.page.locator('.v-road-step:has([data-waits])');
  expect(await marked.count()).toBe(3);
  await looksRight(phone);
  await goTo(phone, step('w1-welcome'));
  await alive(phone);
  expect(await phone.page.locator('#w1-why\\.words').inputValue()).toBe('Skrivet i tunneln.');
  expect(await stored()).toEqual([]);
});

test('the network is back: all of it is sent once, from another page of the walk than wrote it', async () => {
  await goTo(phone, road);
  await banner(phone).waitFor();
  await phone.context.setOffline(false);
  await untilSent(phone);
  await phone.page.locator('[data-writing]:has-text("skickat")').waitFor(PATIENCE);
  expect(await banner(phone).isVisible()).toBe(false);
  expect(await stored()).toEqual([
    { part: 'nights', revision: 1, state: 'kept' },
    { part: 'w1-goal-own', revision: 1, state: 'sent' },
    { part: 'w1-goal-quiz', revision: 1, state: 'kept' },
    { part: 'w1-why', revision: 1, state: 'kept' },
  ]);
  expect(await doneStepsOf(ofWalk())).toEqual(['w1-welcome']);
  expect(await textOf(phone)).toContain('Klart');
});

test('what another device changed meanwhile is shown beside, and neither is lost', async () => {
  await goTo(phone, step('w1-welcome'));
  await alive(phone);
  await phone.context.setOffline(true);
  await phone.page.locator('#w1-why\\.words').fill('Från telefonen.');
  await press(phone, 'w1-why');
  const laptop = await browsers.person({ width: 1280, height: 900 });
  await open(laptop, 'sv', '/my/programmes');
  await chooseToBe(laptop, RESIDENT);
  await goTo(laptop, step('w1-welcome'));
  await laptop.page.locator('#w1-why\\.words').fill('Från datorn.');
  await follow(laptop, 'form[data-writes=w1-why] button[value=keep]');
  await laptop.close();
  await phone.context.setOffline(false);
  await expect.poll(async () => waits(phone).innerText(), PATIENCE).toContain('gick inte att skicka');
  await goTo(phone, step('w1-welcome'));
  await alive(phone);
  expect(await phone.page.locator('#w1-why\\.words').inputValue()).toBe('Från telefonen.');
  await follow(phone, 'form[data-writes=w1-why] button[value=keep]');
  expect(await textOf(phone)).toContain('Från datorn.');
  await follow(phone, 'form[data-writes=w1-why] button[value=keep]');
  await untilSent(phone);
  expect(await phone.page.locator('#w1-why\\.words').inputValue()).toBe('Från telefonen.');
});

test('a service that does not answer is the same as no network; it is tried again by itself', async () => {
  await goDown();
  await goTo(phone, step('w1-goal'));
  expect(await banner(phone).isVisible()).toBe(true);
  await alive(phone);
  await phone.page.locator('#w1-goal-own\\.what').fill('Stiga upp klockan sex.');
  await press(phone, 'w1-goal-own', 'send');
  await comeBack();
  await untilSent(phone);
  // The page reads itself anew when all has gone, and says so.
  await phone.page.locator('[data-writing]:has-text("skickat")').waitFor(PATIENCE);
  expect((await stored()).find(({ part }) => part === 'w1-goal-own')?.revision).toBe(2);
});

test('a session that has ended keeps it all: it waits until the person has signed in again', async () => {
  await goTo(phone, step('w1-diary'));
  await alive(phone);
  await phone.context.setOffline(true);
  await goTo(phone, step('w1-diary'));
  await alive(phone);
  await phone.page.locator('#w1-diary-form\\.n-hours-asleep').fill('7,25');
  await press(phone, 'w1-diary-form');
  await phone.context.clearCookies({ name: 'vandra_session' });
  await phone.context.setOffline(false);
  await expect.poll(async () => waits(phone).innerText(), PATIENCE).toContain('Logga in');
  expect((await stored()).find(({ part }) => part === 'nights')?.revision).toBe(1);
  await follow(phone, '[data-writing] a:has-text("Logga in")');
  await chooseToBe(phone, RESIDENT);
  expect(pathOf(phone)).toBe(step('w1-diary'));
  await untilSent(phone);
  // When all has gone the page reads itself anew.
  await phone.page.locator('[data-writing]:has-text("skickat")').waitFor(PATIENCE);
  expect((await stored()).find(({ part }) => part === 'nights')?.revision).toBe(2);
});

test('switched off, nothing is left; switched on again and signed out, nothing is left', async () => {
  await open(phone, 'sv', '/my/settings');
  await phone.page.locator('[data-when=on] summary').click();
  await expect.poll(async () => phone.page.locator('[data-kept-list] li').count()).toBeGreaterThan(2);
  await looksRight(phone);
  await phone.page.locator('[data-keep-here] button[value=off]').click();
  await phone.page.locator('[data-when=off]').waitFor();
  expect(await leftHere(phone.page)).toEqual({ caches: PUBLIC_FILES, databases: [], texts: [] });
  await goTo(phone, road);
  await phone.page.locator('[data-keep-here] button[value=on]').click();
  await untilKept(phone.page, 1);
  await goTo(phone, step('w1-goal'));
  await untilKept(phone.page, 2);
  await follow(phone, 'form[action$="/sign-out"] button');
  await expect
    .poll(async () => leftHere(phone.page))
    .toEqual({ caches: PUBLIC_FILES, databases: [], texts: [] });
  await phone.context.setOffline(true);
  await goTo(phone, road);
  expect(await phone.page.locator('h1').innerText()).toBe('Du är utan nät');
  expect(await textOf(phone)).not.toContain('Det här kan du läsa');
  await phone.context.setOffline(false);
});

test('unused for too long, or somebody else signs in on the phone: nothing of the first person is left', async () => {
  await open(phone, 'sv', '/my/programmes');
  await chooseToBe(phone, RESIDENT);
  const choose = async () => {
    await goTo(phone, road);
    await phone.page.locator('[data-keep-here] button[value=on]').click();
    await untilKept(phone.page, 1);
  };
  await choose();
  await unusedFor(phone.page, 31);
  await open(phone, 'sv', '/my');
  await expect.poll(async () => (await leftHere(phone.page)).databases).toEqual([]);
  await choose();
  await phone.context.clearCookies({ name: 'vandra_session' });
  await open(phone, 'sv', '/my');
  await chooseToBe(phone, 'resident:amira-el-khatib');
  await expect.poll(async () => (await leftHere(phone.page)).databases).toEqual([]);
  await phone.close();
});

test('the next day, still without a network: the diary asks which day it is, and keeps that one', async () => {
  phone = await aPhone(browsers, RESIDENT);
  await goTo(phone, road);
  await phone.page.locator('[data-keep-here] button[value=on]').click();
  await untilKept(phone.page, 1);
  await goTo(phone, step('w1-diary'));
  await alive(phone);
  // The road, the step and its paper: nothing is on its way when the network goes.
  await untilKept(phone.page, 3);
  const first = await phone.page.locator('form[data-writes=w1-diary-form] input[name=onDay]').inputValue();
  await phone.context.setOffline(true);
  const laptop = await browsers.person();
  await open(laptop, 'sv', '/dev/clock');
  await follow(laptop, 'button[name=jump][value=day]');
  await laptop.close();
  const next = new Date(Date.parse(`${first}T12:00:00Z`) + 86_400_000);
  await phone.page.clock.setFixedTime(next);
  await goTo(phone, step('w1-diary'));
  await alive(phone);
  const day = phone.page.locator('#day-of-w1-diary-form');
  expect(await day.inputValue()).toBe(next.toISOString().slice(0, 10));
  const hours = phone.page.locator('#w1-diary-form\\.n-hours-asleep');
  expect(await hours.inputValue()).toBe('');
  await looksRight(phone);
  await hours.fill('5');
  await press(phone, 'w1-diary-form');
  await day.fill(first);
  await expect.poll(async () => hours.inputValue()).toBe('7,25');
  await day.fill(next.toISOString().slice(0, 10));
  await expect.poll(async () => hours.inputValue()).toBe('5');
  await phone.context.setOffline(false);
  await untilSent(phone);
  expect((await stored()).filter(({ part }) => part === 'nights')).toEqual([
    { part: 'nights', revision: 2, state: 'kept' },
    { part: 'nights', revision: 1, state: 'kept' },
  ]);
  await phone.close();
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
