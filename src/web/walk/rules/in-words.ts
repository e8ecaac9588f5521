/** What was written, as it is read again: field by field, in lines. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, type CivilTime, parseCivilDate, parseCivilTime } from '#kernel/dates.ts';
import { clock, longDate } from '#kernel/dates-format.ts';
import type { EntryValues } from '#modules/enrolments/public.ts';
import { photoIn } from '#modules/enrolments/rules/photos-of.ts';
import type { Field } from '#modules/programmes/public.ts';
import { typedNumber } from './entry-fields.ts';
import { type Said, type Say, within } from './said.ts';

export interface InWords {
  readonly fieldId: string;
  readonly label: Said;
  readonly lines: readonly string[];
  /** The id of the picture that belongs to it; null: none. */
  readonly photo: string | null;
}

export interface Reading {
  readonly say: Say;
  readonly language: Language;
  /** Labels of fields that every block of a kind has. */
  readonly labels: Readonly<Record<string, string>>;
  /** A row of a plan: "If … then I …". */
  readonly plan: (args: { readonly when: string; readonly what: string }) => string;
}

function dayWords(text: string, language: Language): string {
  const read = parseCivilDate(text);
  return read.ok ? longDate(read.value satisfies CivilDate, language) : text;
}

function timeWords(text: string, language: Language): string {
  const read = parseCivilTime(text);
  return read.ok ? clock(read.value satisfies CivilTime, language) : text;
}

function tableLines(
  field: Extract<Field, { kind: 'table' }>,
  rows: readonly (readonly string[])[],
  { say, plan }: Reading,
): readonly string[] {
  if (field.id === 'plans') return rows.map(([when = '', what = '']) => plan({ when, what }));
  return rows.map((row) =>
    field.columns
      .map((column, at) => ({ head: within(say(column.label)), cell: row[at] ?? '' }))
      .filter(({ cell }) => cell !== '')
      .map(({ head, cell }) => `${head}: ${cell}`)
      .join('\n'),
  );
}

function linesOf(field: Field, value: EntryValues[string], reading: Reading): readonly string[] {
  const { say, language } = reading;
  if (typeof value === 'number') {
    const number = typedNumber(value, language);
    if (field.kind === 'scale') return [`${number} (${String(field.least)}–${String(field.most)})`];
    return [field.kind === 'number' ? `${number} ${within(say(field.unit))}` : number];
  }
  if (typeof value === 'string') {
    if (field.kind === 'date') return [dayWords(value, language)];
    return [field.kind === 'time' ? timeWords(value, language) : value];
  }
  if (field.kind === 'table')
    return tableLines(
      field,
      value.filter((row) => typeof row !== 'string'),
      reading,
    );
  const lines = value.filter((line) => typeof line === 'string').filter((line) => line !== '');
  if (field.kind !== 'choice') return lines;
  return lines.map((id) => {
    const option = field.options.find((one) => one.id === id);
    return option === undefined ? id : within(say(option.label));
  });
}

/** Only what was filled in, in the order of the form. */
export function entryInWords(
  fields: readonly Field[],
  values: EntryValues,
  reading: Reading,
): readonly InWords[] {
  return fields.flatMap((field) => {
    const value = values[field.id];
    const isPhoto = field.kind === 'photo' && Array.isArray(value);
    const photo = isPhoto ? photoIn(values, field.id) : null;
    const said = isPhoto ? String(value[0] ?? '') : value;
    const lines = said === undefined || said === '' ? [] : linesOf(field, said, reading);
    const own = reading.labels[field.id];
    const label = own === undefined ? reading.say(field.label) : { text: own, lang: null };
    return lines.length === 0 && photo === null ? [] : [{ fieldId: field.id, label, lines, photo }];
  });
}
