/**
 * A programme as a tree of parts with ids, whatever kind they are: found, replaced, put in and taken out. The programme itself
 * is the root, and its code is its id. Nothing is changed in place.
 */
import type { Programme } from './programme.ts';

/** The lists of parts, by the name of the field that holds them. */
export const LISTS = [
  'phases',
  'modules',
  'steps',
  'blocks',
  'fields',
  'options',
  'columns',
  'examples',
  'figures',
  'events',
  'diaries',
  'flags',
  'references',
] as const;
export type ListName = (typeof LISTS)[number];

/** Which lists a part of a list may hold. Left out: none. */
const HOLDS: Readonly<Record<'root' | ListName, readonly ListName[]>> = {
  root: ['phases', 'events', 'diaries', 'flags', 'references'],
  phases: ['modules'],
  modules: ['steps'],
  steps: ['blocks'],
  blocks: ['fields', 'options', 'examples', 'figures'],
  diaries: ['fields'],
  fields: ['options', 'columns'],
  options: [],
  columns: [],
  examples: [],
  figures: [],
  events: [],
  flags: [],
  references: [],
};
/** Lists that are left out when they are empty. */
const LEFT_OUT: ReadonlySet<ListName> = new Set(['events', 'diaries', 'flags']);
const LEAST: Readonly<Partial<Record<ListName, number>>> = {
  phases: 1,
  modules: 1,
  steps: 1,
  blocks: 1,
  fields: 1,
  options: 2,
  columns: 1,
  figures: 1,
};

/** How few a list may hold. */
export function leastIn(list: ListName): number {
  return LEAST[list] ?? 0;
}

/** What a part is made of, by field. */
export type Part = Readonly<Record<string, unknown>>;
export interface Place {
  /** The id of the part that holds the list; the programme's code for its own lists. */
  readonly into: string;
  readonly list: ListName;
  /** The sibling it stands after; null: it stands first. */
  readonly after: string | null;
}
export interface FoundPart {
  readonly part: Part;
  /** Null: the programme itself. */
  readonly place: Place | null;
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parts of one of its lists; empty where it has none. */
export function listOf(part: Part, list: ListName): readonly Part[] {
  const value = part[list];
  return Array.isArray(value) ? value.filter(isPart) : [];
}

export function idOf(part: Part): string {
  return typeof part['id'] === 'string' ? part['id'] : '';
}

/** The id of a part and of all parts in it. */
export function idsIn(part: Part): readonly string[] {
  return [idOf(part), ...LISTS.flatMap((list) => listOf(part, list).flatMap(idsIn))];
}

function findIn(holder: Part, holderId: string, id: string): FoundPart | undefined {
  for (const list of LISTS) {
    let after: string | null = null;
    for (const part of listOf(holder, list)) {
      const own = idOf(part);
      if (own === id) return { part, place: { into: holderId, list, after } };
      const inner = findIn(part, own, id);
      if (inner !== undefined) return inner;
      after = own;
    }
  }
  return undefined;
}

/** The part with an id, and where it stands. */
export function findPart(programme: Programme, id: string): FoundPart | undefined {
  const root: Part = programme;
  return id === programme.code ? { part: root, place: null } : findIn(root, programme.code, id);
}

/** Every part but the programme itself, in the order it stands. */
export function partsWithPlaces(
  programme: Programme,
): ReadonlyMap<string, { readonly part: Part; readonly place: Place }> {
  const found = new Map<string, { readonly part: Part; readonly place: Place }>();
  const visit = (holder: Part, into: string): void => {
    for (const list of LISTS) {
      let after: string | null = null;
      for (const part of listOf(holder, list)) {
        const id = idOf(part);
        found.set(id, { part, place: { into, list, after } });
        visit(part, id);
        after = id;
      }
    }
  };
  visit(programme, programme.code);
  return found;
}

/** Whether a part that stands there can hold such a list. */
export function mayHold(holder: FoundPart, list: ListName): boolean {
  return HOLDS[holder.place?.list ?? 'root'].includes(list);
}

function replacedIn(holder: Part, id: string, change: (part: Part) => Part): Part | undefined {
  for (const list of LISTS) {
    const parts = listOf(holder, list);
    for (const [index, part] of parts.entries()) {
      const changed = idOf(part) === id ? change(part) : replacedIn(part, id, change);
      if (changed !== undefined) return { ...holder, [list]: parts.with(index, changed) };
    }
  }
  return undefined;
}

/** The programme with one part replaced. The caller sees to it that the shape holds: it is parsed before it is kept. */
export function withPart(programme: Programme, id: string, change: (part: Part) => Part): Programme {
  const root: Part = programme;
  const changed = id === programme.code ? change(root) : replacedIn(root, id, change);
  return (changed ?? root) as Programme;
}

/** What a field holds; null: it is not there. */
export function fieldOf(part: Part, field: string): unknown {
  return Object.hasOwn(part, field) ? (part[field] ?? null) : null;
}

export function withField(part: Part, field: string, value: unknown): Part {
  if (value !== undefined && value !== null) return { ...part, [field]: value };
  const { [field]: _, ...rest } = part;
  return rest;
}

/** Puts a part into a list, after its sibling; last where that sibling is gone. */
export function withPartAt(programme: Programme, place: Place, part: Part): Programme {
  return withPart(programme, place.into, (holder) => {
    const parts = listOf(holder, place.list);
    const before = parts.findIndex((one) => idOf(one) === place.after);
    const at = place.after === null ? 0 : before === -1 ? parts.length : before + 1;
    return { ...holder, [place.list]: parts.toSpliced(at, 0, part) };
  });
}

export function withoutPart(programme: Programme, id: string): Programme {
  const place = findPart(programme, id)?.place;
  if (place === undefined || place === null) return programme;
  return withPart(programme, place.into, (holder) => {
    const left = listOf(holder, place.list).filter((one) => idOf(one) !== id);
    return withField(holder, place.list, left.length === 0 && LEFT_OUT.has(place.list) ? null : left);
  });
}

/** Equal as JSON, in whatever order the fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isPart(one) || !isPart(other)) return false;
  const names = Object.keys(one).filter((name) => one[name] !== undefined);
  return (
    names.length === Object.keys(other).filter((name) => other[name] !== undefined).length &&
    names.every((name) => isSame(one[name], other[name]))
  );
}
