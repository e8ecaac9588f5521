/** What was posted to colleagues, judged before the command: what is wrong comes back with every word that was written. */
import { data } from 'react-router';

export type Problem = 'noWords' | 'tooLong' | 'wrongDay' | 'namesAPerson' | 'noTopic' | 'topicTooLong';

export interface NotWritten {
  readonly about: 'remark' | 'settle' | 'question' | 'answer';
  readonly problem: Problem;
  readonly written: Readonly<Record<string, string>>;
}

export function notWritten(about: NotWritten['about'], problem: Problem, written: NotWritten['written']) {
  return data({ about, problem, written } satisfies NotWritten, { status: 422 });
}

/** One line break for every way to write one, and nothing that no page can show. */
export function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
}
