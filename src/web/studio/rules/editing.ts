/**
 * A draft while somebody writes in it: what the server has, what is written here beside it, what is on its way, what can be taken
 * back, and where two met. Nothing written is ever lost: what cannot be kept is shown until its writer has decided.
 */
import type { ConflictAt, Edit } from '#modules/programmes/rules/edit-shape.ts';
import { applyEdits, insisted } from '#modules/programmes/rules/edit.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';

/** Why nothing is kept at the moment. */
export type Trouble = 'offline' | 'signed-out' | 'not-allowed' | 'not-a-draft' | 'not-found' | 'too-large';

/** A change that the draft cannot hold, with the part and the reason. */
export interface NotKept {
  readonly edit: Edit;
  readonly at: string;
  readonly problem: string;
}
export interface Editing {
  /** As the server has it. */
  readonly base: Programme;
  readonly revision: number;
  /** As it is shown: with what is on its way and what waits. */
  readonly programme: Programme;
  readonly sending: readonly Edit[];
  readonly waiting: readonly Edit[];
  /** What takes back what was done, the newest last. */
  readonly done: readonly (readonly Edit[])[];
  readonly undone: readonly (readonly Edit[])[];
  readonly conflicts: readonly ConflictAt[];
  readonly notKept: readonly NotKept[];
  readonly trouble: Trouble | null;
  /** `ever`: something has been kept since the page was opened. */
  readonly kept: 'not-yet' | 'ever';
}

const MOST_STEPS_BACK = 200;

export function opened(programme: Programme, revision: number): Editing {
  return {
    base: programme,
    revision,
    programme,
    sending: [],
    waiting: [],
    done: [],
    undone: [],
    conflicts: [],
    notKept: [],
    trouble: null,
    kept: 'not-yet',
  };
}

function isSameText(one: Edit, other: Edit): boolean {
  return (
    one.kind === 'text' &&
    other.kind === 'text' &&
    one.part === other.part &&
    one.field === other.field &&
    one.language === other.language
  );
}

/** A text that is written on is one change, however often the writer paused. */
function queued(waiting: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  const all = [...waiting];
  for (const edit of edits) {
    const last = all.at(-1);
    if (
      last?.kind === 'text' &&
      edit.kind === 'text' &&
      isSameText(last, edit) &&
      last.fits === undefined &&
      edit.fits === undefined
    )
      all[all.length - 1] = { ...edit, was: last.was };
    else all.push(edit);
  }
  return all;
}

function applied(state: Editing, edits: readonly Edit[]) {
  const { programme, inverse, conflicts } = applyEdits(state.programme, edits);
  const failed = new Set(conflicts.map((one) => one.at));
  const kept = edits.filter((_, index) => !failed.has(index));
  return {
    state: { ...state, programme, waiting: queued(state.waiting, kept) },
    inverse,
    conflicts,
  };
}

export interface Wrote {
  readonly state: Editing;
  /** What could not be done here and now; nothing of the writer's words is in it that is not on the screen. */
  readonly conflicts: readonly ConflictAt[];
}

/** What the designer does. What was taken back before cannot be done again after it. */
export function wrote(state: Editing, edits: readonly Edit[]): Wrote {
  const { state: next, inverse, conflicts } = applied(state, edits);
  if (inverse.length === 0) return { state, conflicts };
  return {
    state: { ...next, done: [...next.done, inverse].slice(-MOST_STEPS_BACK), undone: [] },
    conflicts,
  };
}

/** What an earlier page could not keep, written again on what stands now. Where another was first, both are shown. */
export function broughtBack(state: Editing, edits: readonly Edit[]): Editing {
  const { state: next, conflicts } = wrote(state, edits);
  return { ...next, conflicts: together(next.conflicts, conflicts) };
}

/** Takes back what was done last. */
export function tookBack(state: Editing): Wrote {
  const last = state.done.at(-1);
  if (last === undefined) return { state, conflicts: [] };
  const { state: next, inverse, conflicts } = applied(state, last);
  return {
    state: { ...next, done: state.done.slice(0, -1), undone: [...state.undone, inverse] },
    conflicts,
  };
}

/** Does again what was taken back last. */
export function didAgain(state: Editing): Wrote {
  const last = state.undone.at(-1);
  if (last === undefined) return { state, conflicts: [] };
  const { state: next, inverse, conflicts } = applied(state, last);
  return {
    state: { ...next, undone: state.undone.slice(0, -1), done: [...state.done, inverse] },
    conflicts,
  };
}

/** What waits goes on its way; the same state where nothing waits or something is on its way already. */
export function sent(state: Editing): Editing {
  if (state.sending.length > 0 || state.waiting.length === 0) return state;
  return { ...state, sending: state.waiting, waiting: [] };
}

/** One after the other, so that the one that cannot be kept is found: the first alone, the rest waits. */
export function sentAlone(state: Editing): Editing {
  const [first, ...rest] = state.sending;
  return first === undefined ? state : { ...state, sending: [first], waiting: [...rest, ...state.waiting] };
}

/** A newer conflict about the same text takes the place of the older one: it has the writer's newest words. */
function together(old: readonly ConflictAt[], more: readonly ConflictAt[]): readonly ConflictAt[] {
  return [...old.filter((one) => !more.some((other) => isSameText(one.edit, other.edit))), ...more];
}

/** Puts what waits upon what the server has. */
function rebased(state: Editing, base: Programme): Editing {
  const { programme, conflicts } = applyEdits(base, state.waiting);
  const failed = new Set(conflicts.map((one) => one.at));
  return {
    ...state,
    base,
    programme,
    waiting: state.waiting.filter((_, index) => !failed.has(index)),
    conflicts: together(state.conflicts, conflicts),
  };
}

export interface Kept {
  readonly revision: number;
  readonly conflicts: readonly ConflictAt[];
  /** Null: the server has what was sent, and nothing else. */
  readonly content: Programme | null;
}

export function wasKept(state: Editing, kept: Kept): Editing {
  const base = kept.content ?? applyEdits(state.base, state.sending).programme;
  const next: Editing = {
    ...state,
    revision: kept.revision,
    sending: [],
    conflicts: together(state.conflicts, kept.conflicts),
    trouble: null,
    kept: 'ever',
  };
  return rebased(next, base);
}

/** Nothing came through: all of it waits again, in its order. */
export function wasNotSent(state: Editing, trouble: Trouble): Editing {
  return { ...state, waiting: queued(state.sending, state.waiting), sending: [], trouble };
}

/** The draft cannot hold what was sent. Alone, it is set aside and shown; together, each is sent by itself. */
export function wasRefused(state: Editing, about: Omit<NotKept, 'edit'>): Editing {
  const [edit, ...more] = state.sending;
  if (edit === undefined) return state;
  if (more.length > 0) return sentAlone(state);
  return rebased(
    { ...state, sending: [], notKept: [...state.notKept, { edit, ...about }], trouble: null },
    state.base,
  );
}

export type Choice = 'mine' | 'theirs' | 'both';

/** Both texts one after the other, to be made into one by hand. */
function bothTexts(one: ConflictAt): Edit | null {
  const { edit, theirs } = one;
  if (edit.kind !== 'text' || typeof theirs !== 'string' || edit.is === null) return null;
  return { ...edit, was: theirs, is: `${theirs}\n\n${edit.is}` };
}

/** Settles one conflict. `theirs` stands already. */
export function chose(state: Editing, index: number, choice: Choice): Wrote {
  const one = state.conflicts[index];
  if (one === undefined) return { state, conflicts: [] };
  const settled = { ...state, conflicts: state.conflicts.toSpliced(index, 1) };
  const edit = choice === 'mine' ? insisted(one) : choice === 'both' ? bothTexts(one) : null;
  return edit === null ? { state: settled, conflicts: [] } : wrote(settled, [edit]);
}

/** What was shown as not kept has been seen. */
export function saw(state: Editing, index: number): Editing {
  return { ...state, notKept: state.notKept.toSpliced(index, 1) };
}

/** All that is written here and that the server does not have, in its order: where two met, too, until it is settled. */
export function unkept(
  state: Pick<Editing, 'conflicts' | 'notKept' | 'sending' | 'waiting'>,
): readonly Edit[] {
  const { conflicts, notKept, sending, waiting } = state;
  return [...conflicts, ...notKept].map((one) => one.edit).concat(sending, waiting);
}

/** Whether something written here has not reached the server. */
export function hasUnsent(state: Editing): boolean {
  return state.sending.length > 0 || state.waiting.length > 0;
}
