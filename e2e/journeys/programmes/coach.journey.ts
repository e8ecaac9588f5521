/** The coach goes along: finds who waits, answers with a quotation, changes the road, invites; once by keyboard alone. */
import { describe, expect, test } from 'vitest';
import { demoId } from '../../../src/demo/people.ts';
import { openStage } from '../../stage.ts';
import {
  alive,
  atWork,
  chooseToBe,
  follow,
  looksRight,
  looksRightInEveryLanguage,
  open,
  pressOn,
  textOf,
} from '../../walker.ts';
import { tabTo } from './by-keyboard.ts';

const { browsers } = await openStage();

const UNIT = 'Hälsocoach online';
/** Walks with the unit, and can be signed in as. */
const WALKER = 'amira-el-khatib';
const CALLER = demoId('resident', 'andreas-ebers');
/** Whoever has a task that waits: the demo's dates move with the calendar. */
const ROW = 'main a[data-row]';
const coach = await browsers.person({ width: 1280, height: 900 });
const narrow = await browsers.person({ width: 320 });
let walk = '';

describe('the list', () => {
  test('says who walks with the unit and what waits, in every language and on a narrow screen', async () => {
    await atWork(coach, 'staff:anna-koski', UNIT);
    await open(coach, 'sv', '/work/walks');
    await looksRightInEveryLanguage(coach);
    expect(await coach.page.locator(ROW).count()).toBeGreaterThan(1);
    await atWork(narrow, 'staff:anna-koski', UNIT);
    await open(narrow, 'sv', '/work/walks');
    await looksRight(narrow);
  });

  test('is gone through with j and k, and a row is opened with Enter', async () => {
    const { page } = coach;
    await open(coach, 'sv', '/work/walks?waits=task');
    await alive(coach.page);
    const isFocused = async () =>
      page
        .locator(ROW)
        .first()
        .evaluate((row) => row === document.activeElement);
    await page.keyboard.press('j');
    for (let step = 0; step < 10 && !(await isFocused()); step += 1) await page.keyboard.press('j');
    expect(await isFocused()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/walks/**');
    walk = /^\/sv(\/work\/people\/[^/]+\/walks\/[^/]+)/.exec(new URL(page.url()).pathname)?.[1] ?? '';
    expect(walk).not.toBe('');
  });
});

describe('one programme', () => {
  test('is right in every language and on a narrow screen', async () => {
    await looksRightInEveryLanguage(coach);
    await open(narrow, 'sv', walk);
    await looksRight(narrow);
  });

  test('a task is answered by keyboard alone: quoted, begun from a template, timed and sent', async () => {
    const { page } = coach;
    await alive(coach.page);
    await tabTo(coach, '.v-task-words button');
    await page.keyboard.press('Enter');
    expect(await page.locator('#words').inputValue()).toMatch(/^> \S/);
    await tabTo(coach, '#template');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#words').inputValue()).toContain('[[');
    await tabTo(coach, '.v-task-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.locator('.v-task-form [aria-invalid]').waitFor();
    await looksRight(coach);
    await page.locator('#words').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('> en egen plan\n\nDet låter som ett steg som går att ta. Vad blir nästa?');
    await tabTo(coach, '#minutes');
    await page.keyboard.type('6');
    await tabTo(coach, '.v-task-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**said=answered**');
    expect(await textOf(coach)).toContain('Ditt svar är skickat.');
    expect(await textOf(coach)).toContain('Inte läst än');
  });

  test('a part is hidden for this person and shown again', async () => {
    const { page } = coach;
    await alive(coach.page);
    const module = page.locator('.v-road-of > li').nth(2);
    await module.locator('summary').press('Enter');
    // Each step has its own before it.
    await module.locator('button', { hasText: 'Dölj' }).last().press('Enter');
    await page.waitForURL('**said=changed**');
    expect(await textOf(coach)).toContain('Dolt för den här personen');
    await alive(coach.page);
    await page.locator('button', { hasText: 'Visa igen' }).press('Enter');
    await page.locator('button', { hasText: 'Visa igen' }).waitFor({ state: 'detached' });
  });

  test('a step is written for the person, who finds it', async () => {
    await open(coach, 'sv', `${walk}/change`);
    await looksRightInEveryLanguage(coach);
    await open(narrow, 'sv', `${walk}/change`);
    await looksRight(narrow);
    await coach.page.locator('#title').fill('Till dig');
    await coach.page.locator('#text').fill('Prova stigen vid sjön.');
    await pressOn(coach, 'main form:has(#title)');
    await coach.page.waitForURL('**said=changed**');
    expect(await textOf(coach)).toContain('Ändringen är gjord');
  });

  test('another unit is asked to take over, the person sees it, and the question is taken back', async () => {
    await open(coach, 'sv', '/work/walks');
    const row = coach.page.locator(`${ROW}[href*="${demoId('resident', WALKER)}/walks/"]`);
    const theirs = ((await row.getAttribute('href')) ?? '').replace(/^\/sv|[?#].*$/g, '');
    await open(coach, 'sv', `${theirs}/change`);
    await coach.page.locator('#handover-words').fill('Personen flyttar till er ort.');
    await pressOn(coach, 'main form:has(#handover-words)');
    await coach.page.getByText('Så länge ingen har svarat').waitFor();
    await coach.page.locator('summary', { hasText: 'annan organisation' }).click();
    await looksRight(coach);
    await open(narrow, 'sv', `${theirs}/change`);
    await narrow.page.locator('summary', { hasText: 'annan organisation' }).click();
    await looksRight(narrow);
    const resident = await browsers.person({ width: 320 });
    await open(resident, 'sv', `/my/programmes/${theirs.split('/').at(-1) ?? ''}`);
    await chooseToBe(resident, `resident:${WALKER}`);
    expect(await textOf(resident)).toContain(`${UNIT} har frågat`);
    await looksRight(resident);
    await resident.close();
    await pressOn(coach, 'main form:has(input[value=take-back])');
    await coach.page.getByText('Ni tog tillbaka frågan').waitFor();
  });

  test('the person’s programmes stand on a page of their own', async () => {
    await open(coach, 'sv', walk.replace(/\/[^/]+$/, ''));
    await looksRightInEveryLanguage(coach);
  });
});

describe('an invitation', () => {
  test('is made with a link and a picture, and tells a stranger who invites and not to what', async () => {
    await open(coach, 'sv', '/work/walks/invite');
    await looksRightInEveryLanguage(coach);
    await coach.page.locator('#programme').selectOption('quiet-nights');
    await pressOn(coach);
    await coach.page.locator('svg.v-qr').waitFor();
    await looksRight(coach);
    const link = /\/sv\/invite\/[A-Za-z0-9_-]{20}/.exec(await textOf(coach))?.[0] ?? '';
    const invited = await browsers.person({ width: 320 });
    await invited.page.goto(link);
    await looksRight(invited);
    expect(await textOf(invited)).toContain(UNIT);
    expect(await textOf(invited)).not.toMatch(/sov|sömn/i);
    await follow(invited, 'main a[href*="/sign-in"]');
    await chooseToBe(invited, 'resident:andreas-ebers');
    expect(new URL(invited.page.url()).pathname).toBe(link);
    await looksRightInEveryLanguage(invited);
    await pressOn(invited);
    expect(new URL(invited.page.url()).pathname).toMatch(/\/my\/programmes\/[0-9a-f-]+$/);
    await invited.close();
  });
});

test('a wish to be called reaches the unit, and the person is told when it is done', async () => {
  const resident = await browsers.person({ width: 320 });
  await open(resident, 'sv', '/my/messages');
  await chooseToBe(resident, 'resident:andreas-ebers');
  if (!(await resident.page.locator('#call').count()))
    await follow(resident, 'main a[href*="/my/messages?with="]');
  await looksRight(resident);
  await follow(resident, '#call button');
  expect(await textOf(resident)).toContain('Du bad om att bli uppringd');
  await open(coach, 'sv', `/work/people/${CALLER}/messages`);
  await looksRightInEveryLanguage(coach);
  await alive(coach.page);
  await coach.page.locator('button', { hasText: 'Jag har ringt' }).click();
  await coach.page.waitForURL('**said=called**');
  await resident.page.reload();
  expect(await textOf(resident)).toContain('Vi ringde dig');
  await looksRight(resident);
  await resident.close();
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
