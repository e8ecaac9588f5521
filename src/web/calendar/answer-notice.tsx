import type { CivilDate } from '#kernel/dates.ts';
import { clock, longDate, shortDate } from '#kernel/dates-format.ts';
import type { ClockNote } from '#modules/booking/public.ts';
import { listText } from '#platform/i18n.ts';
import { Notice } from '../design/cards.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { WrittenPattern } from './add-times-form.tsx';
import { type ADD_REFUSALS, type CalendarTexts, useCalendarTexts } from './texts/texts.ts';

/** What came of the form. */
export type Answer =
  | { readonly kind: 'withdrawn' | 'not-free' }
  | {
      readonly kind: 'added';
      readonly made: number;
      readonly leftOut: number;
      readonly notes: readonly ClockNote[];
      readonly holidays: readonly { readonly date: CivilDate; readonly name: string }[];
    }
  | {
      readonly kind: 'wrong';
      readonly field: Exclude<keyof CalendarTexts['wrong'], 'earliest'>;
      readonly written: WrittenPattern;
    }
  | {
      readonly kind: 'refused';
      readonly refusal: (typeof ADD_REFUSALS)[number];
      readonly written: WrittenPattern;
    };

export function AnswerNotice({ answer }: { readonly answer: Answer }) {
  const language = useLanguage();
  const words = useCalendarTexts();
  switch (answer.kind) {
    case 'withdrawn':
      return (
        <Notice kind="good" role="status">
          <p>{words.withdrawn}</p>
        </Notice>
      );
    case 'not-free':
      return (
        <Notice kind="person" role="alert">
          <p>{words.notFree}</p>
        </Notice>
      );
    case 'added':
      return (
        <Notice kind="good" role="status">
          <p>{words.added({ made: answer.made })}</p>
          {answer.leftOut === 0 ? null : <p>{words.leftOut({ count: answer.leftOut })}</p>}
          {answer.notes.map((note) => (
            <p key={`${note.date} ${note.time}`}>
              {words[note.kind]({ time: clock(note.time, language), day: longDate(note.date, language) })}
            </p>
          ))}
          {answer.holidays.length === 0 ? null : (
            <p>
              {words.holidaysLeftOut({
                days: listText(
                  language,
                  answer.holidays.map(({ date, name }) => `${name} ${shortDate(date, language)}`),
                ),
              })}
            </p>
          )}
        </Notice>
      );
    // Told in the summary of errors, with links to the fields.
    case 'wrong':
    case 'refused':
      return null;
  }
}
