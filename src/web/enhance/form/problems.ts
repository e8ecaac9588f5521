/** What is wrong in an answer, beside its field: told when the person has left it, taken away when it is put right. */
import type { Kept } from '../../forms/kept-answers.server.ts';
import { placeOf } from './fields.ts';
import { element, type Told } from './told.ts';

function controlsIn(place: HTMLElement, key: string): readonly Element[] {
  return [...place.querySelectorAll(`[name="${CSS.escape(key)}"]`)].filter(
    (field) => !(field instanceof HTMLInputElement && field.type === 'hidden'),
  );
}

function clear(place: HTMLElement, key: string): void {
  document.getElementById(`${key}-error`)?.remove();
  for (const field of controlsIn(place, key)) {
    field.removeAttribute('aria-invalid');
    const described = field.getAttribute('aria-describedby')?.replace(`${key}-error`, '').trim() ?? '';
    if (described === '') field.removeAttribute('aria-describedby');
    else field.setAttribute('aria-describedby', described);
  }
}

function show(place: HTMLElement, told: Told, { key, message }: Kept['problems'][number]): void {
  const [field] = controlsIn(place, key);
  if (field === undefined) return;
  const line = element(
    'p',
    { className: 'ds-validation-message v-error' },
    element('span', { className: 'ds-sr-only', text: `${told.words.error} ` }),
    document.createTextNode(message),
  );
  line.id = `${key}-error`;
  (field.closest('.v-with-suffix') ?? field).before(line);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute(
    'aria-describedby',
    [field.getAttribute('aria-describedby') ?? '', line.id].join(' ').trim(),
  );
}

export interface Problems {
  /** What the server has found wrong; of these answers it has looked at. */
  found(problems: Kept['problems'], looked: readonly string[]): void;
  show(): void;
}

export function openProblems(form: HTMLFormElement, told: Told): Problems {
  let known: Kept['problems'] = [];
  let looked: readonly string[] = [];
  function showAll(): void {
    for (const key of looked) {
      const place = placeOf(form, key);
      if (place === null || place.contains(document.activeElement)) continue;
      clear(place, key);
      const problem = known.find((one) => one.key === key);
      if (problem !== undefined && !(place instanceof HTMLTableRowElement)) show(place, told, problem);
    }
  }
  form.addEventListener('focusout', () => setTimeout(showAll));
  return {
    found(problems, keys) {
      known = problems;
      looked = [...new Set([...looked, ...keys])];
      showAll();
    },
    show: showAll,
  };
}
