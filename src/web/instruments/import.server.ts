/** Files that a designer brings: each is read whole before anything of it is kept, and everything found in it is told. */
import { data } from 'react-router';
import type { Language } from '#kernel/actor.ts';
import { LANGUAGES } from '#kernel/actor.ts';
import { fileText, type FormFile, keepForms, readFormFile } from '#modules/instruments/public.ts';
import { formNamed, itemNamed } from '#modules/instruments/rules/item-named.ts';
import { isJson, languageOf, textIn } from '#modules/instruments/rules/reading.ts';
import { faultText } from '#modules/instruments/texts/faults.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { formAddress } from './form-code.server.ts';
import { instrumentsTexts } from './texts/texts.ts';

export const MOST_FILES = 20;

/** Something found in a file: where, in people's words, and at which path. */
export interface FoundInFile {
  readonly where: string;
  readonly path: string;
  readonly what: string;
  /** The words are English: they come from deeper down and are told as they are. */
  readonly isEnglish: boolean;
}
export interface FileResult {
  readonly name: string;
  readonly kept: readonly {
    readonly href: string;
    readonly title: string;
    readonly version: string;
    readonly became: string;
  }[];
  /** Why nothing of it was kept; empty when it was. */
  readonly faults: readonly FoundInFile[];
  readonly refusal: string | null;
  readonly unsupported: readonly FoundInFile[];
  readonly untranslated: readonly string[];
}
export interface ImportTold {
  readonly files: readonly FileResult[];
  readonly problem: string | null;
}

/** The file as JSON, for the names of its questions; undefined where it is none. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse((fileText(bytes) ?? '').replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

const LONGEST_NAME = 160;

/** “3 Hur ofta …?”: the question by its number and words, in the form where several came together. */
function whereWords(raw: unknown, path: string, language: Language): string {
  const words = instrumentsTexts(language).bring;
  const item = itemNamed(raw, path);
  const form = path.startsWith('Bundle.entry[') ? formNamed(raw, path) : undefined;
  const about = form === undefined ? '' : `${words.inForm({ form: form.slice(0, LONGEST_NAME) })}: `;
  if (item === undefined)
    return path === 'file' || path === 'Bundle.entry' ? words.wholeFile : `${about}${words.wholeForm}`;
  const named = [item.prefix, item.text].filter((one) => one !== null).join(' ');
  return `${about}${(named === '' ? (item.linkId ?? path) : named).slice(0, LONGEST_NAME)}`;
}

function faultsOf(read: FormFile, raw: unknown, language: Language): readonly FoundInFile[] {
  return read.errors.map(({ path, message, fault }) => ({
    where: whereWords(raw, path, language),
    path,
    what: fault === undefined ? message : faultText(fault, language),
    isEnglish: fault === undefined && language !== 'en',
  }));
}

/** How many texts are missing in each language, and what is shown instead. */
function untranslatedWords(read: FormFile, raw: unknown, language: Language): readonly string[] {
  const words = instrumentsTexts(language);
  const own = isJson(raw) ? languageOf(textIn(raw, 'language')) : undefined;
  const shown = own === undefined ? words.wording.ownLanguage : words.languageNames[own];
  return LANGUAGES.flatMap((one) => {
    const count = read.untranslated.filter((text) => text.language === one).length;
    return count === 0
      ? []
      : [words.bring.untranslated({ language: words.languageNames[one], count, shown })];
  });
}

const REFUSALS = ['version-exists', 'scoring-version-exists', 'name-taken'] as const;

/** Reads one file and keeps what is right, as drafts. */
async function bringIn(here: RequestContext, request: Request, file: File): Promise<FileResult> {
  const { app, language } = here;
  const words = instrumentsTexts(language).bring;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readFormFile(app.forms, bytes);
  const raw =
    read.errors.length + read.unsupported.length + read.untranslated.length === 0 ? null : parsed(bytes);
  const told = {
    name: file.name.slice(0, LONGEST_NAME),
    kept: [],
    faults: faultsOf(read, raw, language),
    refusal: null,
    unsupported: read.unsupported.map(({ path, extension }) => ({
      where: whereWords(raw, path, language),
      path,
      what: extension,
      isEnglish: false,
    })),
    untranslated: untranslatedWords(read, raw, language),
  };
  if (read.errors.length > 0) return told;
  const outcome = await run(here, keepForms(app.shipped, read.forms), { publish: false });
  if (!outcome.ok) {
    const refusal = REFUSALS.find((one) => one === outcome.refusal);
    if (refusal === undefined) orPage(here, request, outcome);
    const { name = '', version = '' } = outcome.details;
    return { ...told, refusal: refusal === undefined ? null : words.refusals[refusal]({ name, version }) };
  }
  const became = { new: words.becameDraft, same: words.same, scoring: words.becameScoring };
  return {
    ...told,
    kept: outcome.value.map((one, index) => ({
      href: formAddress(here, one),
      title: read.forms[index]?.imported.form.title[language] ?? one.name,
      version: one.version,
      became: became[one.became],
    })),
  };
}

/** The chosen files of a posted page. */
async function chosenFiles(request: Request): Promise<readonly File[]> {
  const form = await request.formData().catch(() => {
    throw data({ refusal: 'bad-input' }, { status: 400 });
  });
  return form.getAll('files').filter((one): one is File => typeof one !== 'string' && one.size > 0);
}

/** Each file by itself: one that is wrong does not keep the others out. */
export async function importFiles(here: RequestContext, request: Request): Promise<ImportTold> {
  const words = instrumentsTexts(here.language).bring;
  const files = await chosenFiles(request);
  if (files.length === 0) return { files: [], problem: words.noFile };
  if (files.length > MOST_FILES) return { files: [], problem: words.tooMany({ most: MOST_FILES }) };
  const results: FileResult[] = [];
  for (const file of files) results.push(await bringIn(here, request, file));
  await here.app.library.reload();
  return { files: results, problem: null };
}
