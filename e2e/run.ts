/** `npm run e2e -- NAME`: one browser journey against a service of its own. Ends with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countsOfReport, countsLine, type VitestReport } from '../scripts/counts.ts';
import { ensureChromium } from '../scripts/ensure-chromium.ts';

function journeys(): readonly string[] {
  return globSync('e2e/journeys/*/').map((path) => path.split('/').findLast((part) => part !== '') ?? path);
}

function walk(name: string, only: string | undefined): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'vandra-e2e-report-'));
  const file = join(folder, 'report.json');
  try {
    const ran = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config=e2e/vitest.config.ts',
        `e2e/journeys/${name}/`,
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

const [name, only] = process.argv.slice(2);
if (name === undefined || !journeys().includes(name)) {
  process.stderr.write(`Name a journey: npm run e2e -- NAME. There are: ${journeys().join(', ')}.\n`);
  process.exit(1);
}
try {
  await ensureChromium((line) => void process.stderr.write(line));
  const counts = walk(name, only);
  process.stdout.write(`${countsLine(counts)}\n`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : 'The journey could not start.'}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}
