/** The page of a step after a post that was not taken: what was typed stands in its fields, beside what is wrong. */
import type { Language } from '#kernel/actor.ts';
import type { BlockView, Tried, WritingView } from './block-shapes.ts';
import { readingOf } from './reading.ts';
import { entryInWords } from './rules/in-words.ts';
import { sayIn } from './rules/said.ts';

function writingWith(
  writing: WritingView,
  tried: Tried,
  about: { kind: BlockView['kind']; language: Language },
) {
  const say = sayIn(writing, { language: about.language, readIn: writing.readIn });
  const reading = readingOf({ say, language: about.language }, about.kind);
  return {
    ...writing,
    posted: tried.posted,
    faults: tried.faults,
    isOnlyMe: tried.isOnlyMe,
    chosen: tried.chosen,
    revision: tried.changed?.revision ?? writing.revision,
    changed:
      tried.changed === null
        ? null
        : {
            theirs: entryInWords(writing.fields, tried.changed.theirs ?? {}, reading),
            mine: entryInWords(writing.fields, tried.changed.mine, reading),
          },
  };
}

export function withTried(block: BlockView, tried: Tried | undefined, language: Language): BlockView {
  if (tried === undefined || tried.blockId !== block.id || !('writing' in block)) return block;
  if (tried.wrongDay === null && tried.onDay !== block.writing.onDay) return block;
  const writing = writingWith(block.writing, tried, { kind: block.kind, language });
  return block.kind === 'quiz'
    ? { ...block, writing, chosen: tried.posted[`${block.id}.choice`] ?? [] }
    : { ...block, writing };
}
