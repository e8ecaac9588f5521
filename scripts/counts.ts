/**
 * What a stage counted, and how a count is read from what a tool reports. Whatever could not run counts as failed.
 */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: left.skipped + right.skipped,
    }),
    NOTHING,
  );
}

/** `12 passed, 0 failed`, and `, 1 skipped` when something was. */
export function countsLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** A program that fails without saying which test did is one failure more than none. */
function withExitCode(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const LAST_COUNTS = /(\d+) passed(?:, (\d+) failed)?(?:, (\d+) skipped)?/g;

/** The last counts in what a journey printed: `31 passed`, with failed and skipped where there were any. */
export function countsOfOutput(output: string, code: number): Counts {
  const last = [...output.matchAll(LAST_COUNTS)].at(-1);
  if (last === undefined) return ONE_FAILED;
  const counts = { passed: Number(last[1]), failed: Number(last[2] ?? 0), skipped: Number(last[3] ?? 0) };
  return withExitCode(counts, code);
}

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A file that failed although none of its tests did could not be loaded or prepared: one failure. */
export function countsOfReport(report: VitestReport | undefined, code: number): Counts {
  if (report === undefined) return ONE_FAILED;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(counts, code);
}
