/** From the first question to a booked time. */
import { describe, expect, test } from 'vitest';
import { ANSWERS_COOKIE } from '#platform/http/cookies.ts';
import { answerQuestions, chooseToBe, open, pressOn, textOf } from '../../walker.ts';
import type { Scene } from './scene.ts';

/** `looksRight` can be left out where another road has looked. */
export function askForHelp(scene: Scene, { looksRight }: Pick<Scene, 'looksRight'> = scene): void {
  const { cast, coach, language, resident } = scene;
  let carried: Awaited<ReturnType<typeof resident.context.cookies>> = [];

  describe('a self-check', () => {
    test('begins at the front page with one question', async () => {
      await open(resident, language, '');
      await looksRight(resident);
      await resident.page.locator(`main a[href="/${language}/check/${cast.check}"]`).click();
      await looksRight(resident);
    });
    test('a question without an answer is told, and linked to its field', async () => {
      await pressOn(resident);
      await resident.page.locator('main a[href^="#"]').first().waitFor();
      await looksRight(resident);
    });
    test('ends with a result in words', async () => {
      expect(await answerQuestions(resident, cast.option)).toBeGreaterThan(0);
      await looksRight(resident);
      expect((await textOf(resident)).length).toBeGreaterThan(200);
    });
  });

  describe('asking for help', () => {
    test('leads over signing in and back to the sending; the answers come along', async () => {
      await resident.page.locator('main a[href$="/check/send"]').first().click();
      await looksRight(resident);
      carried = (await resident.context.cookies()).filter(({ name }) => name === ANSWERS_COOKIE);
      expect(carried).toHaveLength(1);
      await chooseToBe(resident, cast.resident.account);
      expect(new URL(resident.page.url()).pathname).toBe(`/${language}/check/send`);
    });
    test('a browser that carries another answer than what is kept asks which holds', async () => {
      await open(resident, language, `/check/${cast.check}`);
      await resident.page.locator('main input[type=radio]:not(:checked)').first().check();
      await pressOn(resident);
      await resident.context.addCookies(carried);
      await open(resident, language, '/check/send');
      expect(new URL(resident.page.url()).pathname).toBe(`/${language}/check/carry`);
      await looksRight(resident);
      await resident.page.locator('main button[name=holds][value=carried]').click();
      await resident.page.waitForURL(`**/${language}/check/send`);
    });
    test('tells first what is kept and who sees it, then sends', async () => {
      await looksRight(resident);
      if ((await resident.page.locator('main textarea').count()) === 0) {
        await resident.page.locator('main form button[type=submit], main a.ds-button').first().click();
        await resident.page.waitForLoadState('load');
        await looksRight(resident);
      }
      await resident.page
        .locator('main textarea')
        .fill('Jag vill orka mer på kvällarna. Haluan jaksaa iltaisin.');
      await resident.page.locator('main input[type=radio][name=contact]').first().check();
      await pressOn(resident);
      expect(new URL(resident.page.url()).pathname).toContain('/check/sent/');
      await looksRight(resident);
    });
    test('the browser carries no answers any longer', async () => {
      const cookies = await resident.context.cookies();
      expect(cookies.map((cookie) => cookie.name)).not.toContain(ANSWERS_COOKIE);
    });
    test('going back and sending again makes no second request', async () => {
      await resident.page.goBack();
      await open(resident, language, '/check/send');
      expect(await resident.page.locator('main textarea').count()).toBe(0);
    });
  });

  describe('the coach', () => {
    test('signs in and chooses the assignment', async () => {
      await open(coach, language, '/work');
      await chooseToBe(coach, cast.coach.account);
      if (cast.unit !== null) {
        await looksRight(coach);
        await coach.page.locator('main button', { hasText: cast.unit }).first().click();
        await coach.page.waitForLoadState('load');
      }
      expect(new URL(coach.page.url()).pathname).toBe(`/${language}/work`);
      await looksRight(coach);
    });
    test('finds the person on the intake list and reads the answers', async () => {
      await open(coach, language, '/work/intake');
      await looksRight(coach);
      await coach.page.locator('a[href*="/referral/"]', { hasText: cast.resident.name }).first().click();
      await coach.page.waitForURL('**/referral/**');
      await looksRight(coach);
      expect(await textOf(coach)).toContain('Jag vill orka mer på kvällarna');
    });
    test('accepts, and the person page opens', async () => {
      await coach.page.locator('main button[name=answer][value=accept]').click();
      await coach.page.waitForURL(/\/work\/people\/[0-9a-f-]{36}(\?|$)/);
      scene.personPage = new URL(coach.page.url()).pathname.replace(`/${language}`, '');
      await looksRight(coach);
      expect(await textOf(coach)).toContain(cast.resident.name);
    });
  });

  describe('booking', () => {
    test('the resident chooses among free times and books video', async () => {
      await open(resident, language, '/my/times');
      await looksRight(resident);
      const time = resident.page.locator('a.v-time').first();
      scene.startsAt = Date.parse((await time.locator('time').getAttribute('datetime')) ?? '');
      await time.click();
      const video = resident.page.locator('input[name=modality][value=video]');
      if ((await video.getAttribute('type')) === 'radio') await video.check();
      await looksRight(resident);
      await pressOn(resident);
      expect(resident.page.url()).toContain('done=booked');
      await looksRight(resident);
    });
    test('changing and cancelling are as easy, and nothing happens before it is said', async () => {
      const booked = new URL(resident.page.url()).pathname.replace(`/${language}`, '');
      await looksRight(resident);
      await open(resident, language, `${booked}/cancel`);
      await looksRight(resident);
      await open(resident, language, `${booked}/change`);
      await looksRight(resident);
      await resident.page.locator('a.v-time').first().click();
      await looksRight(resident);
      await open(resident, language, booked);
    });
    test('a calendar file without content comes along', async () => {
      const link = await resident.page.locator('a[href$="calendar.ics"]').first().getAttribute('href');
      const calendar = await resident.download(link ?? '');
      expect(calendar).toContain('BEGIN:VEVENT');
      expect(calendar).not.toContain(cast.coach.name);
    });
    test('a mail tells that there is a time and nothing more', async () => {
      await expect
        .poll(
          async () => {
            await open(resident, language, '/dev/inbox');
            return (await resident.page.locator('main article, main li').count()) > 0;
          },
          { timeout: 20_000 },
        )
        .toBe(true);
      await looksRight(resident);
      expect(await textOf(resident)).not.toContain(cast.coach.name);
    });
  });
}
