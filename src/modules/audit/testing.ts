/** Builders for tests: a sealed log made with a real key, small enough to read. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { instant, plusMinutes } from '#kernel/dates.ts';
import type { Batch, SealingKey } from './rules/batch.ts';
import type { AccessLogRow } from './rules/canonical-row.ts';
import { sealBatch } from './rules/seal-batch.ts';
import type { Trust } from './rules/verify.ts';
import { NODE_MEANS } from './verifier.ts';

const BEGAN = instant('2027-03-15T08:00:00Z');
const SEALED = instant('2027-03-15T12:00:00Z');

/** A row of the log; what a test does not name does not matter to it. */
export function aLogRow(seq: number, changes: Partial<AccessLogRow> = {}): AccessLogRow {
  return {
    seq,
    id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    at: plusMinutes(BEGAN, seq),
    actorKind: 'staff',
    actorId: '00000000-0000-7000-8000-00000000aaaa',
    assignmentId: '00000000-0000-7000-8000-00000000bbbb',
    unitId: '00000000-0000-7000-8000-00000000cccc',
    organisationId: '00000000-0000-7000-8000-00000000dddd',
    sessionId: null,
    residentId: '00000000-0000-7000-8000-00000000eeee',
    holder: null,
    action: 'read',
    resource: 'timeline',
    resourceId: null,
    reason: null,
    rule: 'staff-relation',
    command: 'read-timeline',
    requestId: `request-${seq}`,
    emergency: false,
    ...changes,
  };
}

export interface Sealer {
  readonly key: SealingKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Somebody with a key pair: the service, or an attacker with one of their own. */
export function aSealer(id: string): Sealer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    key: {
      id,
      publicKey: x,
      validFrom: instant('2027-01-01T00:00:00Z'),
      validUntil: instant('2028-01-01T00:00:00Z'),
    },
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** Seals rows batch by batch, each batch the rows up to one of the given ends. */
export function sealed(
  rows: readonly AccessLogRow[],
  ends: readonly number[],
  sealer: Sealer,
): readonly Batch[] {
  return ends.reduce<readonly Batch[]>((earlier, lastSeq) => {
    const from = earlier.at(-1)?.lastSeq ?? 0;
    const outcome = sealBatch(
      {
        rows: rows.filter((row) => row.seq > from && row.seq <= lastSeq),
        lastSeq,
        earlier,
        sealedAt: SEALED,
        keyId: sealer.key.id,
      },
      { hash: NODE_MEANS.hash, sign: sealer.sign },
    );
    if (!outcome.ok) throw new Error(outcome.refusal);
    return [...earlier, outcome.value];
  }, []);
}

/** What an auditor who knows this sealer brings along. */
export function trustIn(sealer: Sealer, changes: Partial<Trust> = {}): Trust {
  return { keys: [sealer.key], witnessed: [], rowsFrom: 1, ...changes };
}
