/**
 * The texts of the service: the same keys in every language, nothing empty, and calm words.
 */
import type { Finding } from '../finding.ts';

export const LANGUAGES_OF_TEXTS = ['sv', 'fi', 'en'] as const;

/** One `texts/` folder, loaded: language → what its file exports under that name. */
export interface TextFolder {
  readonly path: string;
  readonly tables: Readonly<Record<string, unknown>>;
}

export const TEXT_RULES = ['texts-in-every-language', 'same-texts', 'no-empty-text', 'calm-words'] as const;

const LOUD = /!(\s|$)|^(submit|ok|click here|skicka in|lähetä lomake)$/i;

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Every text by its dotted key. A function stands for a text with arguments. */
function entriesOf(table: unknown, prefix: string): [string, unknown][] {
  if (!isTable(table)) return [[prefix, table]];
  return Object.entries(table).flatMap(([key, value]) =>
    entriesOf(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

function kindOf(value: unknown): string {
  return typeof value === 'function' ? 'a text with arguments' : 'a text';
}

function wordFindings(path: string, language: string, entries: [string, unknown][]): Finding[] {
  return entries.flatMap(([key, value]) => {
    if (typeof value !== 'string') return [];
    const where = `${language}: ${key}`;
    if (value.trim() === '') return [{ rule: 'no-empty-text', path, sentence: `${where} is empty` }];
    return LOUD.test(value) ? [{ rule: 'calm-words', path, sentence: `${where} says "${value}"` }] : [];
  });
}

function differenceFindings(folder: TextFolder): Finding[] {
  const { path } = folder;
  const first = new Map(entriesOf(folder.tables['sv'], ''));
  return LANGUAGES_OF_TEXTS.slice(1).flatMap((language) => {
    const other = new Map(entriesOf(folder.tables[language], ''));
    const missing = [...first.keys()]
      .filter((key) => !other.has(key))
      .map((key) => `${language} lacks ${key}`);
    const extra = [...other.keys()]
      .filter((key) => !first.has(key))
      .map((key) => `sv lacks ${key} of ${language}`);
    const unlike = [...first]
      .filter(([key, value]) => other.has(key) && kindOf(value) !== kindOf(other.get(key)))
      .map(([key, value]) => `${key} is ${kindOf(value)} in sv, but not in ${language}`);
    return [...missing, ...extra, ...unlike].map((sentence) => ({ rule: 'same-texts', path, sentence }));
  });
}

/** What is wrong with the texts of all folders. */
export function textFindings(folders: readonly TextFolder[]): Finding[] {
  return folders.flatMap((folder) => {
    const absent = LANGUAGES_OF_TEXTS.filter((language) => !isTable(folder.tables[language]));
    if (absent.length > 0) {
      return absent.map((language) => ({
        rule: 'texts-in-every-language',
        path: folder.path,
        sentence: `has no ${language}.ts that exports ${language}`,
      }));
    }
    return [
      ...differenceFindings(folder),
      ...LANGUAGES_OF_TEXTS.flatMap((language) =>
        wordFindings(folder.path, language, entriesOf(folder.tables[language], '')),
      ),
    ];
  });
}
