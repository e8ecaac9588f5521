/** What is done with the keyboard alone: the tabulator leads everywhere, and nothing is ever clicked. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Browsers, Person } from '../../browser.ts';
import { open, toNextDocument } from '../../walker.ts';

const MOST_STEPS = 400;
const MOST_IN_LIST = 60;

/** A person without a mouse or a finger; `pointed` names every time a page was touched all the same, and must stay empty. */
export interface KeyboardPerson extends Person {
  readonly pointed: readonly string[];
}

export async function atKeyboard(
  browsers: Browsers,
  given: Parameters<Browsers['person']>[0],
): Promise<KeyboardPerson> {
  const person = await browsers.person(given);
  const pointed: string[] = [];
  await person.context.exposeBinding('vandraPointed', (_, what: string) => pointed.push(what));
  await person.context.addInitScript(() => {
    const tell = (event: Event) => {
      // A choice that no key made comes from a script.
      if (event.type === 'change' && event.isTrusted) return;
      const kind = event instanceof PointerEvent ? event.pointerType : '';
      const told = (globalThis as unknown as { vandraPointed(what: string): Promise<void> }).vandraPointed(
        `${event.type} ${kind} ${event.target instanceof Element ? event.target.outerHTML.slice(0, 80) : ''}`,
      );
      told.catch(() => undefined);
    };
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'change'])
      addEventListener(type, tell, { capture: true, passive: true });
  });
  return { ...person, pointed };
}

/** Who has the focus can be seen: by a line or a shadow, on it or on what frames it. */
async function isSeen({ page }: Person): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null) return false;
    const box = at.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
    const look = getComputedStyle(at);
    const isMarked =
      (look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) > 0) || look.boxShadow !== 'none';
    return isInView && isMarked;
  });
}

/** Tabs until the focus is where it is wanted, forwards or back; it must be seen there. */
export async function tabTo(person: Person, selector: string): Promise<void> {
  const { page } = person;
  const wanted = page.locator(selector).first();
  await wanted.waitFor({ state: 'attached' });
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const where = await wanted.evaluate((element) => {
      const now = document.activeElement;
      if (now === element) return 'here';
      if (now === null || now === document.body) return 'ahead';
      return (element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) === 0
        ? 'ahead'
        : 'behind';
    });
    if (where === 'here') {
      expect({ selector, isSeen: await isSeen(person) }).toEqual({ selector, isSeen: true });
      return;
    }
    await page.keyboard.press(where === 'ahead' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`the tabulator does not lead to ${selector}`);
}

export async function typeInto(person: Person, selector: string, words: string): Promise<void> {
  await tabTo(person, selector);
  // What stands there is written over.
  await person.page.keyboard.press('Control+a');
  await person.page.keyboard.type(words);
}

/** Presses what stays on the page; the focus is somewhere afterwards, and not at the top of the page again. */
export async function press(person: Person, selector: string): Promise<void> {
  await tabTo(person, selector);
  await person.page.keyboard.press('Enter');
  await expect
    .poll(async () => person.page.evaluate(() => document.activeElement?.tagName), { message: selector })
    .not.toBe('BODY');
}

/** Presses what leads to another document. */
export async function enter(person: Person, selector: string): Promise<void> {
  await tabTo(person, selector);
  await toNextDocument(person.page, async () => person.page.keyboard.press('Enter'));
}

/** Ticks a box that is not ticked. */
export async function tick(person: Person, selector: string): Promise<void> {
  await tabTo(person, selector);
  if (!(await person.page.locator(selector).first().isChecked())) await person.page.keyboard.press('Space');
  expect(await person.page.locator(selector).first().isChecked()).toBe(true);
}

/** Chooses among radio buttons: the tabulator leads to the group, the arrows to the one. */
export async function pick(person: Person, wanted: Locator): Promise<void> {
  const { page } = person;
  const group = `input[type=radio][name="${(await wanted.getAttribute('name')) ?? ''}"]`;
  const isChosen = (await page.locator(`${group}:checked`).count()) > 0;
  await tabTo(person, isChosen ? `${group}:checked` : group);
  if (!isChosen) await page.keyboard.press('Space');
  for (let step = 0; step < MOST_IN_LIST && !(await wanted.isChecked()); step += 1)
    await page.keyboard.press('ArrowDown');
  expect(await wanted.isChecked()).toBe(true);
}

async function chosenWords({ page }: Person): Promise<string> {
  return page.evaluate(() =>
    document.activeElement instanceof HTMLSelectElement
      ? (document.activeElement.selectedOptions[0]?.textContent ?? '')
      : 'no list has the focus',
  );
}

/** Chooses in a list by the arrows, from its beginning: the first that has these words. */
export async function choose(person: Person, selector: string, words: string): Promise<void> {
  await tabTo(person, selector);
  await person.page.keyboard.press('Home');
  for (let step = 0; step < MOST_IN_LIST; step += 1) {
    if ((await chosenWords(person)).includes(words)) return;
    await person.page.keyboard.press('ArrowDown');
  }
  expect(await chosenWords(person)).toContain(words);
}

/** In a text that has the focus: the editor puts a caret of its own a moment after it got it, so the end must hold. */
export async function toEndOfText({ page }: Person): Promise<void> {
  await expect
    .poll(async () => {
      const isAtEnd = await page.evaluate(() => {
        const [text, caret] = [document.activeElement, getSelection()];
        if (text === null || caret?.focusNode === null || caret?.focusNode === undefined) return false;
        const rest = document.createRange();
        rest.selectNodeContents(text);
        rest.setStart(caret.focusNode, caret.focusOffset);
        return rest.toString() === '';
      });
      if (!isAtEnd) await page.keyboard.press('Control+End');
      return isAtEnd;
    })
    .toBe(true);
}

/** A text of the programme, where it stands on the page. */
export async function write(person: Person, text: string, words: string): Promise<void> {
  const field = `[data-part-text$="${text}"] :is(textarea, [contenteditable])`;
  await person.page.locator(field).first().waitFor();
  await typeInto(person, field, words);
}

/** In the outline: to the row with these words, by the arrows. */
export async function goTo(person: Person, words: string): Promise<void> {
  const { page } = person;
  await tabTo(person, '[role=treeitem][tabindex="0"]');
  await page.keyboard.press('Home');
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.evaluate(
      async () =>
        new Promise<void>((settle) => requestAnimationFrame(() => requestAnimationFrame(() => settle()))),
    );
    const now = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (now.includes(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the outline has no ${words}`);
}

/** Everything written is kept. */
export async function untilKept({ page }: Person): Promise<void> {
  await page.locator('[data-save-state=saved]').waitFor();
}

/** Signs in where a page asks for it, and takes the role whose name has these words. */
export async function signIn(person: Person, path: string, account: string, role?: string): Promise<void> {
  await open(person, 'sv', path);
  await enter(person, 'main a[href*="/sign-in/start"]');
  await enter(person, `button[name=person][value="${account}"]`);
  if (role !== undefined && person.page.url().includes('/assignment'))
    await enter(person, `main button:has-text("${role}")`);
}

/** Lets whole days go by, by the demo's clock. */
export async function letPass(person: Person, days: number): Promise<void> {
  const back = new URL(person.page.url()).pathname;
  for (let day = 0; day < days; day += 1) {
    await open(person, 'sv', '/dev/clock');
    await enter(person, 'button[name=jump][value=day]');
  }
  await person.page.goto(back);
}
