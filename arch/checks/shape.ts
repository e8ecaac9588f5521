/**
 * Where files may stand and what they may be called, so that anything is found in one guess.
 */
import type { Check, Finding, SourceFile } from '../finding.ts';
import { MODULE_FILES, MODULE_FOLDERS, type Module } from '../modules.ts';

const LONGEST_FILE = 300;
const CODE = /\.(ts|tsx|mjs|css|sql)$/;
// The theme's tokens are written by a tool from its settings.
const GENERATED = /^src\/web\/design\/theme\//;
const VAGUE = /(^|\/)(index|utils?|helpers?|common|misc|shared|manager|service)(\.[a-z.]+$|\/)/;
// Two frameworks name files themselves: `entry.server.tsx`; and tests say what they are by a suffix.
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;

function lineCount(text: string): number {
  const lines = text.split('\n').length;
  return text.endsWith('\n') ? lines - 1 : lines;
}

export const fileLength: Check = {
  rules: ['short-files'],
  find: (files) =>
    files
      .filter(
        (file) => CODE.test(file.path) && !GENERATED.test(file.path) && lineCount(file.text) > LONGEST_FILE,
      )
      .map((file) => ({
        rule: 'short-files',
        path: file.path,
        sentence: `has ${lineCount(file.text)} lines; ${LONGEST_FILE} is the limit`,
      })),
};

function nameFindings(file: SourceFile): Finding[] {
  const name = file.path.split('/').at(-1) ?? '';
  const findings: Finding[] = [];
  if (VAGUE.test(file.path)) {
    findings.push({
      rule: 'telling-names',
      path: file.path,
      sentence: 'name the file after the question or the verb',
    });
  }
  if (!KEBAB.test(name)) {
    findings.push({
      rule: 'kebab-case',
      path: file.path,
      sentence: 'file names are lower-case words with hyphens',
    });
  }
  return findings;
}

export const fileNames: Check = {
  rules: ['telling-names', 'kebab-case'],
  find: (files) =>
    files
      .filter((file) => /^(src|arch|scripts|testing|e2e|bench|ops)\/.*\.(ts|tsx|mjs|css)$/.test(file.path))
      .flatMap(nameFindings),
};

export const browserSuffix: Check = {
  rules: ['markup-only-in-web'],
  find: (files) =>
    files
      .filter((file) => file.path.endsWith('.tsx') && !file.path.startsWith('src/web/'))
      .map((file) => ({
        rule: 'markup-only-in-web',
        path: file.path,
        sentence: 'Node does not run .tsx; pages live in src/web',
      })),
};

function moduleOf(path: string): { module: string; rest: string } | undefined {
  const [, module, rest] = /^src\/modules\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return module === undefined || rest === undefined ? undefined : { module, rest };
}

function fits(rest: string): boolean {
  const folder = rest.split('/')[0] ?? '';
  if (rest.includes('/')) return MODULE_FOLDERS.some((name) => name === folder);
  // A test that walks several use cases stands beside them, at the module's root, under a name of its own.
  if (/\.(test|proof)\.ts$/.test(rest)) return true;
  const subject = rest;
  return MODULE_FILES.some((name) => name === subject);
}

/** The same shape for every module, and every module in the list. */
export function moduleShape(modules: readonly Module[]): Check {
  return {
    rules: ['module-in-the-list', 'module-shape', 'module-has-readme', 'module-has-door'],
    find: (files) => {
      const known = new Set(modules.map((module) => module.name));
      const present = new Set(files.flatMap((file) => moduleOf(file.path)?.module ?? []));
      const paths = new Set(files.map((file) => file.path));
      const findings: Finding[] = [];
      for (const file of files) {
        const place = moduleOf(file.path);
        if (place !== undefined && !fits(place.rest)) {
          findings.push({
            rule: 'module-shape',
            path: file.path,
            sentence: 'is not one of the names a module consists of',
          });
        }
      }
      for (const name of present) {
        const folder = `src/modules/${name}`;
        if (!known.has(name)) {
          findings.push({ rule: 'module-in-the-list', path: folder, sentence: 'is not in arch/modules.ts' });
        }
        if (!paths.has(`${folder}/README.md`)) {
          findings.push({
            rule: 'module-has-readme',
            path: folder,
            sentence: 'has no README.md that says what it owns',
          });
        }
        if (!paths.has(`${folder}/public.ts`)) {
          findings.push({ rule: 'module-has-door', path: folder, sentence: 'has no public.ts' });
        }
      }
      return findings;
    },
  };
}

/** Migrations are forward only: a number that is used once, and the area in the name. */
export function migrationNames(modules: readonly Module[]): Check {
  const areas = ['platform', ...modules.map((module) => module.name)].join('|');
  const named = new RegExp(`^migrations/\\d{4}-(${areas})(-[a-z0-9-]+)?\\.sql$`);
  return {
    rules: ['migration-names', 'migration-numbers'],
    find: (files) => {
      const paths = files.map((file) => file.path).filter((path) => path.startsWith('migrations/'));
      const numbers = paths.map((path) => path.slice(0, 'migrations/0000'.length));
      return [
        ...paths
          .filter((path) => !named.test(path))
          .map((path) => ({ rule: 'migration-names', path, sentence: 'is not named NNNN-area-what.sql' })),
        ...paths
          .filter((_, place) => numbers.indexOf(numbers[place] ?? '') !== place)
          .map((path) => ({
            rule: 'migration-numbers',
            path,
            sentence: 'has the number of another migration',
          })),
      ];
    },
  };
}
