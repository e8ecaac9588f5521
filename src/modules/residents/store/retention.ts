/** What retention waits for, and what it did. */
import type { Country } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import { type HolderId, newId } from '#kernel/ids.ts';
import type { RetentionRule } from '#modules/packs/public.ts';
import { type Db, type PersonTx, sql } from '#platform/db.ts';
import type { RetentionVerdict } from '../rules/retention-day.ts';
import type { Counts } from './erasure.ts';

/** Kinds of due rows that wait for one holder's data. */
export async function waitingKinds(tx: PersonTx, holder: HolderId): Promise<readonly string[]> {
  const found = await sql<{ kind: string }>`select distinct kind from platform.due
    where resident_id = ${tx.residentId} and holder = ${holder} and kind like 'retention.%' and state = 'waiting'`.execute(
    tx.db,
  );
  return found.rows.map((row) => row.kind);
}

/** Whether another unit still holds something: each that does has a day waiting. As the job role. */
export async function isHeldElsewhere(tx: PersonTx, holder: HolderId): Promise<boolean> {
  const found = await sql<{ found: boolean }>`select exists (select 1 from platform.due
    where resident_id = ${tx.residentId} and holder <> ${holder} and kind like 'retention.%' and state = 'waiting') as found`.execute(
    tx.db,
  );
  return found.rows[0]?.found ?? true;
}

type Because = Extract<RetentionVerdict, { kind: 'kept' }>['because'];

export interface RetentionLine {
  readonly country: Country;
  readonly rule: RetentionRule;
  readonly what:
    | { readonly outcome: 'erased'; readonly counts: Counts }
    | { readonly outcome: 'kept'; readonly because: Because };
}

/** The rule in one line, for who reads the report. */
function ruleWords(rule: RetentionRule): string {
  const before = rule.countedFrom === 'death-or-120-years' ? ` (${rule.yearsFromBirth} from birth)` : '';
  return `${rule.class}: ${rule.years} years from ${rule.countedFrom}${before}`;
}

/** One line of the report. It holds no person. */
export async function reportRetention(db: Db, line: RetentionLine, now: Instant): Promise<void> {
  const { what, rule } = line;
  await sql`insert into residents.retention_report (id, made_at, class, country, outcome, because, rule, source, counts)
    values (${newId()}, ${now}, ${rule.class}, ${line.country}, ${what.outcome}, ${what.outcome === 'kept' ? what.because : null},
      ${ruleWords(rule)}, ${rule.source}, ${JSON.stringify(what.outcome === 'erased' ? what.counts : {})})`.execute(
    db,
  );
}

export interface ReportedLine {
  readonly madeAt: Instant;
  readonly class: RetentionRule['class'];
  readonly country: Country;
  readonly outcome: 'erased' | 'kept';
  readonly because: Because | null;
  readonly rule: string;
  readonly source: string;
  readonly counts: Counts;
}

/** What retention has done since an instant, the newest first. */
export async function retentionLines(
  db: Db,
  since: Instant,
  limit: number,
): Promise<readonly ReportedLine[]> {
  const found = await sql<Omit<ReportedLine, 'madeAt'> & { made_at: Instant }>`
    select made_at, class, country, outcome, because, rule, source, counts from residents.retention_report
    where made_at >= ${since} order by made_at desc, id desc limit ${limit}`.execute(db);
  return found.rows.map((row) => ({
    madeAt: row.made_at,
    class: row.class,
    country: row.country,
    outcome: row.outcome,
    because: row.because,
    rule: row.rule,
    source: row.source,
    counts: row.counts,
  }));
}

export interface RetentionCount {
  readonly class: RetentionRule['class'];
  readonly country: Country;
  readonly outcome: 'erased' | 'kept';
  /** Records, or months of the log, that were looked at. */
  readonly looked: number;
  /** Entries that went. */
  readonly entries: number;
}

/** Since the beginning, by class, country and outcome: for the report's head and the metrics. */
export async function retentionCounts(db: Db): Promise<readonly RetentionCount[]> {
  const found = await sql<RetentionCount>`select class, country, outcome, count(*)::integer as looked,
      coalesce(sum((select sum(value::bigint) from jsonb_each_text(counts))), 0)::float8 as entries
    from residents.retention_report group by class, country, outcome order by class, country, outcome`.execute(
    db,
  );
  return found.rows.map((row) => ({
    class: row.class,
    country: row.country,
    outcome: row.outcome,
    looked: row.looked,
    entries: row.entries,
  }));
}
