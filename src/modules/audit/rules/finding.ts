/**
 * What the verifier found, named and located.
 *
 * - `row-altered`: the row `seq` is not the one that was sealed;
 * - `row-removed`: the sealed row `seq` is gone;
 * - `row-inserted`: a row `seq` stands where none was sealed, or stands there twice;
 * - `row-reordered`: the row now at `seq` was sealed at `otherSeq`, or comes before one with a lower `seq`;
 * - `truncated-tail`: from `seq` to the end (`otherSeq`) nothing is left; without `seq`: batches after `batch` that
 *   a witnessed head knows of are gone;
 * - `batch-removed`: `batch` is gone, or turned into something that is no longer in its place;
 * - `batch-altered`: root, counts or history of `batch` do not fit its leaves or the batches before it;
 * - `forged-signature`: the key named by `batch` did not sign this;
 * - `key-unknown`: `batch` names a key the auditor does not have;
 * - `key-not-valid`: `batch` was sealed at a time its key was not valid;
 * - `history-rewritten`: up to `batch` the log is not the one a witnessed head stands for, whoever signed it;
 * - `gap-in-seq`: numbers from `seq` to `otherSeq` hold no row. Between batches this is tampering or a fault of the
 *   sealing; inside a batch it was so when sealed, and a transaction rolled back explains it;
 * - `beginning-forged`: no known key signed that rows are needed from `seq` on only; it counts for nothing;
 * - `line-unreadable`: line `seq` of an export is neither a row, a batch nor a beginning.
 */
export const FINDING_NAMES = [
  'row-altered',
  'row-removed',
  'row-inserted',
  'row-reordered',
  'truncated-tail',
  'batch-removed',
  'batch-altered',
  'forged-signature',
  'key-unknown',
  'key-not-valid',
  'history-rewritten',
  'gap-in-seq',
  'beginning-forged',
  'line-unreadable',
] as const;
export type FindingName = (typeof FINDING_NAMES)[number];

export interface Finding {
  readonly name: FindingName;
  /** A `notice` needs an explanation; it does not by itself break the log. */
  readonly weight: 'tampering' | 'notice';
  /** The batch number, null where no batch is concerned. */
  readonly batch: number | null;
  readonly seq: number | null;
  readonly otherSeq: number | null;
}

/** A finding of tampering. */
export function tampering(
  name: FindingName,
  where: Partial<Pick<Finding, 'batch' | 'seq' | 'otherSeq'>>,
): Finding {
  return { name, weight: 'tampering', batch: null, seq: null, otherSeq: null, ...where };
}

/** A finding that asks for an explanation. */
export function notice(
  name: FindingName,
  where: Partial<Pick<Finding, 'batch' | 'seq' | 'otherSeq'>>,
): Finding {
  return { ...tampering(name, where), weight: 'notice' };
}
