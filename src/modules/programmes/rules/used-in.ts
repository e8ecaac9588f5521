/** What a programme needs beside its own words: files, and forms of the library. */
import { conditionsOf, rulesOf } from './faults-in.ts';
import { type Block, blocksOf, type Programme } from './programme.ts';

function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted((one, other) => (one < other ? -1 : 1));
}

export interface MediaUse {
  readonly name: string;
  /** The block that shows it. */
  readonly at: string;
}

/** Every file that one block names. */
export function filesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'image':
    case 'audio':
      return [block.file];
    case 'video':
      return [block.file, ...Object.values(block.captions)];
    case 'download':
      return [block.file, ...Object.values(block.translated ?? {})];
    default:
      return [];
  }
}

/** Every file that a block names, in the order they stand. */
export function mediaUses(programme: Programme): readonly MediaUse[] {
  return blocksOf(programme).flatMap((block) => filesOf(block).map((name) => ({ name, at: block.id })));
}

/** The names of the files, each once, in one order. */
export function mediaIn(programme: Programme): readonly string[] {
  return inOrder(mediaUses(programme).map((use) => use.name));
}

/** The instruments that blocks ask and rules read, each once, in one order. */
export function instrumentsIn(programme: Programme): readonly string[] {
  const asked = blocksOf(programme).flatMap((block) =>
    block.kind === 'questionnaire' ? [block.instrument] : [],
  );
  const read = rulesOf(programme).flatMap(({ rule }) =>
    conditionsOf(rule).flatMap((condition) =>
      condition.kind === 'score' || condition.kind === 'band' || condition.kind === 'change'
        ? [condition.instrument]
        : [],
    ),
  );
  return inOrder([...asked, ...read]);
}
