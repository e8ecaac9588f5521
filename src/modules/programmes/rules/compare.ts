/** What differs between two versions: texts word by word, parts that came, went or moved, and what else was set. */
import { fieldOf, isSame, type ListName, LISTS, type Part, partsWithPlaces, type Place } from './parts.ts';
import type { Programme } from './programme.ts';
import { isText, type NamedText, TEXT_FIELDS, textsOf } from './texts-of.ts';
import { type Piece, wordDiff } from './word-diff.ts';

export interface TextDifference {
  /** `<id of the part>.<field>`. */
  readonly name: string;
  readonly language: string;
  /** Null: there was, or is, none. */
  readonly was: string | null;
  readonly is: string | null;
  readonly pieces: readonly Piece[];
  readonly stepId: string | null;
  readonly blockId: string | null;
}
export type PartDifference =
  | { readonly kind: 'added'; readonly part: string; readonly place: Place }
  | { readonly kind: 'removed'; readonly part: string; readonly place: Place }
  | { readonly kind: 'moved'; readonly part: string; readonly place: Place; readonly was: Place };
export interface FieldDifference {
  readonly part: string;
  readonly list: ListName | 'root';
  readonly field: string;
  /** Null: it was, or is, left out. */
  readonly was: unknown;
  readonly is: unknown;
}
export interface Comparison {
  readonly texts: readonly TextDifference[];
  readonly parts: readonly PartDifference[];
  readonly fields: readonly FieldDifference[];
}

function textDifferences(before: Programme, after: Programme): readonly TextDifference[] {
  const old = new Map(textsOf(before).map((one) => [one.name, one]));
  const now = new Map(textsOf(after).map((one) => [one.name, one]));
  const named: readonly NamedText[] = [
    ...now.values(),
    ...[...old.values()].filter((one) => !now.has(one.name)),
  ];
  return named.flatMap(({ name, stepId, blockId }) => {
    const [was, is] = [old.get(name)?.text ?? {}, now.get(name)?.text ?? {}];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((language) => was[language] !== is[language])
      .map((language) => ({
        name,
        language,
        was: was[language] ?? null,
        is: is[language] ?? null,
        pieces: wordDiff(was[language] ?? '', is[language] ?? ''),
        stepId,
        blockId,
      }));
  });
}

/** The ids of a list that kept their order among themselves: as many as can be. */
function inOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, index) => [id, index]));
  // The longest run of growing places: `ends[n]` is the end of the best run of n + 1.
  const ends: { readonly id: string; readonly place: number; readonly before: number | null }[][] = [];
  for (const id of after) {
    const place = places.get(id);
    if (place === undefined) continue;
    const found = ends.findIndex((run) => (run.at(-1)?.place ?? -1) > place);
    const length = found === -1 ? ends.length : found;
    const previous = length === 0 ? null : (ends[length - 1]?.length ?? 0) - 1;
    (ends[length] ??= []).push({ id, place, before: previous });
  }
  const kept = new Set<string>();
  let index: number | null = (ends.at(-1)?.length ?? 0) - 1;
  for (let length = ends.length - 1; length >= 0 && index !== null; length -= 1) {
    const end: { readonly id: string; readonly before: number | null } | undefined = ends[length]?.[index];
    if (end === undefined) break;
    kept.add(end.id);
    index = end.before;
  }
  return kept;
}

type Placed = ReadonlyMap<string, { readonly part: Part; readonly place: Place }>;

function partDifferences(before: Placed, after: Placed): readonly PartDifference[] {
  const listKey = ({ into, list }: Place) => `${into} ${list}`;
  const idsBy = (placed: Placed) =>
    Map.groupBy(
      [...placed].map(([id, { place }]) => ({ id, key: listKey(place) })),
      (one) => one.key,
    );
  const old = idsBy(before);
  const stayed = new Set(
    [...idsBy(after)].flatMap(([key, ids]) => [
      ...inOrder(
        (old.get(key) ?? []).map((one) => one.id),
        ids.map((one) => one.id),
      ),
    ]),
  );
  return [
    ...[...after].flatMap(([part, { place }]): readonly PartDifference[] => {
      const was = before.get(part)?.place;
      if (was === undefined) return [{ kind: 'added', part, place }];
      return stayed.has(part) ? [] : [{ kind: 'moved', part, place, was }];
    }),
    ...[...before].flatMap(([part, { place }]): readonly PartDifference[] =>
      after.has(part) ? [] : [{ kind: 'removed', part, place }],
    ),
  ];
}

const NOT_COMPARED: ReadonlySet<string> = new Set(['id', 'format', 'outdated', ...LISTS]);

function isTextField(field: string, ...values: readonly unknown[]): boolean {
  return TEXT_FIELDS.has(field) && values.every((value) => value === null || isText(value));
}

/** The way back after a lapse is a text and a place: the text is compared as one. */
function compared(field: string, value: unknown): unknown {
  if (field !== 'lapse' || typeof value !== 'object' || value === null) return value;
  return 'leadsTo' in value ? { leadsTo: value.leadsTo } : value;
}

function fieldDifferences(
  id: string,
  list: FieldDifference['list'],
  [before, after]: readonly [Part, Part],
): readonly FieldDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !NOT_COMPARED.has(field))
    .flatMap((field) => {
      const [was, is] = [compared(field, fieldOf(before, field)), compared(field, fieldOf(after, field))];
      return isTextField(field, was, is) || isSame(was, is) ? [] : [{ part: id, list, field, was, is }];
    });
}

/** From an earlier version to a later one. Which translations lag behind is not compared: it is a state, not content. */
export function compare(before: Programme, after: Programme): Comparison {
  const [old, now] = [partsWithPlaces(before), partsWithPlaces(after)];
  return {
    texts: textDifferences(before, after),
    parts: partDifferences(old, now),
    fields: [
      ...fieldDifferences(after.code, 'root', [before, after]),
      ...[...now].flatMap(([id, { part, place }]) => {
        const was = old.get(id)?.part;
        return was === undefined ? [] : fieldDifferences(id, place.list, [was, part]);
      }),
    ],
  };
}
