/** The fields of a form's page, read and written by the key of their answer. */
import { type Fields, UNIT, WORDS } from '#modules/instruments/rules/fields.ts';

function namesOf(key: string): readonly string[] {
  return [key, `${key}${WORDS}`, `${key}${UNIT}`];
}

function textsOf(data: FormData, name: string): readonly string[] {
  return data.getAll(name).filter((value) => typeof value === 'string');
}

/** What the fields of these answers hold now. */
export function fieldsOf(form: HTMLFormElement, keys: readonly string[]): Fields {
  const data = new FormData(form);
  return Object.fromEntries(
    keys.flatMap(namesOf).flatMap((name) => {
      const texts = textsOf(data, name);
      return texts.length === 0 ? [] : [[name, texts.length === 1 ? (texts[0] ?? '') : texts]];
    }),
  );
}

function fieldsNamed(form: HTMLFormElement, name: string) {
  return Array.from(form.elements).filter(
    (field): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
      (field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement ||
        field instanceof HTMLTextAreaElement) &&
      field.name === name,
  );
}

/** Puts an answer into its fields. */
export function fillFields(form: HTMLFormElement, key: string, fields: Fields): void {
  for (const name of namesOf(key)) {
    const given = fields[name];
    const texts = given === undefined ? [] : typeof given === 'string' ? [given] : given;
    for (const field of fieldsNamed(form, name)) {
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
        field.checked = texts.includes(field.value);
      // A choice of units has always one chosen.
      else if (!(field instanceof HTMLSelectElement) || texts.length > 0 || name === key)
        field.value = texts[0] ?? '';
    }
  }
  form.dispatchEvent(new CustomEvent('filled', { detail: key }));
}

/** The key of the answer that a field belongs to. */
export function keyAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element) || (target instanceof HTMLInputElement && target.type === 'file'))
    return undefined;
  return target.closest<HTMLElement>('[data-answer]')?.dataset['answer'];
}

/** The place of an answer on the page. */
export function placeOf(form: HTMLFormElement, key: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`);
}
