/**
 * A text that nobody reads. It looks for names, so what it reports is certain: the key's name stands nowhere outside the
 * texts. Keys that are values of data (`time-booked`, `meeting.held`) may be put together and are left alone.
 */
import type { Finding, SourceFile } from '../finding.ts';
import type { TextFolder } from './texts.ts';

export const TEXT_USE_RULE = 'text-is-used';

const LANGUAGE_FILE = /\/texts\/(.*-)?(sv|fi|en)\.ts$/;
const TEXTS_FOLDER = /\/texts\//;
const TEST = /\.(test|proof)\.tsx?$/;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/g;
const READ = /\.([A-Za-z_][A-Za-z0-9_]*)/g;

/** Every name in the code and the content; of files beside the texts only what they read, not what they declare. */
function namesIn(files: readonly SourceFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { path, text } of files) {
    if (!/^(src\/.*\.tsx?|content\/.*\.json)$/.test(path) || LANGUAGE_FILE.test(path) || TEST.test(path))
      continue;
    const found = TEXTS_FOLDER.test(path)
      ? [...text.matchAll(READ)].map(([, name = '']) => name)
      : (text.match(NAME) ?? []);
    for (const name of found) names.add(name);
  }
  return names;
}

function keysOf(table: unknown): string[] {
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, value]) => [key, ...keysOf(value)]);
}

/** The keys of all folders that nothing names. The languages have the same keys, so one is read. */
export function textUseFindings(folders: readonly TextFolder[], files: readonly SourceFile[]): Finding[] {
  const names = namesIn(files);
  return folders.flatMap((folder) =>
    [...new Set(keysOf(folder.tables['sv']))]
      .filter((key) => /^[a-z][A-Za-z0-9]*$/.test(key) && !names.has(key))
      .map((key) => ({ rule: TEXT_USE_RULE, path: folder.path, sentence: `nothing reads ${key}` })),
  );
}
