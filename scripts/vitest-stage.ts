/**
 * Runs one Vitest project and counts what its report says.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countsOfReport, type VitestReport } from './counts.ts';
import { type Echo, run, type Stage } from './stage.ts';

interface VitestSettings {
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
  readonly reporter?: 'default' | 'verbose';
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

async function runProject(project: string, settings: VitestSettings, echo: Echo): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'vandra-report-'));
  const reportFile = join(folder, 'report.json');
  const { reporter = 'default', env, limitMs } = settings;
  try {
    const ran = await run(
      [
        'vitest',
        'run',
        `--project=${project}`,
        `--reporter=${reporter}`,
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ],
      { echo, ...(env === undefined ? {} : { env }), ...(limitMs === undefined ? {} : { limitMs }) },
    );
    if (ran.timedOut)
      echo(`   ${project} was stopped: its time of ${Math.round((limitMs ?? 0) / 60_000)} minutes was up.\n`);
    return countsOfReport(readReport(reportFile), ran.code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A stage that runs one project of vitest.config.ts. A project without any test fails. */
export function vitestStage(project: string, name = project, settings: VitestSettings = {}): Stage {
  return { name, run: (echo) => runProject(project, settings, echo) };
}
