import { useEffect, useRef } from 'react';
import { useShellTexts } from '../shell/texts/texts.ts';

/** True where a letter is writing, not a command. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type))
  );
}

function moveInList(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const current = focused === -1 ? rows.findIndex((row) => row.hasAttribute('aria-current')) : focused;
  const next = current === -1 ? 0 : Math.min(Math.max(current + step, 0), rows.length - 1);
  rows[next]?.focus();
}

/** The staff keyboard: `j` `k` rows, `/` search (the field with `data-search`), `?` the list of keys. */
export function StaffKeys() {
  const words = useShellTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || dialog.current?.open)
        return;
      if (event.key === 'j') moveInList(1);
      else if (event.key === 'k') moveInList(-1);
      else if (event.key === '/') document.querySelector<HTMLElement>('[data-search]')?.focus();
      else if (event.key === '?') dialog.current?.showModal();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <dialog ref={dialog} className="v-dialog" aria-labelledby="keys-heading">
      <h2 className="v-h3" id="keys-heading">
        {words.keys.heading}
      </h2>
      <dl className="v-keys">
        {[
          { key: 'j', does: words.keys.next },
          { key: 'k', does: words.keys.previous },
          { key: 'Enter', does: words.keys.open },
          { key: '/', does: words.keys.search },
          { key: '?', does: words.keys.help },
        ].map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="ds-button" data-variant="secondary">
          {words.keys.close}
        </button>
      </form>
    </dialog>
  );
}
