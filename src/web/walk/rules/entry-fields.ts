/** What stands in the fields of a block's form, by name: from what is kept. The other way round is `readValues`. */
import type { Language } from '#kernel/actor.ts';
import { fieldName, type EntryValues } from '#modules/enrolments/rules/read-values.ts';
import type { Field } from '#modules/programmes/public.ts';

export type Posted = Readonly<Record<string, readonly string[]>>;

/** As it is typed, with every decimal it was given. */
export function typedNumber(value: number, language: Language): string {
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}

function entriesOf(
  name: string,
  field: Field,
  value: EntryValues[string],
  language: Language,
): readonly (readonly [string, readonly string[]])[] {
  if (typeof value === 'number')
    return [[name, [field.kind === 'scale' ? String(value) : typedNumber(value, language)]]];
  if (typeof value === 'string') return [[name, [value]]];
  if (field.kind === 'photo') return [[name, [String(value[0] ?? '')]]];
  if (field.kind === 'choice') return [[name, value.map(String)]];
  if (field.kind === 'list') return value.map((line, place) => [`${name}.${place}`, [String(line)]] as const);
  if (field.kind !== 'table') return [];
  return value.flatMap((row, place) =>
    typeof row === 'string'
      ? []
      : field.columns.map((column, at) => [`${name}.${place}.${column.id}`, [row[at] ?? '']] as const),
  );
}

export function postedFrom(
  blockId: string,
  about: { readonly fields: readonly Field[]; readonly values: EntryValues; readonly language: Language },
): Posted {
  return Object.fromEntries(
    about.fields.flatMap((field) => {
      const value = about.values[field.id];
      return value === undefined ? [] : entriesOf(fieldName(blockId, field.id), field, value, about.language);
    }),
  );
}
