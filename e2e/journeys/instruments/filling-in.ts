/** Answering the form of twelve pages: what each page is given, and the staff who ask for it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../../browser.ts';
import { TWELVE_PAGES } from '../../twelve-pages.ts';
import { atWork, chooseToBe, follow, open, pressOn } from '../../walker.ts';

const ORDER = 'main form:has(select[name=what])';

/** Brings the form in as an operator does. The service that runs hears of it. */
export function bringIn(dataDirectory: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'vandra-form-'));
  try {
    const file = join(folder, 'twelve-pages.json');
    writeFileSync(file, JSON.stringify(TWELVE_PAGES));
    const { DATABASE_URL: _database, ...inherited } = process.env;
    execFileSync(
      process.execPath,
      ['src/cli.ts', 'instruments', 'import', file, '--publish', '--permission', 'made for the journeys'],
      { env: { ...inherited, VANDRA_DATA: dataDirectory }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The coach's page about the person. */
export async function atPerson(coach: Person, name: string): Promise<string> {
  await atWork(coach, 'staff:anna-koski', 'Hälsocoach online');
  await coach.page.locator('main a[href*="/work/people/"]', { hasText: name }).first().click();
  await coach.page.waitForLoadState('load');
  return /^\/sv(\/work\/people\/[^/]+)/.exec(new URL(coach.page.url()).pathname)?.[1] ?? '';
}

export async function askForIt(coach: Person, personPage: string): Promise<void> {
  await open(coach, 'sv', `${personPage}/forms`);
  await coach.page.locator(`${ORDER} select[name=what]`).selectOption('form:twelve-pages');
  await pressOn(coach, ORDER);
}

/** Begins it from the person's list, and stands on its first page. */
export async function beginIt(person: Person): Promise<void> {
  await open(person, 'sv', '/my/forms');
  await follow(person, 'main button[name=begin]');
}

/** What is answered on each page, in order. Without an entry nothing has to be. */
export const ANSWERS: readonly ((person: Person) => Promise<void>)[] = [
  async ({ page }) => page.locator('input[name=walks][value=yes]').check(),
  async ({ page }) => page.locator('input[name=sleep][value=true]').check(),
  async ({ page }) => {
    await page.locator('input[name=fruits]').fill('3');
    await page.locator('input[name=litres]').fill('1,5');
  },
  async ({ page }) => page.locator('input[name=energy]').fill('70'),
  async ({ page }) => {
    await page.locator('textarea[name=wish]').fill('Sova längre.\nGå ut varje dag.');
    await page.locator('input[name=why]').fill('För att orka');
  },
  async ({ page }) => {
    await page.locator('input[name=begin]').fill('2026-12-01');
    await page.locator('input[name=clock]').fill('17:30');
    await page.locator('input[name=last]').fill('2026-11-20T08:15');
  },
  async ({ page }) => {
    await page.locator('select[name=place]').selectOption('out');
    await page.locator('input[name=other]').fill('hemma');
    await page.locator('input[name="own.words"]').fill('Min syster');
  },
  async ({ page }) => page.locator('input[name=helps][value=friend]').check(),
  async ({ page }) => {
    await page.locator('input[name=tired][value=often]').check();
    await page.locator('input[name=glad][value=never]').check();
  },
  async ({ page }) => page.locator('input[name="goal~0"]').fill('Gå till arbetet'),
  async ({ page }) => {
    await page.locator('input[name=weight]').fill('81,5');
    await page.locator('input[name=link]').fill('https://example.org/skogen');
  },
  async () => Promise.resolve(),
];

/** What stands among the answers that are read through, whichever way they were given. */
export const READ = ['Ute', 'Hemma', 'Min syster', '81,5 kg', 'Gå till arbetet', '17:30', 'En vän', 'Ofta'];

/** The number of the page that is shown. */
export function pageAt({ page }: Person): string | null {
  return new URL(page.url()).searchParams.get('q');
}

/** On to the next page by the page's own button, which stands last: those that add and remove come before. */
export async function goOn({ page }: Person): Promise<void> {
  await page.locator('main form button[type=submit]').last().focus();
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
  await page.waitForLoadState('load');
}

export const RESIDENT = 'resident:andreas-ebers';

export async function signedIn(person: Person): Promise<Person> {
  await open(person, 'sv', '/my/forms');
  await chooseToBe(person, RESIDENT);
  return person;
}

export async function answer(person: Person, number: number): Promise<void> {
  await ANSWERS[number - 1]?.(person);
}
