/** Goal, note, messages, the end, and the look back after three months. */
import { describe, expect, test } from 'vitest';
import { looksRight, open, pressOn, textOf } from '../../walker.ts';
import { DAY, GOAL, type Scene } from './scene.ts';

/** One mail in the development inbox. */
const MAILS = 'main article, main li';

export function beCoached(scene: Scene): void {
  const { cast, coach, language, moveClock, resident, signInAgain } = scene;

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
    test('a week before three months have passed the resident is invited by mail', async () => {
      const mails = async (): Promise<number> => {
        await open(resident, language, '/dev/inbox');
        return resident.page.locator(MAILS).count();
      };
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
      await moveClock(scene.startsAt + 86 * DAY);
      await expect.poll(mails, { timeout: 30_000 }).toBeGreaterThan(before);
    });
    test('answers the same questions again and sees both beside each other', async () => {
      await signInAgain(resident, cast.resident.account, '/my');
      await expect
        .poll(
          async () => {
            await open(resident, language, '/my');
            return resident.page.locator('main a[href*="/my/follow-up/"]').count();
          },
          { timeout: 30_000 },
        )
        .toBeGreaterThan(0);
      await looksRight(resident);
      await resident.page.locator('main a[href*="/my/follow-up/"]').first().click();
      await looksRight(resident);
      const groups = await resident.page
        .locator('main input[type=radio]')
        .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
      // One option lower than at the first time.
      for (const name of groups) {
        await resident.page
          .locator(`main input[type=radio][name="${name}"]`)
          .nth(cast.option - 1)
          .check();
      }
      await pressOn(resident);
      await looksRight(resident);
      expect(await resident.page.locator('main table').count()).toBeGreaterThan(0);
    });
  });
}
