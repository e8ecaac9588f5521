/**
 * The stand-alone verifier. It needs this file, `rules/` beside it and Node, nothing else: no database, no packages,
 * no trust in who wrote the export. An auditor brings the public keys and, better still, a head kept from last time.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readExportLine } from './rules/export-lines.ts';
import { tampering } from './rules/finding.ts';
import { type Trust, type Verdict, verifyLog } from './rules/verify.ts';

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

function signedBy(publicKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, message, key, signature);
}

/** SHA-256 and Ed25519 as Node has them: what `verifyLog` needs to check a log it is given as values. */
export const NODE_MEANS = { hash: sha256, signedBy };

/**
 * Whether an exported log (lines of JSON, one row, batch or beginning each) is what was sealed, and if not, what was done to it
 * and where. A line that cannot be read is a finding, located by its line number.
 */
export function verifyExport(lines: Iterable<string>, trust: Trust): Verdict {
  const read = Array.from(lines)
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, number }) => ({ line: readExportLine(text), number }));
  const rows = read.flatMap(({ line }) => (line?.kind === 'row' ? [line.row] : []));
  const batches = read.flatMap(({ line }) => (line?.kind === 'batch' ? [line.batch] : []));
  const beginnings = read.flatMap(({ line }) => (line?.kind === 'beginning' ? [line.beginning] : []));
  const unreadable = read.flatMap(({ line, number }) =>
    line === null ? [tampering('line-unreadable', { seq: number })] : [],
  );
  const verdict = verifyLog({ rows, batches, beginnings }, trust, NODE_MEANS);
  return {
    ...verdict,
    intact: verdict.intact && unreadable.length === 0,
    findings: [...verdict.findings, ...unreadable],
  };
}
