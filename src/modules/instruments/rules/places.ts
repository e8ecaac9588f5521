/**
 * Where things stand in a form: every item with its parent and the repeated groups around it, and the keys of answers
 * inside such groups (see `Answers`).
 */
import type { Answers, Form, GroupItem, Item } from './form.ts';

export interface Place {
  readonly item: Item;
  readonly parent: string | undefined;
  /** The groups around it that may be repeated, from the outermost. */
  readonly repeated: readonly string[];
}
export interface Places {
  readonly byLinkId: ReadonlyMap<string, Place>;
  /** Some item stands in a group that may be repeated. */
  readonly repeats: boolean;
  /** Some item has an expression. */
  readonly hasExpressions: boolean;
  /** What a condition of any item asks about. */
  readonly order: readonly Place[];
}

interface Around {
  readonly parent: string | undefined;
  readonly repeated: readonly string[];
}

function placesIn(items: readonly Item[], around: Around): readonly Place[] {
  return items.flatMap((item) => {
    const place = { item, ...around };
    if (item.type !== 'group') return [place];
    const repeated = item.repeats ? [...around.repeated, item.linkId] : around.repeated;
    return [place, ...placesIn(item.items, { parent: item.linkId, repeated })];
  });
}

function expressive(item: Item): boolean {
  if (item.enableExpression !== undefined || item.variables.length > 0 || item.constraints.length > 0)
    return true;
  return (
    item.type !== 'group' &&
    item.type !== 'display' &&
    (item.calculated !== undefined || item.initialExpression !== undefined)
  );
}

// A form never changes, so what was found in it once holds for ever.
const known = new WeakMap<readonly Item[], Places>();

/** Every place of a form, groups before what they hold. */
export function placesOf(form: Pick<Form, 'items'> & Partial<Form>): Places {
  const already = known.get(form.items);
  if (already !== undefined) return already;
  const order = placesIn(form.items, { parent: undefined, repeated: [] });
  const found: Places = {
    byLinkId: new Map(order.map((place) => [place.item.linkId, place])),
    repeats: order.some(({ repeated }) => repeated.length > 0),
    hasExpressions:
      (form.variables ?? []).length > 0 ||
      (form.constraints ?? []).length > 0 ||
      order.some(({ item }) => expressive(item)),
    order,
  };
  known.set(form.items, found);
  return found;
}

/** The key of an item in this repetition of the groups around it. */
export function keyOf(linkId: string, at: readonly number[]): string {
  return at.reduce((key, place) => `${key}~${place}`, linkId);
}

/** The linkId and the repetition a key means. LinkIds that end like a repetition are refused when a form is read. */
export function readKey(key: string): { readonly linkId: string; readonly at: readonly number[] } {
  const found = /^(.*?)((?:~\d{1,3})*)$/s.exec(key);
  const at = (found?.[2] ?? '').split('~').slice(1).map(Number);
  return { linkId: found?.[1] ?? key, at };
}

/** How many repetitions of a group there are in these answers, at least one: the first is always offered. */
export function repetitionsOf(group: GroupItem, at: readonly number[], answers: Answers): number {
  const inside = new Set(
    placesIn(group.items, { parent: undefined, repeated: [] }).map(({ item }) => item.linkId),
  );
  const least = Math.max(1, group.minOccurs ?? 1);
  return Object.keys(answers).reduce((most, key) => {
    const read = readKey(key);
    const here = read.at.length > at.length && at.every((place, depth) => read.at[depth] === place);
    return here && inside.has(read.linkId) ? Math.max(most, (read.at[at.length] ?? 0) + 1) : most;
  }, least);
}
