import { type Batch, rootOfLeaves, rowLeaf, sealedSeqs } from './batch.ts';
import type { AccessLogRow } from './canonical-row.ts';
import { type Finding, tampering } from './finding.ts';
import type { Hash } from './merkle.ts';
import { leavesHold, rangeHolds } from './verify-batches.ts';

/** Looking for where a row came from costs a hash per pair; beyond this many, rows are just called altered. */
const MOST_TO_RETRACE = 300;

interface Place {
  readonly seq: number;
  readonly batch: number;
  readonly leaf: string;
}

/** Whether a batch's leaves may be held against the rows: not when they are damaged and the rows fit the root. */
function leavesCount(batch: Batch, rows: readonly AccessLogRow[], hash: Hash): boolean {
  if (leavesHold(batch, hash)) return true;
  if (!rangeHolds(batch)) return false;
  const inRange = rows.filter((row) => row.seq >= batch.firstSeq && row.seq <= batch.lastSeq);
  return (
    rootOfLeaves(
      hash,
      inRange.map((row) => rowLeaf(hash, row)),
    ) !== batch.root
  );
}

function placesOf(batch: Batch): readonly Place[] {
  const seqs = sealedSeqs(batch);
  return batch.leaves.flatMap((leaf, index) => {
    const seq = seqs[index];
    return seq === undefined ? [] : [{ seq, batch: batch.number, leaf }];
  });
}

function orderFindings(
  rows: readonly AccessLogRow[],
  batchOf: (seq: number) => number | null,
): readonly Finding[] {
  const seen = new Set<number>();
  let highest = 0;
  const findings: Finding[] = [];
  for (const { seq } of rows) {
    const where = { batch: batchOf(seq), seq };
    if (seen.has(seq)) findings.push(tampering('row-inserted', where));
    else if (seq < highest) findings.push(tampering('row-reordered', { ...where, otherSeq: highest }));
    seen.add(seq);
    highest = Math.max(highest, seq);
  }
  return findings;
}

/** Rows that do not fit their place: moved here from another sealed place, or altered. */
function misfits(
  rows: readonly AccessLogRow[],
  vacated: readonly Place[],
  hash: Hash,
): ReadonlyMap<number, number> {
  if (rows.length * vacated.length > MOST_TO_RETRACE * MOST_TO_RETRACE) return new Map();
  return new Map(
    rows.flatMap((row) => {
      const origin = vacated.find((place) => rowLeaf(hash, { ...row, seq: place.seq }) === place.leaf);
      return origin === undefined ? [] : [[row.seq, origin.seq] as const];
    }),
  );
}

/** Sealed places without a row: a tail when nothing sealed comes after them, else single removals. */
function removalFindings(
  removed: readonly Place[],
  places: readonly Place[],
  rows: readonly AccessLogRow[],
): readonly Finding[] {
  const lastPlace = places.at(-1);
  const lastRow = rows.reduce((highest, row) => Math.max(highest, row.seq), 0);
  const tail = removed.filter((place) => place.seq > lastRow);
  const [first] = tail;
  return [
    ...removed
      .filter((place) => place.seq <= lastRow)
      .map(({ batch, seq }) => tampering('row-removed', { batch, seq })),
    ...(first === undefined || lastPlace === undefined
      ? []
      : [tampering('truncated-tail', { batch: first.batch, seq: first.seq, otherSeq: lastPlace.seq })]),
  ];
}

/**
 * Rows, as they were kept, against what was sealed. Rows below `rowsFrom` need not be there: they were dropped at the end
 * of the time the law keeps them; one that is still there must be right. Those after the last batch are not sealed yet.
 */
export function verifyRows(
  rows: readonly AccessLogRow[],
  batches: readonly Batch[],
  { hash, rowsFrom }: { readonly hash: Hash; readonly rowsFrom: number },
): readonly Finding[] {
  const batchOf = (seq: number) =>
    batches.find((batch) => seq >= batch.firstSeq && seq <= batch.lastSeq)?.number ?? null;
  const sound = batches.filter((batch) => leavesCount(batch, rows, hash));
  const covered = (seq: number) => sound.some((batch) => seq >= batch.firstSeq && seq <= batch.lastSeq);
  const places = sound.flatMap(placesOf);
  const placeAt = new Map(places.map((place) => [place.seq, place]));
  const rowAt = new Map(rows.map((row) => [row.seq, row]));
  const wrong = rows.filter(
    (row) => placeAt.has(row.seq) && placeAt.get(row.seq)?.leaf !== rowLeaf(hash, row),
  );
  const wrongSeqs = new Set(wrong.map((row) => row.seq));
  const strangers = [...rowAt.values()].filter((row) => !placeAt.has(row.seq) && covered(row.seq));
  const removed = places.filter((place) => place.seq >= rowsFrom && !rowAt.has(place.seq));
  const vacated = [...removed, ...places.filter((place) => wrongSeqs.has(place.seq))];
  const moved = misfits([...wrong, ...strangers], vacated, hash);
  const origins = new Set(moved.values());
  const located = ({ seq }: AccessLogRow, otherwise: 'row-altered' | 'row-inserted'): Finding => {
    const otherSeq = moved.get(seq);
    const where = { batch: batchOf(seq), seq };
    return otherSeq === undefined
      ? tampering(otherwise, where)
      : tampering('row-reordered', { ...where, otherSeq });
  };
  return [
    ...orderFindings(rows, batchOf),
    ...wrong.map((row) => located(row, 'row-altered')),
    ...strangers.map((row) => located(row, 'row-inserted')),
    ...removalFindings(
      removed.filter((place) => !origins.has(place.seq)),
      places,
      rows,
    ),
  ];
}
