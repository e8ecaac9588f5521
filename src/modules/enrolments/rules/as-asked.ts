/** In whose words something was written: a text correction never changes what an earlier answer answered. */
import { type Block, blocksOf, type Programme } from '#modules/programmes/rules/programme.ts';
import { partIdOf } from './fields-of.ts';

export interface AskedIn {
  readonly programme: Programme;
  readonly block: Block;
}

interface InWords {
  /** As the person walks it now. */
  readonly programme: Programme;
  /** By version, with nothing hidden: what was written in a part stays readable when the part is hidden. */
  readonly words: ReadonlyMap<string, Programme>;
}

function blockIn(programme: Programme | undefined, partId: string): AskedIn | null {
  if (programme === undefined) return null;
  const block = blocksOf(programme).find((one) => partIdOf(one) === partId);
  return block === undefined ? null : { programme, block };
}

/** The block as it stood when this was written; as it stands now where that version cannot be read any more. */
export function askedIn(
  { programme, words }: InWords,
  { partId, versionId }: { readonly partId: string; readonly versionId: string },
): AskedIn | null {
  return blockIn(words.get(versionId), partId) ?? blockIn(programme, partId);
}
