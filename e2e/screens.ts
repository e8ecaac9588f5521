/**
 * `npm run screens [-- NAME …]`: pictures of the pages in three languages, at three widths, light and dark, in `screens/`.
 * Ends with 1 when a page is wider than its window or a page threw a fault; a page that is not there is told as missing.
 */
import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { ensureChromium } from '../scripts/ensure-chromium.ts';
import { type Browsers, openBrowsers, type Person } from './browser.ts';
import { keyOf, kindOf, type Look, LOOKS, type Missing, type Who } from './screens/looks.ts';
import { takePictures } from './screens/pictures.ts';
import { startService } from './server.ts';

const FOLDER = 'screens';
const LOCALES = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB' } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Told {
  count: number;
  readonly missing: string[];
  readonly overflows: string[];
}

/** Signs the person in as a browser does; staff take the first assignment. */
async function signIn(page: Page, who: Who, language: Language): Promise<void> {
  const key = keyOf(who, language);
  if (key === null) return;
  const kind = kindOf(who);
  await page.goto(`/${language}/sign-in/start?as=${kind}`);
  await page.locator(`button[value="${kind}:${key}"]`).click();
  await page.waitForLoadState('load');
  const assignment = page.locator('button[name="assignment"]').first();
  if ((await assignment.count()) > 0) await assignment.click();
  await page.waitForLoadState('load');
}

async function show(look: Look, person: Person, language: Language): Promise<Missing> {
  try {
    return await look.go(person.page, language);
  } catch (problem) {
    return problem instanceof Error ? (problem.message.split('\n')[0] ?? 'a fault') : 'a fault';
  }
}

async function visit(
  browsers: Browsers,
  who: Who,
  language: Language,
  given: { looks: readonly Look[]; told: Told },
): Promise<void> {
  const person = await browsers.person({ locale: LOCALES[language], width: 1440, height: 900 });
  try {
    await signIn(person.page, who, language);
    for (const look of given.looks) {
      const name = `${look.name}-${language}`;
      const missing = await show(look, person, language);
      if (missing !== undefined) {
        given.told.missing.push(`${name}: ${missing}`);
        say(`missing   ${name}: ${missing}`);
        continue;
      }
      const taken = await takePictures(person.page, FOLDER, name);
      given.told.count += taken.files.length;
      given.told.overflows.push(...taken.overflows);
      for (const line of taken.overflows) say(`OVERFLOW  ${line}`);
      say(`pictures  ${name}: ${taken.files.length}`);
    }
  } finally {
    await person.close();
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  const looks = LOOKS.filter(
    (look) => wanted.length === 0 || wanted.some((name) => look.name.startsWith(name)),
  );
  if (looks.length === 0)
    throw new Error(
      `No page is called ${wanted.join(' or ')}. There are: ${LOOKS.map((look) => look.name).join(', ')}.`,
    );
  await ensureChromium((line) => void process.stderr.write(line));
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const service = await startService();
  const browsers = await openBrowsers(service.url).catch(async (problem: unknown) => {
    await service.stop();
    throw problem;
  });
  const told: Told = { count: 0, missing: [], overflows: [] };
  try {
    for (const who of new Set(looks.map((look) => look.who))) {
      for (const language of LANGUAGES) {
        await visit(browsers, who, language, { looks: looks.filter((look) => look.who === who), told });
      }
    }
  } finally {
    await browsers.close();
    await service.stop();
  }
  for (const fault of new Set(browsers.faults)) say(`FAULT     ${fault}`);
  for (const stranger of new Set(browsers.strangers)) say(`STRANGER  ${stranger}`);
  say(
    `${told.count} pictures in ${FOLDER}/, ${told.missing.length} pages missing, ${told.overflows.length} too wide, ${browsers.faults.length} faults`,
  );
  process.exitCode = told.overflows.length + browsers.faults.length + browsers.strangers.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  process.stderr.write(
    `${problem instanceof Error ? problem.message : 'The pictures could not be taken.'}\n`,
  );
  process.exitCode = 1;
});
