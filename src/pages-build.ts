/** Builds the pages when their sources have changed since the last build. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';

const run = promisify(execFile);
const STAMP = 'built-from';
const SOURCES = [
  'src/web/**/*',
  'public/**/*',
  'src/modules/*/public.ts',
  'src/kernel/**/*.ts',
  'src/platform/i18n.ts',
  'src/modules/*/rules/**/*.ts',
  'src/modules/*/texts/*.ts',
  'vite.config.ts',
  'scripts/small-bundles.ts',
  'react-router.config.ts',
  'package-lock.json',
];

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) => globSync(pattern))
    .filter((file) => statSync(file).isFile() && !file.endsWith('.test.ts'))
    .toSorted();
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The builder's words about the sources, without colours and without the way through the builder itself. */
function inWords(said: string): string {
  return stripVTControlCharacters(said)
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules|^\s*errors: \[|^\}$/.test(line))
    .join('\n')
    .replace(/ \{\s*$/, '')
    .trim();
}

/** Answers true when a build was made. Throws with the builder's own words when it fails. */
export async function buildPages(directory: string, beforeBuild: () => void): Promise<boolean> {
  const stamp = join(directory, STAMP);
  const wanted = hashOfSources();
  if (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    existsSync(join(directory, 'server/index.js'))
  )
    return false;
  beforeBuild();
  try {
    await run(process.execPath, ['node_modules/@react-router/dev/bin.cjs', 'build'], {
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (problem) {
    const said = problem instanceof Error && 'stderr' in problem ? String(problem.stderr) : String(problem);
    throw new Error(`The pages could not be built.\n${inWords(said)}`);
  }
  mkdirSync(directory, { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}
