/** An exercise prescription from the first word to the paper: prepared, signed by a colleague, followed by the person, looked at again. */
import { afterAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { demoId } from '../../../src/demo/people.ts';
import type { Person } from '../../browser.ts';
import { notLookedAt } from '../../views.ts';
import { alive, chooseToBe, follow, open, pressOn, textOf, toNextDocument } from '../../walker.ts';
import { DAY, openScene } from '../foundation/scene.ts';
import { logHoldsWhatWasAnswered } from '../foundation/log-holds.ts';

const scene = await openScene({
  language: 'sv',
  looksIn: LANGUAGES,
  locale: 'sv-SE',
  resident: { key: 'andreas-ebers', account: 'resident:andreas-ebers', name: 'Andreas Ebers' },
  coach: { account: 'staff:samira-haddad', name: 'Samira Haddad' },
  unit: null,
  check: 't5',
  option: 2,
  lastOption: 1,
});
const { cast, coach, language, looksRight, resident, signInAgain } = scene;
const signer = await scene.browsers.person({ locale: 'sv-SE', askedBy: 'coach', width: 1280, height: 900 });
afterAll(async () => scene.close());
const plan = `/work/people/${demoId('resident', cast.resident.key)}/plan`;
let draft = '';

function dateIn(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

async function press({ page }: Person, words: string): Promise<void> {
  await alive(page);
  await page.getByRole('button', { name: words, exact: true }).click();
  await page.waitForLoadState('networkidle');
}

async function summary({ page }: Person, words: string): Promise<void> {
  await page.locator('main summary', { hasText: words }).first().click();
}

describe('who may not sign', () => {
  test('puts an organiser on the unit’s list', async () => {
    await signInAgain(coach, cast.coach.account, '/work/organisers');
    await looksRight(coach);
    await coach.page.locator('input[name=name]').fill('Exempelstads gåendeförening');
    await coach.page.locator('input[name=what]').fill('Promenadgrupp för den som är ovan');
    await coach.page.locator('input[name=place]').fill('Stora torget');
    await coach.page.locator('input[name=web]').fill('https://promenad.example/tider');
    await pressOn(coach);
    await follow(coach, 'main a[href*="change="]');
    await looksRight(coach);
  });

  test('writes the prescription with the person, is told what is missing, and asks a colleague', async () => {
    await open(coach, language, plan);
    await looksRight(coach);
    await press(coach, 'Skriv ett recept');
    await coach.page.waitForURL(/\/plan\/[0-9a-f-]{36}/);
    draft = new URL(coach.page.url()).pathname.replace('/sv', '');
    await looksRight(coach);
    await coach.page.locator('textarea[name=goal]').fill('Orka spela fotboll med Leo hela sommaren');
    await coach.page.locator('input[name="a1.kind"][value=everyday]').check();
    await coach.page.locator('input[name="a1.what"]').fill('Rask promenad till jobbet');
    await coach.page.locator('input[name="a1.times"]').fill('5');
    await coach.page.locator('input[name="a1.minutes"]').fill('30');
    await coach.page.locator('input[name="a1.intensity"][value=moderate]').check();
    await coach.page
      .locator('select[name="a1.organiser"]')
      .selectOption({ label: 'Exempelstads gåendeförening: Promenadgrupp för den som är ovan' });
    await summary(coach, 'Aktivitet 2');
    await coach.page.locator('input[name="a2.kind"][value=less-sitting]').check();
    await coach.page.locator('input[name="a2.what"]').fill('Resa sig varje halvtimme');
    await coach.page.locator('input[name="a2.times"]').fill('5');
    await coach.page.locator('textarea[name=advice]').fill('Gå så fort att du kan prata men inte sjunga.');
    await coach.page.locator('input[name=readiness][value="7"]').check();
    await coach.page.locator('input[name=confidence][value="6"]').check();
    await press(coach, 'Be om signering');
    expect(await textOf(coach)).toContain('Välj en dag för uppföljningen.');
    expect(await coach.page.locator('textarea[name=goal]').inputValue()).toContain('fotboll');
    await looksRight(coach);
    await coach.page.locator('input[name="follow.on"]').fill(dateIn(42));
    await coach.page.locator('input[name="follow.how"][value=phone]').check();
    await coach.page.locator('select[name="follow.who"]').selectOption({ label: 'Samira Haddad' });
    await press(coach, 'Be om signering');
    await coach.page.waitForURL(/said=asked/);
    await looksRight(coach);
  });
});

describe('who may sign', () => {
  test('finds it in the day’s list and signs what stands there', async () => {
    await open(signer, language, '/work');
    await chooseToBe(signer, 'staff:johan-ekdahl');
    await alive(signer.page);
    const row = signer.page.locator(`main a[href$="${draft}"]`).first();
    expect(await row.count()).toBe(1);
    await open(signer, language, draft);
    await looksRight(signer);
    expect(await signer.page.locator('input[name=codes]').first().isChecked()).toBe(true);
    await press(signer, 'Signera receptet');
    await signer.page.waitForURL(/said=signed/);
    expect(await textOf(signer)).toContain('Johan Ekdahl, fysioterapeut');
    await looksRight(signer);
  });

  test('prints it in the person’s own language, and saves it as a file', async () => {
    await open(signer, language, `${draft}/paper`);
    expect(await textOf(signer)).toContain('5 times a week');
    await looksRight(signer);
    const answer = await signer.page.request.get(`/sv${draft}/paper.pdf`);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });
});

describe('the person', () => {
  test('writes the day with one press from the home page, in less than ten seconds', async () => {
    await signInAgain(resident, cast.resident.account, '/my');
    const begun = performance.now();
    await follow(resident, 'main a[href$="/my/plan"]');
    await toNextDocument(resident.page, async () =>
      resident.page.locator('main button[name=did]').first().click(),
    );
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await textOf(resident)).toContain('30 minuter av 150 minuter');
    await looksRight(resident);
  });

  test('reads the whole of it, and what is not written is unknown', async () => {
    await follow(resident, 'main a[href*="/my/plan/"]');
    await looksRight(resident);
    await open(resident, language, '/my/plan');
    expect(await textOf(resident)).toContain('inget är skrivet, så det går inte att säga');
  });
});

describe('the follow-up', () => {
  test('stands on the list of who is responsible when its time comes, and ends with what comes next', async () => {
    await scene.moveClock(Date.now() + 36 * DAY);
    await signInAgain(coach, cast.coach.account, plan);
    await looksRight(coach);
    await coach.page.waitForFunction(
      async () => (await (await fetch('/sv/work/rows?')).text()).includes('/plan'),
      undefined,
      { timeout: 20_000, polling: 500 },
    );
    await open(coach, language, draft);
    await alive(coach.page);
    await summary(coach, 'Skriv uppföljningen');
    await looksRight(coach);
    await coach.page.locator('input[name=outcome][value=partly]').check();
    await coach.page.locator('textarea[name=words]').fill('Tre promenader i veckan, regnet tog två.');
    await coach.page.locator('input[name=next][value=end]').check();
    await press(coach, 'Spara uppföljningen');
    await coach.page.waitForURL(/said=followed-up/);
    expect(await textOf(coach)).toContain('Det här receptet är avslutat.');
    await looksRight(coach);
  });
});

test('every page of prescriptions was looked at in every language', () => {
  expect(notLookedAt('prescriptions', [resident, coach, signer])).toEqual([]);
});

logHoldsWhatWasAnswered(scene);

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(scene.browsers.strangers).toEqual([]);
  expect(scene.browsers.faults).toEqual([]);
});
