/**
 * Saves a form by itself while somebody writes; a press of a button waits for a save that is on its way. What the server does
 * not have yet lies sealed in this browser (decision 0037), and is there again when the page is opened anew.
 */
import { type SubmitEvent as FormSubmit, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { type Drawer, type DrawerTold, forgetForms, openDrawer } from '../enhance/form/drawer.ts';

/** Long enough for a sentence, short enough that a crash costs little. */
const PAUSE_MS = 2500;

/** What came of an automatic save. */
export type Autosaved =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'stale' | 'too-long' | 'signed-out' };

/** What was written and not saved, and the version that its writer saw. */
export interface Unsaved {
  readonly version: number;
  /** By the names of the fields; of boxes those that are ticked. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

type AutosaveState = 'still' | 'saving' | 'saved' | 'offline' | Exclude<Autosaved['kind'], 'saved'>;

interface Autosave {
  readonly version: number;
  readonly state: AutosaveState;
  readonly onInput: (event: SyntheticEvent<HTMLFormElement>) => void;
  readonly onSubmit: (event: FormSubmit<HTMLFormElement>) => void;
}

function fieldsOf(form: HTMLFormElement): Unsaved['fields'] {
  const data = new FormData(form);
  const names = [...new Set(data.keys())].filter((name) => name !== 'version' && name !== 'idempotencyKey');
  return Object.fromEntries(
    names.map((name) => [name, data.getAll(name).filter((value) => typeof value === 'string')]),
  );
}

/** `loaded` is the version that the page was made from; `bringBack` is told once of what lay in the browser. */
export function useAutosave(
  loaded: number,
  told: DrawerTold,
  bringBack: (unsaved: Unsaved) => void,
): Autosave {
  const [drawer, setDrawer] = useState<Drawer<Unsaved> | null>(null);
  const [came, setCame] = useState<Autosaved | { readonly kind: 'still' | 'saving' | 'offline' }>({
    kind: 'still',
  });
  const [version, setVersion] = useState(loaded);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef<HTMLElement | null>(null);
  /** Counts what is written; a save that went off before the last word does not empty the drawer. */
  const written = useRef({ now: 0, sent: 0 });
  const busy = came.kind === 'saving';

  useEffect(() => () => clearTimeout(timer.current), []);
  const { draft, key, today, oldest } = told;
  useEffect(() => {
    let isHere = true;
    const open = async () => {
      const opened = await openDrawer<Unsaved>({ draft, key, today, oldest });
      const left = (await opened.takeOver()).at(-1);
      if (!isHere) return;
      if (left !== undefined) bringBack(left);
      setDrawer(opened);
    };
    open().catch((fault: unknown) => reportError(fault));
    return () => {
      isHere = false;
    };
  }, [draft, key, today, oldest, bringBack]);
  useEffect(() => {
    // Whoever signs out leaves nothing behind.
    const onSignOut = ({ target, defaultPrevented }: SubmitEvent) => {
      if (!defaultPrevented && target instanceof HTMLFormElement && target.action.endsWith('/sign-out'))
        forgetForms();
    };
    document.addEventListener('submit', onSignOut);
    return () => document.removeEventListener('submit', onSignOut);
  }, []);
  useEffect(() => {
    if (came.kind === 'saved' && written.current.now === written.current.sent) void drawer?.keep([]);
  }, [came, drawer]);
  useEffect(() => {
    const button = pressed.current;
    if (busy || !(button instanceof HTMLButtonElement)) return;
    pressed.current = null;
    button.form?.requestSubmit(button);
  }, [busy]);

  async function save(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form);
    fields.delete('idempotencyKey');
    written.current.sent = written.current.now;
    setCame({ kind: 'saving' });
    try {
      const answer = await fetch(`${location.pathname}/save`, { method: 'POST', body: fields });
      const said = (await answer.json()) as Autosaved;
      if (said.kind === 'saved') setVersion(said.version);
      setCame(said);
    } catch {
      // No network, or no service: the text stays in the fields and in the drawer, and the next word tries again.
      setCame({ kind: 'offline' });
    }
  }

  return {
    version,
    state: came.kind,
    onInput(event) {
      const form = event.currentTarget;
      written.current.now += 1;
      void drawer?.keep([{ version, fields: fieldsOf(form) }]);
      clearTimeout(timer.current);
      if (came.kind !== 'stale') timer.current = setTimeout(() => void save(form), PAUSE_MS);
    },
    onSubmit(event) {
      clearTimeout(timer.current);
      if (!busy) return;
      event.preventDefault();
      pressed.current = event.nativeEvent.submitter;
    },
  };
}
