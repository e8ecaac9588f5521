/** What another unit holds: read after an active choice, blocked, and opened in an emergency. */
import { describe, expect, test } from 'vitest';
import { demoId } from '../../../src/demo/people.ts';
import { looksRightInEveryLanguage as looksRight, open, textOf } from '../../walker.ts';
import type { Scene } from './scene.ts';

const CHOICE = 'Vi planerar nästa möte och behöver veta vad vårdcentralen kom fram till.';
const REASON = 'Svarar inte på tilltal, ambulans är på väg.';

/** The demo has people with data at two units of the Swedish region, one of them blocked. */
export function openOtherUnits(scene: Scene): void {
  const { cast, coach, language, signInAgain } = scene;
  const personAt = (key: string) => `/work/people/${demoId('resident', key)}`;

  describe('what another unit holds', () => {
    test('is told on the page of the person, and opens after an active choice in own words', async () => {
      await signInAgain(coach, cast.coach.account, personAt('andreas-ebers'));
      await coach.page.locator('main a[href*="/other/"]').first().click();
      await coach.page.waitForURL('**/other/**');
      await looksRight(coach);
      await coach.page.locator('form:has(textarea[name=choice]) button').click();
      await coach.page.locator('textarea[name=choice][aria-invalid=true]').waitFor();
      await looksRight(coach);
      await coach.page.locator('textarea[name=choice]').fill(CHOICE);
      await coach.page.locator('form:has(textarea[name=choice]) button').click();
      await expect.poll(async () => textOf(coach)).toContain('Peter Lund');
      await looksRight(coach);
      expect(coach.page.url()).not.toContain('Vi%20planerar');
    });
    test('what the person has blocked is told as blocked, and an emergency opens it with a reason', async () => {
      await open(coach, language, personAt('tom-smith'));
      await coach.page.locator('main a[href$="/emergency"]').click();
      await coach.page.waitForURL('**/emergency');
      await looksRight(coach);
      await coach.page.locator('textarea[name=emergency]').fill(REASON);
      await coach.page.locator('form:has(textarea[name=emergency]) button').click();
      await coach.page.locator('main form[action*="/other/"] button').first().click();
      await coach.page.waitForURL('**/other/**');
      await looksRight(coach);
    });
  });
}
