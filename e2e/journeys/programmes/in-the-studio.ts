/** The programme in its makers' hands: written, tried, translated, reviewed by two, published. */
import { describe, expect, test } from 'vitest';
import { looksRight, looksRightInEveryLanguage, open, textOf } from '../../walker.ts';
import {
  choose,
  enter,
  goTo,
  pick,
  press,
  signIn,
  tabTo,
  tick,
  toEndOfText,
  typeInto,
  untilKept,
} from './by-keyboard.ts';
import { DESCRIPTION_PARTS } from '#modules/programmes/rules/owner-description.ts';
import type { Hands } from './hands.ts';
import {
  approve,
  beginProgramme,
  FIRST,
  HEAVY,
  LIGHT,
  tryForm,
  writeBranches,
  writeFirstWeek,
  writeReminder,
  writeWorksheet,
} from './making.ts';

export function makeAndPublish(scene: Hands): void {
  const { designer, reviewer } = scene;

  describe('a designer makes it from nothing', () => {
    test('a new programme is begun from a template', async () => {
      await signIn(designer, '/work', 'staff:oskar-lind', 'esigner');
      await open(designer, 'sv', '/work/programmes');
      await looksRightInEveryLanguage(designer);
      await enter(designer, 'main a[href$="/programmes/new"]');
      await looksRightInEveryLanguage(designer);
      scene.address = await beginProgramme(designer);
      await looksRightInEveryLanguage(designer);
    });

    test('what it is for, the first week, and a worksheet with a scale and a choice', async () => {
      await writeFirstWeek(designer);
      await writeWorksheet(designer);
      await looksRight(designer);
    });

    test('two more weeks, of which the answer opens one', async () => {
      await writeBranches(designer);
      await looksRight(designer);
    });

    test('a form can have a time of its own to be answered, and all of it can be taken back', async () => {
      await tryForm(designer);
    });

    test('a reminder that says when, how often, and at most how many times', async () => {
      await writeReminder(designer);
      await looksRight(designer);
    });

    test('the tabulator and Escape lead out of a text, and what goes away leaves the focus beside it', async () => {
      const { page } = designer;
      await goTo(designer, FIRST.step);
      await tabTo(designer, '[data-part-text$=".text"] [contenteditable]');
      await toEndOfText(designer);
      await page.keyboard.press('Enter');
      await press(designer, '.st-marks button[data-mark=bullets]');
      await page.keyboard.type('i skogen');
      await page.keyboard.press('Enter');
      await page.keyboard.type('vid vattnet');
      const hint = await page.locator('.st-prose:focus').getAttribute('aria-describedby');
      expect(await page.locator(`[id="${hint ?? ''}"]`).innerText()).toContain('Tab går vidare');
      await page.keyboard.press('Tab');
      expect(await page.locator('.st-prose:focus').count()).toBe(0);
      await page.keyboard.press('Shift+Tab');
      expect(await page.locator('.st-prose:focus li').count()).toBe(2);
      await page.keyboard.press('Escape');
      expect(await page.locator('[role=treeitem]:focus').innerText()).toContain('Gå ut en stund i dag.');
      await untilKept(designer);
      await goTo(designer, LIGHT.module);
      await press(designer, '.st-side button:has-text("och …")');
      await press(designer, '.st-side li:nth-child(2) button:has-text("×")');
      expect(await page.evaluate(() => document.activeElement?.closest('.st-side') !== null)).toBe(true);
      await untilKept(designer);
    });

    test('a part is moved by keys, said, taken back and done again', async () => {
      await goTo(designer, HEAVY.module);
      await designer.page.keyboard.press('Alt+ArrowUp');
      const said = designer.page.locator('.st-studio > [role=status]');
      await expect
        .poll(async () => said.innerText())
        .toContain('När det är tungt är flyttad till plats 2 av 3');
      await designer.page.keyboard.press('Control+z');
      await expect.poll(async () => said.innerText()).toContain('Ångrat.');
      await untilKept(designer);
      const rows = await designer.page.locator('[data-kind=module]').allInnerTexts();
      expect(rows.map((row) => row.replace(/^Modul\s*/, '').trim())).toEqual([
        FIRST.module,
        LIGHT.module,
        HEAVY.module,
      ]);
    });
  });

  describe('tried and translated', () => {
    test('the road is played, and the answer says which week opens', async () => {
      await enter(designer, '.st-tool-links a[href$="/try"]');
      await looksRightInEveryLanguage(designer);
      expect(await textOf(designer)).not.toContain(`Modulen öppnar: ${HEAVY.module}`);
      await choose(designer, '#kind', 'svarar på en fråga');
      await enter(designer, 'button[value=kind]');
      await tick(designer, '.v-choice-field:has-text("Tungt") input[name=new-answers]');
      await enter(designer, 'button[value=add]');
      const text = await textOf(designer);
      expect(text).toContain(`Modulen öppnar: ${HEAVY.module}`);
      expect(text).not.toContain(`Modulen öppnar: ${LIGHT.module}`);
      await looksRight(designer);
    });

    test('a step is looked at as the person gets it and as the coach sees it, and nothing is kept', async () => {
      await enter(designer, `button[formaction$="/look"]`);
      await looksRightInEveryLanguage(designer);
      const form = 'form[data-writes]:has(textarea)';
      await typeInto(designer, `${form} textarea`, 'Skrivet på prov.');
      await pick(designer, designer.page.getByRole('radio', { name: 'Lätt' }));
      await enter(designer, `${form} button[value=send]`);
      expect(await designer.page.locator(`${form} textarea`).inputValue()).toBe('Skrivet på prov.');
      await looksRight(designer);
      await enter(designer, 'aside button[value=coach]');
      const text = await textOf(designer);
      expect(text).toContain('Skrivet på prov.');
      expect(text).toContain(`Modulen öppnar: ${LIGHT.module}`);
      await looksRight(designer);
    });

    test('a form of a step is answered in the preview, and what hangs on its result is seen', async () => {
      const { page } = designer;
      await open(designer, 'sv', '/work/programmes');
      const calmer = page.locator('main a', { hasText: 'Lugnare dagar' }).first();
      await page.goto(`${(await calmer.getAttribute('href')) ?? ''}/look?at=w1-first`);
      await enter(designer, 'form:has(input[name=intent][value=form]) button');
      await looksRight(designer);
      for (const question of ['1', '2', '3', '4', '5'])
        await pick(designer, page.locator(`input[name="${question}"][value=at-no-time]`));
      await enter(designer, 'form:has(input[value=fill]) button:not([aria-hidden])');
      expect(await textOf(designer)).toContain('Mycket lågt välbefinnande');
      await looksRight(designer);
    });

    test('a text is translated beside its original', async () => {
      await open(designer, 'sv', `${scene.address}/translate`);
      await designer.page.locator('[data-alive]').waitFor();
      await looksRightInEveryLanguage(designer);
      await press(designer, '.st-tools button:has-text("Nästa som inte är översatt")');
      await expect
        .poll(async () => designer.page.evaluate(() => document.activeElement?.tagName))
        .toBe('TEXTAREA');
      await designer.page.keyboard.type('Out every day');
      await untilKept(designer);
    });
  });

  describe('reviewed by two and published', () => {
    test('the gate is seen, and the version goes to its reviewers', async () => {
      await open(designer, 'sv', `${scene.address}/review`);
      await looksRightInEveryLanguage(designer);
      expect(await textOf(designer)).not.toContain('Rättas först');
      await enter(designer, 'button[value=ask]');
      expect(await textOf(designer)).toContain('Fyll i ägarens beskrivning först.');
      await looksRight(designer);
      for (const part of DESCRIPTION_PARTS) await typeInto(designer, `#${part}`, 'Några ord om det.');
      await enter(designer, 'button[value=ask]');
      expect(designer.page.url()).toContain('said=asked');
      await approve(designer, scene.address, 'description');
    });

    test('the other one comments on a block, and approves the rest', async () => {
      await signIn(reviewer, '/work', 'staff:ylva-dahl', 'tgivare');
      await open(reviewer, 'sv', `${scene.address}/review`);
      await choose(reviewer, '#about', 'Hur gick det?');
      await typeInto(reviewer, '#words', 'Fin början.');
      await enter(reviewer, 'button[value=comment]');
      const comment = reviewer.page.locator('[data-comment]');
      expect(await comment.innerText()).toContain('Hur gick det?');
      expect(await comment.innerText()).toContain('Fin början.');
      await approve(reviewer, scene.address, 'evidence');
      await approve(reviewer, scene.address, 'demo');
      expect(await textOf(reviewer)).toContain('Versionen är godkänd');
      await looksRight(reviewer);
    });

    test('it is published, and the gaps in English are a choice', async () => {
      await open(reviewer, 'sv', `${scene.address}/review`);
      await tick(reviewer, 'input[name=gaps][value=en]');
      await enter(reviewer, 'button[value=publish]');
      expect(reviewer.page.url()).toContain('said=published');
      await open(reviewer, 'sv', scene.address);
      await looksRightInEveryLanguage(reviewer);
      expect(await textOf(reviewer)).toContain('Publicerad');
      await open(reviewer, 'sv', '/work/programmes/import');
      await looksRightInEveryLanguage(reviewer);
    });
  });
}
