/** Something small that is tried until the next meeting, and how it went. A try that did not help is an answer too. */
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { MOST_WORDS } from './check-goal.ts';

export const OUTCOMES = ['helped', 'partly', 'did-not', 'not-tried'] as const;
export type ExperimentOutcome = (typeof OUTCOMES)[number];

export type ExperimentProblem = 'missing' | 'too-long' | 'not-a-date' | 'past';
type Problems<F extends string> = Readonly<Partial<Record<F, ExperimentProblem>>>;

export type CheckedTry =
  | { readonly kind: 'complete'; readonly words: string; readonly until: CivilDate }
  | { readonly kind: 'incomplete'; readonly problems: Problems<'words' | 'until'> };

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** What is tried, and until which day; today is a day. */
export function checkTry(
  form: { readonly words: string; readonly until: string },
  today: CivilDate,
): CheckedTry {
  const words = plain(form.words);
  const until = parseCivilDate(form.until.trim());
  const wordsProblem = words === '' ? 'missing' : words.length > MOST_WORDS ? 'too-long' : undefined;
  const untilProblem = !until.ok ? 'not-a-date' : until.value < today ? 'past' : undefined;
  if (wordsProblem === undefined && untilProblem === undefined && until.ok)
    return { kind: 'complete', words, until: until.value };
  return {
    kind: 'incomplete',
    problems: {
      ...(wordsProblem === undefined ? {} : { words: wordsProblem }),
      ...(untilProblem === undefined ? {} : { until: untilProblem }),
    },
  };
}

export type CheckedTold =
  | { readonly kind: 'complete'; readonly outcome: ExperimentOutcome; readonly how: string | null }
  | { readonly kind: 'incomplete'; readonly problems: Problems<'outcome' | 'how'> };

/** How it went; the words about it are left out by whoever wants. */
export function checkTold(form: { readonly outcome: string; readonly how: string }): CheckedTold {
  const outcome = OUTCOMES.find((one) => one === form.outcome);
  const how = plain(form.how);
  const isLong = how.length > MOST_WORDS;
  if (outcome !== undefined && !isLong) return { kind: 'complete', outcome, how: how === '' ? null : how };
  return {
    kind: 'incomplete',
    problems: {
      ...(outcome === undefined ? { outcome: 'missing' as const } : {}),
      ...(isLong ? { how: 'too-long' as const } : {}),
    },
  };
}
