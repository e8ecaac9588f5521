/**
 * `npm run screens [-- NAME …]`: pictures of the pages in three languages, at three widths, light and dark, in the
 * ignored folder `screens/`; of some pages also in forced colours, as print and with text of 200 %. A NAME is how the
 * names of pages begin: `-- front home video`. The whole takes about ten minutes.
 * Ends with 1 when a page is wider than its window, a page threw a fault, or a page is not there.
 */
import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { ensureChromium } from '../scripts/ensure-chromium.ts';
import { type Browsers, openBrowsers, type Person } from './browser.ts';
import { keyOf, kindOf, LATER_LOOKS, type Look, type Missing } from './screens/looks.ts';
import { LOOKS } from './screens/programme-looks.ts';
import { type Taken, takeOtherWays, takePictures } from './screens/pictures.ts';
import { nextVideoMeeting, takeVideo } from './screens/video.ts';
import { startService } from './server.ts';

const FOLDER = 'screens';
const LOCALES = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB' } as const;
/** Whose next meeting in the demo is on video, and with whom. */
const ON_VIDEO = { resident: 'resident:noora-vainio', coach: 'staff:eero-salmi' } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Told {
  count: number;
  readonly missing: string[];
  readonly overflows: string[];
}

interface Tour {
  readonly browsers: Browsers;
  readonly told: Told;
  readonly wanted: (name: string) => boolean;
}

async function newPerson(
  { browsers }: Tour,
  language: Language,
  given: Pick<Look, 'worker'> = {},
): Promise<Person> {
  const { worker } = given;
  const window = { locale: LOCALES[language], width: 1440, height: 900 };
  return browsers.person(worker === undefined ? window : { ...window, worker });
}

/** Signs the person in as a browser does; staff take the first assignment. */
async function signIn(page: Page, account: string, language: Language): Promise<void> {
  await page.goto(`/${language}/sign-in/start?as=${account.split(':')[0] ?? ''}`);
  await page.locator(`button[value="${account}"]`).click();
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

function tell(told: Told, name: string, taken: Taken): void {
  told.count += taken.files.length;
  told.overflows.push(...taken.overflows);
  for (const line of taken.overflows) say(`OVERFLOW  ${line}`);
  say(`pictures  ${name}: ${taken.files.length}`);
}

function miss(told: Told, name: string, why: string): void {
  told.missing.push(`${name}: ${why}`);
  say(`MISSING   ${name}: ${why}`);
}

async function visit(tour: Tour, looks: readonly Look[], language: Language): Promise<void> {
  const [first] = looks;
  if (first === undefined) return;
  const person = await newPerson(tour, language, first);
  try {
    const key = keyOf(first.who, language);
    if (key !== null) await signIn(person.page, `${kindOf(first.who)}:${key}`, language);
    for (const look of looks) {
      const name = `${look.name}-${language}`;
      const missing = await show(look, person, language);
      if (missing !== undefined) {
        miss(tour.told, name, missing);
        continue;
      }
      tell(tour.told, name, await takePictures(person.page, FOLDER, name));
      if (look.also !== undefined)
        tell(tour.told, `${name}, other ways`, await takeOtherWays(person.page, FOLDER, name));
    }
  } finally {
    await person.close();
  }
}

async function visitAll(tour: Tour, all: readonly Look[]): Promise<void> {
  const looks = all.filter((look) => tour.wanted(look.name));
  const together = Map.groupBy(looks, ({ who, worker }) => `${who} ${worker ?? ''}`);
  for (const some of together.values()) for (const language of LANGUAGES) await visit(tour, some, language);
}

/** Moves the demo's clock; it only goes forward, so this comes after everything that is seen today. */
async function moveClock(page: Page, to: 'week' | 'months' | { readonly at: number }): Promise<void> {
  await page.goto('/fi/dev/clock');
  if (typeof to === 'string') await page.locator(`button[name=jump][value=${to}]`).click();
  else {
    const moment = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: 'Europe/Helsinki',
    }).format(to.at);
    await page.locator('input[name=date]').fill(moment.slice(0, 10));
    await page.locator('input[name=time]').fill(moment.slice(11));
    await page.locator('form:has(input[name=date]) button[type=submit]').click();
  }
  await page.waitForURL((url) => !url.pathname.endsWith('/dev/clock'));
}

const FIVE_MINUTES = 5 * 60_000;

async function visitVideo(tour: Tour): Promise<void> {
  const resident = await newPerson(tour, 'fi');
  const coach = await newPerson(tour, 'fi');
  try {
    await signIn(resident.page, ON_VIDEO.resident, 'fi');
    await signIn(coach.page, ON_VIDEO.coach, 'fi');
    const meeting = await nextVideoMeeting(resident.page, 'fi');
    if (meeting === undefined) {
      miss(tour.told, 'video', `${ON_VIDEO.resident} has no video meeting`);
      return;
    }
    await moveClock(resident.page, { at: meeting.startsAt - FIVE_MINUTES });
    for (const language of LANGUAGES) {
      await takeVideo(meeting.path, {
        resident: resident.page,
        coach: coach.page,
        language,
        take: async (page, name) =>
          tell(tour.told, `${name}-${language}`, await takePictures(page, FOLDER, `${name}-${language}`)),
      });
    }
  } finally {
    await resident.close();
    await coach.close();
  }
}

async function visitLater(tour: Tour): Promise<void> {
  const somebody = await newPerson(tour, 'fi');
  await signIn(somebody.page, ON_VIDEO.resident, 'fi');
  // The second look back of the demo's people is due in about fifteen weeks.
  for (const jump of ['months', 'week', 'week'] as const) await moveClock(somebody.page, jump);
  await somebody.close();
  await visitAll(tour, LATER_LOOKS);
}

function chosenNames(names: readonly string[]): (name: string) => boolean {
  const all = [...LOOKS, ...LATER_LOOKS].map((look) => look.name);
  const isWanted = (name: string): boolean =>
    names.length === 0 || names.some((wanted) => name.startsWith(wanted));
  if (![...all, 'video'].some(isWanted))
    throw new Error(`No page is called ${names.join(' or ')}. There are: ${[...all, 'video'].join(', ')}.`);
  return isWanted;
}

async function main(names: readonly string[]): Promise<void> {
  const wanted = chosenNames(names);
  await ensureChromium((line) => void process.stderr.write(line));
  if (names.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const began = performance.now();
  const service = await startService();
  const browsers = await openBrowsers(service.url).catch(async (problem: unknown) => {
    await service.stop();
    throw problem;
  });
  const told: Told = { count: 0, missing: [], overflows: [] };
  const tour: Tour = { browsers, told, wanted };
  try {
    await visitAll(tour, LOOKS);
    if (wanted('video')) await visitVideo(tour);
    if (LATER_LOOKS.some((look) => wanted(look.name))) await visitLater(tour);
  } finally {
    await browsers.close();
    await service.stop();
  }
  for (const fault of new Set(browsers.faults)) say(`FAULT     ${fault}`);
  for (const stranger of new Set(browsers.strangers)) say(`STRANGER  ${stranger}`);
  const minutes = Math.ceil((performance.now() - began) / 60_000);
  say(
    `${told.count} pictures in ${FOLDER}/ in ${minutes} min, ${told.missing.length} pages missing, ${told.overflows.length} too wide, ${browsers.faults.length} faults`,
  );
  const wrong =
    told.missing.length + told.overflows.length + browsers.faults.length + browsers.strangers.length;
  process.exitCode = wrong > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  process.stderr.write(
    `${problem instanceof Error ? problem.message : 'The pictures could not be taken.'}\n`,
  );
  process.exitCode = 1;
});
