/** A form from elsewhere: brought in with faults, then right; published with a leave; asked for by a coach; retired. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { copyOfDemo } from '../../../testing/global-service.ts';
import { openBrowsers } from '../../browser.ts';
import { startService } from '../../server.ts';
import { notLookedAt } from '../../views.ts';
import { atWork, looksRight, looksRightInEveryLanguage, open, pressOn, textOf } from '../../walker.ts';

const dataDirectory = copyOfDemo(inject('demoData'));
const files = mkdtempSync(join(tmpdir(), 'vandra-forms-'));
const service = await startService({ dataDirectory });
const browsers = await openBrowsers(service.url);
afterAll(async () => {
  await browsers.close();
  await service.stop();
  for (const one of [dataDirectory, files]) rmSync(one, { recursive: true, force: true });
});

const publisher = await browsers.person({ width: 320 });
const coach = await browsers.person({ width: 1280, height: 900 });
const UNIT = 'Hälsocoach online';
const TITLE = 'Veckans fråga';
let address = '';

function aFile(name: string, given: object): string {
  const path = join(files, name);
  const form = {
    resourceType: 'Questionnaire',
    url: 'https://region-exempel.example/fhir/Questionnaire/question-of-the-week',
    version: '1',
    status: 'active',
    language: 'sv',
    title: TITLE,
    item: [
      {
        linkId: 'week',
        prefix: '1',
        text: 'Hur blev veckan?',
        type: 'choice',
        required: true,
        answerOption: ['Tung', 'Som vanligt', 'Lätt'].map((display, points) => ({
          valueCoding: { code: `w${points}`, display },
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: points }],
        })),
      },
    ],
    ...given,
  };
  writeFileSync(path, JSON.stringify(form));
  return path;
}

const FAULTY = aFile('faulty.json', {
  item: [
    { linkId: 'week', prefix: '1', text: 'Hur blev veckan?', type: 'choice' },
    {
      linkId: 'more',
      prefix: '2',
      text: 'Berätta mer',
      type: 'text',
      enableWhen: [{ question: 'gone', operator: 'exists', answerBoolean: true }],
    },
  ],
});
const RIGHT = aFile('right.json', {});

async function bringIn(path: string): Promise<void> {
  await publisher.page.locator('input[type=file]').setInputFiles(path);
  await pressOn(publisher, 'main form[enctype]');
}

describe('the publisher', () => {
  test('begins from the list, which says how', async () => {
    await atWork(publisher, 'staff:ylva-dahl', 'utgivare');
    expect(new URL(publisher.page.url()).pathname).toBe('/sv/work/instruments');
    await looksRightInEveryLanguage(publisher);
    await publisher.page.locator('main a[href$="/import"]').first().click();
    await publisher.page.waitForLoadState('load');
    await looksRightInEveryLanguage(publisher);
  });

  test('reads every fault of a file by the question’s own words, and nothing is kept', async () => {
    await bringIn(FAULTY);
    await looksRight(publisher);
    const said = await textOf(publisher);
    for (const words of [
      '1 Hur blev veckan?',
      'utan svarsalternativ',
      '2 Berätta mer',
      '”gone”',
      'Questionnaire.item[0]',
    ])
      expect(said).toContain(words);
    await open(publisher, 'sv', '/work/instruments?which=own');
    expect(await textOf(publisher)).not.toContain(TITLE);
  });

  test('brings in the right one as a draft, and tries it', async () => {
    await open(publisher, 'sv', '/work/instruments/import');
    await bringIn(RIGHT);
    await looksRight(publisher);
    await publisher.page.locator('main a', { hasText: TITLE }).click();
    await publisher.page.waitForLoadState('load');
    address = new URL(publisher.page.url()).pathname.replace(/^\/sv/, '');
    expect(address).not.toMatch(/week/);
    await looksRightInEveryLanguage(publisher);
    await publisher.page.locator('main a[href$="/try"]').click();
    await publisher.page.waitForLoadState('load');
    await looksRightInEveryLanguage(publisher);
    await publisher.page.locator('input[name=week]').nth(2).check();
    await publisher.page.locator('button[name=intent]').click();
    await publisher.page.waitForLoadState('load');
    await looksRight(publisher);
    expect(await publisher.page.locator('#result').innerText()).toContain('2 poäng');
  });

  test('is told that the rights are unconfirmed, records a leave, and publishes', async () => {
    await open(publisher, 'sv', address);
    expect(await publisher.page.locator('button[value=publish]').count()).toBe(0);
    await publisher.page.locator('button[value=permit]').click();
    await publisher.page.waitForLoadState('load');
    await looksRight(publisher);
    await publisher.page.locator('input[name=givenBy]').fill('Region Exempel');
    await publisher.page.locator('input[name=reference]').fill('Dnr 12/2026');
    await publisher.page.locator('input[name=givenOn]').fill('2026-03-02');
    await publisher.page.locator('button[value=permit]').click();
    await publisher.page.waitForLoadState('load');
    await publisher.page.locator('button[value=publish]').click();
    await publisher.page.waitForLoadState('load');
    await looksRight(publisher);
    expect(await textOf(publisher)).toContain('Versionen är publicerad.');
  });
});

describe('the coach', () => {
  const choices = async () => {
    await open(coach, 'sv', '/work/people');
    await coach.page.locator('main a[href*="/work/people/"]', { hasText: 'Andreas Ebers' }).first().click();
    await coach.page.waitForURL(/\/work\/people\/[0-9a-f-]{36}/);
    const person = new URL(coach.page.url()).pathname.replace(/^\/sv/, '');
    await open(coach, 'sv', `${person}/forms`);
    return coach.page.locator('main select[name=what] option').allInnerTexts();
  };

  test('can ask a person to fill it in, and reads where it comes from', async () => {
    await atWork(coach, 'staff:anna-koski', UNIT);
    expect(await choices()).toContain(TITLE);
    expect(await open(coach, 'sv', address)).toBe(200);
    await looksRight(coach);
    expect(await coach.page.locator('main button[name=intent]').count()).toBe(0);
  });

  test('cannot once it is retired', async () => {
    await open(publisher, 'sv', address);
    await publisher.page.locator('button[value=retire]').click();
    await publisher.page.waitForLoadState('load');
    await looksRight(publisher);
    expect(await textOf(publisher)).toContain('Det som är påbörjat fylls i klart.');
    expect(await choices()).not.toContain(TITLE);
  });
});

test('every page of the library was looked at in every language', () => {
  expect(notLookedAt('the library of forms', [publisher])).toEqual([]);
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
