/** Saves a form by itself while somebody writes; a press of a button waits for a save that is on its way. */
import { type SubmitEvent as FormSubmit, type SyntheticEvent, useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';

/** Long enough for a sentence, short enough that a crash costs little. */
const PAUSE_MS = 2500;

interface Autosaved {
  /** The new version, or null when it was changed from elsewhere. */
  readonly autosaved: number | null;
}

interface Autosave {
  readonly version: number;
  readonly state: 'still' | 'saving' | 'saved' | 'stale';
  readonly onInput: (event: SyntheticEvent<HTMLFormElement>) => void;
  readonly onSubmit: (event: FormSubmit<HTMLFormElement>) => void;
}

/** `loaded` is the version that the page was made from. */
export function useAutosave(loaded: number): Autosave {
  const fetcher = useFetcher<Autosaved>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef<HTMLElement | null>(null);
  const busy = fetcher.state !== 'idle';
  const stale = fetcher.data?.autosaved === null;

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const button = pressed.current;
    if (busy || !(button instanceof HTMLButtonElement)) return;
    pressed.current = null;
    button.form?.requestSubmit(button);
  }, [busy]);

  function save(form: HTMLFormElement): void {
    const fields = new FormData(form);
    fields.set('intent', 'autosave');
    // Each automatic save is one of its own; the form's key belongs to the button.
    fields.delete('idempotencyKey');
    void fetcher.submit(fields, { method: 'post' });
  }

  return {
    version: Math.max(loaded, fetcher.data?.autosaved ?? loaded),
    state: busy ? 'saving' : stale ? 'stale' : fetcher.data === undefined ? 'still' : 'saved',
    onInput(event) {
      const form = event.currentTarget;
      clearTimeout(timer.current);
      if (!stale) timer.current = setTimeout(() => save(form), PAUSE_MS);
    },
    onSubmit(event) {
      clearTimeout(timer.current);
      if (!busy) return;
      event.preventDefault();
      pressed.current = event.nativeEvent.submitter;
    },
  };
}
