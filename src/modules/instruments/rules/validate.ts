/** Says, question by question, what is wrong with a set of answers. */
import { parseCivilDate, parseInstant } from '#kernel/dates.ts';
import { enabledItems } from './enable.ts';
import type { Answer, Answers, Form, Question, Text, Value } from './form.ts';
import { placesOf, readKey, repetitionsOf } from './places.ts';
import type { Settled } from './settle.ts';

export type ProblemName =
  | 'required'
  | 'not-an-option'
  | 'not-alone'
  | 'not-a-number'
  | 'not-whole'
  | 'too-small'
  | 'too-big'
  | 'too-short'
  | 'too-long'
  | 'not-a-date'
  | 'not-a-moment'
  | 'not-a-time'
  | 'too-early'
  | 'too-late'
  | 'not-a-link'
  | 'not-yes-or-no'
  | 'not-a-unit'
  | 'not-a-file'
  | 'too-few'
  | 'too-many'
  | 'not-readable'
  | 'rule-broken'
  | 'never-settles'
  | 'not-asked'
  | 'unknown-question';

export interface Problem {
  /** The key of the answer; empty for the form as a whole. */
  readonly key: string;
  readonly problem: ProblemName;
  /** The bound that was passed, for `too-…`; the constraint's code for `rule-broken`. */
  readonly limit: number | string | undefined;
  /** What the form itself says about it, for `rule-broken`. */
  readonly said?: Text;
}

function problem(key: string, name: ProblemName, limit?: number | string): Problem {
  return { key, problem: name, limit };
}

/** No control characters but those of written text, and no half of a character: PostgreSQL and FHIR keep neither. */
export function isReadable(text: string): boolean {
  if (!text.isWellFormed()) return false;
  for (const character of text) if (character < ' ' && !'\t\n\r'.includes(character)) return false;
  return true;
}

type Wrong = readonly [ProblemName, (number | string)?] | undefined;

function wrongNumber(
  value: number,
  bounds: { readonly min: number | undefined; readonly max: number | undefined },
): Wrong {
  if (bounds.min !== undefined && value < bounds.min) return ['too-small', bounds.min];
  if (bounds.max !== undefined && value > bounds.max) return ['too-big', bounds.max];
  return undefined;
}

function existingDate(text: string): boolean {
  const date = text.slice(0, 10);
  if (date.length === 10) return parseCivilDate(date).ok;
  return /^\d{4}$/.test(date) || /^\d{4}-(0[1-9]|1[0-2])$/.test(date);
}

function wrongMoment(question: Question & { type: 'date' | 'dateTime' | 'time' }, value: string): Wrong {
  if (question.type === 'time' && !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/.test(value))
    return ['not-a-time'];
  if (question.type === 'date' && (!existingDate(value) || value.length > 10)) return ['not-a-date'];
  if (question.type === 'dateTime' && !(value.length > 10 ? parseInstant(value).ok : existingDate(value)))
    return ['not-a-moment'];
  // Compared as far as both say: a year alone is not before a day in it.
  const near = (bound: string) => Math.min(bound.length, value.length);
  if (
    question.min !== undefined &&
    value.slice(0, near(question.min)) < question.min.slice(0, near(question.min))
  )
    return ['too-early', question.min];
  if (
    question.max !== undefined &&
    value.slice(0, near(question.max)) > question.max.slice(0, near(question.max))
  )
    return ['too-late', question.max];
  return undefined;
}

function wrongText(question: Question & { type: 'string' | 'text' | 'url' }, value: string): Wrong {
  if (!isReadable(value)) return ['not-readable'];
  const length = [...value].length;
  if (question.minLength !== undefined && length < question.minLength)
    return ['too-short', question.minLength];
  const most = question.maxLength ?? MOST_CHARACTERS;
  if (length > most) return ['too-long', most];
  return question.type === 'url' && !URL.canParse(value) ? ['not-a-link'] : undefined;
}

/** Longest free text where the form itself says nothing. */
const MOST_CHARACTERS = 10_000;

function wrongValue(question: Question, value: Value): Wrong {
  switch (question.type) {
    case 'choice':
      if (typeof value === 'object') {
        if (!('words' in value) || !question.open) return ['not-an-option'];
        if (!isReadable(value.words)) return ['not-readable'];
        return [...value.words].length > MOST_CHARACTERS ? ['too-long', MOST_CHARACTERS] : undefined;
      }
      return question.options.some((option) => option.code === value) ? undefined : ['not-an-option'];
    case 'boolean':
      return typeof value === 'boolean' ? undefined : ['not-yes-or-no'];
    case 'integer':
    case 'decimal':
      if (typeof value !== 'number' || !Number.isFinite(value)) return ['not-a-number'];
      if (question.type === 'integer' && !Number.isInteger(value)) return ['not-whole'];
      return wrongNumber(value, question);
    case 'string':
    case 'text':
    case 'url':
      return typeof value === 'string' ? wrongText(question, value) : ['not-readable'];
    case 'date':
      return typeof value === 'string' ? wrongMoment(question, value) : ['not-a-date'];
    case 'dateTime':
      return typeof value === 'string' ? wrongMoment(question, value) : ['not-a-moment'];
    case 'time':
      return typeof value === 'string' ? wrongMoment(question, value) : ['not-a-time'];
    case 'quantity':
      if (typeof value !== 'object' || !('unit' in value) || !Number.isFinite(value.value))
        return ['not-a-number'];
      if (question.units.length > 0 && !question.units.some((unit) => unit.code === value.unit))
        return ['not-a-unit'];
      return wrongNumber(value.value, { min: question.min?.value, max: question.max?.value });
    case 'attachment':
      if (typeof value !== 'object' || !('file' in value)) return ['not-a-file'];
      if (question.maxSize !== undefined && value.size > question.maxSize)
        return ['too-big', question.maxSize];
      return question.types.length === 0 || question.types.includes(value.type) ? undefined : ['not-a-file'];
  }
}

function problemWith(question: Question, key: string, answer: Answer): Problem | undefined {
  const several = Array.isArray(answer);
  const values = several ? (answer as readonly Value[]) : [answer as Value];
  if (several && !question.repeats) return problem(key, 'too-many', 1);
  for (const value of values) {
    const wrong = wrongValue(question, value);
    if (wrong !== undefined) return problem(key, wrong[0], wrong[1]);
  }
  if (question.minOccurs !== undefined && question.repeats && values.length < question.minOccurs)
    return problem(key, 'too-few', question.minOccurs);
  if (question.maxOccurs !== undefined && values.length > question.maxOccurs)
    return problem(key, 'too-many', question.maxOccurs);
  if (question.type === 'choice' && values.length > 1) {
    const alone = question.options.some((option) => option.alone && values.includes(option.code));
    if (alone) return problem(key, 'not-alone');
  }
  return undefined;
}

/**
 * Everything wrong with answers of a settled form, in reading order; empty when they can be sent. What is calculated or
 * hidden is not asked of anybody, so nothing is missing there.
 */
export function problemsIn(
  form: Form,
  given: Answers,
  settled: Pick<Settled, 'enabled' | 'broken' | 'steady'>,
): readonly Problem[] {
  const places = placesOf(form);
  const placeOf = (key: string) => places.byLinkId.get(readKey(key).linkId);
  const stray = Object.keys(given).flatMap((key) => {
    const item = placeOf(key)?.item;
    if (item === undefined || item.type === 'group' || item.type === 'display')
      return [problem(key, 'unknown-question')];
    if (settled.enabled.has(key) || item.calculated !== undefined) return [];
    return [problem(key, 'not-asked')];
  });
  const found = [...settled.enabled].flatMap((key): readonly Problem[] => {
    const item = placeOf(key)?.item;
    if (item === undefined || item.type === 'display') return [];
    if (item.type === 'group') {
      if (!item.repeats || item.maxOccurs === undefined) return [];
      const turns = repetitionsOf(item, readKey(key).at, given);
      return turns > item.maxOccurs ? [problem(key, 'too-many', item.maxOccurs)] : [];
    }
    const answer = Object.hasOwn(given, key) ? given[key] : undefined;
    if (answer === undefined)
      return item.required && !item.hidden && item.calculated === undefined ? [problem(key, 'required')] : [];
    const wrong = problemWith(item, key, answer);
    return wrong === undefined ? [] : [wrong];
  });
  const broken = settled.broken
    .filter(({ severity }) => severity === 'error')
    .map(({ key, code }): Problem => {
      const rules = key === undefined ? form.constraints : (placeOf(key)?.item.constraints ?? []);
      const said = rules.find((one) => one.code === code)?.text;
      return { ...problem(key ?? '', 'rule-broken', code), ...(said === undefined ? {} : { said }) };
    });
  return [...stray, ...found, ...broken, ...(settled.steady ? [] : [problem('', 'never-settles')])];
}

/** The same for a form without expressions. */
export function validate(form: Pick<Form, 'items'> & Partial<Form>, answers: Answers): readonly Problem[] {
  const whole: Form = {
    items: form.items,
    variables: form.variables ?? [],
    constraints: form.constraints ?? [],
  };
  return problemsIn(whole, answers, { enabled: enabledItems(form, answers), broken: [], steady: true });
}
