/** A form from elsewhere: what it is called, what it holds, what of it is wrong, not supported or not translated. */
import type { ScoringFile } from '../contract.ts';
import { carriedIn, withoutScoring } from './carried-scoring.ts';
import { flagProblems, limitProblems, scoreProblems } from './check-content.ts';
import { instrumentFrom } from './instrument-from.ts';
import type { Instrument, Licence } from './instrument.ts';
import { type ReadForm, readQuestionnaire } from './read-questionnaire.ts';
import {
  faultAt,
  isJson,
  type Json,
  type ReadError,
  type Unsupported,
  type Untranslated,
} from './reading.ts';
import { sumOfPoints } from './sum-of-points.ts';

export interface ImportedForm {
  readonly name: string;
  /** Undefined: the form says none, and gets the next whole number. */
  readonly version: string | undefined;
  readonly form: ReadForm;
  readonly resource: Json;
  readonly scoring: ScoringFile;
  readonly licence: Licence;
  /** The form brought scoring and licence with it. */
  readonly carries: 'scoring' | 'nothing';
}
export interface ImportRead {
  /** Undefined when it cannot be used; `errors` says why. */
  readonly imported: ImportedForm | undefined;
  readonly errors: readonly ReadError[];
  readonly unsupported: readonly Unsupported[];
  readonly untranslated: readonly Untranslated[];
}

const MOST_IN_NAME = 60;
const VERSION = /^[^\s@|]{1,60}$/;

/** A name as ours are: letters without their marks, digits, hyphens. `PHQ9 for adults` and `phq9ForAdults` read the same. */
export function kebabCase(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MOST_IN_NAME)
    .replace(/-+$/, '');
}

function nameOf(form: ReadForm): string {
  const last = (form.url ?? '').replace(/\/+$/, '').split(/[/#:]/).at(-1) ?? '';
  return [last, form.name ?? '', form.title.en].map(kebabCase).find((one) => one !== '') ?? '';
}

/** Nobody here knows the rights of a form from elsewhere: they are unconfirmed until somebody has asked. */
function unknownLicence(form: ReadForm): Licence {
  const said = (...words: readonly (string | undefined)[]) =>
    (words.find((one) => one !== undefined && one.trim() !== '') ?? '–').trim().slice(0, 2000);
  return {
    class: 'free',
    certainty: 'ours',
    standing: 'unconfirmed',
    citation: said(form.copyright, form.title.en),
    source: said(form.url, form.name, form.title.en),
    unofficialTranslations: [],
    note: {
      sv: 'Formuläret kommer utifrån. Rättigheterna är inte bekräftade.',
      fi: 'Lomake on tuotu muualta. Käyttöoikeutta ei ole vahvistettu.',
      en: 'The form was brought from elsewhere. The rights are not confirmed.',
    },
  };
}

function scoringErrors(instrument: Instrument): readonly ReadError[] {
  return [...scoreProblems(instrument), ...limitProblems(instrument), ...flagProblems(instrument)].map(
    ({ path, sentence }) => ({ path: `scoring.${path}`, message: sentence }),
  );
}

/** The instrument that an imported form becomes, as `version`. */
export function importedInstrument(imported: ImportedForm, version: string): Instrument {
  const { name, form, resource, scoring, licence } = imported;
  return instrumentFrom({ name, version, resource, form, scoring, licence });
}

/** Reads one resource of any shape. Expressions are read by the engine, beside this. */
export function readImport(raw: unknown): ImportRead {
  const read = readQuestionnaire(raw);
  const { form, unsupported, untranslated } = read;
  const failed = (errors: readonly ReadError[]): ImportRead => ({
    imported: undefined,
    errors,
    unsupported,
    untranslated,
  });
  if (form === undefined || !isJson(raw)) return failed(read.errors);
  const { carried, errors: inScoring } = carriedIn(raw);
  const name = nameOf(form);
  const errors = [
    ...read.errors,
    ...inScoring,
    ...(name === '' ? [faultAt('Questionnaire.url', 'no-name')] : []),
    ...(form.version === undefined || VERSION.test(form.version)
      ? []
      : [faultAt('Questionnaire.version', 'wrong-version')]),
  ];
  if (errors.length > 0) return failed(errors);
  const imported: ImportedForm = {
    name,
    version: form.version,
    form,
    resource: raw,
    scoring: carried?.scoring ?? sumOfPoints(form),
    licence: carried?.licence ?? unknownLicence(form),
    carries: carried === undefined ? 'nothing' : 'scoring',
  };
  const wrong = scoringErrors(importedInstrument(imported, form.version ?? '1'));
  return wrong.length > 0 ? failed(wrong) : { imported, errors: [], unsupported, untranslated };
}

/** JSON with its names in one order: the same content, however it was laid out, reads the same. */
function inOneOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneOrder).join(',')}]`;
  if (!isJson(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${inOneOrder(value[name])}`).join(',')}}`;
}

/** What two imports must share to be the same version of the same form. */
export function formContent(resource: Json): string {
  return inOneOrder(withoutScoring(resource));
}

/** What two scorings of the same version must share. */
export function scoringContent(scoring: ScoringFile): string {
  return inOneOrder(JSON.parse(JSON.stringify(scoring)));
}
