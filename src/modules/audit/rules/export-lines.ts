/** The sealed log as lines of JSON: one row, one batch or one beginning a line. Made for auditors, and read back without trust. */
import type { Batch } from './batch.ts';
import type { Beginning } from './beginning.ts';
import { type AccessLogRow, type FieldKind, ROW_FIELDS } from './canonical-row.ts';

export type ExportLine =
  | { readonly kind: 'row'; readonly row: AccessLogRow }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'beginning'; readonly beginning: Beginning };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HEX = /^(?:[0-9a-f]{2})+$/;
const ACTOR_KINDS: readonly unknown[] = ['resident', 'staff', 'system', 'client'];

function isSeq(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}
function isHex(value: unknown): boolean {
  return isText(value) && HEX.test(value);
}
function isInstant(value: unknown): boolean {
  return isText(value) && INSTANT.test(value);
}

const FITS: Record<FieldKind, (value: unknown) => boolean> = {
  integer: isSeq,
  text: isText,
  'text-or-null': (value) => value === null || isText(value),
  flag: (value) => typeof value === 'boolean',
};
const BATCH_FIELDS: Record<keyof Batch, (value: unknown) => boolean> = {
  number: isSeq,
  firstSeq: isSeq,
  lastSeq: isSeq,
  missing: (value) => Array.isArray(value) && value.every(isSeq),
  totalCount: isSeq,
  root: isHex,
  previousRoot: isHex,
  historyRoot: isHex,
  sealedAt: isInstant,
  keyId: isText,
  signature: isHex,
  leaves: (value) => Array.isArray(value) && value.every(isHex),
};

const BEGINNING_FIELDS: Record<keyof Beginning, (value: unknown) => boolean> = {
  number: isSeq,
  rowsFrom: isSeq,
  rowsDropped: isSeq,
  month: (value) => isText(value) && DAY.test(value),
  rule: isText,
  droppedAt: isInstant,
  keyId: isText,
  signature: isHex,
};

/** A row as a line. */
export function rowLine(row: AccessLogRow): string {
  return JSON.stringify({
    kind: 'row',
    ...Object.fromEntries(ROW_FIELDS.map(([name]) => [name, row[name]])),
  });
}

/** A batch as a line. */
export function batchLine(batch: Batch): string {
  const names = Object.keys(BATCH_FIELDS) as (keyof Batch)[];
  return JSON.stringify({ kind: 'batch', ...Object.fromEntries(names.map((name) => [name, batch[name]])) });
}

/** A beginning as a line. */
export function beginningLine(beginning: Beginning): string {
  const names = Object.keys(BEGINNING_FIELDS) as (keyof Beginning)[];
  return JSON.stringify({
    kind: 'beginning',
    ...Object.fromEntries(names.map((name) => [name, beginning[name]])),
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function isRow(value: object): value is AccessLogRow {
  const fields = new Map(Object.entries(value));
  return (
    fields.size === ROW_FIELDS.length &&
    ROW_FIELDS.every(([name, kind]) => FITS[kind](fields.get(name))) &&
    isInstant(fields.get('at')) &&
    ACTOR_KINDS.includes(fields.get('actorKind'))
  );
}

function holds(value: object, wanted: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  const fields = new Map(Object.entries(value));
  const checks = Object.entries(wanted);
  return fields.size === checks.length && checks.every(([name, fits]) => fits(fields.get(name)));
}

function isBatch(value: object): value is Batch {
  return holds(value, BATCH_FIELDS);
}

function isBeginning(value: object): value is Beginning {
  return holds(value, BEGINNING_FIELDS);
}

/** A row, a batch or a beginning from a line; null when it is none of them, in full and with nothing added. */
export function readExportLine(text: string): ExportLine | null {
  const { kind, ...rest } = parsed(text) ?? {};
  if (kind === 'row' && isRow(rest)) return { kind, row: rest };
  if (kind === 'batch' && isBatch(rest)) return { kind, batch: rest };
  if (kind === 'beginning' && isBeginning(rest)) return { kind, beginning: rest };
  return null;
}
