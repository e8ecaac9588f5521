/** A programme of three weeks as a designer makes it in the studio, by keyboard: the second or the third opens by an answer. */
import { expect } from 'vitest';
import type { Person } from '../../browser.ts';
import { choose, enter, goTo, press, tabTo, tick, typeInto, untilKept, write } from './by-keyboard.ts';

export const TITLE = 'Gå ut varje dag';
export const FIRST = { module: 'Vecka ett', step: 'Din första stund ute' } as const;
export const LIGHT = { module: 'Vecka två', step: 'Lite längre' } as const;
export const HEAVY = { module: 'När det är tungt', step: 'Ta det lugnt' } as const;
const EXERCISE = '[data-block][data-kind=exercise]';
const FIELD = (place: number) => `${EXERCISE} > .st-part-list > ul > li:nth-child(${place})`;
const NEW_FIELD = `${EXERCISE} > .st-settings:not(:last-child)`;

/** Returns the address of the programme, without its language. */
export async function beginProgramme(designer: Person): Promise<string> {
  await typeInto(designer, '#title', TITLE);
  await typeInto(designer, '#code', 'ga-ut-varje-dag');
  await typeInto(designer, '#languages', 'en');
  await typeInto(designer, '#ownerContact', 'halsa@vandra.example');
  await designer.page.keyboard.press('Enter');
  await designer.page.waitForURL(/edit/);
  await designer.page.locator('[data-alive]').waitFor();
  return new URL(designer.page.url()).pathname.replace(/^\/sv/, '').replace('/edit', '');
}

export async function writeFirstWeek(designer: Person): Promise<void> {
  await write(designer, '.summary', 'En stund ute varje dag i tre veckor.');
  await write(designer, '.purpose', 'Att gå ut lite varje dag.');
  await write(designer, '.forWhom', 'För dig som vill röra dig mer.');
  await write(designer, '.evidence', 'Den som går varje dag mår ofta bättre.');
  await goTo(designer, 'Fas');
  await write(designer, '.title', 'Tre veckor');
  await goTo(designer, 'Modul');
  await write(designer, '.title', FIRST.module);
  await goTo(designer, 'Steg');
  await write(designer, '.title', FIRST.step);
  await write(designer, '.text', 'Gå ut en stund i dag. Det räcker med fem minuter.');
  await untilKept(designer);
}

async function addField(designer: Person, kind: string, place: number): Promise<void> {
  await choose(designer, `${NEW_FIELD} select`, kind);
  await press(designer, `${NEW_FIELD} button`);
  await designer.page.locator(FIELD(place)).waitFor();
  await typeInto(
    designer,
    `${FIELD(place)} > .st-part-body > .st-words textarea`,
    kind === 'Skala' ? 'Hur lätt kom du ut?' : 'Hur kändes det?',
  );
}

/** A worksheet that the coach can read: words, a scale and a choice. */
export async function writeWorksheet(designer: Person): Promise<void> {
  await goTo(designer, FIRST.step);
  await choose(designer, '.st-doings select', 'Övning');
  await press(designer, '.st-doings button:has-text("Nytt block")');
  await designer.page.locator(EXERCISE).waitFor();
  await typeInto(designer, `${EXERCISE} [data-part-text$=".title"] textarea`, 'Hur gick det?');
  await typeInto(designer, `${FIELD(1)} [data-part-text$=".label"] textarea`, 'Berätta');
  await addField(designer, 'Skala', 2);
  await typeInto(designer, `${FIELD(2)} [data-part-text$=".low"] textarea`, 'Inte alls');
  await typeInto(designer, `${FIELD(2)} [data-part-text$=".high"] textarea`, 'Av sig självt');
  await addField(designer, 'Val', 3);
  await typeInto(designer, `${FIELD(3)} .st-part-list li:nth-child(1) textarea`, 'Lätt');
  await typeInto(designer, `${FIELD(3)} .st-part-list li:nth-child(2) textarea`, 'Tungt');
  await choose(designer, `${EXERCISE} > .st-settings:last-child select`, 'Personen och coachen');
  await untilKept(designer);
}

/** Opens when the question is answered like this; said as one sentence. */
async function openByAnswer(designer: Person, module: string, answer: 'Lätt' | 'Tungt'): Promise<void> {
  await goTo(designer, module);
  await press(designer, '.st-side button:has-text("Lägg till en regel")');
  await choose(designer, '.st-condition > .st-inline-field select', 'ett svar');
  const boxes = '.st-condition .st-many .st-check';
  await designer.page.locator(boxes).first().waitFor();
  const other = answer === 'Lätt' ? 'Tungt' : 'Lätt';
  await tick(designer, `${boxes}:has-text("${answer}") input`);
  const isOther = designer.page.locator(`${boxes}:has-text("${other}") input`);
  if (await isOther.isChecked()) {
    await tabTo(designer, `${boxes}:has-text("${other}") input`);
    await designer.page.keyboard.press('Space');
  }
  await untilKept(designer);
  const sentence = await designer.page.locator('.st-rule .st-sentence').innerText();
  expect(sentence.replaceAll(/\s+/g, ' ')).toMatch(/^när svaret på .* är/i);
}

async function addWeek(
  designer: Person,
  { module, step }: { readonly module: string; readonly step: string },
  words: string,
): Promise<void> {
  const modules = await designer.page.locator('[data-kind=module]').count();
  await press(designer, '.st-doings button:has-text("Ny modul")');
  await expect.poll(async () => designer.page.locator('[data-kind=module]').count()).toBe(modules + 1);
  await write(designer, '.title', module);
  await goTo(designer, module);
  await designer.page.keyboard.press('ArrowRight');
  await designer.page.keyboard.press('ArrowDown');
  await write(designer, '.title', step);
  await write(designer, '.text', words);
}

export async function writeBranches(designer: Person): Promise<void> {
  await addWeek(designer, LIGHT, 'Gå en bit längre i dag.');
  await addWeek(designer, HEAVY, 'Gå kortare. Det är också bra.');
  await openByAnswer(designer, HEAVY.module, 'Tungt');
  await openByAnswer(designer, LIGHT.module, 'Lätt');
}

const FORM = '[data-block][data-kind=questionnaire]';
const OWN_DAYS = '.st-side .st-check:has-text("egen tid att svara") input';
const DAYS = '.st-side .st-inline-field:has-text("Dagar att svara") input';

/** A form in the second of the weeks, to be answered within five days; all of it taken back. */
export async function tryForm(designer: Person): Promise<void> {
  const { page } = designer;
  await goTo(designer, LIGHT.step);
  await choose(designer, '.st-doings select', 'Formulär');
  await press(designer, '.st-doings button:has-text("Nytt block")');
  // On the way there the tabulator leads through the other blocks, and the rules are those of the one it is in.
  await tabTo(designer, `${FORM} select`);
  await page.locator(OWN_DAYS).waitFor();
  expect(await page.locator('.st-side').innerText()).toContain('14 dagar på sig att svara');
  await tick(designer, OWN_DAYS);
  await typeInto(designer, DAYS, '5');
  await untilKept(designer);
  expect(await page.locator(FORM).count()).toBe(1);
  for (const days of ['14', undefined]) {
    await tabTo(designer, '[role=treeitem][tabindex="0"]');
    await page.keyboard.press('Control+z');
    await tabTo(designer, `${FORM} select`);
    if (days === undefined) await expect.poll(async () => page.locator(DAYS).count()).toBe(0);
    else await expect.poll(async () => page.locator(DAYS).inputValue()).toBe(days);
  }
  await tabTo(designer, '[role=treeitem][tabindex="0"]');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => page.locator(FORM).count()).toBe(0);
  await untilKept(designer);
}

/** A day after the opening, and then every other day until it is done: three times at most. */
export async function writeReminder(designer: Person): Promise<void> {
  const { page } = designer;
  await goTo(designer, TITLE);
  await press(designer, '.st-side button:has-text("Lägg till påminnelse")');
  const reminder = '.st-side .st-rule';
  await page.locator(reminder).waitFor();
  await typeInto(designer, `${reminder} .st-sentence input[type=number]`, '1');
  await tick(designer, `${reminder} .st-check:has-text("Upprepa") input`);
  await untilKept(designer);
  expect((await page.locator(reminder).innerText()).replaceAll(/\s+/g, ' ')).toContain('Påminn');
}

/** Ticks the whole checklist of a part of the review, and approves it. */
export async function approve(reviewer: Person, address: string, part: string): Promise<void> {
  await reviewer.page.goto(`/sv${address}/review`);
  const boxes = `#part-${part} input[name=checked]`;
  const ids = await reviewer.page.locator(boxes).evaluateAll((all) => all.map((one) => one.id));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) await tick(reviewer, `[id="${id}"]`);
  await enter(reviewer, `#part-${part} button[value=approve]`);
  expect(reviewer.page.url()).toContain('said=');
}
