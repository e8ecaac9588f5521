/** What was written in the fields of a block, from a posted form: nothing is obligatory, and nothing typed is lost. */
import * as z from 'zod';
import { parseCivilDate, parseCivilTime } from '#kernel/dates.ts';
import type { Field } from '#modules/programmes/public.ts';

/** One value of a field: words, a number, chosen options or lines, rows of a table; of a picture its words and its id. */
export type EntryValue = string | number | readonly string[] | readonly (readonly string[])[];
export type EntryValues = Readonly<Record<string, EntryValue>>;

export type ValueFault =
  | 'not-a-number'
  | 'out-of-range'
  | 'too-long'
  | 'not-a-date'
  | 'not-a-time'
  | 'unknown-option'
  | PictureFault
  /** Something else was not taken, and a file is not given back to a form: the picture has to be chosen again. */
  | 'picture-again';
/** `picture-kind`: by its bytes it is none of those that are taken, or it is broken. */
export type PictureFault = 'picture-too-big' | 'picture-kind';

export interface ReadValues {
  readonly values: EntryValues;
  /** By field: what is wrong with what was typed, and the words themselves, so that they can be shown again. */
  readonly faults: Readonly<Record<string, { readonly fault: ValueFault; readonly typed: string }>>;
}

const SHORT = 300;
const LONG = 10_000;

/** Every value posted under a name, in order. */
export type Posted = (name: string) => readonly string[];

function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .toWellFormed()
    .replace(/[^\n\P{Cc}]/gu, ' ');
}

type Read = { readonly value: EntryValue | undefined } | { readonly fault: ValueFault };

function words(text: string, most: number): Read {
  if (text.length > most) return { fault: 'too-long' };
  return { value: text === '' ? undefined : text };
}

/** Decimal comma or point, spaces between thousands. */
function number(text: string, field: Extract<Field, { kind: 'number' | 'scale' }>): Read {
  if (text === '') return { value: undefined };
  const plain = text
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(plain)) return { fault: 'not-a-number' };
  const found = Number(plain);
  const decimals = field.kind === 'number' ? field.decimals : 0;
  const rounded = Math.round(found * 10 ** decimals) / 10 ** decimals;
  if (rounded < field.least || rounded > field.most) return { fault: 'out-of-range' };
  return { value: rounded };
}

function lines(texts: readonly string[]): Read {
  const written = texts.map(clean);
  if (written.some((line) => line.length > SHORT)) return { fault: 'too-long' };
  return { value: written.every((line) => line === '') ? undefined : written };
}

function readField(field: Field, name: string, posted: Posted): Read {
  const typed = clean(posted(name)[0] ?? '');
  switch (field.kind) {
    case 'short':
      return words(typed, SHORT);
    case 'long':
      return words(typed, LONG);
    case 'number':
    case 'scale':
      return number(typed, field);
    case 'date': {
      if (typed === '') return { value: undefined };
      const read = parseCivilDate(typed);
      return read.ok ? { value: read.value } : { fault: 'not-a-date' };
    }
    case 'time': {
      if (typed === '') return { value: undefined };
      const read = parseCivilTime(typed.replace('.', ':').replace(/^(\d):/, '0$1:'));
      return read.ok ? { value: read.value } : { fault: 'not-a-time' };
    }
    case 'choice': {
      const chosen = [...new Set(posted(name).map(clean))].filter((one) => one !== '');
      if (chosen.some((one) => !field.options.some((option) => option.id === one)))
        return { fault: 'unknown-option' };
      const kept = field.many === undefined ? chosen.slice(0, 1) : chosen;
      return { value: kept.length === 0 ? undefined : kept };
    }
    case 'list':
      return lines(
        Array.from({ length: field.lines }, (_, line) => posted(`${name}.${String(line)}`)[0] ?? ''),
      );
    case 'table': {
      const rows = Array.from({ length: field.rows }, (_, row) =>
        field.columns.map((column) => clean(posted(`${name}.${String(row)}.${column.id}`)[0] ?? '')),
      );
      if (rows.flat().some((cell) => cell.length > SHORT)) return { fault: 'too-long' };
      const written = rows.filter((row) => row.some((cell) => cell !== ''));
      return { value: written.length === 0 ? undefined : written };
    }
    case 'photo': {
      const read = words(typed, LONG);
      // Which picture belongs to it is settled where the pictures are.
      return 'fault' in read || read.value === undefined ? read : { value: [typed, ''] };
    }
  }
}

/** What a picture's field is called beside its words: the file that is chosen, the one that is taken now, the box that takes it away. */
export const PICTURE = { chosen: '.file', taken: '.camera', remove: '.remove' } as const;

/** The name of a field in the form of a block. */
export function fieldName(blockId: string, fieldId: string): string {
  return `${blockId}.${fieldId}`;
}

/** Reads what was posted for these fields. A field with a fault keeps no value. */
export function readValues(blockId: string, fields: readonly Field[], posted: Posted): ReadValues {
  const values: Record<string, EntryValue> = {};
  const faults: Record<string, { fault: ValueFault; typed: string }> = {};
  for (const field of fields) {
    const name = fieldName(blockId, field.id);
    const read = readField(field, name, posted);
    if ('fault' in read) faults[field.id] = { fault: read.fault, typed: posted(name)[0] ?? '' };
    else if (read.value !== undefined) values[field.id] = read.value;
  }
  return { values, faults };
}

/** What is sealed of an entry. */
const StoredValues = z.record(
  z.string().max(60),
  z.union([z.string(), z.number(), z.array(z.string()), z.array(z.array(z.string()))]),
);

/** What was sealed of an entry, opened again; null when its key is gone. */
export function valuesOf(text: string | null): EntryValues | null {
  return text === null ? null : StoredValues.parse(JSON.parse(text));
}
