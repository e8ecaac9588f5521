/** The draft in the browser: what is written is shown at once, kept after a short pause, and waits where there is no network. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useReducer,
  useState,
} from 'react';
import type { ConflictAt, Edit } from '#modules/programmes/rules/edit-shape.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import {
  broughtBack,
  type Choice,
  chose,
  didAgain,
  type Editing,
  hasUnsent,
  type Kept,
  opened,
  saw,
  sent,
  tookBack,
  type Trouble,
  wasKept,
  wasNotSent,
  wasRefused,
  wrote,
  type Wrote,
} from './rules/editing.ts';
import type { FreshId } from './rules/new-part.ts';
import { type DrawerTold, useDrawer } from './use-drawer.ts';

/** Long enough for a few words, short enough that a crash costs little. */
const PAUSE_MS = 900;
const AGAIN_MS = 5000;
/** A request that outlives its page may be 64 kB long; a character can be four bytes. */
const LONGEST_THAT_OUTLIVES = 15_000;

export type Told =
  | { readonly kind: 'undone' | 'redone' | 'nothing' | 'back' }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly ConflictAt[] };

type Happening =
  | { readonly kind: 'wrote' | 'brought-back'; readonly edits: readonly Edit[] }
  | { readonly kind: 'undo' | 'redo' | 'send' }
  | { readonly kind: 'kept'; readonly kept: Kept }
  | { readonly kind: 'not-sent'; readonly trouble: Trouble }
  | { readonly kind: 'refused'; readonly at: string; readonly problem: string }
  | { readonly kind: 'chose'; readonly index: number; readonly choice: Choice }
  | { readonly kind: 'saw'; readonly index: number };

interface Held {
  readonly editing: Editing;
  /** What was to be said of the last step, with a number so that the same words are said again. */
  readonly told: { readonly what: Told; readonly number: number } | null;
}

function telling(held: Held, what: Told): Held['told'] {
  return { what, number: (held.told?.number ?? 0) + 1 };
}

/** Texts that met another's stay in sight as conflicts; anything else that could not be done is said. */
function afterWriting(held: Held, { state, conflicts }: Wrote): Held {
  const texts = conflicts.filter((one) => one.edit.kind === 'text' && one.name === 'changed');
  const others = conflicts.filter((one) => !texts.includes(one));
  return {
    editing: texts.length === 0 ? state : { ...state, conflicts: [...state.conflicts, ...texts] },
    told: others.length === 0 ? held.told : telling(held, { kind: 'conflicts', conflicts: others }),
  };
}

function next(held: Held, what: Happening): Held {
  const { editing } = held;
  switch (what.kind) {
    case 'wrote':
      return afterWriting(held, wrote(editing, what.edits));
    case 'brought-back':
      return { editing: broughtBack(editing, what.edits), told: telling(held, { kind: 'back' }) };
    case 'undo':
    case 'redo': {
      const found = what.kind === 'undo' ? tookBack(editing) : didAgain(editing);
      if (found.state === editing) return { ...held, told: telling(held, { kind: 'nothing' }) };
      const after = afterWriting(held, found);
      return { ...after, told: telling(held, { kind: what.kind === 'undo' ? 'undone' : 'redone' }) };
    }
    case 'send':
      return { ...held, editing: sent(editing) };
    case 'kept':
      return { ...held, editing: wasKept(editing, what.kept) };
    case 'not-sent':
      return { ...held, editing: wasNotSent(editing, what.trouble) };
    case 'refused':
      return { ...held, editing: wasRefused(editing, { at: what.at, problem: what.problem }) };
    case 'chose':
      return afterWriting(held, chose(editing, what.index, what.choice));
    case 'saw':
      return { ...held, editing: saw(editing, what.index) };
  }
}

export interface SaveAddress {
  readonly href: string;
  readonly versionId: string;
  /** How what has not been kept lies in the browser. */
  readonly drawer: DrawerTold;
}

interface Answer {
  readonly kept?: Kept;
  readonly refusal?: string;
  readonly at?: string;
  readonly problem?: string;
}

const TROUBLES: readonly Trouble[] = ['signed-out', 'not-allowed', 'not-a-draft', 'not-found', 'too-large'];

async function send({ href, versionId }: SaveAddress, editing: Editing): Promise<Happening> {
  const body = JSON.stringify({ versionId, revision: editing.revision, edits: editing.sending });
  try {
    const answer = await fetch(href, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < LONGEST_THAT_OUTLIVES,
    });
    const told = (await answer.json()) as Answer;
    if (told.kept !== undefined) return { kind: 'kept', kept: told.kept };
    if (told.refusal === 'does-not-hold' || told.refusal === 'bad-input')
      return { kind: 'refused', at: told.at ?? '', problem: told.problem ?? '' };
    if (told.refusal === 'script-in-text')
      return { kind: 'refused', at: told.at ?? '', problem: told.refusal };
    return { kind: 'not-sent', trouble: TROUBLES.find((one) => one === told.refusal) ?? 'offline' };
  } catch {
    return { kind: 'not-sent', trouble: 'offline' };
  }
}

/** `x7f3k2qd`: short, and hardly ever the same twice. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}

/** Fields with words that have not become a change yet: written down before anything else is done. */
type Flushers = Set<() => void>;

export interface Draft {
  readonly editing: Editing;
  readonly programme: Programme;
  readonly act: (edits: readonly Edit[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly choose: (index: number, choice: Choice) => void;
  readonly see: (index: number) => void;
  readonly told: Held['told'];
  readonly fresh: FreshId;
  readonly flushers: Flushers;
}

/** Sends what waits after a pause; what found no network is tried again until it has come through. */
function useSending(editing: Editing, address: SaveAddress, happen: (what: Happening) => void): void {
  const { sending, waiting, trouble } = editing;
  useEffect(() => {
    if (sending.length > 0 || waiting.length === 0) return undefined;
    const timer = setTimeout(() => happen({ kind: 'send' }), trouble === null ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [sending, waiting, trouble, happen]);
  // One sending, one request: the rest of the state is read when it leaves.
  const leave = useEffectEvent(() => {
    void send(address, editing).then(happen);
  });
  useEffect(() => {
    if (sending.length > 0) leave();
  }, [sending]);
}

export function useNewDraft(
  content: { readonly programme: Programme; readonly revision: number },
  address: SaveAddress,
): Draft {
  const [held, happen] = useReducer(next, content, ({ programme, revision }) => ({
    editing: opened(programme, revision),
    told: null,
  }));
  const [flushers] = useState<Flushers>(() => new Set());
  useSending(held.editing, address, happen);
  useDrawer(
    address.drawer,
    held.editing,
    useCallback((edits) => happen({ kind: 'brought-back', edits }), []),
  );
  const act = useCallback((edits: readonly Edit[]) => happen({ kind: 'wrote', edits }), []);
  const unsent = hasUnsent(held.editing);
  useEffect(() => {
    const flush = () => {
      for (const one of flushers) one();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      flush();
      if (unsent) event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', leaving);
    return () => globalThis.removeEventListener('beforeunload', leaving);
  }, [flushers, unsent]);
  return useMemo(() => {
    const flushed = (work: () => void) => () => {
      for (const one of flushers) one();
      work();
    };
    return {
      editing: held.editing,
      programme: held.editing.programme,
      told: held.told,
      act,
      undo: flushed(() => happen({ kind: 'undo' })),
      redo: flushed(() => happen({ kind: 'redo' })),
      choose: (index, choice) => happen({ kind: 'chose', index, choice }),
      see: (index) => happen({ kind: 'saw', index }),
      fresh: (kind) => `${kind}-${randomName()}`,
      flushers,
    };
  }, [held, act, flushers]);
}

export const DraftContext = createContext<Draft | undefined>(undefined);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === undefined) throw new Error('useDraft outside the editor');
  return draft;
}
