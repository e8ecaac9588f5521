/** Two windows have answered one question differently: both answers beside the question, and a choice. */
import type { ConflictShown } from '../../forms/local-fields.server.ts';
import { fillFields, placeOf } from './fields.ts';
import { button, element, type Told } from './told.ts';

interface Choice {
  keepOther(): void;
  useMine(): void;
}

export function showConflict(
  form: HTMLFormElement,
  told: Told,
  about: { readonly conflict: ConflictShown; readonly choice: Choice },
): void {
  const { words } = told;
  const { conflict, choice } = about;
  const place = placeOf(form, conflict.key);
  const id = `${conflict.key}-changed`;
  document.getElementById(id)?.remove();
  const box = element('div', { className: 'v-notice' });
  box.id = id;
  box.dataset['color'] = 'highlight';
  box.setAttribute('role', 'alert');
  const done = (choose: () => void) => () => {
    box.remove();
    choose();
    place?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  };
  box.append(
    element('p', { text: words.changed, className: 'v-label' }),
    ...(place === null ? [element('p', { text: conflict.question })] : []),
    element('p', { text: `${words.kept}: ${conflict.kept ?? words.nothing}` }),
    element('p', { text: `${words.sent}: ${conflict.sent ?? words.nothing}` }),
    element(
      'div',
      { className: 'v-actions' },
      button(words.useSent, done(choice.useMine)),
      button(
        words.useKept,
        done(() => {
          fillFields(form, conflict.key, conflict.fields);
          choice.keepOther();
        }),
      ),
    ),
  );
  if (place instanceof HTMLTableRowElement) place.cells[0]?.append(box);
  else if (place === null) form.prepend(box);
  else place.append(box);
}
