/** Reads what a form of the web sent, field by field, into answers. */
import { civilDate, civilTime, instantOf, parseCivilDate, parseCivilTime, type Zone } from '#kernel/dates.ts';
import { countedAnswers, enabledItems } from './enable.ts';
import { answersIn, type Fields } from './fields.ts';
import type { Answers, Form } from './form.ts';
import { type Problem, validate } from './validate.ts';

function momentFrom(text: string, zone: Zone | undefined): string {
  const [day = '', time = ''] = text.split('T');
  if (zone === undefined || !parseCivilDate(day).ok || !parseCivilTime(time).ok) return text;
  return instantOf(civilDate(day), civilTime(time), zone).instant;
}

/** Every answer the fields hold, a day and a time by the clock of this zone as a moment. */
export function answersFrom(form: Pick<Form, 'items'>, fields: Fields, zone?: Zone): Answers {
  return answersIn(form, { fields, moment: (text) => momentFrom(text, zone) });
}

export interface ReadAnswers {
  /** What could be understood and is asked: safe to score, keep and encode. */
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

/**
 * Reads a whole sent form without expressions, field name = key. Fields that belong to no question are ignored (tokens,
 * buttons). Answers to questions that are not asked are dropped in silence, because a page without JavaScript cannot
 * hide them.
 */
export function readAnswers(form: Pick<Form, 'items'> & Partial<Form>, fields: Fields): ReadAnswers {
  const counted = countedAnswers(form, answersFrom(form, fields));
  const problems = validate(form, counted);
  const bad = new Set(problems.map((one) => one.key));
  const sound = Object.fromEntries(Object.entries(counted).filter(([key]) => !bad.has(key)));
  const enabled = enabledItems(form, sound);
  return { answers: Object.fromEntries(Object.entries(sound).filter(([key]) => enabled.has(key))), problems };
}
