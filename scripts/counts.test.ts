import { describe, expect, test } from 'vitest';
import { countsLine, countsOfOutput, countsOfReport, ONE_FAILED, type VitestReport } from './counts.ts';
import { run } from './stage.ts';

function aReport(part: Partial<VitestReport>): VitestReport {
  return {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...part,
  };
}

describe('a report of Vitest', () => {
  test('gives its own counts', () =>
    expect(countsOfReport(aReport({ numFailedTests: 1, numTodoTests: 1 }), 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1,
    }));
  test('that was never written is a failure', () => expect(countsOfReport(undefined, 0)).toEqual(ONE_FAILED));
  test('counts a file that could not be loaded', () =>
    expect(
      countsOfReport(aReport({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1).failed,
    ).toBe(1));
  test('counts an error that no test owns', () => expect(countsOfReport(aReport({}), 1).failed).toBe(1));
});

describe('what a journey printed', () => {
  test('is counted by its last line', () =>
    expect(countsOfOutput('12 passed\nlater\n31 passed, 1 failed, 2 skipped\n', 1)).toEqual({
      passed: 31,
      failed: 1,
      skipped: 2,
    }));
  test('is a failure when it says nothing', () => expect(countsOfOutput('Killed', 0)).toEqual(ONE_FAILED));
  test('is a failure when it ends badly after good words', () =>
    expect(countsOfOutput('31 passed', 1)).toEqual({ passed: 31, failed: 1, skipped: 0 }));
});

test('skipped tests are told only when there are any', () =>
  expect([
    countsLine({ passed: 2, failed: 0, skipped: 0 }),
    countsLine({ passed: 2, failed: 1, skipped: 3 }),
  ]).toEqual(['2 passed, 0 failed', '2 passed, 1 failed, 3 skipped']));

test('a stage whose time is up is ended with all it started', async () => {
  // The answer waits until the last process that could write to it is gone: a surviving child would hold it back.
  const ran = await run(['sh', '-c', 'sleep 60 & wait'], { echo: () => undefined, limitMs: 300 });
  expect(ran.timedOut).toBe(true);
});
