/** What the person tries between two meetings, and how it went. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { ExperimentOutcome } from '../rules/experiment.ts';
import { placeOf } from './places.ts';

export interface Experiment {
  readonly id: Id<'experiment'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  /** Null when the text has been erased. */
  readonly words: string | null;
  readonly until: CivilDate;
  readonly begunBy: 'resident' | 'staff';
  readonly begunAt: Instant;
  /** Null while it is tried. */
  readonly outcome: ExperimentOutcome | null;
  readonly how: string | null;
  readonly toldBy: 'resident' | 'staff' | null;
  readonly toldAt: Instant | null;
  readonly version: number;
}

interface ExperimentRow {
  id: Id<'experiment'>;
  holder: UnitId;
  period_id: Id<'period'>;
  words_sealed: Buffer;
  until_on: CivilDate;
  begun_by: Experiment['begunBy'];
  begun_at: Instant;
  outcome: ExperimentOutcome | null;
  how_sealed: Buffer | null;
  told_by: Experiment['toldBy'];
  told_at: Instant | null;
  version: number;
}

/** All that are open to the reader, the latest first. */
export async function readExperiments(tx: PersonTx): Promise<readonly Experiment[]> {
  const found =
    await sql<ExperimentRow>`select id, holder, period_id, words_sealed, until_on, begun_by, begun_at, outcome, how_sealed, told_by, told_at, version
    from coaching.experiment where ${inFocus(tx)} order by begun_at desc, id desc`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      unitId: row.holder,
      periodId: row.period_id,
      words: await tx.sealer.unseal(placeOf('experiment', 'words_sealed', row), row.words_sealed),
      until: row.until_on,
      begunBy: row.begun_by,
      begunAt: row.begun_at,
      outcome: row.outcome,
      how:
        row.how_sealed === null
          ? null
          : await tx.sealer.unseal(placeOf('experiment', 'how_sealed', row), row.how_sealed),
      toldBy: row.told_by,
      toldAt: row.told_at,
      version: row.version,
    })),
  );
}

export async function insertExperiment(
  tx: PersonTx,
  one: Pick<Experiment, 'id' | 'unitId' | 'periodId' | 'until' | 'begunBy'> & { readonly words: string },
  now: Instant,
): Promise<void> {
  const words = await tx.sealer.seal(
    placeOf('experiment', 'words_sealed', { id: one.id, holder: one.unitId }),
    one.words,
  );
  await sql`insert into coaching.experiment (resident_id, id, holder, period_id, words_sealed, until_on, begun_by, begun_at)
    values (${tx.residentId}, ${one.id}, ${one.unitId}, ${one.periodId}, ${words}, ${one.until}, ${one.begunBy}, ${now})`.execute(
    tx.db,
  );
}

/** Stores how it went; false when somebody has told it meanwhile. */
export async function tellExperiment(
  tx: PersonTx,
  one: Pick<Experiment, 'id' | 'unitId' | 'version'>,
  told: {
    readonly outcome: ExperimentOutcome;
    readonly how: string | null;
    readonly by: 'resident' | 'staff';
    readonly now: Instant;
  },
): Promise<boolean> {
  const how =
    told.how === null
      ? null
      : await tx.sealer.seal(
          placeOf('experiment', 'how_sealed', { id: one.id, holder: one.unitId }),
          told.how,
        );
  const changed =
    await sql`update coaching.experiment set outcome = ${told.outcome}, how_sealed = ${how}, told_by = ${told.by}, told_at = ${told.now},
      version = version + 1
    where ${inFocus(tx)} and id = ${one.id} and version = ${one.version} and outcome is null returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}
