/** Where a part goes when it is moved a place up or down, or dropped somewhere: within its list, or into the one beside. */
import type { EditOf } from '#modules/programmes/rules/edit-shape.ts';
import {
  findPart,
  idOf,
  leastIn,
  type ListName,
  listOf,
  type Part,
  type Place,
} from '#modules/programmes/rules/parts.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import { standingOf } from './part-names.ts';

/** The lists that the outline shows, from the outside in, and what holds each. */
const OUTLINE = ['phases', 'modules', 'steps', 'blocks'] as const satisfies readonly ListName[];

/** Every part that can hold such a list, in the order they stand. */
function holdersOf(programme: Programme, list: ListName): readonly Part[] {
  const root: Part = programme;
  let holders: readonly Part[] = [root];
  for (const level of OUTLINE) {
    if (level === list) return holders;
    holders = holders.flatMap((holder) => listOf(holder, level));
  }
  return [];
}

function holderId(programme: Programme, holder: Part): string {
  return idOf(holder) === '' ? programme.code : idOf(holder);
}

function edit(programme: Programme, part: string, place: Place): EditOf<'move'> | null {
  const was = findPart(programme, part)?.place;
  return was === undefined || was === null ? null : { kind: 'move', part, was, place };
}

/** One place up or down; past an end into the list of the neighbour. Null: it stands first or last of all, or alone. */
export function movedBy(programme: Programme, part: string, by: 'up' | 'down'): EditOf<'move'> | null {
  const standing = standingOf(programme, part);
  if (standing === undefined) return null;
  const { into, list, siblings, index } = standing;
  if (by === 'up' && index > 0)
    return edit(programme, part, { into, list, after: index > 1 ? idOf(siblings[index - 2] ?? {}) : null });
  if (by === 'down' && index < siblings.length - 1)
    return edit(programme, part, { into, list, after: idOf(siblings[index + 1] ?? {}) });
  if (siblings.length <= leastIn(list)) return null;
  const holders = holdersOf(programme, list);
  const at = holders.findIndex((holder) => holderId(programme, holder) === into);
  const beside = at === -1 ? undefined : holders[by === 'up' ? at - 1 : at + 1];
  if (beside === undefined) return null;
  const last = listOf(beside, list).at(-1);
  return edit(programme, part, {
    into: holderId(programme, beside),
    list,
    after: by === 'down' || last === undefined ? null : idOf(last),
  });
}

/**
 * Dropped on another part: before it where that is of the same kind, at the end of it where it holds such parts. Null: it does
 * not belong there.
 */
export function droppedOn(programme: Programme, part: string, on: string): EditOf<'move'> | null {
  if (part === on) return null;
  const standing = standingOf(programme, part);
  const target = standingOf(programme, on);
  if (standing === undefined) return null;
  const { list } = standing;
  if (target?.list === list) {
    const isSame = target.into === standing.into;
    // Downwards in its own list it goes behind what it is dropped on, else before it.
    const before = isSame && standing.index < target.index ? target.index : target.index - 1;
    const after = before < 0 ? null : idOf(target.siblings[before] ?? {});
    return edit(programme, part, { into: target.into, list, after: after === part ? null : after });
  }
  const holder = holdersOf(programme, list).find((one) => holderId(programme, one) === on);
  if (holder === undefined) return null;
  const last = listOf(holder, list).at(-1);
  return edit(programme, part, {
    into: on,
    list,
    after: last === undefined || idOf(last) === part ? null : idOf(last),
  });
}
