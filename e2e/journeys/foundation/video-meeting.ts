/** Two browsers, real pictures, text beside, a reload. */
import { describe, expect, test } from 'vitest';
import { seesMovingPicture } from '../../call.ts';
import { open } from '../../walker.ts';
import type { Person } from '../../browser.ts';
import { MINUTE, type Scene } from './scene.ts';

/** Lets the service answer, and keeps the answers back from the page until they are let go. */
async function holdAnswers({ page }: Person, address: string) {
  const held = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    const answer = await route.fetch();
    held.resolve();
    await free.promise;
    await route.fulfill({ response: answer }).catch(() => undefined);
  });
  return {
    isHeld: held.promise,
    async letGo() {
      free.resolve();
      await page.unrouteAll({ behavior: 'wait' });
    },
  };
}

export function meetOnVideo(scene: Scene): void {
  const { coach, language, looksRight, moveClock, resident } = scene;

  describe('the video meeting', () => {
    test('the clock is moved to five minutes before the meeting', async () => {
      await open(resident, language, '/my/times');
      scene.meetingAddress =
        (await resident.page
          .locator('a[href*="/meeting/"]')
          .first()
          .getAttribute('href')
          .catch(() => null)) ?? '';
      await moveClock(scene.startsAt - 5 * MINUTE);
    });
    test('both come in, the resident waits until let in', async () => {
      await open(resident, language, '/my/times');
      scene.meetingAddress =
        (await resident.page.locator('a[href*="/meeting/"]').first().getAttribute('href')) ?? '';
      await resident.page.goto(scene.meetingAddress);
      await looksRight(resident);
      await resident.page.locator('.v-check-enter button:not([disabled])').first().click();
      await resident.page.locator('main[data-stage=waiting]').waitFor();
      await looksRight(resident);
      await coach.page.goto(scene.meetingAddress);
      await coach.page.locator('.v-check-enter button:not([disabled])').first().click();
      await coach.page.locator('main[data-stage=inside]').waitFor();
      await coach.page.locator('.v-call-controls button').first().click();
    });
    test('real pictures move on both sides', async () => {
      await Promise.all([seesMovingPicture(resident), seesMovingPicture(coach)]);
      await looksRight(resident);
      await looksRight(coach);
    });
    test('text goes letter by letter beside the picture', async () => {
      await resident.page.locator('#call-text').pressSequentially('Hör du', { delay: 60 });
      await expect.poll(async () => coach.page.locator('.v-call-draft').innerText()).toContain('Hör du');
      await resident.page.locator('#call-text').press('Enter');
      await expect.poll(async () => coach.page.locator('.v-call-lines').innerText()).toContain('Hör du');
    });
    test('a reload finds back into the call', async () => {
      // The Swedish road comes back in English, so that the call is looked at in all three languages.
      const again = language === 'sv' ? scene.meetingAddress.replace('/sv/', '/en/') : scene.meetingAddress;
      await resident.page.goto(again);
      await resident.page.locator('.v-check-enter button:not([disabled])').first().click();
      await Promise.all([seesMovingPicture(resident), seesMovingPicture(coach)]);
      await looksRight(resident);
    });
    test('ends with a next step, also when an answer from before comes late', async () => {
      const late = await holdAnswers(coach, '**/channel?*');
      await resident.page.locator('.v-call-controls button').last().click();
      await looksRight(resident);
      await late.isHeld;
      await coach.page.locator('.v-call-controls button').last().click();
      await coach.page.locator('main a[href*="/notes/new"]').waitFor();
      await late.letGo();
      await looksRight(coach);
      expect(await coach.page.locator('main a[href*="/notes/new"]').count()).toBe(1);
    });
  });
}
