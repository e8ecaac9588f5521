/**
 * Where the log begins: when months are dropped because the law's time is over, a signed statement says from which
 * `seq` rows must still be there. Without it, dropping would look like tampering, and tampering like dropping.
 */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { SealingKey } from './batch.ts';
import { canonicalBytes } from './canonical-row.ts';
import { type Finding, tampering } from './finding.ts';
import { bytesOfHex } from './hex.ts';
import type { VerifyMeans } from './verify-batches.ts';

export interface Beginning {
  /** 1, 2, 3 … one for each month dropped. */
  readonly number: number;
  /** The first `seq` whose row must still be there. */
  readonly rowsFrom: number;
  readonly rowsDropped: number;
  /** First day of the month that was dropped. */
  readonly month: CivilDate;
  /** The rule of the country pack, with its source. */
  readonly rule: string;
  readonly droppedAt: Instant;
  readonly keyId: string;
  /** Ed25519, hexadecimal. */
  readonly signature: string;
}

/** The bytes the signature is over. */
export function beginningStatement(beginning: Omit<Beginning, 'signature'>): Uint8Array {
  return canonicalBytes('vandra-access-log-beginning-v1', [
    beginning.number,
    beginning.rowsFrom,
    beginning.rowsDropped,
    beginning.month,
    beginning.rule,
    beginning.droppedAt,
    beginning.keyId,
  ]);
}

function isSigned(beginning: Beginning, keys: readonly SealingKey[], means: VerifyMeans): boolean {
  const key = keys.find((known) => known.id === beginning.keyId);
  const signature = bytesOfHex(beginning.signature);
  return (
    key !== undefined &&
    signature !== null &&
    means.signedBy(key.publicKey, beginningStatement(beginning), signature)
  );
}

/** From which `seq` rows must be there, by the statements that a trusted key signed; the others are findings and count for nothing. */
export function verifyBeginnings(
  beginnings: readonly Beginning[],
  keys: readonly SealingKey[],
  means: VerifyMeans,
): { readonly rowsFrom: number; readonly findings: readonly Finding[] } {
  const signed = beginnings.filter((one) => isSigned(one, keys, means));
  const forged = beginnings.filter((one) => !signed.includes(one));
  return {
    rowsFrom: signed.reduce((highest, one) => Math.max(highest, one.rowsFrom), 1),
    findings: forged.map((one) => tampering('beginning-forged', { seq: one.rowsFrom })),
  };
}
