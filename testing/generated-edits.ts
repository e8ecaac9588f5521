/** Changes to a programme drawn by chance, each one possible when it is made. */
import fc from 'fast-check';
import type { Edit } from '#modules/programmes/rules/edit-shape.ts';
import {
  findPart,
  idOf,
  idsIn,
  type ListName,
  listOf,
  LISTS,
  mayHold,
  type Part,
} from '#modules/programmes/rules/parts.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import { textsOf } from '#modules/programmes/rules/texts-of.ts';
import { aBlock, aDiary, aModule, aPhase, aStep, aText } from '#modules/programmes/testing.ts';
import { pick, whole } from './generated-programme-parts.ts';

/** Who writes: the words and ids of two never are the same. */
export interface Hand {
  readonly name: string;
  next(): string;
}
export function aHand(name: string): Hand {
  let count = 0;
  return {
    name,
    next() {
      count += 1;
      return `${name}-${String(count)}`;
    },
  };
}

type Drawn = (programme: Programme, hand: Hand) => Edit | undefined;
const place = whole(0, 999);

const text = fc
  .record({
    at: place,
    language: fc.constantFrom('sv', 'fi', 'ar', 'de'),
    becomes: fc.constantFrom('words', 'words', 'none'),
  })
  .map(
    ({ at, language, becomes }): Drawn =>
      (programme, hand) => {
        const named = pick(textsOf(programme), at);
        if (named === undefined) return undefined;
        const dot = named.name.lastIndexOf('.');
        const is = becomes === 'none' ? null : `Words ${hand.next()};`;
        return {
          kind: 'text',
          part: named.name.slice(0, dot),
          field: named.name.slice(dot + 1),
          language,
          was: named.text[language] ?? null,
          is,
        };
      },
  );

const newText = fc.record({ at: place }).map(
  ({ at }): Drawn =>
    (programme, hand) => {
      const fields = idsIn(programme).flatMap((id) => {
        const found = findPart(programme, id)?.part;
        return found?.['kind'] === 'long' && found['hint'] === undefined ? [id] : [];
      });
      const part = pick(fields, at);
      return part === undefined
        ? undefined
        : { kind: 'text', part, field: 'hint', language: 'sv', was: null, is: `Words ${hand.next()};` };
    },
);

const SET = {
  minutes: [3, 9],
  minutesPerWeek: [15, 45],
  techniques: [['1.1'], ['1.2', '1.4']],
  opens: [{ kind: 'coach' }, null],
} as const;
const set = fc
  .record({
    at: place,
    field: fc.constantFrom('minutes', 'techniques', 'opens', 'minutesPerWeek'),
    which: whole(0, 1),
  })
  .map(
    ({ at, field, which }): Drawn =>
      (programme) => {
        const id = field === 'minutesPerWeek' ? programme.code : pick(stepIds(programme), at);
        const part = id === undefined ? undefined : findPart(programme, id)?.part;
        return part === undefined || id === undefined
          ? undefined
          : { kind: 'set', part: id, field, was: part[field] ?? null, is: SET[field][which] };
      },
  );

function stepIds(programme: Programme): readonly string[] {
  return programme.phases.flatMap((phase) =>
    phase.modules.flatMap((module) => module.steps.map((step) => step.id)),
  );
}

/** Every list there is, with the part that holds it. */
function listsOf(programme: Programme): readonly { readonly into: string; readonly list: ListName }[] {
  return [programme.code, ...idsIn(programme).slice(1)].flatMap((into) => {
    const found = findPart(programme, into);
    return found === undefined
      ? []
      : LISTS.filter(
          (list) => mayHold(found, list) && (listOf(found.part, list).length > 0 || list === 'events'),
        ).map((list) => ({ into, list }));
  });
}

function fresh(list: ListName, hand: Hand): Part {
  const id = hand.next();
  const words = aText(`Words ${id};`);
  switch (list) {
    case 'phases':
      return aPhase(id, [aModule(`${id}-m`)]);
    case 'modules':
      return aModule(id);
    case 'steps':
      return aStep(id);
    case 'blocks':
      return aBlock('text', id, { text: words });
    case 'references':
      return { id, text: `Words ${id};` };
    case 'diaries':
      return aDiary(id);
    case 'fields':
      return { kind: 'short', id, label: words };
    default:
      return { id, label: words };
  }
}

function siblings(programme: Programme, into: string, list: ListName): readonly (string | null)[] {
  const holder = findPart(programme, into)?.part;
  return [null, ...(holder === undefined ? [] : listOf(holder, list).map(idOf))];
}

const insert = fc.record({ at: place, after: place }).map(
  ({ at, after }): Drawn =>
    (programme, hand) => {
      const where = pick(listsOf(programme), at);
      if (where === undefined) return undefined;
      const sibling = pick(siblings(programme, where.into, where.list), after) ?? null;
      return { kind: 'insert', place: { ...where, after: sibling }, value: fresh(where.list, hand) };
    },
);

const remove = fc.record({ at: place }).map(
  ({ at }): Drawn =>
    (programme) => {
      const part = pick(idsIn(programme).slice(1), at);
      const found = part === undefined ? undefined : findPart(programme, part);
      return part === undefined || found === undefined
        ? undefined
        : { kind: 'remove', part, was: found.part };
    },
);

const move = fc.record({ at: place, to: place, after: place }).map(
  ({ at, to, after }): Drawn =>
    (programme) => {
      const part = pick(idsIn(programme).slice(1), at);
      const was = part === undefined ? undefined : findPart(programme, part)?.place;
      if (part === undefined || was === undefined || was === null) return undefined;
      const where = pick(
        listsOf(programme).filter((one) => one.list === was.list),
        to,
      );
      if (where === undefined) return undefined;
      const sibling = pick(
        siblings(programme, where.into, where.list).filter((one) => one !== part),
        after,
      );
      return { kind: 'move', part, was, place: { ...where, after: sibling ?? null } };
    },
);

/** One change: made for the programme that it is given. */
export const someEdit: fc.Arbitrary<Drawn> = fc.oneof(text, text, text, newText, set, insert, remove, move);
