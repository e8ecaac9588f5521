/** One person at one browser, in the words of a journey: what they open, answer, choose and see. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { languageOfPath } from '#platform/i18n.ts';
import { axeFindings, type Person } from './browser.ts';
import { viewIn, viewOf } from './views.ts';

/** Presses the page's main button: the first one of the form in the main part. */
export async function pressOn({ page }: Person, within = 'main form'): Promise<void> {
  const before = page.url();
  await page.locator(`${within} button[type=submit]`).first().click();
  await page.waitForLoadState('load');
  if (page.url() === before) await page.waitForLoadState('networkidle').catch(() => undefined);
}

/** Answers every question of a self-check by the option at this place, until the result stands there. */
export async function answerQuestions(person: Person, place: number): Promise<number> {
  const { page } = person;
  let questions = 0;
  while (!page.url().includes('/result') && questions < 40) {
    const groups = await page
      .locator('main form input[type=radio]')
      .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
    for (const name of groups) {
      const options = page.locator(`main form input[type=radio][name="${name}"]`);
      await options.nth(Math.min(place, (await options.count()) - 1)).check();
    }
    for (const input of await page.locator('main form input[inputmode]').all()) await input.fill('80');
    await pressOn(person);
    questions += 1;
  }
  return questions;
}

/** Signs in through the demo's provider, from a page that asks for it. */
export async function chooseToBe(person: Person, account: string): Promise<void> {
  const { page } = person;
  await page.locator('main a[href*="/sign-in/start"]').first().click();
  await page.locator(`button[name=person][value="${account}"]`).click();
  await page.waitForLoadState('load');
}

/** Opens a page by its address in the journey's language. */
export async function open(person: Person, language: Language, path: string): Promise<number> {
  const answer = await person.page.goto(`/${language}${path}`);
  return answer?.status() ?? 0;
}

async function judge(page: Page, looked: Set<string>): Promise<void> {
  // A page with React is judged when it has come alive: for a moment its title is taken off and put on again.
  if ((await page.locator('link[rel=modulepreload]').count()) > 0) {
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.waitForFunction(() => document.title !== '');
  }
  const { pathname } = new URL(page.url());
  expect(await axeFindings(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ page: pathname, tooWide: Math.max(0, wide) }).toEqual({ page: pathname, tooWide: 0 });
  const [view, language] = [viewOf(pathname), languageOfPath(pathname)];
  if (view !== undefined && language !== undefined) looked.add(viewIn(view, language));
}

/** Everything on the page is right by axe and nothing is too wide; the first wrong thing is named. */
export async function looksRight({ page, looked }: Person): Promise<void> {
  await judge(page, looked);
}

/** The same page in the other languages too, beside the person's own tab; each view once. */
export async function looksRightInEveryLanguage(person: Person): Promise<void> {
  await looksRight(person);
  const url = new URL(person.page.url());
  const view = viewOf(url.pathname);
  if (view === undefined) return;
  for (const language of LANGUAGES.filter((one) => !person.looked.has(viewIn(view, one)))) {
    const aside = await person.context.newPage();
    await aside.goto(url.pathname.replace(/^\/(sv|fi|en)(?=\/|$)/, `/${language}`) + url.search);
    await judge(aside, person.looked);
    await aside.close();
  }
}

export async function textOf(person: Person): Promise<string> {
  return person.page.locator('main').innerText();
}
