/** A person with a step in front of them, on a phone whose network comes and goes. */
import { expect } from 'vitest';
import { type CivilDate, civilDate, plusDays } from '#kernel/dates.ts';
import type { Browsers, Person } from '../../browser.ts';
import { chooseToBe, follow, open } from '../../walker.ts';
import { inDatabase, leftHere, untilKept } from './kept-here.ts';

/** A service that comes back is looked for after a minute at the latest. */
export const PATIENCE = { timeout: 90_000 };

export const pathOf = ({ page }: Person) => new URL(page.url()).pathname;
export const banner = ({ page }: Person) => page.locator('[data-kept-banner]');
export const waits = ({ page }: Person) => page.locator('[data-writing]');

/** A phone whose service worker is at work, signed in on the list of programmes. */
export async function aPhone(browsers: Browsers, resident: string): Promise<Person> {
  const person = await browsers.person({ width: 320, worker: 'allow' });
  await open(person, 'sv', '');
  await person.page.waitForFunction(async () => (await navigator.serviceWorker.ready).active !== null);
  await open(person, 'sv', '/my/programmes');
  await chooseToBe(person, resident);
  return person;
}

/** Chooses, on the road, that what is opened from now on is kept here. */
export async function chooseToKeep(person: Person, road: string): Promise<void> {
  await goTo(person, road);
  await person.page.locator('[data-keep-here] button[value=on]').click();
  await untilKept(person.page, 1);
}

/** Opens a page of the walk, and waits until it is kept. */
export async function openAndKeep(person: Person, address: string): Promise<void> {
  const before = (await inDatabase(person.page)).things;
  await goTo(person, address);
  await untilKept(person.page, before + 1);
}

/** Lets a day go by, by the demo's clock; answers which day it is then. */
export async function nextDay(person: Person): Promise<CivilDate> {
  await open(person, 'sv', '/dev/clock');
  const today = civilDate(await person.page.locator('input[name=date]').inputValue());
  await follow(person, 'button[name=jump][value=day]');
  return plusDays(today, 1);
}

export async function goTo({ page }: Person, address: string): Promise<void> {
  await page.goto(address);
}

/** The forms of the step that stands there are alive: what is written in them waits in this browser. */
export async function alive({ page }: Person): Promise<void> {
  await page.locator('form[data-alive]').first().waitFor({ state: 'attached' });
}

export async function press(
  { page }: Person,
  block: string,
  intent: 'keep' | 'send' = 'keep',
): Promise<void> {
  const form = page.locator(`form[data-writes="${block}"]`);
  await form.locator(`button[value=${intent}]`).click();
  await expect.poll(async () => form.locator('.v-form-status').innerText()).toContain('väntar');
}

/** Closes the tab and opens a new one: nothing but what lies in the browser is left. */
export async function anotherTab(person: Person): Promise<Person> {
  const page = await person.context.newPage();
  await person.page.close();
  return { ...person, page };
}

/** All that waited has been sent, and nothing of it lies here any more. */
export async function untilSent({ page }: Person): Promise<void> {
  await expect.poll(async () => (await leftHere(page).catch(() => null))?.texts, PATIENCE).toEqual([]);
}
