/** Question and answer in words, as a professional or the person reads them again. */
import type { Language } from '#kernel/actor.ts';
import { parseCivilDate } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import type { Answer, Answers, Form, Question, Value } from './form.ts';
import { textOf } from './form.ts';
import { placesOf, readKey } from './places.ts';

export interface AnswerInWords {
  readonly key: string;
  readonly question: string;
  /** Null: asked and not answered. */
  readonly answer: string | null;
}

const YES_NO = {
  sv: { yes: 'Ja', no: 'Nej' },
  fi: { yes: 'Kyllä', no: 'Ei' },
  en: { yes: 'Yes', no: 'No' },
} as const satisfies Record<Language, Record<'yes' | 'no', string>>;
const LOCALES = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB' } as const satisfies Record<Language, string>;

/** A date as it is read; a partial date, and whatever is none, as it was written. */
function dateWords(value: string, language: Language): string {
  const day = parseCivilDate(value);
  return day.ok ? longDate(day.value, language) : value;
}

function valueWords(question: Question, value: Value, language: Language): string {
  const number = (amount: number) => new Intl.NumberFormat(LOCALES[language]).format(amount);
  if (typeof value === 'boolean') return YES_NO[language][value ? 'yes' : 'no'];
  if (typeof value === 'object') {
    if ('words' in value) return value.words;
    if ('file' in value) return value.name;
    const unit =
      question.type === 'quantity' ? question.units.find((one) => one.code === value.unit) : undefined;
    return `${number(value.value)} ${unit === undefined ? value.unit : textOf(unit, language)}`;
  }
  if (question.type === 'choice') {
    const option = question.options.find((one) => one.code === value);
    return option === undefined ? String(value) : textOf(option, language);
  }
  if (typeof value === 'number') {
    const unit = question.type === 'integer' || question.type === 'decimal' ? question.unit : undefined;
    return unit === undefined ? number(value) : `${number(value)} ${unit[language]}`;
  }
  if (question.type === 'date') return dateWords(value, language);
  return question.type === 'time' ? value.slice(0, 5) : value;
}

function words(question: Question, answer: Answer | undefined, language: Language): string | null {
  if (answer === undefined) return null;
  const values = Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value];
  return values.map((value) => valueWords(question, value, language)).join(', ');
}

/** The keys of all questions that are asked, in reading order, hidden ones left out. */
export function askedKeys(form: Pick<Form, 'items'>, enabled: ReadonlySet<string>): readonly string[] {
  const places = placesOf(form).byLinkId;
  return [...enabled].filter((key) => {
    const item = places.get(readKey(key).linkId)?.item;
    return item !== undefined && item.type !== 'group' && item.type !== 'display' && !item.hidden;
  });
}

/** These questions in the order they were asked, each with its answer. */
export function answersInWords(
  form: Pick<Form, 'items'>,
  given: { readonly answers: Answers; readonly asked: readonly string[] },
  language: Language,
): readonly AnswerInWords[] {
  const places = placesOf(form).byLinkId;
  return given.asked.flatMap((key) => {
    const item = places.get(readKey(key).linkId)?.item;
    if (item === undefined || item.type === 'group' || item.type === 'display') return [];
    const answer = Object.hasOwn(given.answers, key) ? given.answers[key] : undefined;
    return [{ key, question: textOf(item, language), answer: words(item, answer, language) }];
  });
}
