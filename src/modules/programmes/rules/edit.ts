/**
 * Changes to a programme as data. The same rules run in the browser, where a change is shown at once, and in the server, where it
 * is kept; two who write at the same time meet here. A change names what it saw (`was`) and what it wants (`is`): where
 * something else stands by now it is a conflict with both values, and neither is lost. What stands already as it is wanted
 * is no conflict, so a change that is sent twice does no harm.
 */
import { conflict, type ConflictAt, type Edit, type EditOf, NOTHING, type Tried } from './edit-shape.ts';
import { labelOf, tryText } from './edit-text.ts';
import {
  fieldOf,
  findPart,
  type FoundPart,
  idOf,
  idsIn,
  isSame,
  leastIn,
  listOf,
  LISTS,
  mayHold,
  type Part,
  type Place,
  withField,
  withoutPart,
  withPart,
  withPartAt,
} from './parts.ts';
import type { Programme } from './programme.ts';
import { TEXT_FIELDS } from './texts-of.ts';

const KEPT_BY_US: ReadonlySet<string> = new Set(['id', 'format', 'code', 'sourceLanguage', 'outdated']);
const LIST_NAMES: ReadonlySet<string> = new Set(LISTS);

/** Texts are written one language at a time and lists one part at a time, so that two who write seldom meet. */
function isSettable(found: FoundPart, edit: EditOf<'set'>): boolean {
  if (KEPT_BY_US.has(edit.field) || LIST_NAMES.has(edit.field)) return false;
  if (found.place === null && edit.field === 'lapse')
    return edit.was === null || edit.is === null || isSame(labelOf(edit.was), labelOf(edit.is));
  // A source in the list of references stands in one language.
  return found.place?.list === 'references' || !TEXT_FIELDS.has(edit.field);
}

function trySet(programme: Programme, edit: EditOf<'set'>): Tried {
  const found = findPart(programme, edit.part);
  if (found === undefined) return conflict('gone', edit.is, null);
  if (!isSettable(found, edit)) return conflict('not-possible', edit.is, null);
  const now = fieldOf(found.part, edit.field);
  if (isSame(now, edit.is)) return NOTHING;
  if (!isSame(now, edit.was)) return conflict('changed', edit.is, now);
  return {
    kind: 'applied',
    programme: withPart(programme, edit.part, (part) => withField(part, edit.field, edit.is)),
    inverse: { ...edit, was: edit.is, is: now },
  };
}

function tryInsert(programme: Programme, edit: EditOf<'insert'>): Tried {
  const { place, value } = edit;
  const holder = findPart(programme, place.into);
  if (holder === undefined) return conflict('gone', value, null);
  if (!mayHold(holder, place.list) || idOf(value) === '') return conflict('not-possible', value, null);
  const there = findPart(programme, idOf(value));
  if (there?.place?.into === place.into && isSame(there.part, value)) return NOTHING;
  const ids = idsIn(value);
  const taken = ids.find((id) => findPart(programme, id) !== undefined);
  if (taken !== undefined) return conflict('id-taken', value, findPart(programme, taken)?.part ?? null);
  if (new Set(ids).size < ids.length) return conflict('not-possible', value, null);
  return {
    kind: 'applied',
    programme: withPartAt(programme, place, value),
    inverse: { kind: 'remove', part: idOf(value), was: value },
  };
}

/** The list that a part would leave too short; undefined: it may leave. */
function leavesTooFew(programme: Programme, place: Place): boolean {
  const holder = findPart(programme, place.into);
  return holder !== undefined && listOf(holder.part, place.list).length <= leastIn(place.list);
}

function tryRemove(programme: Programme, edit: EditOf<'remove'>): Tried {
  const found = findPart(programme, edit.part);
  if (found === undefined) return NOTHING;
  const { part, place } = found;
  if (place === null) return conflict('not-possible', null, null);
  // What another has written in it meanwhile is not thrown away unseen.
  if (!isSame(part, edit.was)) return conflict('changed', null, part);
  if (leavesTooFew(programme, place)) return conflict('last-one', null, part);
  return {
    kind: 'applied',
    programme: withoutPart(programme, edit.part),
    inverse: { kind: 'insert', place, value: part },
  };
}

function tryMove(programme: Programme, edit: EditOf<'move'>): Tried {
  const found = findPart(programme, edit.part);
  const holder = findPart(programme, edit.place.into);
  if (found === undefined || holder === undefined) return conflict('gone', edit.place, null);
  const { part, place } = found;
  const { list, after } = edit.place;
  if (place === null || place.list !== list || !mayHold(holder, list) || after === edit.part)
    return conflict('not-possible', edit.place, place);
  if (isSame(place, edit.place)) return NOTHING;
  if (place.into !== edit.was.into) return conflict('moved', edit.place, place);
  if (place.into !== edit.place.into && leavesTooFew(programme, place))
    return conflict('last-one', edit.place, place);
  return {
    kind: 'applied',
    programme: withPartAt(withoutPart(programme, edit.part), edit.place, part),
    inverse: { kind: 'move', part: edit.part, was: edit.place, place },
  };
}

function tryEdit(programme: Programme, edit: Edit): Tried {
  switch (edit.kind) {
    case 'text':
      return tryText(programme, edit);
    case 'set':
      return trySet(programme, edit);
    case 'insert':
      return tryInsert(programme, edit);
    case 'remove':
      return tryRemove(programme, edit);
    case 'move':
      return tryMove(programme, edit);
  }
}

export interface Edited {
  readonly programme: Programme;
  /** What takes back all that was done, in the order it is to be applied. */
  readonly inverse: readonly Edit[];
  readonly conflicts: readonly ConflictAt[];
}

/** Applies one change after the other. One that meets a conflict is left out, and the others are done. */
export function applyEdits(programme: Programme, edits: readonly Edit[]): Edited {
  let now = programme;
  const inverse: Edit[] = [];
  const conflicts: ConflictAt[] = [];
  for (const [at, edit] of edits.entries()) {
    const tried = tryEdit(now, edit);
    if (tried.kind === 'conflict') conflicts.push({ at, edit, ...tried.conflict });
    if (tried.kind !== 'applied') continue;
    now = tried.programme;
    inverse.unshift(tried.inverse);
  }
  return { programme: now, inverse, conflicts };
}

/** The same change again, knowing what stands there: the choice "mine" in a conflict. Null: it cannot be made any more. */
export function insisted({ edit, name, theirs }: ConflictAt): Edit | null {
  if (name === 'changed' && edit.kind === 'text')
    return { ...edit, was: typeof theirs === 'string' ? theirs : null };
  if (name === 'changed' && edit.kind === 'set') return { ...edit, was: theirs };
  if (name === 'changed' && edit.kind === 'remove') return { ...edit, was: theirs as Part };
  if (name === 'moved' && edit.kind === 'move') return { ...edit, was: theirs as Place };
  return null;
}
