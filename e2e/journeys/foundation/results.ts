/** What the answers show: to the coach with all that stands behind it, to the person in plain words. */
import { describe, expect, test } from 'vitest';
import { open, textOf } from '../../walker.ts';
import type { Scene } from './scene.ts';

export function lookAtResults(scene: Scene): void {
  const { cast, coach, language, looksRight, resident, signInAgain } = scene;

  describe('results', () => {
    test('the coach opens one: picture, answers, limits', async () => {
      await signInAgain(coach, cast.coach.account, `${scene.personPage}/results`);
      await looksRight(coach);
      await coach.page.locator('main table a[href*="/results/"]').first().click();
      await coach.page.waitForURL(/\/results\/[0-9a-f-]{36}$/);
      expect(await coach.page.locator('main svg[role=img]').count()).toBeGreaterThan(0);
      await looksRight(coach);
    });

    test('the table behind the picture is one key away', async () => {
      const more = coach.page.locator('main figure + details > summary').first();
      await more.focus();
      await coach.page.keyboard.press('Enter');
      expect(await coach.page.locator('main figure + details[open] table tbody tr').count()).toBeGreaterThan(
        0,
      );
    });

    test('a score of a form answered on paper is entered', async () => {
      await open(coach, language, `${scene.personPage}/results/enter`);
      const form = coach.page.locator('main details:has(input[name=form][value=isi])');
      await form.locator('summary').click();
      await looksRight(coach);
      await form.locator('input[name="isi--points"]').fill('9');
      await form.locator('button').click();
      await coach.page.waitForURL(/said=entered/);
    });

    test('the person reads the same answers in plain words', async () => {
      await open(resident, language, '/my/results');
      await looksRight(resident);
      await resident.page.locator('main li a[href*="/results/"]').first().click();
      await resident.page.waitForURL(/\/results\/[0-9a-f-]{36}$/);
      await looksRight(resident);
      expect(await textOf(resident)).not.toContain('undefined');
    });
  });
}
