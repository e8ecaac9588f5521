/** One person at one browser, in the words of a journey: what they open, answer, choose and see. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { languageOfPath } from '#platform/i18n.ts';
import { axeFindings, type Person } from './browser.ts';
import { viewIn, viewOf } from './views.ts';

const NEXT_DOCUMENT_MS = 20_000;

/** When the document that stands there began, and whether all of it has come; nothing while one gives way to another. */
async function documentOf(page: Page): Promise<{ began: number; whole: boolean } | undefined> {
  return page
    .evaluate(() => ({ began: performance.timeOrigin, whole: document.readyState === 'complete' }))
    .catch(() => undefined);
}

/** Does what leads to another document, and waits until that one stands there whole. */
export async function toNextDocument(page: Page, act: () => Promise<void>): Promise<void> {
  await page.waitForLoadState('load');
  const before = await documentOf(page);
  await act();
  const until = performance.now() + NEXT_DOCUMENT_MS;
  for (;;) {
    const now = await documentOf(page);
    if (now?.whole === true && now.began !== before?.began) return;
    if (performance.now() > until) throw new Error(`no other document came after ${page.url()}`);
    await page.waitForTimeout(20);
  }
}

/** Follows a link, or presses a button, of a page without React: the first of these. */
export async function follow({ page }: Person, link: string): Promise<void> {
  await toNextDocument(page, async () => page.locator(link).first().click());
}

/** Presses the page's main button: the first one to be seen of the form in the main part. */
export async function pressOn({ page }: Person, within = 'main form'): Promise<void> {
  const press = async () => page.locator(`${within} button[type=submit]:not([aria-hidden])`).first().click();
  if ((await page.locator('link[rel=modulepreload]').count()) === 0) return toNextDocument(page, press);
  const before = page.url();
  await press();
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
  await follow(person, 'main a[href*="/sign-in/start"]');
  await toNextDocument(page, async () => page.locator(`button[name=person][value="${account}"]`).click());
}

/** Comes to work as this member of staff; who has several assignments takes the one that is named, or the first. */
export async function atWork(person: Person, account: string, assignment = ''): Promise<void> {
  const { page } = person;
  await open(person, 'sv', '/work');
  await chooseToBe(person, account);
  if (page.url().includes('/assignment'))
    await toNextDocument(page, async () =>
      page.locator('main button', { hasText: assignment }).first().click(),
    );
}

/** Opens a page by its address in the journey's language. */
export async function open(person: Person, language: Language, path: string): Promise<number> {
  const answer = await person.page.goto(`/${language}${path}`);
  return answer?.status() ?? 0;
}

/** React has taken the page over. What it listens to on the whole document may follow a moment later. */
export async function alive(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber')),
  );
}

async function judge(page: Page, looked: Set<string>): Promise<void> {
  // A page with React is judged when it has come alive: for a moment its title is taken off and put on again.
  if ((await page.locator('link[rel=modulepreload]').count()) > 0) {
    await alive(page);
    await page.evaluate(
      async () =>
        new Promise<void>((settle) => requestAnimationFrame(() => requestAnimationFrame(() => settle()))),
    );
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

/** The same page in these other languages too, beside the person's own tab; each view once. */
export async function looksRightIn(person: Person, languages: readonly Language[]): Promise<void> {
  await looksRight(person);
  const url = new URL(person.page.url());
  const view = viewOf(url.pathname);
  if (view === undefined) return;
  for (const language of languages.filter((one) => !person.looked.has(viewIn(view, one)))) {
    const aside = await person.context.newPage();
    await aside.goto(url.pathname.replace(/^\/(sv|fi|en)(?=\/|$)/, `/${language}`) + url.search);
    await judge(aside, person.looked);
    await aside.close();
  }
}

/** The same page in every language; each view once. */
export async function looksRightInEveryLanguage(person: Person): Promise<void> {
  await looksRightIn(person, LANGUAGES);
}

export async function textOf(person: Person): Promise<string> {
  return person.page.locator('main').innerText();
}
