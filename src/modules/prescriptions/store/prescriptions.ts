/** Prescriptions, each version. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { Fields } from '../rules/check-prescription.ts';
import type { Content, FollowUpPlan, FollowUpWay } from '../rules/content.ts';
import type { KeptCode } from '../rules/prescribing.ts';
import type { PrescriptionState } from '../rules/standing.ts';
import { placeOf } from './places.ts';

export type PrescriptionId = Id<'prescription'>;

/** What is sealed: as it was written, and from the signature on also as it was read. */
interface Written {
  readonly fields: Fields;
  readonly content: Content | null;
}

export interface Signature {
  readonly staffId: StaffId;
  /** The profession by the country pack's list. */
  readonly as: string;
  readonly at: Instant;
}

export interface Prescription {
  readonly id: PrescriptionId;
  readonly unitId: UnitId;
  readonly rootId: PrescriptionId;
  readonly replaces: PrescriptionId | null;
  readonly language: Language;
  /** Null when the text has been erased. */
  readonly written: Written | null;
  readonly state: PrescriptionState;
  readonly begunBy: StaffId;
  readonly begunAt: Instant;
  /** Who asked for a signature, and whom; null when nobody was asked. */
  readonly asked: { readonly by: StaffId; readonly signer: StaffId } | null;
  readonly signed: Signature | null;
  readonly followUp: FollowUpPlan<StaffId> | null;
  readonly codes: readonly KeptCode[];
  readonly endedBy: StaffId | null;
  readonly endedAt: Instant | null;
  /** Why it was withdrawn; null when it was not, or when the text has been erased. */
  readonly reason: string | null;
  readonly version: number;
}

interface Row {
  id: PrescriptionId;
  holder: UnitId;
  root_id: PrescriptionId;
  replaces: PrescriptionId | null;
  language: Language;
  content_sealed: Buffer;
  state: PrescriptionState;
  begun_by: StaffId;
  begun_at: Instant;
  asked_by: StaffId | null;
  signer_staff_id: StaffId | null;
  signed_by: StaffId | null;
  signed_as: string | null;
  signed_at: Instant | null;
  follow_up_on: CivilDate | null;
  follow_up_how: FollowUpWay | null;
  follow_up_staff_id: StaffId | null;
  codes: KeptCode[];
  ended_by: StaffId | null;
  ended_at: Instant | null;
  reason_sealed: Buffer | null;
  version: number;
}

async function prescriptionOf(tx: PersonTx, row: Row): Promise<Prescription> {
  const written = await tx.sealer.unseal(placeOf('prescription', 'content_sealed', row), row.content_sealed);
  const { follow_up_on: on, follow_up_how: how, follow_up_staff_id: staffId } = row;
  return {
    id: row.id,
    unitId: row.holder,
    rootId: row.root_id,
    replaces: row.replaces,
    language: row.language,
    written: written === null ? null : (JSON.parse(written) as Written),
    state: row.state,
    begunBy: row.begun_by,
    begunAt: row.begun_at,
    asked:
      row.asked_by === null || row.signer_staff_id === null
        ? null
        : { by: row.asked_by, signer: row.signer_staff_id },
    signed:
      row.signed_by === null || row.signed_as === null || row.signed_at === null
        ? null
        : { staffId: row.signed_by, as: row.signed_as, at: row.signed_at },
    followUp: on === null || how === null || staffId === null ? null : { on, how, staffId },
    codes: row.codes.map(({ system, code, title }) => ({ system, code, title })),
    endedBy: row.ended_by,
    endedAt: row.ended_at,
    reason:
      row.reason_sealed === null
        ? null
        : await tx.sealer.unseal(placeOf('prescription', 'reason_sealed', row), row.reason_sealed),
    version: row.version,
  };
}

/** All that are open to the reader, the latest first, drafts too: show a person only what is for them (`isForPerson`). */
export async function readPrescriptions(tx: PersonTx): Promise<readonly Prescription[]> {
  const found =
    await sql<Row>`select id, holder, root_id, replaces, language, content_sealed, state, begun_by, begun_at, asked_by, signer_staff_id,
      signed_by, signed_as, signed_at, follow_up_on, follow_up_how, follow_up_staff_id, codes, ended_by, ended_at, reason_sealed, version
    from prescriptions.prescription where ${inFocus(tx)} order by begun_at desc, id desc`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => prescriptionOf(tx, row)));
}

/** Whether the unit has one in force, or one that waits for a signature: then it has something going with the person. */
export async function hasPrescriptionGoing(tx: PersonTx, unitId: UnitId): Promise<boolean> {
  const found = await sql`select 1 from prescriptions.prescription
    where ${inFocus(tx)} and holder = ${unitId} and state in ('to-sign', 'signed') limit 1`.execute(tx.db);
  return found.rows.length > 0;
}

export interface NewDraft {
  readonly id: PrescriptionId;
  readonly unitId: UnitId;
  readonly rootId: PrescriptionId;
  readonly replaces: PrescriptionId | null;
  readonly language: Language;
  readonly fields: Fields;
  readonly begunBy: StaffId;
}

async function sealed(
  tx: PersonTx,
  one: { readonly id: string; readonly unitId: UnitId },
  written: Written,
): Promise<Uint8Array> {
  const place = placeOf('prescription', 'content_sealed', { id: one.id, holder: one.unitId });
  return tx.sealer.seal(place, JSON.stringify(written));
}

/** Answers false when another version of the same prescription is being written already. */
export async function insertDraft(tx: PersonTx, draft: NewDraft, now: Instant): Promise<boolean> {
  const content = await sealed(tx, draft, { fields: draft.fields, content: null });
  const made =
    await sql`insert into prescriptions.prescription (resident_id, id, holder, root_id, replaces, language, content_sealed, state, begun_by, begun_at)
    values (${tx.residentId}, ${draft.id}, ${draft.unitId}, ${draft.rootId}, ${draft.replaces}, ${draft.language}, ${content}, 'draft', ${draft.begunBy}, ${now})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

type Seen = Pick<Prescription, 'id' | 'unitId' | 'version'>;

/** Writes a draft of this version, and whom it is sent to for signing; null keeps it a draft. Answers the new version, or null when it was changed meanwhile. */
export async function changeDraft(
  tx: PersonTx,
  seen: Seen,
  change: { readonly fields: Fields; readonly asked: Prescription['asked'] },
): Promise<number | null> {
  const content = await sealed(tx, seen, { fields: change.fields, content: null });
  const changed = await sql<{
    version: number;
  }>`update prescriptions.prescription set content_sealed = ${content},
      state = ${change.asked === null ? 'draft' : 'to-sign'}, asked_by = ${change.asked?.by ?? null}, signer_staff_id = ${change.asked?.signer ?? null},
      version = version + 1
    where ${inFocus(tx)} and id = ${seen.id} and version = ${seen.version} and state in ('draft', 'to-sign') returning version`.execute(
    tx.db,
  );
  return changed.rows[0]?.version ?? null;
}

export interface Signing {
  readonly fields: Fields;
  readonly content: Content;
  readonly followUp: FollowUpPlan<StaffId>;
  readonly signature: Signature;
  readonly codes: readonly KeptCode[];
}

/** Locks it. Answers false when it was changed meanwhile. */
export async function signDraft(tx: PersonTx, seen: Seen, signing: Signing): Promise<boolean> {
  const content = await sealed(tx, seen, { fields: signing.fields, content: signing.content });
  const { followUp, signature } = signing;
  const changed =
    await sql`update prescriptions.prescription set content_sealed = ${content}, state = 'signed',
      signed_by = ${signature.staffId}, signed_as = ${signature.as}, signed_at = ${signature.at}, follow_up_on = ${followUp.on}::date,
      follow_up_how = ${followUp.how}, follow_up_staff_id = ${followUp.staffId}, codes = ${JSON.stringify(signing.codes)}, version = version + 1
    where ${inFocus(tx)} and id = ${seen.id} and version = ${seen.version} and state in ('draft', 'to-sign') returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}

export interface Ending {
  readonly to: 'replaced' | 'withdrawn' | 'ended' | 'dropped';
  readonly by: StaffId;
  readonly at: Instant;
  /** Why; only a withdrawal has one. */
  readonly reason: string | null;
}

/** From in force, or from being written for `dropped`. Answers false when it was in another state, or changed meanwhile. */
export async function endPrescription(tx: PersonTx, seen: Seen, ending: Ending): Promise<boolean> {
  const from = ending.to === 'dropped' ? ['draft', 'to-sign'] : ['signed'];
  const reason =
    ending.reason === null
      ? null
      : await tx.sealer.seal(
          placeOf('prescription', 'reason_sealed', { id: seen.id, holder: seen.unitId }),
          ending.reason,
        );
  const changed =
    await sql`update prescriptions.prescription set state = ${ending.to}, ended_by = ${ending.by}, ended_at = ${ending.at},
      reason_sealed = ${reason}, version = version + 1
    where ${inFocus(tx)} and id = ${seen.id} and version = ${seen.version} and state = any (${from}::text[]) returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}
