/** The syntax with which PSPP and SPSS read the wide table: names, kinds, labels and codes in words. */
import type { Language } from '#kernel/actor.ts';
import type { ExportColumn } from './export-columns.ts';
import { type Question, textOf } from './form.ts';

const NUMERIC: readonly Question['type'][] = ['integer', 'decimal', 'quantity', 'boolean'];
/** PSPP keeps labels of variables to 255 bytes and of values to 120. */
const LONGEST_LABEL = 100;

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL);
  return `'${line.replaceAll("'", "''")}'`;
}

interface Variable {
  readonly name: string;
  readonly format: string;
  readonly label: string;
  readonly values: readonly { readonly code: string; readonly label: string }[];
}

function variablesOf(column: ExportColumn, language: Language): readonly Variable[] {
  const question = column.askedIn.at(-1)?.question;
  if (question === undefined || column.isRepeated) return [];
  const options = new Map(
    column.askedIn.flatMap(({ question: asked }) =>
      asked.type === 'choice'
        ? asked.options.map((option) => [option.code, textOf(option, language)] as const)
        : [],
    ),
  );
  return [
    {
      name: column.name,
      format: NUMERIC.includes(question.type) ? 'F12.4' : 'A255',
      label: textOf(question, language),
      values: [...options].map(([code, label]) => ({ code, label })),
    },
    { name: `${column.name}_label`, format: 'A255', label: '', values: [] },
    { name: `${column.name}_missing`, format: 'A20', label: '', values: [] },
  ];
}

/** What a syntax file must know of the wide table, in the order of its columns. */
export interface WideShape {
  readonly fixed: readonly string[];
  readonly columns: readonly ExportColumn[];
  readonly scores: readonly string[];
  readonly last: readonly string[];
  readonly file: string;
}

/** The syntax file. `shape.file` is the name of the table beside it. */
export function psppSyntax(shape: WideShape, language: Language): string {
  const text = (name: string): Variable => ({ name, format: 'A255', label: '', values: [] });
  const variables: readonly Variable[] = [
    ...shape.fixed.map(text),
    ...shape.columns.flatMap((column) => variablesOf(column, language)),
    ...shape.scores.flatMap((name) => [
      { ...text(name), format: 'F12.4' },
      { ...text(`${name}_missing`), format: 'A20' },
    ]),
    ...shape.last.map(text),
  ];
  const labels = variables.filter((one) => one.label !== '');
  const values = variables.filter((one) => one.values.length > 0);
  return [
    `GET DATA /TYPE=TXT /FILE=${quoted(shape.file)} /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELIMITERS="," /QUALIFIER='"' /FIRSTCASE=2`,
    '  /VARIABLES=',
    ...variables.map(({ name, format }) => `    ${name} ${format}`),
    '  .',
    ...labels.map(({ name, label }) => `VARIABLE LABELS ${name} ${quoted(label)}.`),
    ...values.map(
      ({ name, values: codes }) =>
        `VALUE LABELS ${name} ${codes.map(({ code, label }) => `${quoted(code)} ${quoted(label)}`).join(' ')}.`,
    ),
    '',
  ].join('\n');
}
