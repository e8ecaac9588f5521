/** Shows what is asked now and hides what is not, without taking anything away. */
import { askedNow } from '#modules/instruments/rules/conditions.ts';
import { fieldsOf } from './fields.ts';
import type { Told } from './told.ts';

function itemsOf(form: HTMLFormElement): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-item]')];
}

/** True when it was hidden until now. */
function reveal(item: HTMLElement): boolean {
  if (!item.hidden) return false;
  item.hidden = false;
  // From now on it keeps its place in what the page sends.
  for (const field of item.querySelectorAll<HTMLInputElement>('input[name=k]'))
    if (field.closest('[data-item]') === item) field.disabled = false;
  return true;
}

function conceal(item: HTMLElement): boolean {
  item.hidden = true;
  return false;
}

/** The repetitions that a key stands in: `~0~2`. */
function turnOf(key: string): string {
  return /(?:~\d+)*$/.exec(key)?.[0] ?? '';
}

/** As the server says. True when something new is asked. A repetition that has no answers yet is left as it is. */
export function showAsked(form: HTMLFormElement, asked: readonly string[]): boolean {
  const known = new Set(asked);
  const turns = new Set(asked.map(turnOf));
  return itemsOf(form)
    .filter(({ dataset }) => dataset['new'] === undefined || turns.has(turnOf(dataset['item'] ?? '')))
    .map((item) => (known.has(item.dataset['item'] ?? '') ? reveal(item) : conceal(item)))
    .includes(true);
}

/** As the form's conditions say, at once, where the browser can. */
export function showByConditions(form: HTMLFormElement, told: Told): boolean {
  if (told.conditions === null) return false;
  const items = itemsOf(form);
  const keys = items.map(({ dataset }) => dataset['item'] ?? '');
  const found = askedNow(told.conditions, told.answers, { keys, fields: fieldsOf(form, keys) });
  return items
    .filter(({ dataset }) => dataset['new'] === undefined)
    .map((item) => {
      const asked = found.get(item.dataset['item'] ?? '');
      return asked === undefined ? false : asked ? reveal(item) : conceal(item);
    })
    .includes(true);
}
