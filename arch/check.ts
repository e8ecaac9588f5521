/**
 * Holds the house against its rules: `node arch/check.ts` prints what is broken and ends with 1 when something is.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockFile } from './checks/lock-file.ts';
import { parameters } from './checks/parameters.ts';
import { browserSuffix, fileLength, fileNames, migrationNames, moduleShape } from './checks/shape.ts';
import { textUseFindings } from './checks/text-use.ts';
import { textFindings } from './checks/texts.ts';
import { words } from './checks/words.ts';
import { cruiseTree } from './cruise.ts';
import type { Check, Finding, SourceFile } from './finding.ts';
import { ladderMistakes, MODULES, type Module } from './modules.ts';
import { loadTexts, readTree } from './tree.ts';

const CRUISED = ['src', 'arch', 'scripts', 'testing', 'e2e', 'bench', 'ops'];
const CRUISABLE = new RegExp(`^(${CRUISED.join('|')})/.*\\.(ts|tsx|mjs)$`);

/** The checks over file names and text. */
export function ownChecks(modules: readonly Module[]): readonly Check[] {
  return [
    fileLength,
    fileNames,
    browserSuffix,
    moduleShape(modules),
    migrationNames(modules),
    words,
    parameters,
    lockFile,
  ];
}

/** With a TypeScript it cannot load, dependency-cruiser reads nothing and finds nothing wrong. */
export function blindness(files: readonly SourceFile[], cruised: number): Finding[] {
  const expected = files.filter((file) => CRUISABLE.test(file.path)).length;
  if (expected > 0 && cruised >= expected) return [];
  const sentence = `dependency-cruiser read ${cruised} of at least ${expected} files`;
  return [{ rule: 'every-file-is-seen', path: '.', sentence }];
}

/** Everything in a tree that breaks a rule of the house. */
export async function houseFindings(root: string, modules: readonly Module[]): Promise<Finding[]> {
  const files = readTree(root);
  const folders = CRUISED.filter((folder) =>
    files.some((file) => file.path.startsWith(`${folder}/`) && CRUISABLE.test(file.path)),
  );
  const cruise = await cruiseTree(root, folders, modules);
  const texts = await loadTexts(root, files);
  return [
    ...ladderMistakes(modules).map((sentence) => ({ rule: 'ladder', path: 'arch/modules.ts', sentence })),
    ...blindness(files, cruise.count),
    ...cruise.findings,
    ...ownChecks(modules).flatMap((check) => check.find(files)),
    ...textFindings(texts),
    ...textUseFindings(texts, files),
  ];
}

if (import.meta.main) {
  const root = dirname(import.meta.dirname);
  if (!existsSync(join(root, 'src'))) throw new Error('arch/check.ts stands outside the project');
  const findings = await houseFindings(root, MODULES);
  for (const finding of findings) {
    process.stdout.write(`${finding.path}: ${finding.rule}: ${finding.sentence}\n`);
  }
  process.stdout.write(
    findings.length === 0 ? 'The house is in order.\n' : `${findings.length} places to mend.\n`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
}
