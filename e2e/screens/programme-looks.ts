/** The pages of programmes: found, walked, gone along with, made. */
import type { Page } from 'playwright-core';
import type { Language } from '#kernel/actor.ts';
import { OFFLINE_LOOKS } from './offline-looks.ts';
import {
  inEveryWay,
  type Look,
  LOOKS_OF_RESIDENTS,
  LOOKS_OF_STAFF,
  LOOKS_OF_VISITORS,
  type Missing,
  path,
  walk,
} from './looks.ts';

const ROAD = /\/my\/programmes\/[0-9a-f-]{36}$/;
const STEP = /\/steps\/[a-z0-9-]+$/;
const WALK = /\/work\/people\/[0-9a-f-]{36}\/walks\/[0-9a-f-]{36}$/;
const PROGRAMME = /\/work\/programmes\/[0-9a-f-]{36}$/;

function walked(name: string, ...links: readonly RegExp[]): Look {
  return walk(name, 'walking', { from: '/my/programmes', links });
}

function coached(name: string, ...links: readonly RegExp[]): Look {
  return walk(name, 'coach', { from: '/work/walks', links });
}

/** The first programme of the list, which is an own draft when there is one; else a copy of it, so that the draft is a long one. */
async function ownDraft(page: Page, language: Language): Promise<Missing> {
  await page.goto(`/${language}/work/programmes`);
  const found = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const first = found.find((href) => PROGRAMME.test(href));
  if (first === undefined) return `no programme on /${language}/work/programmes`;
  await page.goto(first);
  const edit = page.locator('main a[href*="/edit"]').first();
  if ((await edit.count()) === 0) {
    await page.locator('details:has(button[value=copy]) summary').click();
    await page.locator('input[name=ownerContact]').fill('halsa@en-region-med-ett-langt-namn.example');
    await page.locator('button[value=copy]').click();
    await page.waitForURL((url) => !url.pathname.endsWith(first));
  }
  await edit.click();
  await page.locator('[data-alive]').waitFor();
  return undefined;
}

function onDraft(name: string, after: string): Look {
  return {
    name,
    who: 'designer',
    async go(page, language) {
      const missing = await ownDraft(page, language);
      if (missing !== undefined || after === 'edit') return missing;
      const answer = await page.goto(page.url().replace(/\/edit.*$/, `/${after}`));
      return (answer?.status() ?? 0) >= 400 ? `${after} answered ${String(answer?.status())}` : undefined;
    },
  };
}

const GROUP = /\/work\/walks\/groups\/[0-9a-f-]{36}/;

/** The first group of the list; made, when there is none, and filled with whoever is found. */
const aGroup: Look = {
  name: 'group',
  who: 'coach',
  async go(page, language) {
    await page.goto(`/${language}/work/walks/groups`);
    const links = await page
      .locator('main a[href]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    const first = links.find((href) => GROUP.test(href));
    if (first !== undefined) {
      await page.goto(first);
      return undefined;
    }
    await page.locator('#programme').selectOption({ index: 1 });
    await page.locator('#name').fill('Tisdagsgruppen');
    await page.locator('#make button[type=submit]').click();
    await page.waitForURL(GROUP);
    await page.goto(`${new URL(page.url()).pathname}?find=a`);
    await page.locator('button[value=add]').first().click();
    await page.waitForURL('**said=**');
    return undefined;
  },
};

/** A question to another unit that nobody has answered; asked, when it is not yet, of the first walk of the list. */
const askedHandOver: Look = {
  name: 'walk-hand-over',
  who: 'coach',
  async go(page, language) {
    const missing = await coached('walk-change', WALK, /\/change$/).go(page, language);
    if (missing !== undefined) return missing;
    const words = page.locator('#handover-words');
    if ((await words.count()) > 0) {
      await words.fill('Personen flyttar till er ort och vill gärna gå vidare där.');
      await page.locator('form:has(#handover-words) button[type=submit]').click();
    }
    await page.locator('input[name=handover]').waitFor({ state: 'attached' });
    await page.locator('section[aria-labelledby=hand-over-heading] summary').click();
    return undefined;
  },
};

/** A form of a step, open in the preview. */
const lookAtForm: Look = {
  name: 'studio-look-form',
  who: 'designer',
  async go(page, language) {
    await page.goto(`/${language}/work/programmes`);
    const calmer = page.locator('main a', { hasText: /Lugnare dagar|Tyynempiä päiviä|Calmer days/ }).first();
    if ((await calmer.count()) === 0) return 'no programme with a form in its first step';
    await page.goto(`${(await calmer.getAttribute('href')) ?? ''}/look?at=w1-first`);
    await page.locator('form:has(input[name=intent][value=form]) button').first().click();
    await page.locator('input[value=fill]').waitFor({ state: 'attached' });
    return undefined;
  },
};

const LOOKS_OF_WALKERS: readonly Look[] = [
  path('programmes-none', 'before', '/my/programmes'),
  walk('programme-offer', 'before', { from: '/my/programmes', links: [/\/offers\/[0-9a-f-]{36}$/] }),
  path('programmes', 'walking', '/my/programmes'),
  inEveryWay(walked('programme-road', ROAD)),
  inEveryWay(walked('programme-step', ROAD, STEP)),
  path('group-home', 'in-group', '/my'),
  walk('group-road', 'in-group', { from: '/my/programmes', links: [ROAD] }),
  walk('group-shared', 'in-group', { from: '/my/programmes', links: [ROAD, /\/steps\/w1-first$/] }),
];

const LOOKS_OF_MAKERS: readonly Look[] = [
  path('walks', 'coach', '/work/walks'),
  coached('walk', WALK),
  coached('walk-change', WALK, /\/change$/),
  askedHandOver,
  path('walk-invite', 'coach', '/work/walks/invite'),
  path('groups', 'coach', '/work/walks/groups'),
  inEveryWay(aGroup),
  walk('group-meeting', 'coach', { from: '/work/walks/groups', links: [GROUP, /\?meeting=[0-9a-f-]{36}/] }),
  path('studio', 'designer', '/work/programmes'),
  walk('studio-programme', 'designer', { from: '/work/programmes', links: [PROGRAMME] }),
  path('studio-new', 'designer', '/work/programmes/new'),
  onDraft('studio-editor', 'edit'),
  onDraft('studio-try', 'try'),
  onDraft('studio-look', 'look'),
  lookAtForm,
  onDraft('studio-translate', 'translate'),
  onDraft('studio-review', 'review'),
];

/** In the order of a walk: who comes first, signs in first. */
export const LOOKS: readonly Look[] = [
  ...LOOKS_OF_VISITORS,
  ...LOOKS_OF_RESIDENTS,
  ...LOOKS_OF_WALKERS,
  ...OFFLINE_LOOKS,
  ...LOOKS_OF_STAFF,
  ...LOOKS_OF_MAKERS,
];
