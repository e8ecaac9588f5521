/** Notes: filled from what happened, never lost, signed and taken along; and a group's meeting written about once. */
import { afterAll, describe, expect, test } from 'vitest';
import { demoId } from '../../../src/demo/people.ts';
import { notLookedAt } from '../../views.ts';
import { alive, follow, open, pressOn, textOf } from '../../walker.ts';
import { IN_THE_MIDDLE, openScene } from '../foundation/scene.ts';

const scene = await openScene(IN_THE_MIDDLE);
afterAll(async () => scene.close());
const { cast, coach, language, looksRight, resident, signInAgain } = scene;
const about = `/work/people/${demoId('resident', cast.resident.key)}`;
const TYPED = 'Kirjoitettu juuri ennen kuin istunto päättyi.';
const state = () => coach.page.locator('textarea[name="body.state"]');

describe('a note', () => {
  let at = '';
  test('is filled with what happened, and needs only reading', async () => {
    await signInAgain(coach, cast.coach.account, '/work');
    await open(coach, language, `${about}/notes/new`);
    await looksRight(coach);
    await coach.page.locator('input[name=meeting][value=none]').check();
    await pressOn(coach);
    at = new URL(coach.page.url()).pathname;
    await looksRight(coach);
    for (const code of ['arrival', 'state', 'agreed', 'next'])
      expect((await coach.page.locator(`textarea[name="body.${code}"]`).inputValue()).length).toBeGreaterThan(
        10,
      );
    expect(await textOf(coach)).toMatch(/SPAT\d+/);
  });
  test('saves itself while it is written', async () => {
    await alive(coach.page);
    await state().fill('Ensimmäinen lause.');
    await expect.poll(async () => textOf(coach), { timeout: 10_000 }).toContain('Tallennettu itsestään');
  });
  test('keeps what is typed after the session has ended, and has it again after signing in', async () => {
    const cookies = await coach.page.context().cookies();
    await coach.page.context().clearCookies();
    await state().fill(TYPED);
    await expect.poll(async () => textOf(coach), { timeout: 10_000 }).toContain('Sinut on kirjattu ulos');
    expect(await state().inputValue()).toBe(TYPED);
    await coach.page.context().addCookies(cookies);
    await coach.page.goto(new URL(at, coach.page.url()).href);
    await alive(coach.page);
    await expect.poll(async () => state().inputValue(), { timeout: 10_000 }).toBe(TYPED);
    expect(await textOf(coach)).toContain('Viimeksi kirjoittamasi on tallessa');
  });
  test('is signed, and taken along as text and as a document', async () => {
    await coach.page.locator('button[name=intent][value=sign]').click();
    await coach.page.waitForURL('**?said=signed');
    await looksRight(coach);
    expect(await textOf(coach)).toContain(TYPED);
    await coach.page.locator('details:has(#as-text) > summary').click();
    for (const [end, words] of [
      ['text', TYPED],
      ['document', '"resourceType": "Composition"'],
    ] as const) {
      const [file] = await Promise.all([
        coach.page.waitForEvent('download'),
        coach.page.locator(`main a[href$="/${end}"]`).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
      expect(Buffer.concat(chunks).toString('utf8')).toContain(words);
    }
    await signInAgain(resident, cast.resident.account, '/my/notes');
    expect(await textOf(resident)).toContain(TYPED);
  });
});

describe('a group that has met', () => {
  test('is written about once, for each who came', async () => {
    await open(coach, language, '/work/walks/groups');
    await follow(coach, 'main a[href*="/walks/groups/"]');
    await follow(coach, 'main a[href*="/meetings/"]');
    await looksRight(coach);
    await coach.page.locator('textarea[name="body.theme"]').fill('Kävelimme rantaa pitkin.');
    await pressOn(coach);
    await coach.page.waitForURL('**?said=signed');
    await looksRight(coach);
    expect(await textOf(coach)).toMatch(/Paikalla \d+, ryhmässä \d+\./);
  });
});

test('every page of notes was looked at in every language', () => {
  expect(notLookedAt('notes', [coach])).toEqual([]);
});
