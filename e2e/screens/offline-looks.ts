/** What a person sees of a programme that is kept on their own device, while the network is away. */
import type { Page } from 'playwright-core';
import type { Language } from '#kernel/actor.ts';
import type { Look, Missing } from './looks.ts';

const ROAD = /\/my\/programmes\/[0-9a-f-]{36}$/;
const STEP = /\/steps\/[a-z0-9-]+(#|$)/;

interface Kept {
  readonly road: string;
  readonly step: string;
  readonly form: string;
}

async function linksOn(page: Page, fits: RegExp): Promise<readonly string[]> {
  const all = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all.filter((href) => fits.test(href)).map((href) => href.split('#')[0] ?? ''))];
}

/** The worker keeps in its own time; a page that is looked at again offline must be there. */
async function untilKept(page: Page, address: string): Promise<void> {
  const until = performance.now() + 20_000;
  do {
    await page.context().setOffline(true);
    await page.goto(address);
    if ((await page.locator('html[data-kept]').count()) === 1) return;
    await page.context().setOffline(false);
    await page.goto(address);
  } while (performance.now() < until);
}

/** The first road with a step that asks for a form: chosen to be kept, opened, and the form begun. */
async function keep(page: Page, language: Language): Promise<Kept | string> {
  await page.context().setOffline(false);
  await page.goto(`/${language}`);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active !== null);
  await page.goto(`/${language}/my/programmes`);
  for (const road of await linksOn(page, ROAD)) {
    await page.goto(road);
    const on = page.locator('[data-keep-here] button[value=on]');
    await page.locator('[data-keep-here]').waitFor();
    if (await on.isVisible()) await on.click();
    for (const step of await linksOn(page, STEP)) {
      await page.goto(step);
      const begun = page.locator('main a[href*="/begun/"]').first();
      const begin = page.locator('button[name=block]').first();
      if ((await begun.count()) === 0 && (await begin.count()) === 0) continue;
      await ((await begun.count()) > 0 ? begun : begin).click();
      await page.waitForURL(/\/begun\//);
      return { road, step, form: new URL(page.url()).pathname };
    }
  }
  return 'no step of a walk asks for a form';
}

function offline(name: string, go: (page: Page, kept: Kept, language: Language) => Promise<void>): Look {
  return {
    name: `offline-${name}`,
    who: 'walking',
    worker: 'allow',
    async go(page, language): Promise<Missing> {
      const kept = await keep(page, language);
      if (typeof kept === 'string') return kept;
      for (const address of [kept.form, kept.step, kept.road]) await untilKept(page, address);
      await go(page, kept, language);
      return undefined;
    },
  };
}

async function alive(page: Page): Promise<void> {
  await page.locator('.v-needs-network').first().waitFor({ state: 'attached' });
}

export const OFFLINE_LOOKS: readonly Look[] = [
  offline('road', async (page, { road }) => {
    await page.goto(road);
    await alive(page);
  }),
  offline('step', async (page, { step }) => {
    await page.goto(step);
    await alive(page);
  }),
  offline('form', async (page, { form }) => {
    await page.goto(form);
    await alive(page);
    await page.locator('form[data-alive]').waitFor({ state: 'attached' });
    await page.locator('main form input[type=radio], main form input:not([type=hidden])').first().click();
    await page.locator('main form .v-actions button').last().click();
  }),
  offline('not-changed', async (page, { road }) => {
    await page.goto(road);
    await alive(page);
    await page.locator('#change summary').first().click();
    await page.locator('#change button').first().click();
    await page.locator('[data-not-sent]').waitFor();
  }),
  offline('sign-out', async (page, { road }) => {
    await page.goto(road);
    await alive(page);
    await page.locator('form[action$="/sign-out"] button').click();
    await page.locator('[data-not-sent]').waitFor();
  }),
  offline('list', async (page, _kept, language) => {
    await page.goto(`/${language}/my/programmes`);
  }),
];
