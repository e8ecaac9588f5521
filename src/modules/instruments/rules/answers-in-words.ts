/** Question and answer in words, as a professional or the person reads them again. */
import type { Language } from '#kernel/actor.ts';
import { enabledItems } from './enable.ts';
import type { Answer, Answers, Instrument, Question } from './instrument.ts';
import { questionsOf, textOf } from './instrument.ts';

export interface AnswerInWords {
  readonly linkId: string;
  readonly question: string;
  /** Null: asked and not answered. */
  readonly answer: string | null;
}

const LOCALES = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB' } as const satisfies Record<Language, string>;

function words(question: Question, answer: Answer | undefined, language: Language): string | null {
  if (answer === undefined) return null;
  if (question.type === 'choice') {
    const option = question.options.find((one) => one.code === answer);
    return option === undefined ? String(answer) : textOf(option, language);
  }
  const number =
    typeof answer === 'number' ? new Intl.NumberFormat(LOCALES[language]).format(answer) : answer;
  return question.unit === undefined ? number : `${number} ${question.unit[language]}`;
}

/** The questions that were asked, in reading order, each with its answer. */
export function answersInWords(
  instrument: Pick<Instrument, 'items'>,
  answers: Answers,
  language: Language,
): readonly AnswerInWords[] {
  const asked = enabledItems(instrument, answers);
  return questionsOf(instrument)
    .filter((question) => asked.has(question.linkId))
    .map((question) => ({
      linkId: question.linkId,
      question: textOf(question, language),
      answer: words(
        question,
        Object.hasOwn(answers, question.linkId) ? answers[question.linkId] : undefined,
        language,
      ),
    }));
}
