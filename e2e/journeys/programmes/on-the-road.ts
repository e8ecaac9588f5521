/** The programme in the hands of those it is for: walked by two people over simulated weeks, and gone along with by a coach. */
import { describe, expect, test } from 'vitest';
import { alive, looksRight, looksRightInEveryLanguage, open, textOf } from '../../walker.ts';
import { choose, enter, letPass, pick, press, signIn, tabTo, typeInto } from './by-keyboard.ts';
import { type Hands, UNIT } from './hands.ts';
import { FIRST, HEAVY, LIGHT, TITLE } from './making.ts';
import { beginWith, goBack, handIn, remindersTo } from './walking.ts';

export function walkIt(scene: Hands): void {
  const { heavy, light } = scene;

  describe('two people walk it over simulated weeks', () => {
    const DONE = 'andreas.ebers@post.example';
    const LEFT = 'tom.smith@post.example';

    test('both find it and begin', async () => {
      await signIn(heavy, '/my/programmes', 'resident:andreas-ebers');
      await looksRightInEveryLanguage(heavy);
      scene.heavyRoad = await beginWith(heavy, TITLE, UNIT);
      await looksRightInEveryLanguage(heavy);
      await signIn(light, '/my/programmes', 'resident:tom-smith');
      scene.lightRoad = await beginWith(light, TITLE, UNIT);
      await looksRight(light);
    });

    test('who does nothing is reminded by mail that says nothing of it', async () => {
      expect(await remindersTo(heavy, DONE)).toBe(0);
      await letPass(heavy, 3);
      await expect.poll(async () => remindersTo(heavy, DONE), { timeout: 60_000 }).toBeGreaterThan(0);
      await looksRightInEveryLanguage(heavy);
    });

    test('the first step is read, its worksheet handed in, and the step done', async () => {
      await goBack(heavy, scene.heavyRoad);
      await enter(heavy, 'main .v-card[data-weight=strong] a');
      scene.heavyStep = new URL(heavy.page.url()).pathname;
      await looksRightInEveryLanguage(heavy);
      await handIn(heavy, 'Det var mörkt och halt.\n\nMen jag kom ut till slut.', 'Tungt');
      await looksRight(heavy);
      await enter(heavy, 'button[value=done]');
      expect(await textOf(heavy)).toContain('Steget är klart.');
      await enter(heavy, 'button[name=helped][value=yes]');
      await goBack(light, scene.lightRoad);
      await enter(light, 'main .v-card[data-weight=strong] a');
      await handIn(light, 'Jag gick runt sjön.', 'Lätt');
      await enter(light, 'button[value=done]');
    });

    test('the answer has opened one week for the one, and the other week for the other', async () => {
      await letPass(heavy, 1);
      await goBack(heavy, scene.heavyRoad);
      expect(await heavy.page.locator('main .v-card[data-weight=strong]').innerText()).toContain(HEAVY.step);
      expect(await heavy.page.locator(`main a:has-text("${LIGHT.step}")`).count()).toBe(0);
      await looksRight(heavy);
      await goBack(light, scene.lightRoad);
      expect(await light.page.locator('main .v-card[data-weight=strong]').innerText()).toContain(LIGHT.step);
      expect(await light.page.locator(`main a:has-text("${HEAVY.step}")`).count()).toBe(0);
    });

    test('who is done gets no more reminders, while they go on for who is not', async () => {
      await enter(heavy, 'main .v-card[data-weight=strong] a');
      expect(await textOf(heavy)).toContain('Gå kortare. Det är också bra.');
      await looksRight(heavy);
      await enter(heavy, 'button[value=done]');
      await letPass(heavy, 1);
      const before = { done: await remindersTo(heavy, DONE), left: await remindersTo(heavy, LEFT) };
      await letPass(heavy, 6);
      await expect
        .poll(async () => remindersTo(heavy, LEFT), { timeout: 60_000 })
        .toBeGreaterThan(before.left);
      expect(await remindersTo(heavy, DONE)).toBe(before.done);
    });
  });
}

export function goAlong(scene: Hands): void {
  const { coach, heavy, light } = scene;

  describe('the coach answers', () => {
    test('who handed in stands first in the list of the programme', async () => {
      await signIn(coach, '/work', 'staff:anna-koski', UNIT);
      await open(coach, 'sv', '/work/walks');
      await alive(coach.page);
      await looksRightInEveryLanguage(coach);
      await enter(coach, `main nav a:has-text("${TITLE}")`);
      await alive(coach.page);
      const onRow = async () =>
        coach.page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? null);
      await expect
        .poll(async () => {
          if ((await onRow()) === null) await coach.page.keyboard.press('j');
          return onRow();
        })
        .toContain('Andreas Ebers');
      await coach.page.keyboard.press('Enter');
      await coach.page.waitForURL('**/walks/**');
      scene.walk =
        /^\/sv(\/work\/people\/[^/]+\/walks\/[^/]+)/.exec(new URL(coach.page.url()).pathname)?.[1] ?? '';
      await alive(coach.page);
      await looksRightInEveryLanguage(coach);
    });

    test('and is answered with a passage quoted', async () => {
      const { page } = coach;
      await press(coach, '.v-task-words button[aria-label*="Men jag kom ut"]');
      expect(await page.locator('#words').inputValue()).toMatch(/^> Men jag kom ut till slut\./);
      await tabTo(coach, '#words');
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n\nDet var modigt gjort i mörkret.');
      await typeInto(coach, '#minutes', '6');
      await enter(coach, '.v-task-form button[type=submit]');
      expect(page.url()).toContain('said=answered');
      await looksRight(coach);
    });

    test('the person reads it, beside what they wrote', async () => {
      await goBack(heavy, scene.heavyStep);
      const text = await textOf(heavy);
      expect(text).toContain('Men jag kom ut till slut.');
      expect(text).toContain('Det var modigt gjort i mörkret.');
      await looksRight(heavy);
    });

    test('the other pages of going along', async () => {
      for (const page of ['/work/walks/invite', scene.walk.replace(/\/[^/]+$/, '')]) {
        await open(coach, 'sv', page);
        await looksRightInEveryLanguage(coach);
      }
      await open(coach, 'sv', '/work/walks/invite');
      await choose(coach, '#programme', TITLE);
      await enter(coach, 'main form button[type=submit]');
      const link = /\/sv\/invite\/[A-Za-z0-9_-]{20}/.exec(await textOf(coach))?.[0] ?? '';
      await goBack(light, link);
      await looksRightInEveryLanguage(light);
    });

    test('ends it with a summary, and all of it stays there to read', async () => {
      await open(coach, 'sv', `${scene.walk}/change`);
      await alive(coach.page);
      await looksRightInEveryLanguage(coach);
      await pick(coach, coach.page.locator('input[name=reason][value=finished]'));
      await typeInto(coach, '#summary', 'Du kom ut, också när det var tungt.');
      await enter(coach, 'form:has(#summary) button');
      await goBack(heavy, scene.heavyRoad);
      const text = await textOf(heavy);
      expect(text).toContain('Programmet är avslutat');
      expect(text).toContain('Du kom ut, också när det var tungt.');
      await looksRight(heavy);
      await press(heavy, `main summary:has-text("${FIRST.module}")`);
      await enter(heavy, `main a[href*="/steps/"]:has-text("${FIRST.step}")`);
      const step = await textOf(heavy);
      expect(step).toContain('Du kan läsa det du skrev');
      expect(step).toContain('Det var modigt gjort i mörkret.');
      await looksRight(heavy);
    });
  });
}
