/** Answers that were given to one version of a form, as far as they answer the questions of another. */
import { soundAnswers } from './draft-answers.ts';
import { countedAnswers } from './enable.ts';
import type { Answer, Answers, Form, Question, Text, Value } from './form.ts';
import { questionsOf } from './form.ts';

function sameWords(one: Text, other: Text): boolean {
  return one.sv === other.sv && one.fi === other.fi && one.en === other.en;
}

function sameOption(one: Question, other: Question, value: Value): boolean {
  if (one.type !== 'choice' || other.type !== 'choice' || typeof value !== 'string') return true;
  const textIn = (question: typeof one) => question.options.find((option) => option.code === value)?.text;
  const [before, now] = [textIn(one), textIn(other)];
  return before !== undefined && now !== undefined && sameWords(before, now);
}

function asksTheSame(one: Question, other: Question, answer: Answer): boolean {
  const values = Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value];
  return (
    one.type === other.type &&
    sameWords(one.text, other.text) &&
    values.every((value) => sameOption(one, other, value))
  );
}

/**
 * An answer is taken along where the other version asks the same in the same words, and offers what was chosen in the same
 * words; a question that reads otherwise is asked anew.
 */
export function answersInVersion(from: Pick<Form, 'items'>, to: Form, answers: Answers): Answers {
  const [before, now] = [from, to].map(
    (form) => new Map(questionsOf(form).map((question) => [question.linkId, question])),
  );
  const taken = Object.entries(answers).filter(([key, answer]) => {
    const [one, other] = [before?.get(key), now?.get(key)];
    return one !== undefined && other !== undefined && asksTheSame(one, other, answer);
  });
  return countedAnswers(to, soundAnswers(to, Object.fromEntries(taken)));
}
