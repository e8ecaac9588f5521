/** The pages of UX.md's list, who sees them, and the way there. A page that is not there is told, not skipped. */
import type { Page } from 'playwright-core';
import type { Language } from '#kernel/actor.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';

/** Somebody of the demo, by what they show; another person where the language is at home. */
export type Who =
  | 'visitor'
  | 'before'
  | 'waiting'
  | 'during'
  | 'walking'
  | 'in-group'
  | 'after'
  | 'coach'
  | 'reviewer'
  | 'designer';

const SWEDISH = {
  before: 'maria-ljungberg',
  waiting: 'katja-hennig',
  during: 'andreas-ebers',
  walking: 'amira-el-khatib',
  'in-group': 'patrik-lindeborg',
  after: 'tom-smith',
  coach: 'anna-koski',
  reviewer: 'karin-berg',
  designer: 'ylva-dahl',
};
const FINNISH = {
  before: 'aino-makela',
  // The demo has one person of whom somebody has just heard.
  waiting: 'katja-hennig',
  during: 'noora-vainio',
  walking: 'noora-vainio',
  'in-group': 'kaisa-lehtovaara',
  after: 'gunilla-backlund',
  coach: 'eero-salmi',
  // Has this assignment alone; the Finnish reviewer has others too, and the first is taken.
  reviewer: 'karin-berg',
  designer: 'ylva-dahl',
};

/** The key of a demo person in `content/demo`; null for somebody who is not signed in. */
export function keyOf(who: Who, language: Language): string | null {
  if (who === 'visitor') return null;
  return (language === 'fi' ? FINNISH : SWEDISH)[who];
}

export function kindOf(who: Who): 'resident' | 'staff' {
  return who === 'coach' || who === 'reviewer' || who === 'designer' ? 'staff' : 'resident';
}

/** Why a page cannot be shown, as a sentence; undefined when the browser stands on it. */
export type Missing = string | undefined;

export interface Look {
  readonly name: string;
  readonly who: Who;
  /** Shown in forced colours, as print and with text of 200 % too. */
  readonly also?: 'every-way';
  /** Seen by a browser that lets the service worker in. */
  readonly worker?: 'allow';
  /** Brings the browser to the page in the language. */
  go(page: Page, language: Language): Promise<Missing>;
}

async function at(page: Page, path: string): Promise<Missing> {
  const answer = await page.goto(path, { waitUntil: 'load' });
  const status = answer?.status() ?? 0;
  return status >= 400 ? `${path} answered ${status}` : undefined;
}

export function path(name: string, who: Who, after: string): Look {
  return { name, who, go: async (page, language) => at(page, `/${language}${after}`) };
}

/** A page whose answer is a refusal: it is shown whatever its status. */
function refusal(name: string, who: Who, after: string): Look {
  return { name, who, go: async (page, language) => void (await page.goto(`/${language}${after}`)) };
}

export function inEveryWay(look: Look): Look {
  return { ...look, also: 'every-way' };
}

/** The first link on a page that leads to an address of a kind. */
async function followLink(page: Page, fits: RegExp): Promise<Missing> {
  const links = await page
    .locator('main a[href]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const link = links.find((href) => fits.test(href));
  return link === undefined ? `no link ${fits.source} on ${new URL(page.url()).pathname}` : at(page, link);
}

/** From one page by links to another, each link the first of its kind. */
export function walk(
  name: string,
  who: Who,
  steps: { readonly from: string; readonly links: readonly RegExp[] },
): Look {
  return {
    name,
    who,
    async go(page, language) {
      let missing = await at(page, `/${language}${steps.from}`);
      for (const link of steps.links) missing ??= await followLink(page, link);
      return missing;
    },
  };
}

const CHECK = /\/check\/(?!send|drop|sent)[a-z0-9-]+$/;

async function question(page: Page, language: Language): Promise<Missing> {
  return (await at(page, `/${language}`)) ?? followLink(page, CHECK);
}

/** Sends the page of questions as it stands. */
async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('main form button').last().click()]);
}

/** Middle answers to all questions of the page. */
async function answer(page: Page): Promise<void> {
  const names = await page
    .locator('main input[type="radio"]')
    .evaluateAll((found) => [...new Set(found.map((radio) => radio.getAttribute('name') ?? ''))]);
  for (const name of names) {
    const choices = page.locator(`main input[type="radio"][name="${name}"]`);
    await choices.nth(Math.floor((await choices.count()) / 2)).check();
  }
  for (const box of await page.locator('main input[inputmode]').all()) await box.fill('3');
}

const MOST_PAGES = 60;

async function result(page: Page, language: Language): Promise<Missing> {
  const missing = await question(page, language);
  if (missing !== undefined) return missing;
  for (let step = 0; step < MOST_PAGES && !/\/result$/.test(new URL(page.url()).pathname); step += 1) {
    await answer(page);
    await send(page);
  }
  return /\/result$/.test(new URL(page.url()).pathname) ? undefined : 'the self-check does not end';
}

/** A session that has ended: the browser still has its cookie, the service knows nobody by it. */
async function expired(page: Page, language: Language): Promise<Missing> {
  await page.goto(`/${language}`);
  await page.context().addCookies([{ name: SESSION_COOKIE, value: 'ended', url: page.url() }]);
  const missing = await at(page, `/${language}/my`);
  await page.context().clearCookies({ name: SESSION_COOKIE });
  return missing;
}

const TOO_MUCH = 5 * 1024 * 1024;

async function tooLarge(page: Page, language: Language): Promise<Missing> {
  const missing = await at(page, `/${language}/feedback`);
  await page.evaluate((size) => {
    const form = document.querySelector('main form');
    if (!(form instanceof HTMLFormElement)) return;
    const field = document.createElement('textarea');
    field.name = 'too-much';
    field.value = 'x'.repeat(size);
    form.append(field);
    form.submit();
  }, TOO_MUCH);
  await page.waitForFunction(() => document.querySelector('main form') === null);
  return missing;
}

export const LOOKS_OF_VISITORS: readonly Look[] = [
  inEveryWay(path('front', 'visitor', '')),
  path('start', 'visitor', '/start'),
  path('other', 'visitor', '/other'),
  path('place', 'visitor', '/place'),
  { name: 'question', who: 'visitor', go: question },
  {
    name: 'question-error',
    who: 'visitor',
    also: 'every-way',
    async go(page, language) {
      const missing = await question(page, language);
      if (missing === undefined) {
        // A letter where a number is asked for; a choice is left open.
        for (const box of await page.locator('main input[inputmode]').all()) await box.fill('x');
        await send(page);
      }
      return missing;
    },
  },
  { name: 'result', who: 'visitor', also: 'every-way', go: result },
  path('drop', 'visitor', '/check/drop'),
  path('talk', 'visitor', '/talk'),
  path('your-data', 'visitor', '/your-data'),
  path('sign-in', 'visitor', '/sign-in?as=resident'),
  path('sign-in-staff', 'visitor', '/sign-in?as=staff'),
  path('sign-in-demo', 'visitor', '/sign-in/start?as=resident'),
  refusal('sign-in-stopped', 'visitor', '/sign-in/stopped/too-young'),
  path('accessibility', 'visitor', '/accessibility'),
  path('barrier', 'visitor', '/feedback/accessibility'),
  path('feedback', 'visitor', '/feedback'),
  refusal('not-found', 'visitor', '/nothing-here'),
  { name: 'expired', who: 'visitor', go: expired },
  { name: 'too-large', who: 'visitor', go: tooLarge },
  { name: 'offline', who: 'visitor', go: async (page, language) => at(page, `/offline/${language}.html`) },
];

export const LOOKS_OF_RESIDENTS: readonly Look[] = [
  path('home-before', 'before', '/my'),
  path('times-none', 'before', '/my/times'),
  path('goal-none', 'before', '/my/goal'),
  path('notes-none', 'before', '/my/notes'),
  {
    name: 'send-information',
    who: 'before',
    go: async (page, language) => (await result(page, language)) ?? at(page, `/${language}/check/send`),
  },
  path('send-choose', 'before', '/check/send?step=choose'),
  path('home-waiting', 'waiting', '/my'),
  walk('sent', 'waiting', { from: '/my', links: [/\/check\/sent\//] }),
  inEveryWay(path('home-during', 'during', '/my')),
  path('times', 'during', '/my/times'),
  walk('time-change', 'during', { from: '/my/times', links: [/\/change$/] }),
  walk('time-confirm', 'during', { from: '/my/times', links: [/\/change$/, /\/change\/[0-9a-f-]{36}/] }),
  walk('time-cancel', 'during', { from: '/my/times', links: [/\/cancel$/] }),
  path('messages', 'during', '/my/messages'),
  inEveryWay(path('goal', 'during', '/my/goal')),
  inEveryWay(path('today', 'during', '/my/today')),
  path('goal-question', 'during', '/my/goal/amount'),
  path('goal-plans', 'during', '/my/goal/plans'),
  path('goal-levels', 'during', '/my/goal/levels'),
  path('notes', 'during', '/my/notes'),
  path('forms-none', 'during', '/my/forms'),
  inEveryWay(path('safety', 'during', '/my/safety')),
  path('safety-visitor', 'visitor', '/check/safety'),
  inEveryWay(path('who-looked', 'during', '/my/who-looked')),
  path('my-data', 'during', '/my/my-data'),
  path('erasure', 'during', '/my/erasure'),
  path('blocks', 'during', '/my/blocks'),
  path('consents', 'during', '/my/consents'),
  path('settings', 'during', '/my/settings'),
  path('history', 'during', '/my/history'),
  refusal('not-allowed', 'during', '/work'),
  path('home-after', 'after', '/my'),
];

const PERSON = /\/work\/people\/[0-9a-f-]{36}$/;

const FORM = /\/work\/instruments\/[0-9a-f]{12}$/;

function onPerson(name: string, link: RegExp): Look {
  return walk(name, 'coach', { from: '/work/people', links: [PERSON, link] });
}

export const LOOKS_OF_STAFF: readonly Look[] = [
  inEveryWay(path('my-day', 'coach', '/work')),
  path('intake', 'coach', '/work/intake'),
  path('caller', 'coach', '/work/intake/caller'),
  path('ways-in', 'coach', '/work/ways-in'),
  path('capacity', 'coach', '/work/capacity'),
  path('video-service', 'coach', '/work/video-service'),
  walk('referral', 'coach', { from: '/work/intake', links: [/\/referral\/[0-9a-f-]{36}/] }),
  path('people', 'coach', '/work/people'),
  path('people-search', 'coach', '/work/people/search'),
  inEveryWay(walk('person', 'coach', { from: '/work/people', links: [PERSON] })),
  onPerson('person-messages', /\/messages$/),
  onPerson('person-refer', /\/refer$/),
  onPerson('person-goal', /\/goal$/),
  walk('person-goal-part', 'coach', { from: '/work/people', links: [PERSON, /\/goal$/, /\/goal\/plans$/] }),
  onPerson('person-offer', /\/offer$/),
  onPerson('note-begin', /\/notes\/new/),
  onPerson('note-signed', /\/notes\/[0-9a-f-]{36}/),
  path('calendar', 'coach', '/work/calendar'),
  path('calendar-link', 'coach', '/work/calendar/link'),
  path('availability', 'coach', '/work/calendar/availability'),
  path('absence', 'coach', '/work/absence'),
  walk('person-forms', 'coach', { from: '/work/people', links: [PERSON, /\/forms$/] }),
  path('assignment', 'coach', '/work/assignment'),
  inEveryWay(path('log-review', 'reviewer', '/work/log-review')),
  refusal('not-my-assignment', 'reviewer', '/work/intake'),
  path('forms', 'designer', '/work/instruments'),
  path('forms-import', 'designer', '/work/instruments/import'),
  walk('form', 'designer', { from: '/work/instruments?which=own', links: [FORM] }),
  walk('form-try', 'designer', { from: '/work/instruments?which=own', links: [FORM, /\/try$/] }),
  path('demo-clock', 'reviewer', '/dev/clock'),
  path('demo-inbox', 'reviewer', '/dev/inbox'),
];

/** Some months on: the look back is due. */
export const LATER_LOOKS: readonly Look[] = [
  path('home-look-back', 'after', '/my'),
  walk('look-back', 'after', { from: '/my', links: [/\/my\/follow-up\//] }),
];
