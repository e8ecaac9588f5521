/** Goal, note, messages, the end, and the look back after three months. */
import { describe, expect, test } from 'vitest';
import { loadDemoPeople } from '../../../src/demo/people.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import type { Person } from '../../browser.ts';
import { open, pressOn, textOf } from '../../walker.ts';
import { type Cast, DAY, GOAL, type Scene } from './scene.ts';

/** The service's template: three and nine months after the end, each counted from the end. */
const LOOK_BACKS = [
  { months: 3, days: 86, option: ({ option }: Cast) => option - 1 },
  { months: 9, days: 270, option: ({ lastOption }: Cast) => lastOption },
] as const;

/** How many mails the resident has got. The inbox page shows the newest of everybody's, and in months there are many. */
async function mailsTo({ cast, dataDirectory }: Scene): Promise<number> {
  const { email } = loadDemoPeople().residents.find(({ key }) => key === cast.resident.key) ?? {};
  return withServiceDatabase(dataDirectory, async (client) => {
    const found = await client.query<{ count: number }>(
      'select count(*)::integer from notifications.dev_message where recipient = $1',
      [email],
    );
    return found.rows[0]?.count ?? 0;
  });
}

/** Every page of the forms that are asked, with the same place in each list of options, until all is read through. */
async function answerAgain(resident: Person, place: number): Promise<void> {
  while (new URL(resident.page.url()).pathname.includes('/begun/')) {
    const radios = resident.page.locator('main input[type=radio]');
    const names = await radios.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name')));
    for (const name of new Set(names))
      await resident.page.locator(`main input[type=radio][name="${name}"]`).nth(place).check();
    await pressOn(resident);
  }
}

export function beCoached(scene: Scene): void {
  const { cast, coach, language, looksRight, moveClock, resident, signInAgain } = scene;

  describe('goal and note', () => {
    test('the resident sets a goal with importance and confidence', async () => {
      await open(resident, language, '/my/goal');
      await looksRight(resident);
      await pressOn(resident);
      await looksRight(resident);
      await resident.page.locator('input[name=habit]').first().check();
      await resident.page.locator('textarea[name=words]').fill(GOAL);
      await resident.page.locator('input[name=importance][value="9"]').check();
      await resident.page.locator('input[name=confidence][value="6"]').check();
      await pressOn(resident);
      await looksRight(resident);
      await open(resident, language, '/my');
      expect(await textOf(resident)).toContain(GOAL);
    });
    test('the coach writes a note from a phrase with proposed codes, and signs it', async () => {
      await open(coach, language, scene.personPage);
      await coach.page.locator('main a[href*="/notes/new"]').first().click();
      await coach.page.waitForLoadState('load');
      await looksRight(coach);
      await pressOn(coach);
      await looksRight(coach);
      expect(await textOf(coach)).toContain(GOAL);
      await coach.page.locator('button[name=intent][value=sign]').click();
      await coach.page.waitForLoadState('load');
      await looksRight(coach);
      expect(await coach.page.locator('button[name=intent][value=sign]').count()).toBe(0);
      expect(await textOf(coach)).toMatch(language === 'fi' ? /SPAT|ZYC|OAB/ : /DV1\d\d/);
    });
    test('an addendum can be written beside the signed note', async () => {
      await coach.page.locator('textarea[name=addendum]').fill('Tillägg: tiden gäller.');
      await coach.page.locator('button[name=intent][value=add]').click();
      await coach.page.waitForLoadState('load');
      expect(await textOf(coach)).toContain('Tillägg: tiden gäller.');
    });
  });

  describe('messages', () => {
    test('the resident writes, the coach answers, the resident reads it', async () => {
      await open(resident, language, '/my/messages');
      await looksRight(resident);
      await resident.page.locator('textarea[name=body]').fill('Kan vi börja med promenader?');
      await pressOn(resident, 'main form:has(textarea)');
      await looksRight(resident);
      await open(coach, language, `${scene.personPage}/messages`);
      await looksRight(coach);
      expect(await textOf(coach)).toContain('Kan vi börja med promenader?');
      await coach.page.locator('textarea[name=body]').fill('Ja, tio minuter efter middagen.');
      await pressOn(coach, 'main form:has(textarea)');
      await open(resident, language, '/my/messages');
      expect(await textOf(resident)).toContain('tio minuter efter middagen');
    });
  });

  describe('the end and what follows', () => {
    test('the coach ends the period with a reason', async () => {
      await open(coach, language, `${scene.personPage}/end`);
      await looksRight(coach);
      await coach.page.locator('input[name=reason][value=reached]').check();
      await pressOn(coach);
      await open(coach, language, scene.personPage);
      await looksRight(coach);
    });
    for (const { months, days, option } of LOOK_BACKS) {
      test(`a week before ${months} months have passed the resident is invited by mail`, async () => {
        const mails = async (): Promise<number> => mailsTo(scene);
        // Mail about what was written before may still be on its way: it must not be taken for the invitation.
        let before = -1;
        await expect
          .poll(
            async () => {
              const [last, now] = [before, await mails()];
              before = now;
              return last === now;
            },
            { timeout: 30_000, interval: 3000 },
          )
          .toBe(true);
        await moveClock(scene.startsAt + days * DAY);
        await expect.poll(mails, { timeout: 30_000 }).toBeGreaterThan(before);
      });
      test(`after ${months} months the same questions are answered again, and both stand beside each other`, async () => {
        await signInAgain(resident, cast.resident.account, '/my');
        const asked = resident.page.locator('main a[href*="/my/follow-up/"]');
        await expect
          .poll(
            async () => {
              await open(resident, language, '/my');
              return asked.count();
            },
            { timeout: 30_000 },
          )
          .toBeGreaterThan(0);
        await looksRight(resident);
        await asked.first().click();
        await looksRight(resident);
        await pressOn(resident);
        await looksRight(resident);
        const form = new URL(resident.page.url()).pathname;
        await resident.page.goto(`${form}/drop`);
        await looksRight(resident);
        await resident.page.goto(form);
        await answerAgain(resident, option(cast));
        await looksRight(resident);
        await pressOn(resident);
        await looksRight(resident);
        expect(await resident.page.locator('main svg').count()).toBeGreaterThan(0);
        expect(await resident.page.locator('main table').count()).toBeGreaterThan(0);
      });
      test(`the coach reads what has changed after ${months} months`, async () => {
        await signInAgain(coach, cast.coach.account, scene.personPage);
        await coach.page.locator('main a[href*="/follow-up/"]:not([href$="/move"])').last().click();
        await coach.page.waitForURL('**/follow-up/**');
        await looksRight(coach);
        expect(await coach.page.locator('main table').count()).toBeGreaterThan(0);
      });
    }
  });
}
