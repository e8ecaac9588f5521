/** A group walks a programme: made, filled, invited to; it meets, shares what it chooses, and one of it rests. */
import { describe, expect, test } from 'vitest';
import { demoId } from '../../../src/demo/people.ts';
import type { Person } from '../../browser.ts';
import { openStage } from '../../stage.ts';
import {
  atWork,
  chooseToBe,
  follow,
  looksRight,
  looksRightInEveryLanguage,
  open,
  pressOn,
  textOf,
} from '../../walker.ts';
import { notLookedAt } from '../../views.ts';

const { browsers } = await openStage();

const UNIT = 'Hälsocoach online';
/** Has a coach at the unit, and walks no programme. */
const ADDED = demoId('resident', 'andreas-ebers');
const TASK = 'w1-goal';
const DAY_MS = 86_400_000;
const coach = await browsers.person({ width: 1280, height: 900 });
const narrow = await browsers.person({ width: 320 });
const andreas = await browsers.person();
const maria = await browsers.person({ width: 320 });
let group = '';
let link = '';

const pathOf = ({ page }: Person) => new URL(page.url()).pathname;
const bare = (path: string) => path.replace(/^\/(sv|fi|en)/, '');

/** Presses one of the group page's buttons, and waits for what it says. */
async function press(button: string, said: string): Promise<void> {
  await coach.page.locator(button).first().click();
  await coach.page.getByText(said).first().waitFor();
}

/** The day in so many days, by the demo's own clock. */
async function dayIn(days: number): Promise<string> {
  const start = await coach.page.locator('#start').inputValue();
  return new Date(Date.parse(`${start}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

async function goTo(person: Person, address: string): Promise<void> {
  await person.page.goto(address);
}

/** Opens the step of the shared task, from the road. */
async function toTask(person: Person): Promise<void> {
  await goTo(person, `${pathOf(person).replace(/\/steps\/.*$/, '')}/steps/w1-first`);
}

async function share(person: Person, words: string, who: 'group' | 'coach'): Promise<void> {
  await person.page.locator(`[id="${TASK}.what"]`).fill(words);
  await person.page.locator(`input[name="who-${TASK}"][value=${who}]`).check();
  await follow(person, `form[data-writes="${TASK}"] button[value=keep]`);
}

describe('the coach', () => {
  test('makes a group, which has a page of its own', async () => {
    await atWork(coach, 'staff:anna-koski', UNIT);
    await open(coach, 'sv', '/work/walks/groups');
    await looksRightInEveryLanguage(coach);
    await coach.page.locator('#programme').selectOption({ label: 'Mat och vikt i balans' });
    await coach.page.locator('#name').fill('Tisdagsgruppen');
    await pressOn(coach, '#make form');
    group = bare(pathOf(coach));
    expect(group).toMatch(/\/groups\/[0-9a-f-]{36}$/);
    expect(await textOf(coach)).toContain('Gruppen är klar.');
  });

  test('adds somebody who is found by name, enters a meeting, and gets a link', async () => {
    const { page } = coach;
    await page.locator('#find').fill('andreas');
    await page.locator('form[role=search] button').click();
    await page.waitForURL('**find=andreas**');
    await press(`form:has(input[value="${ADDED}"]) button[value=add]`, 'och programmet börjar');
    await page.locator('#meeting-day').fill(await dayIn(6));
    await page.locator('#meeting-time').fill('17:30');
    await page.locator('#place').fill('Biblioteket, Storgatan 1');
    await press('button[value=meeting]', 'Träffen är inlagd.');
    await press('button[value=invite]', 'Inbjudan är klar');
    link = new URL((await page.locator('.v-breaks').first().textContent()) ?? '').pathname;
    await looksRightInEveryLanguage(coach);
    await atWork(narrow, 'staff:anna-koski', UNIT);
    await open(narrow, 'sv', group);
    await looksRight(narrow);
  });
});

describe('who is invited', () => {
  test('signs in, is told of the group, and chooses what it shall call her, on a narrow phone', async () => {
    await goTo(maria, link);
    await looksRight(maria);
    await follow(maria, 'main a[href*="/sign-in"]');
    await chooseToBe(maria, 'resident:maria-ljungberg');
    expect(await textOf(maria)).toContain('Ni går programmet tillsammans i gruppen Tisdagsgruppen.');
    expect(await maria.page.locator('#alias').inputValue()).toBe('Maria');
    await looksRightInEveryLanguage(maria);
    await maria.page.locator('#alias').fill('');
    await pressOn(maria);
    await looksRight(maria);
    expect(await textOf(maria)).toContain('Skriv vad gruppen ska kalla dig.');
    await maria.page.locator('#alias').fill('Vandraren');
    await pressOn(maria);
    expect(await textOf(maria)).toContain('Biblioteket, Storgatan 1');
    await looksRightInEveryLanguage(maria);
  });

  test('reads what another has shared once she has shared hers', async () => {
    await toTask(maria);
    expect(await textOf(maria)).toContain('Du väljer själv vem som får läsa det här.');
    expect(await maria.page.locator(`input[name="who-${TASK}"][value=coach]`).isChecked()).toBe(true);
    await share(maria, 'Gå till bageriet', 'group');
    expect(await textOf(maria)).toContain('Ingen annan har delat något här än.');
    await looksRightInEveryLanguage(maria);
    await open(andreas, 'sv', '/my/programmes');
    await chooseToBe(andreas, 'resident:andreas-ebers');
    await follow(andreas, 'main a[href*="/my/programmes/"]:not([href*="/offers/"]):not([href*="/steps/"])');
    await toTask(andreas);
    await share(andreas, 'Ta trappan', 'coach');
    expect(await textOf(andreas)).not.toContain('bageriet');
    await share(andreas, 'Ta trappan', 'group');
    expect(await textOf(andreas)).toContain('Gå till bageriet');
    expect(await textOf(andreas)).toContain('Vandraren');
    expect(await textOf(andreas)).not.toContain('Maria');
    await looksRight(andreas);
    await toTask(maria);
    expect(await textOf(maria)).toContain('Ta trappan');
    await share(maria, 'Gå till bageriet', 'coach');
    await toTask(andreas);
    expect(await textOf(andreas)).not.toContain('bageriet');
  });

  test('learns in the log that the group has read, and not who', async () => {
    await open(maria, 'sv', '/my/who-looked');
    await looksRight(maria);
    expect(await textOf(maria)).toContain('En medlem i din grupp');
    expect(await textOf(maria)).not.toContain('Andreas');
  });
});

describe('the group’s week', () => {
  const road = () => bare(pathOf(andreas)).replace(/\/steps\/.*$/, '');
  const meets = async () => andreas.page.locator('main a[href$="/steps/w1-meet"]').count();

  test('opens by the group’s day, whenever a member began, and moves when the coach moves it', async () => {
    await open(andreas, 'sv', road());
    expect(await meets()).toBe(1);
    await coach.page.locator('details:has(button[value=move]) > summary').click();
    await coach.page.locator('#start').fill(await dayIn(3));
    await press('button[value=move]', 'Första dagen är flyttad');
    await open(andreas, 'sv', road());
    expect(await meets()).toBe(0);
    for (let day = 0; day < 3; day += 1) {
      await open(maria, 'sv', '/dev/clock');
      await follow(maria, 'button[name=jump][value=day]');
    }
    await open(andreas, 'sv', road());
    expect(await meets()).toBe(1);
  });

  test('rests for one who needs it: the meetings stay, and they are told which', async () => {
    await andreas.page.locator('details:has(button[value=pause]) > summary').click();
    await follow(andreas, 'button[value=pause]');
    const text = await textOf(andreas);
    expect(text).toContain('Träffarna i gruppen är kvar medan programmet vilar.');
    expect(text).toContain('Biblioteket, Storgatan 1');
    await looksRightInEveryLanguage(andreas);
  });

  test('meets somewhere else: who rests reads it on the own home page, and can take it to a calendar', async () => {
    const atRoad = road();
    await open(coach, 'sv', group);
    await follow(coach, 'main a[href*="?meeting="]');
    await looksRightInEveryLanguage(coach);
    await coach.page.locator('#place').fill('Medborgarhuset, Torget 2');
    await press('button[value=move-meeting]', 'Träffen är ändrad.');
    await open(andreas, 'sv', '/my');
    expect(await textOf(andreas)).toContain('Medborgarhuset, Torget 2, 60 minuter.');
    await looksRight(andreas);
    const file = await andreas.page.locator('main a[href$="/calendar.ics"]').first().getAttribute('href');
    const answer = await andreas.page.request.get(file ?? '');
    expect([answer.status(), (await answer.text()).includes('SUMMARY:Vandra')]).toEqual([200, true]);
    await open(andreas, 'sv', atRoad);
  });

  test('goes on without who leaves, and ends for all; each walk goes on', async () => {
    await open(maria, 'sv', '/my/programmes');
    await follow(maria, 'main a[href*="/my/programmes/"]:not([href*="/offers/"]):not([href*="/steps/"])');
    await maria.page.locator('details:has(button[value=leave-group]) > summary').click();
    await follow(maria, 'button[value=leave-group]');
    expect(await textOf(maria)).toContain('Du är inte med i gruppen längre.');
    await coach.page.locator('details:has(button[value=end]) > summary').click();
    await press('button[value=end]', 'Gruppen är avslutad.');
    await looksRight(coach);
    await open(andreas, 'sv', road());
    expect(await textOf(andreas)).toContain('Gruppen är avslutad.');
    await looksRight(andreas);
    expect(browsers.faults).toEqual([]);
    expect(browsers.strangers).toEqual([]);
  });
});

test('every page of groups was looked at in every language', () => {
  expect(notLookedAt('groups', [coach])).toEqual([]);
});
