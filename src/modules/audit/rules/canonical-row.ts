/**
 * One row of the access log as bytes, the same for ever: what is sealed is the meaning of a row, not how a database
 * or JSON happens to write it. Each field has its length before it, so that no two rows give the same bytes.
 */
import type { Instant } from '#kernel/dates.ts';

/** The columns of `audit.access_log`. */
export interface AccessLogRow {
  readonly seq: number;
  readonly id: string;
  readonly at: Instant;
  readonly actorKind: 'resident' | 'staff' | 'system' | 'client';
  readonly actorId: string;
  readonly assignmentId: string | null;
  readonly unitId: string | null;
  readonly organisationId: string | null;
  readonly sessionId: string | null;
  readonly residentId: string;
  readonly holder: string | null;
  readonly action: string;
  readonly resource: string;
  readonly resourceId: string | null;
  readonly reason: string | null;
  /** The access rule that said yes. */
  readonly rule: string;
  readonly command: string;
  readonly requestId: string;
  readonly emergency: boolean;
}

export type FieldKind = 'integer' | 'text' | 'text-or-null' | 'flag';

/** The fields in the order they are sealed. A new column means a new version, never a change of this list. */
export const ROW_FIELDS = [
  ['seq', 'integer'],
  ['id', 'text'],
  ['at', 'text'],
  ['actorKind', 'text'],
  ['actorId', 'text'],
  ['assignmentId', 'text-or-null'],
  ['unitId', 'text-or-null'],
  ['organisationId', 'text-or-null'],
  ['sessionId', 'text-or-null'],
  ['residentId', 'text'],
  ['holder', 'text-or-null'],
  ['action', 'text'],
  ['resource', 'text'],
  ['resourceId', 'text-or-null'],
  ['reason', 'text-or-null'],
  ['rule', 'text'],
  ['command', 'text'],
  ['requestId', 'text'],
  ['emergency', 'flag'],
] as const satisfies readonly (readonly [keyof AccessLogRow, FieldKind])[];

/** Version 1: `vandra-access-log-row-v1`. */
const ROW_FORMAT = 'vandra-access-log-row-v1';

export type CanonicalField = string | number | boolean | null;

function fieldBytes(field: CanonicalField): Uint8Array {
  if (field === null) return Uint8Array.of(0);
  if (typeof field === 'number' && !Number.isSafeInteger(field))
    throw new RangeError(`not a whole number: ${field}`);
  const text = String(field);
  // Half a surrogate pair would be written as the replacement sign, and two different texts would look alike.
  if (!text.isWellFormed()) throw new RangeError('text with half a character cannot be sealed');
  const bytes = new TextEncoder().encode(text);
  const framed = new Uint8Array(5 + bytes.length);
  framed[0] = 1;
  new DataView(framed.buffer).setUint32(1, bytes.length);
  framed.set(bytes, 5);
  return framed;
}

/** Puts pieces of bytes after each other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * The bytes of a named format and its fields: for each a 0 when null, else a 1, the length in four bytes (big-endian)
 * and the text in UTF-8. Numbers in decimal, truth as `true` or `false`.
 */
export function canonicalBytes(format: string, fields: readonly CanonicalField[]): Uint8Array {
  return joined([format, ...fields].map(fieldBytes));
}

/** The bytes that are hashed into the leaf of a row. */
export function canonicalRow(row: AccessLogRow): Uint8Array {
  return canonicalBytes(
    ROW_FORMAT,
    ROW_FIELDS.map(([name]) => row[name]),
  );
}
