/** What the coach would read, were weight and calories not hidden for the person: named, without a value. */
import { askedIn, type Road } from '#modules/enrolments/public.ts';
import { blocksOf, type Programme } from '#modules/programmes/public.ts';
import type { Say } from '../walk/rules/said.ts';

interface About {
  readonly road: Omit<Road, 'tx'>;
  /** The programme with what is hidden. */
  readonly whole: Programme;
  readonly answered: readonly string[];
  readonly say: Say;
  readonly formName: (name: string) => string;
}

/** Titles, each once. */
export function hiddenByChoice({ road, whole, answered, say, formName }: About): readonly string[] {
  if (!road.hidesBody) return [];
  const read = road.entries.filter((entry) => entry.privacy !== 'me');
  const diaries = (whole.diaries ?? []).flatMap((diary) =>
    diary.bodyMeasure === true && read.some((entry) => entry.partId === diary.id)
      ? [say(diary.title).text]
      : [],
  );
  const written = read.flatMap((entry) => {
    const block = askedIn(road, entry)?.block;
    return block?.bodyMeasure === true && 'title' in block ? [say(block.title).text] : [];
  });
  const forms = blocksOf(whole).flatMap((block) =>
    block.kind === 'questionnaire' && block.bodyMeasure === true && answered.includes(block.instrument)
      ? [formName(block.instrument)]
      : [],
  );
  return [...new Set([...diaries, ...written, ...forms])];
}
