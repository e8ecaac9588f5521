/** What the person has written and the coach may read, in words, with what was answered. */
import type { Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import type { AssignmentId } from '#kernel/ids.ts';
import { askedIn, type Feedback, type ReadEntry, type Road } from '#modules/enrolments/public.ts';
import { type Block, readRichText, wordsOf } from '#modules/programmes/public.ts';
import { asAsked } from '../walk/as-asked.ts';
import type { InWords, Reading } from '../walk/rules/in-words.ts';
import type { Say } from '../walk/rules/said.ts';
import { walkTexts } from './texts/texts.ts';

export interface ShownFeedback {
  readonly id: string;
  /** Null when it has been erased. */
  readonly words: string | null;
  readonly by: string;
  readonly when: string;
  /** When the person read it; null: not yet. */
  readonly read: string | null;
}
export interface ShownEntry {
  readonly id: string;
  readonly title: string;
  readonly state: ReadEntry['state'];
  readonly when: string;
  readonly dateTime: Instant;
  /** Null when it has been erased. */
  readonly written: readonly InWords[] | null;
  /** The text has been corrected since: it stands here with the words that it answered. */
  readonly isCorrected: boolean;
  readonly feedback: readonly ShownFeedback[];
}

export interface EntryReader {
  readonly road: Omit<Road, 'tx'>;
  readonly feedback: readonly Feedback[];
  readonly names: ReadonlyMap<AssignmentId, { readonly name: string }>;
  readonly say: Say;
  readonly language: Language;
}

function titleOf({ say, language }: EntryReader, block: Block): string {
  const { kinds } = walkTexts(language);
  switch (block.kind) {
    case 'exercise':
      return say(block.title).text;
    case 'reflection':
      return wordsOf(readRichText(say(block.question).text))[0] ?? kinds.reflection;
    case 'if-then':
    case 'goal':
      return kinds[block.kind];
    default:
      return kinds.other;
  }
}

/** As the coach reads what was written in a block of any kind. */
function readingFor({ say, language }: EntryReader): Reading {
  const words = walkTexts(language);
  return { say, language, labels: words.labels, plan: words.plan };
}

function shownEntry(reader: EntryReader, entry: ReadEntry, block: Block): ShownEntry {
  const { road, language, names } = reader;
  const whenOf = (at: Instant) => longDateTime(at, road.enrolment.zone, language);
  const at = entry.sentAt ?? entry.savedAt;
  const asked =
    entry.values === null
      ? null
      : asAsked(road, { ...entry, values: entry.values }, () => readingFor(reader));
  return {
    id: entry.id,
    title: titleOf(reader, block),
    state: entry.state,
    when: whenOf(at),
    dateTime: at,
    written: asked?.written ?? null,
    isCorrected: asked?.isCorrected ?? false,
    feedback: reader.feedback
      .filter((one) => one.entryId === entry.id)
      .map((one) => ({
        id: one.id,
        words: one.words,
        by: names.get(one.writtenBy)?.name ?? '',
        when: whenOf(one.writtenAt),
        read: one.readAt === null ? null : whenOf(one.readAt),
      })),
  };
}

/** What was sent first, the oldest of it first; then the rest, the newest first. Diaries stand as pictures. */
export function shownEntries(reader: EntryReader): {
  readonly sent: readonly ShownEntry[];
  readonly others: readonly ShownEntry[];
} {
  const all = reader.road.entries.flatMap((entry) => {
    if (entry.onDay !== null || entry.privacy === 'me') return [];
    const asked = askedIn(reader.road, entry);
    if (reader.road.hidesBody && asked?.block.bodyMeasure === true) return [];
    return asked === null ? [] : [shownEntry(reader, entry, asked.block)];
  });
  const byTime = all.toSorted((one, other) => (one.dateTime < other.dateTime ? -1 : 1));
  return {
    sent: byTime.filter((one) => one.state === 'sent'),
    others: byTime.filter((one) => one.state !== 'sent').toReversed(),
  };
}
