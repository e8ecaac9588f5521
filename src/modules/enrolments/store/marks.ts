/** How programmes go, in numbers: marks without anybody in them, and their sums. */
import { newId } from '#kernel/ids.ts';
import { type Db, type OpenTx, sql } from '#platform/db.ts';

export type MarkKind = 'begun' | 'done' | 'ended' | 'helped' | 'not-helped';

/** One more. Nobody waits for anybody else's: the sums are made afterwards. */
export async function insertMark(
  tx: OpenTx,
  mark: { readonly versionId: string; readonly kind: MarkKind; readonly part: string },
): Promise<void> {
  await sql`insert into enrolments.mark (id, version_id, kind, part) values (${newId()}, ${mark.versionId}, ${mark.kind}, ${mark.part})`.execute(
    tx.db,
  );
}

/** Adds the marks to their sums and takes them away, all or none. Answers how many there were. */
export async function sumMarks(db: Db): Promise<number> {
  const found = await sql<{
    marks: number;
  }>`with gone as (delete from enrolments.mark returning version_id, kind, part),
      summed as (select version_id, kind, part, count(*)::integer as count from gone group by version_id, kind, part),
      kept as (insert into enrolments.tally as t (version_id, kind, part, count) select version_id, kind, part, count from summed
        on conflict (version_id, kind, part) do update set count = t.count + excluded.count returning 1)
    select coalesce(sum(count), 0)::integer as marks from summed`.execute(db);
  return found.rows[0]?.marks ?? 0;
}

export interface Tally {
  readonly kind: MarkKind;
  readonly part: string;
  readonly count: number;
}

/** The sums over these versions. */
export async function selectTallies(db: Db, versionIds: readonly string[]): Promise<readonly Tally[]> {
  const found = await sql<Tally>`select kind, part, sum(count)::integer as count from enrolments.tally
    where version_id = any (${versionIds}::uuid[]) group by kind, part order by kind, part`.execute(db);
  return found.rows.map(({ kind, part, count }) => ({ kind, part, count }));
}
