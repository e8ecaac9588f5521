/**
 * Reads a tree from disk once, for the checks that look at file names and text.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES_OF_TEXTS, type TextFolder } from './checks/texts.ts';
import type { SourceFile } from './finding.ts';

const NOT_OURS = new Set([
  'node_modules',
  '.git',
  '.cache',
  '.react-router',
  'build',
  'data',
  'screens',
  'coverage',
]);
const READ = /\.(ts|tsx|mjs|css|sql|md|json)$/;

/** Every text file of the tree, without what is installed, built or kept as data. */
export function readTree(root: string): SourceFile[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = join(root, entry.name);
      if (entry.isDirectory()) return readFolder(root, path);
      return READ.test(entry.name) ? [readSource(root, path)] : [];
    });
}

function readFolder(root: string, folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && READ.test(entry.name))
    .map((entry) => readSource(root, join(entry.parentPath, entry.name)));
}

function readSource(root: string, path: string): SourceFile {
  return { path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
}

/** Loads every `texts/` folder of the product. A language whose file cannot be found is left out. */
export async function loadTexts(root: string, files: readonly SourceFile[]): Promise<TextFolder[]> {
  const paths = new Set(files.map((file) => file.path));
  const folders = new Set(
    [...paths].flatMap((path) => /^(src\/.*\/texts)\/[^/]+\.ts$/.exec(path)?.[1] ?? []),
  );
  const loaded: TextFolder[] = [];
  for (const path of folders) {
    const tables: Record<string, unknown> = {};
    for (const language of LANGUAGES_OF_TEXTS) {
      const file = `${path}/${language}.ts`;
      if (!paths.has(file)) continue;
      const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
      tables[language] = exported[language];
    }
    loaded.push({ path, tables });
  }
  return loaded;
}
