/** Staff copy answers from paper, a colleague goes on and keeps them; the person begins a form that nobody asked for. */
import { describe, expect, test } from 'vitest';
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
import { beginFor, sendFor, writeAnswers } from './on-behalf.ts';

const { browsers } = await openStage();

const UNIT = 'Hälsocoach online';
const coach = await browsers.person({ width: 1280, height: 900 });
const colleague = await browsers.person({ width: 320, dark: 'dark' });
const resident = await browsers.person({ width: 320 });
let person = '';
let draft = '';

describe('from paper', () => {
  test('the coach begins, and is told at once what an answer asks of them', async () => {
    await atWork(coach, 'staff:anna-koski', UNIT);
    await coach.page.locator('main a[href*="/work/people/"]', { hasText: 'Andreas Ebers' }).first().click();
    await coach.page.waitForLoadState('load');
    person = /^\/sv(\/work\/people\/[^/]+)/.exec(new URL(coach.page.url()).pathname)?.[1] ?? '';
    await open(coach, 'sv', `${person}/forms/new`);
    await looksRightInEveryLanguage(coach);
    await beginFor(coach, 'form:phq-9', 'paper');
    draft = new URL(coach.page.url()).pathname.replace('/sv', '');
    await open(coach, 'sv', `${draft}?q=9`);
    await coach.page.locator('main input[type=radio]').nth(1).check();
    await pressOn(coach, 'main form:has(input[name=revision])');
    await open(coach, 'sv', draft);
    await looksRightInEveryLanguage(coach);
    const text = await textOf(coach);
    expect(text).toContain('Andreas Ebers');
    expect(text).toContain('Svaren ber dig göra något nu');
    expect(await coach.page.locator('main a[href="tel:112"]').count()).toBe(1);
  });

  test('a colleague goes on where it was left, on a narrow screen, and keeps it', async () => {
    await atWork(colleague, 'staff:samira-haddad', UNIT);
    await open(colleague, 'sv', `${person}/forms`);
    await looksRight(colleague);
    expect(await textOf(colleague)).toContain('påbörjat av Anna Koski');
    await colleague.page.locator(`main a[href="/sv${draft}"]`).click();
    await colleague.page.waitForLoadState('load');
    await open(colleague, 'sv', `${draft}?q=1`);
    await writeAnswers(colleague);
    await looksRightInEveryLanguage(colleague);
    await sendFor(colleague);
    await looksRight(colleague);
    const text = await textOf(colleague);
    expect(text).toContain('Svaren är sparade i journalen.');
    expect(text).toContain('Samira Haddad');
  });
});

describe('the person', () => {
  test('begins by themselves what nobody needs to ask for', async () => {
    await open(resident, 'sv', '/my');
    await chooseToBe(resident, 'resident:andreas-ebers');
    await open(resident, 'sv', '/my/forms');
    await looksRightInEveryLanguage(resident);
    await follow(resident, 'main button[name=own][value=weekly-weight]');
    expect(new URL(resident.page.url()).pathname).toMatch(/\/my\/begun\/[0-9a-f-]+$/);
    await looksRight(resident);
    await open(resident, 'sv', '/my/forms');
    expect(await resident.page.locator('main button[name=own][value=weekly-weight]').count()).toBe(0);
  });
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
