/** What was written, read in the words that it answered: a text corrected since does not change what somebody said. */
import { type AskedIn, askedIn, fieldsOf, type ReadEntry, type Road } from '#modules/enrolments/public.ts';
import { type Block, readRichText, wordsOf } from '#modules/programmes/public.ts';
import { entryInWords, type InWords, type Reading } from './rules/in-words.ts';
import type { Said, Say } from './rules/said.ts';

export interface AsAsked {
  /** What was asked, where that is not the label of a field; null: nothing more than the labels. */
  readonly question: Said | null;
  readonly written: readonly InWords[];
  /** It would read differently in the words that hold now. */
  readonly isCorrected: boolean;
}

type Written = Pick<ReadEntry, 'partId' | 'versionId'> & {
  readonly values: NonNullable<ReadEntry['values']>;
};

function questionOf(say: Say, { programme, block }: AskedIn): Said | null {
  switch (block.kind) {
    case 'exercise':
      return say(block.title);
    case 'reflection': {
      const said = say(block.question);
      return { ...said, text: wordsOf(readRichText(said.text)).join(' ') };
    }
    case 'diary': {
      const diary = programme.diaries?.find((one) => one.id === block.diary);
      return diary === undefined ? null : say(diary.title);
    }
    default:
      return null;
  }
}

function readIn(asked: AskedIn, values: Written['values'], reading: Reading): Omit<AsAsked, 'isCorrected'> {
  return {
    question: questionOf(reading.say, asked),
    written: entryInWords(fieldsOf(asked.programme, asked.block) ?? [], values, reading),
  };
}

/** Null for a part that stands nowhere any more. */
export function asAsked(
  road: Pick<Road, 'programme' | 'words'> & { readonly version: { readonly id: string } },
  { values, ...entry }: Written,
  readingFor: (kind: Block['kind']) => Reading,
): AsAsked | null {
  const asked = askedIn(road, entry);
  if (asked === null) return null;
  const reading = readingFor(asked.block.kind);
  const then = readIn(asked, values, reading);
  const now = askedIn(road, { ...entry, versionId: road.version.id });
  return {
    ...then,
    isCorrected: now !== null && JSON.stringify(readIn(now, values, reading)) !== JSON.stringify(then),
  };
}
