/** Saves a form by itself while somebody writes; a press of a button waits for a save that is on its way. */
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';

/** Long enough for a sentence, short enough that a crash costs little. */
const PAUSE_MS = 2500;

export interface Autosaved {
  /** The new version, or null when it was changed from elsewhere. */
  readonly autosaved: number | null;
}

interface Autosave {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly version: number;
  readonly state: 'still' | 'saving' | 'saved' | 'stale';
  onInput(): void;
  onSubmit(event: SubmitEvent<HTMLFormElement>): void;
}

export function useAutosave(loaded: number): Autosave {
  const fetcher = useFetcher<Autosaved>();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [waiting, setWaiting] = useState<HTMLElement | null>(null);
  const busy = fetcher.state !== 'idle';
  const stale = fetcher.data?.autosaved === null;
  const version = Math.max(loaded, fetcher.data?.autosaved ?? loaded);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (busy || waiting === null) return;
    setWaiting(null);
    form.current?.requestSubmit(waiting);
  }, [busy, waiting]);

  const save = (): void => {
    if (form.current === null) return;
    const fields = new FormData(form.current);
    fields.set('intent', 'autosave');
    // Each automatic save is one of its own; the form's key belongs to the button.
    fields.delete('idempotencyKey');
    void fetcher.submit(fields, { method: 'post' });
  };
  return {
    form,
    version,
    state: busy ? 'saving' : stale ? 'stale' : fetcher.data === undefined ? 'still' : 'saved',
    onInput() {
      clearTimeout(timer.current);
      if (!stale) timer.current = setTimeout(save, PAUSE_MS);
    },
    onSubmit(event) {
      clearTimeout(timer.current);
      if (!busy) return;
      event.preventDefault();
      setWaiting(event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null);
    },
  };
}
