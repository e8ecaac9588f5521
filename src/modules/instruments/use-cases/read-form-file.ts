/** A file somebody brings: one Questionnaire, or a Bundle of them. Everything about it is read before anything is kept. */
import { expressionsIn } from '../rules/expressions-in.ts';
import { type ImportedForm, readImport } from '../rules/read-import.ts';
import { faultAt, isJson, type ReadError, type Unsupported, type Untranslated } from '../rules/reading.ts';
import type { FormEngine } from './settle-form.ts';

export interface BroughtForm {
  readonly imported: ImportedForm;
  /** As it came; what stood in a bundle, as JSON of its own. */
  readonly text: string;
}
export interface FormFile {
  readonly forms: readonly BroughtForm[];
  readonly errors: readonly ReadError[];
  readonly unsupported: readonly Unsupported[];
  readonly untranslated: readonly Untranslated[];
}

const MOST_IN_BUNDLE = 200;
export const MOST_BYTES = 8 * 1024 * 1024;

interface Resource {
  readonly raw: unknown;
  readonly text: string;
  /** Stands before each path. */
  readonly within: string;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function resourcesIn(raw: unknown, text: string): readonly Resource[] {
  if (!isJson(raw) || raw['resourceType'] !== 'Bundle') return [{ raw, text, within: '' }];
  const entries = Array.isArray(raw['entry']) ? (raw['entry'] as readonly unknown[]) : [];
  return entries.map((entry, index) => {
    const resource = isJson(entry) ? entry['resource'] : undefined;
    return { raw: resource, text: JSON.stringify(resource ?? null), within: `Bundle.entry[${index}].` };
  });
}

function wrongFile(error: ReadError): FormFile {
  return { forms: [], errors: [error], unsupported: [], untranslated: [] };
}

async function expressionErrors(engine: FormEngine, imported: ImportedForm): Promise<readonly ReadError[]> {
  const placed = expressionsIn(imported.form);
  const read = await engine.read(placed.map(({ path }) => path));
  if (!read.ok) return [faultAt('Questionnaire', 'slow-expressions')];
  return placed.flatMap(({ linkId, path }, index) => {
    const problem = read.value[index] ?? null;
    return problem === null
      ? []
      : [
          faultAt(linkId ?? 'Questionnaire', 'unreadable-expression', {
            what: path.slice(0, 200),
            other: problem,
          }),
        ];
  });
}

async function readResource(engine: FormEngine, { raw, text, within }: Resource): Promise<FormFile> {
  const { imported, errors, unsupported, untranslated } = readImport(raw);
  const inExpressions = imported === undefined ? [] : await expressionErrors(engine, imported);
  const placed = <T extends { readonly path: string }>(list: readonly T[]): readonly T[] =>
    list.map((one) => ({ ...one, path: `${within}${one.path}` }));
  return {
    forms: imported === undefined || inExpressions.length > 0 ? [] : [{ imported, text }],
    errors: placed([...errors, ...inExpressions]),
    unsupported: placed(unsupported),
    untranslated: placed(untranslated),
  };
}

/** The words of a file; undefined when they are not UTF-8, and would be kept otherwise than they were meant. */
export function fileText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads a file of JSON. With an error anywhere none of it is used. */
export async function readFormFile(engine: FormEngine, file: string | Uint8Array): Promise<FormFile> {
  const decoded = typeof file === 'string' ? file : fileText(file);
  if (decoded === undefined) return wrongFile(faultAt('file', 'not-utf-8'));
  const text = decoded.replace(/^\uFEFF/, '');
  if (text.length > MOST_BYTES)
    return wrongFile(faultAt('file', 'too-long', { what: String(MOST_BYTES / 1024 / 1024) }));
  const raw = parsed(text);
  if (raw === undefined) return wrongFile(faultAt('file', 'not-json'));
  const resources = resourcesIn(raw, text);
  if (resources.length === 0) return wrongFile(faultAt('Bundle.entry', 'empty-bundle'));
  if (resources.length > MOST_IN_BUNDLE)
    return wrongFile(faultAt('Bundle.entry', 'large-bundle', { what: String(MOST_IN_BUNDLE) }));
  const read: FormFile[] = [];
  for (const resource of resources) read.push(await readResource(engine, resource));
  const errors = read.flatMap((one) => one.errors);
  return {
    forms: errors.length > 0 ? [] : read.flatMap((one) => one.forms),
    errors,
    unsupported: read.flatMap((one) => one.unsupported),
    untranslated: read.flatMap((one) => one.untranslated),
  };
}
