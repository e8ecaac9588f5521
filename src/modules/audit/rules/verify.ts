import type { Batch, SealingKey, WitnessedHead } from './batch.ts';
import { type Beginning, verifyBeginnings } from './beginning.ts';
import type { AccessLogRow } from './canonical-row.ts';
import type { Finding } from './finding.ts';
import { type VerifyMeans, verifyBatches } from './verify-batches.ts';
import { verifyRows } from './verify-rows.ts';

/** What the auditor brings along. None of it may be taken from the log that is checked. */
export interface Trust {
  readonly keys: readonly SealingKey[];
  /** Heads kept elsewhere. Without one, a log cut off after a whole batch looks like a log that ended there. */
  readonly witnessed: readonly WitnessedHead[];
  /** What the auditor already knows to be dropped; the log's own signed statements can only add to it. */
  readonly rowsFrom: number;
}

export interface KeptLog {
  /** In the order they were kept or exported. */
  readonly rows: readonly AccessLogRow[];
  readonly batches: readonly Batch[];
  /** Signed statements of months that were dropped. */
  readonly beginnings: readonly Beginning[];
}

export interface Verdict {
  /** No tampering was found; notices may remain. */
  readonly intact: boolean;
  readonly findings: readonly Finding[];
  readonly rows: number;
  readonly batches: number;
  /** The first `seq` whose row must be there: 1, or what a signed statement says. */
  readonly begins: number;
  /** Rows after the last batch, which nothing vouches for yet. */
  readonly unsealedRows: number;
  /** The head to keep elsewhere as a witness; null while nothing is sealed. */
  readonly head: WitnessedHead | null;
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, other) => (one.batch ?? Infinity) - (other.batch ?? Infinity) || (one.seq ?? 0) - (other.seq ?? 0),
  );
}

/** Whether the log is what was sealed, and if not, what was done to it and where. */
export function verifyLog({ rows, batches, beginnings }: KeptLog, trust: Trust, means: VerifyMeans): Verdict {
  const last = batches.reduce((highest, batch) => Math.max(highest, batch.lastSeq), 0);
  const known = verifyBeginnings(beginnings, trust.keys, means);
  const rowsFrom = Math.max(trust.rowsFrom, known.rowsFrom);
  const findings = inOrder([
    ...known.findings,
    ...verifyBatches(batches, trust, means),
    ...verifyRows(rows, batches, { hash: means.hash, rowsFrom }),
  ]);
  const head = batches.at(-1);
  return {
    intact: findings.every((finding) => finding.weight === 'notice'),
    findings,
    rows: rows.length,
    batches: batches.length,
    begins: rowsFrom,
    unsealedRows: rows.filter((row) => row.seq > last).length,
    head: head === undefined ? null : { number: head.number, historyRoot: head.historyRoot },
  };
}
