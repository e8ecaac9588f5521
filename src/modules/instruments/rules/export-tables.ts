/** Responses as tables for statistics: wide (a row each), long (a row per answer) and the codebook that explains both. */
import type { Language } from '#kernel/actor.ts';
import { type Cell, csv } from './csv.ts';
import type { ExportColumn, ExportedForm } from './export-columns.ts';
import { exportColumns } from './export-columns.ts';
import { codebookTable } from './export-codebook.ts';
import { psppSyntax } from './export-syntax.ts';
import type { Answers, Question, Value } from './form.ts';
import { textOf } from './form.ts';
import { readKey } from './places.ts';
import { pointsOf } from './points.ts';

/** A response as far as it may leave: under a pseudonym, without words of the person's own. */
export interface ExportedResponse {
  readonly person: string;
  readonly response: string;
  /** Civil date. */
  readonly answeredOn: string;
  readonly version: string;
  readonly language: Language;
  readonly occasion: string;
  readonly filledBy: string;
  readonly scoringVersion: string;
  readonly cutOffSet: string | null;
  readonly band: string | null;
  /** By score code; null where it could not be told. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** Null: erased. */
  readonly given: { readonly answers: Answers; readonly asked: readonly string[] } | null;
}

/**
 * Why a cell is empty. `own-words`: an answer in the person's own words, which stays in the record. `not-told`: the
 * score could not be told.
 */
const MISSING = ['not-asked', 'not-answered', 'not-in-version', 'own-words', 'erased', 'not-told'] as const;
type Missing = (typeof MISSING)[number];

interface Told {
  readonly code: Cell;
  readonly label: Cell;
  readonly number: number | null;
  readonly missing: Missing | null;
}

const WORDS: readonly Question['type'][] = ['string', 'text', 'url', 'attachment'];

function missing(why: Missing): Told {
  return { code: null, label: null, number: null, missing: why };
}

function told(question: Question, value: Value, language: Language): Told {
  if (WORDS.includes(question.type)) return missing('own-words');
  if (typeof value === 'object') {
    if (!('unit' in value)) return missing('own-words');
    return { code: value.value, label: value.unit, number: value.value, missing: null };
  }
  if (question.type === 'choice') {
    const option = question.options.find((one) => one.code === value);
    return {
      code: String(value),
      label: option === undefined ? null : textOf(option, language),
      number: pointsOf(question, value) ?? null,
      missing: null,
    };
  }
  if (typeof value === 'boolean')
    return { code: value ? 1 : 0, label: null, number: value ? 1 : 0, missing: null };
  return { code: value, label: null, number: typeof value === 'number' ? value : null, missing: null };
}

function questionIn(column: ExportColumn, version: string): Question | undefined {
  return column.askedIn.find((one) => one.version === version)?.question;
}

function cellsOf(column: ExportColumn, response: ExportedResponse, language: Language): Told {
  const question = questionIn(column, response.version);
  if (question === undefined) return missing('not-in-version');
  if (response.given === null) return missing('erased');
  const { answers, asked } = response.given;
  const answer = Object.hasOwn(answers, column.linkId) ? answers[column.linkId] : undefined;
  if (answer === undefined) return missing(asked.includes(column.linkId) ? 'not-answered' : 'not-asked');
  return told(question, answer as Value, language);
}

const FIXED = [
  'person',
  'response',
  'answered_on',
  'instrument',
  'version',
  'language',
  'occasion',
  'filled_by',
] as const;

function fixedCells(instrument: string, response: ExportedResponse): readonly Cell[] {
  const { person, answeredOn, version, language, occasion, filledBy } = response;
  return [person, response.response, answeredOn, instrument, version, language, occasion, filledBy];
}

function scoreCodes(responses: readonly ExportedResponse[]): readonly string[] {
  return [...new Set(responses.flatMap((one) => Object.keys(one.scores)))];
}

/** A column name of a score. */
function scoreColumn(code: string): string {
  return `score_${code.replaceAll('-', '_')}`;
}

export interface ExportTables {
  /** A row per response; for each question its code, its label and why it is empty. */
  readonly wide: string;
  /** A row per answer, repetitions and several answers included. */
  readonly long: string;
  /** A row per column and option: what it means, in which versions. */
  readonly codebook: string;
  /** Reads the wide table in PSPP and SPSS. */
  readonly syntax: string;
}

/** The names of the files as they lie beside each other. */
export const EXPORT_FILES = {
  wide: 'responses.csv',
  long: 'responses-long.csv',
  codebook: 'codebook.csv',
  syntax: 'responses.sps',
} as const;

const LAST = ['band', 'scoring_version', 'cut_off_set'] as const;

function wideTable(
  instrument: string,
  columns: readonly ExportColumn[],
  about: { responses: readonly ExportedResponse[]; language: Language },
): string {
  const single = columns.filter((column) => !column.isRepeated);
  const scores = scoreCodes(about.responses);
  const header = [
    ...FIXED,
    ...single.flatMap(({ name }) => [name, `${name}_label`, `${name}_missing`]),
    ...scores.flatMap((code) => [scoreColumn(code), `${scoreColumn(code)}_missing`]),
    ...LAST,
  ];
  const rows = about.responses.map((response) => [
    ...fixedCells(instrument, response),
    ...single.flatMap((column) => {
      const cells = cellsOf(column, response, about.language);
      return [cells.code, cells.label, cells.missing];
    }),
    ...scores.flatMap((code) => {
      const value = response.scores[code] ?? null;
      return [value, value === null ? 'not-told' : null];
    }),
    response.band,
    response.scoringVersion,
    response.cutOffSet,
  ]);
  return csv(header, rows);
}

function longTable(
  instrument: string,
  columns: readonly ExportColumn[],
  about: { responses: readonly ExportedResponse[]; language: Language },
): string {
  const header = [
    ...FIXED,
    'column',
    'link_id',
    'repetition',
    'answer_number',
    'code',
    'label',
    'points',
    'missing',
  ];
  const rows = about.responses.flatMap((response) =>
    columns.flatMap((column): readonly (readonly Cell[])[] => {
      const start = [...fixedCells(instrument, response), column.name, column.linkId];
      const row = (at: string | null, number: number | null, cells: Told) => [
        ...start,
        at,
        number,
        cells.code,
        cells.label,
        cells.number,
        cells.missing,
      ];
      const question = questionIn(column, response.version);
      if (!column.isRepeated || question === undefined || response.given === null)
        return [row(null, null, cellsOf(column, response, about.language))];
      const { answers } = response.given;
      const keys = response.given.asked.filter((key) => readKey(key).linkId === column.linkId);
      if (keys.length === 0) return [row(null, null, missing('not-asked'))];
      return keys.flatMap((key) => {
        const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
        const at =
          readKey(key)
            .at.map((place) => place + 1)
            .join('.') || null;
        if (answer === undefined) return [row(at, null, missing('not-answered'))];
        const values = Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value];
        return values.map((value, index) => row(at, index + 1, told(question, value, about.language)));
      });
    }),
  );
  return csv(header, rows);
}

/** The three tables of one instrument's responses. `forms` from old to new, every version that was answered. */
export function exportTables(
  forms: readonly ExportedForm[],
  responses: readonly ExportedResponse[],
  language: Language,
): ExportTables {
  const instrument = forms[0]?.instrument ?? '';
  const columns = exportColumns(forms);
  return {
    wide: wideTable(instrument, columns, { responses, language }),
    long: longTable(instrument, columns, { responses, language }),
    codebook: codebookTable(columns, { scores: scoreCodes(responses).map(scoreColumn), missing: MISSING }),
    syntax: psppSyntax(
      {
        fixed: FIXED,
        columns,
        scores: scoreCodes(responses).map(scoreColumn),
        last: LAST,
        file: EXPORT_FILES.wide,
      },
      language,
    ),
  };
}
