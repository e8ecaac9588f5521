/** A person on the road of a programme, by keyboard. */
import { expect } from 'vitest';
import type { Person } from '../../browser.ts';
import { looksRight, looksRightInEveryLanguage, open, textOf } from '../../walker.ts';
import { enter, pick, typeInto } from './by-keyboard.ts';

export async function goBack(person: Person, path: string): Promise<void> {
  await person.page.goto(path);
}

/** Finds the programme among those that are offered, and begins it with the unit. Returns the address of the road. */
export async function beginWith(person: Person, title: string, unit: string): Promise<string> {
  const { page } = person;
  await enter(person, `main a[href*="/offers/"]:has-text("${title}")`);
  await looksRightInEveryLanguage(person);
  await pick(person, page.getByRole('radio', { name: unit }));
  await enter(person, '#begin form button[type=submit]');
  return new URL(page.url()).pathname;
}

/** Fills in the worksheet of the step, and sends it to the coach. */
export async function handIn(person: Person, words: string, felt: string): Promise<void> {
  const form = 'form[data-writes]:has(textarea)';
  await typeInto(person, `${form} textarea`, words);
  await pick(person, person.page.locator(`${form} .v-number-scale input`).nth(3));
  await pick(person, person.page.getByRole('radio', { name: felt }));
  await looksRight(person);
  await enter(person, `${form} button[value=send]`);
  expect(await textOf(person)).toContain('Skickat. Din coach får veta att du vill ha svar.');
}

/** How many mails have told somebody that a step waits; none names what it is about. */
export async function remindersTo(person: Person, recipient: string): Promise<number> {
  await open(person, 'sv', '/dev/inbox?channel=email');
  const mails = await person.page.locator('article.v-mail', { hasText: recipient }).allInnerTexts();
  const reminders = mails.filter((text) => /Ett steg väntar på dig|A step is waiting for you/.test(text));
  for (const one of reminders) expect(one).not.toMatch(/Gå ut|Vecka ett|stund ute/i);
  return reminders.length;
}
