/** What a coach posted about a task or about work done, or the first thing that is wrong with it. */
import type { Language } from '#kernel/actor.ts';
import { filledTemplate, openPlace, type Template } from '#modules/messaging/public.ts';
import { field, fieldList } from '../shell/requests.ts';
import type { FeedbackProblem } from './texts/walk-texts.ts';

export const MOST_WORDS = 10_000;

type Posted = Readonly<Record<string, string | readonly string[]>>;

export interface WrittenFeedback {
  readonly entryId: string;
  readonly words: string;
  readonly minutes: string;
  readonly techniques: readonly string[];
}

export function readFeedbackForm(posted: Posted): WrittenFeedback {
  return {
    entryId: field(posted, 'entry'),
    words: field(posted, 'words').replaceAll('\r\n', '\n').replaceAll('\0', ''),
    minutes: field(posted, 'minutes').trim(),
    techniques: fieldList(posted, 'techniques'),
  };
}

/** Whole minutes, none when nothing was written; undefined when it is no such number. */
export function minutesIn(written: string): number | undefined {
  if (written === '') return 0;
  const minutes = /^\d{1,3}$/.test(written) ? Number(written) : Number.NaN;
  return minutes <= 600 ? minutes : undefined;
}

export function feedbackProblem(
  written: WrittenFeedback,
): { readonly problem: Exclude<FeedbackProblem, 'gone'>; readonly place: string } | undefined {
  const words = written.words.trim();
  if (words === '') return { problem: 'no-words', place: '' };
  if (words.length > MOST_WORDS) return { problem: 'too-long', place: '' };
  const place = openPlace(words);
  if (place !== undefined) return { problem: 'open-place', place };
  return minutesIn(written.minutes) === undefined ? { problem: 'minutes', place: '' } : undefined;
}

/** Ways to begin an answer. In the person's language: it is they who read it. */
export function answerTemplates(
  templates: readonly Template[],
  about: {
    readonly language: Language;
    readonly speaks: Language;
    readonly fields: Parameters<typeof filledTemplate>[1];
  },
) {
  return templates.map((one) => ({
    value: one.code,
    label: one.title[about.language],
    text: filledTemplate(one.text[about.speaks], about.fields),
  }));
}
