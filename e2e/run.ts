/** `npm run e2e -- NAME [NAME…]`: browser journeys, each file against a service of its own. Ends with `N passed, N failed`. */
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countsOfReport, countsLine, type VitestReport } from '../scripts/counts.ts';
import { ensureChromium } from '../scripts/ensure-chromium.ts';

function journeys(): readonly string[] {
  return globSync('e2e/journeys/*/').map((path) => path.split('/').findLast((part) => part !== '') ?? path);
}

function walk(names: readonly string[], only: string | undefined): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'vandra-e2e-report-'));
  const file = join(folder, 'report.json');
  try {
    const ran = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config=e2e/vitest.config.ts',
        ...names.map((name) => `e2e/journeys/${name}/`),
        '--reporter=verbose',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...(only === undefined ? [] : ['-t', only]),
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    return countsOfReport(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, ran.status ?? 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const known = journeys();
if (names.length === 0 || names.some((name) => !known.includes(name))) {
  process.stderr.write(
    `Name a journey: npm run e2e -- NAME [--only WORDS]. There are: ${known.join(', ')}.\n`,
  );
  process.exit(1);
}
try {
  await ensureChromium((line) => void process.stderr.write(line));
  const counts = walk(names, values.only);
  process.stdout.write(`${countsLine(counts)}\n`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : 'The journey could not start.'}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}
