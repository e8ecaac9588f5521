/** Browsers of a journey: the system's Chromium, one profile per person, every request watched. */
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../scripts/ensure-chromium.ts';
import { ASKED_BY } from './recorder.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Views that axe has found right, each with its language (`viewIn`). */
  readonly looked: Set<string>;
  /** Fetches an address as a download would, with this person's cookies. */
  download(path: string): Promise<string>;
  close(): Promise<void>;
}

export interface Browsers {
  /** A new profile. `noScript` turns JavaScript off. */
  person(given?: {
    noScript?: 'no-script';
    width?: number;
    height?: number;
    dark?: 'dark';
    locale?: string;
    /** The mark that this browser's requests carry to a recorder. */
    askedBy?: string;
    /** Lets the offline page's service worker in; else its requests would be counted beside the page's own. */
    worker?: 'allow';
  }): Promise<Person>;
  /** Requests that left for another origin; must stay empty. */
  readonly strangers: readonly string[];
  /** Faults that pages threw, and what the content security policy stopped. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

function watch(
  context: BrowserContext,
  origin: string,
  kept: { strangers: string[]; faults: string[] },
): void {
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      kept.strangers.push(url);
  });
  context.on('weberror', (error) => kept.faults.push(String(error.error())));
  context.on('console', (message) => {
    // An answer that is not 200 is told by the browser too; the journey judges those by itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      kept.faults.push(message.text());
  });
}

export async function openBrowsers(origin: string): Promise<Browsers> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('There is no Chromium: npm test installs it where apt may be used.');
  const browser: Browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  const strangers: string[] = [];
  const faults: string[] = [];
  return {
    strangers,
    faults,
    async person(given = {}) {
      const context = await browser.newContext({
        baseURL: origin,
        javaScriptEnabled: given.noScript === undefined,
        viewport: { width: given.width ?? 390, height: given.height ?? 844 },
        colorScheme: given.dark === undefined ? 'light' : 'dark',
        locale: given.locale ?? 'sv-SE',
        // Where the demo's people are: what a device calls today is the same day as the service's.
        timezoneId: 'Europe/Stockholm',
        permissions: ['camera', 'microphone'],
        acceptDownloads: true,
        ...(given.askedBy === undefined ? {} : { extraHTTPHeaders: { [ASKED_BY]: given.askedBy } }),
        serviceWorkers: given.worker ?? 'block',
      });
      context.setDefaultTimeout(20_000);
      watch(context, origin, { strangers, faults });
      const page = await context.newPage();
      return {
        context,
        page,
        looked: new Set<string>(),
        async download(path) {
          return (await context.request.get(path)).text();
        },
        close: async () => context.close(),
      };
    },
    close: async () => browser.close(),
  };
}

const LAWS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands: WCAG 2.2 AA and best practice, in words. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Our pages have no frames: asked where it is, axe answers in half the time that it takes by its own driver.
  await page.evaluate(axe.source);
  const wrong = await page.evaluate(async (laws) => {
    const { violations } = await (globalThis as unknown as { readonly axe: typeof axe }).axe.run(document, {
      runOnly: { type: 'tag', values: laws },
      // What is right need not be told node by node.
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  }, LAWS);
  return wrong.map((one) => `${new URL(page.url()).pathname} ${one}`);
}
