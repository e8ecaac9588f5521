/** Agreements: every proposal there was, and which of them the person has said yes to. */
import type { Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import { placeOf } from './places.ts';

export interface Agreement {
  readonly id: Id<'agreement'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  readonly version: number;
  readonly template: string;
  readonly meetings: number;
  readonly spanMonths: number;
  readonly ways: readonly string[];
  readonly shares: readonly string[];
  /** Null when nothing was added, or its key is gone. */
  readonly words: string | null;
  readonly setBy: 'resident' | 'staff';
  readonly setAt: Instant;
  /** Null until the person has said yes. */
  readonly agreedAt: Instant | null;
  readonly agreedBy: 'resident' | 'staff' | null;
  /** Who wrote down a yes that was said in a conversation. */
  readonly agreedStaffId: StaffId | null;
}

interface AgreementRow {
  id: Id<'agreement'>;
  holder: UnitId;
  period_id: Id<'period'>;
  version: number;
  template: string;
  meetings: number;
  span_months: number;
  ways: string[];
  shares: string[];
  words_sealed: Buffer | null;
  set_by: Agreement['setBy'];
  set_at: Instant;
  agreed_at: Instant | null;
  agreed_by: Agreement['agreedBy'];
  agreed_staff_id: StaffId | null;
}

/** All agreements that are open to the reader, the latest first. */
export async function readAgreements(tx: PersonTx): Promise<readonly Agreement[]> {
  const found =
    await sql<AgreementRow>`select id, holder, period_id, version, template, meetings, span_months, ways, shares, words_sealed, set_by, set_at,
      agreed_at, agreed_by, agreed_staff_id
    from coaching.agreement where ${inFocus(tx)} order by set_at desc, version desc`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      unitId: row.holder,
      periodId: row.period_id,
      version: row.version,
      template: row.template,
      meetings: row.meetings,
      spanMonths: row.span_months,
      ways: row.ways,
      shares: row.shares,
      words:
        row.words_sealed === null
          ? null
          : await tx.sealer.unseal(placeOf('agreement', 'words_sealed', row), row.words_sealed),
      setBy: row.set_by,
      setAt: row.set_at,
      agreedAt: row.agreed_at,
      agreedBy: row.agreed_by,
      agreedStaffId: row.agreed_staff_id,
    })),
  );
}

/** Stores the next version; false when somebody else has written it. */
export async function insertAgreement(tx: PersonTx, agreement: Agreement): Promise<boolean> {
  const row = { id: agreement.id, holder: agreement.unitId };
  const words =
    agreement.words === null || agreement.words === ''
      ? null
      : await tx.sealer.seal(placeOf('agreement', 'words_sealed', row), agreement.words);
  const made =
    await sql`insert into coaching.agreement (resident_id, id, holder, period_id, version, template, meetings, span_months, ways, shares,
      words_sealed, set_by, set_at, agreed_at, agreed_by, agreed_staff_id)
    values (${tx.residentId}, ${agreement.id}, ${agreement.unitId}, ${agreement.periodId}, ${agreement.version}, ${agreement.template},
      ${agreement.meetings}, ${agreement.spanMonths}, ${agreement.ways}::text[], ${agreement.shares}::text[], ${words}, ${agreement.setBy},
      ${agreement.setAt}, ${agreement.agreedAt}, ${agreement.agreedBy}, ${agreement.agreedStaffId})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

/** The person's yes; false when it was said before. */
export async function markAgreed(
  tx: PersonTx,
  id: Id<'agreement'>,
  yes: { readonly at: Instant; readonly by: 'resident' | 'staff'; readonly staffId: StaffId | null },
): Promise<boolean> {
  const changed =
    await sql`update coaching.agreement set agreed_at = ${yes.at}, agreed_by = ${yes.by}, agreed_staff_id = ${yes.staffId}
    where ${inFocus(tx)} and id = ${id} and agreed_at is null returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}
