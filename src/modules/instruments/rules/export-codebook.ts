/** What every column and code of an export means. */
import { LANGUAGES } from '#kernel/actor.ts';
import { type Cell, csv } from './csv.ts';
import type { ExportColumn } from './export-columns.ts';
import { type Question, textOf } from './form.ts';

const KIND: Readonly<Record<Question['type'], string>> = {
  choice: 'code',
  boolean: '1 or 0',
  integer: 'whole number',
  decimal: 'number',
  quantity: 'number; unit as label',
  date: 'date',
  dateTime: 'date and time',
  time: 'time',
  string: 'own words, not exported',
  text: 'own words, not exported',
  url: 'own words, not exported',
  attachment: 'own words, not exported',
};

/** The codebook: a row per column, per option of it, per score and per reason of an empty cell. */
export function codebookTable(
  columns: readonly ExportColumn[],
  about: { readonly scores: readonly string[]; readonly missing: readonly string[] },
): string {
  const header = [
    'column',
    'versions',
    'link_id',
    'kind',
    'code',
    'points',
    ...LANGUAGES.map((language) => `text_${language}`),
  ];
  const rows = columns.flatMap((column): readonly (readonly Cell[])[] => {
    const newest = column.askedIn.at(-1)?.question;
    if (newest === undefined) return [];
    const versions = column.askedIn.map((one) => one.version).join(' ');
    const question = [
      column.name,
      versions,
      column.linkId,
      KIND[newest.type],
      null,
      null,
      ...LANGUAGES.map((language) => textOf(newest, language)),
    ];
    const options = new Map(
      column.askedIn.flatMap(({ question: asked }) =>
        asked.type === 'choice' ? asked.options.map((option) => [option.code, option] as const) : [],
      ),
    );
    const codes = [...options.values()].map((option) => [
      column.name,
      versions,
      column.linkId,
      'option',
      option.code,
      option.points ?? null,
      ...LANGUAGES.map((language) => textOf(option, language)),
    ]);
    return [question, ...codes];
  });
  const scores = about.scores.map((name) => [
    name,
    null,
    null,
    'score',
    null,
    null,
    ...LANGUAGES.map(() => name),
  ]);
  const reasons = about.missing.map((reason) => [
    '*_missing',
    null,
    null,
    'why a cell is empty',
    reason,
    null,
    ...LANGUAGES.map(() => reason),
  ]);
  return csv(header, [...rows, ...scores, ...reasons]);
}
