/** Forms that are begun and not sent. Every statement names the holder: the person's own are never read by staff. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { AssignmentId, HolderId, Id } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { OrderId } from './orders.ts';
import type { FilledBy } from './responses.ts';

export type DraftId = Id<'draft'>;

export interface Draft {
  readonly id: DraftId;
  /** The person's own id, or the unit whose staff fill in on behalf. */
  readonly holder: HolderId;
  readonly instrument: string;
  readonly version: string;
  readonly orderId: OrderId | null;
  /**
   * `check`: asked by the self-checks and the guided check, which share their answers. `follow-up`: asked by one, and sent
   * with its other forms.
   */
  readonly occasion: 'form' | 'check' | 'follow-up';
  /** Which follow-up. */
  readonly occasionId: string | null;
  readonly language: Language;
  readonly filledBy: FilledBy;
  readonly assignmentId: AssignmentId | null;
  /** The day on which it was answered, where staff fill it in. */
  readonly answeredOn: CivilDate | null;
  /** The key that was answered last. */
  readonly at: string | null;
  readonly revision: number;
  readonly startedAt: Instant;
  readonly savedAt: Instant;
}
/** `text` is what was sealed; null when its key has been erased. */
export interface DraftWithText extends Draft {
  readonly text: string | null;
}

interface DraftRow {
  id: DraftId;
  holder: HolderId;
  instrument: string;
  version: string;
  order_id: OrderId | null;
  occasion: Draft['occasion'];
  occasion_id: string | null;
  language: Language;
  filled_by: FilledBy;
  assignment_id: AssignmentId | null;
  answered_on: CivilDate | null;
  at_key: string | null;
  revision: number;
  answers_sealed: Buffer;
  started_at: Instant;
  saved_at: Instant;
}

const COLUMNS = sql`id, holder, instrument, version, order_id, occasion, occasion_id, language, filled_by, assignment_id, answered_on, at_key, revision, answers_sealed, started_at, saved_at`;

function placeOf({ id, holder }: Pick<Draft, 'id' | 'holder'>): SealedPlace {
  return { holder, retention: 'service', table: 'instruments.draft', column: 'answers_sealed', row: id };
}

function draftOf(row: DraftRow): Draft {
  return {
    id: row.id,
    holder: row.holder,
    instrument: row.instrument,
    version: row.version,
    orderId: row.order_id,
    occasion: row.occasion,
    occasionId: row.occasion_id,
    language: row.language,
    filledBy: row.filled_by,
    assignmentId: row.assignment_id,
    answeredOn: row.answered_on,
    at: row.at_key,
    revision: row.revision,
    startedAt: row.started_at,
    savedAt: row.saved_at,
  };
}

async function withText(tx: PersonTx, row: DraftRow): Promise<DraftWithText> {
  return { ...draftOf(row), text: await tx.sealer.unseal(placeOf(row), row.answers_sealed) };
}

/** False when this holder has begun the same form for the same order before. */
export async function insertDraft(tx: PersonTx, draft: Draft, text: string): Promise<boolean> {
  const sealed = await tx.sealer.seal(placeOf(draft), text);
  const made =
    await sql`insert into instruments.draft (resident_id, id, holder, instrument, version, order_id, occasion, occasion_id, language, filled_by, assignment_id, answered_on, at_key, revision,
      answers_sealed, started_at, saved_at)
    values (${tx.residentId}, ${draft.id}, ${draft.holder}, ${draft.instrument}, ${draft.version}, ${draft.orderId}, ${draft.occasion},
      ${draft.occasionId}, ${draft.language}, ${draft.filledBy}, ${draft.assignmentId}, ${draft.answeredOn}, ${draft.at}, ${draft.revision}, ${sealed}, ${draft.startedAt}, ${draft.savedAt})
    on conflict (resident_id, holder, instrument, occasion, order_id, occasion_id) do nothing returning 1`.execute(
      tx.db,
    );
  return made.rows.length === 1;
}

/** What this holder has begun, the latest first. */
export async function readDrafts(tx: PersonTx, holder: HolderId): Promise<readonly Draft[]> {
  const found =
    await sql<DraftRow>`select ${COLUMNS} from instruments.draft where ${inFocus(tx)} and holder = ${holder} order by saved_at desc, id`.execute(
      tx.db,
    );
  return found.rows.map(draftOf);
}

/** One with its answers. */
export async function readDraftText(
  tx: PersonTx,
  which: Pick<Draft, 'id' | 'holder'>,
): Promise<DraftWithText | undefined> {
  const found =
    await sql<DraftRow>`select ${COLUMNS} from instruments.draft where ${inFocus(tx)} and holder = ${which.holder} and id = ${which.id}`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : withText(tx, row);
}

/** The same, held until the end of the transaction: two windows that save at once come one after the other. */
export async function lockDraft(
  tx: PersonTx,
  which: Pick<Draft, 'id' | 'holder'>,
): Promise<DraftWithText | undefined> {
  const found =
    await sql<DraftRow>`select ${COLUMNS} from instruments.draft where ${inFocus(tx)} and holder = ${which.holder} and id = ${which.id} for update`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : withText(tx, row);
}

/** What the person has begun of the forms that one follow-up asks. With `lock` it stays so until the end of the transaction. */
export async function readFollowUpDrafts(
  tx: PersonTx,
  followUpId: string,
  how: 'read' | 'lock',
): Promise<readonly DraftWithText[]> {
  const found =
    await sql<DraftRow>`select ${COLUMNS} from instruments.draft where ${inFocus(tx)} and holder = ${tx.residentId} and occasion = 'follow-up'
      and occasion_id = ${followUpId} order by id ${how === 'lock' ? sql`for update` : sql``}`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => withText(tx, row)));
}

/** What the person has answered in the checks: with its answers, the first begun first. */
export async function readCheckDrafts(tx: PersonTx): Promise<readonly DraftWithText[]> {
  const found =
    await sql<DraftRow>`select ${COLUMNS} from instruments.draft where ${inFocus(tx)} and holder = ${tx.residentId} and occasion = 'check' order by id`.execute(
      tx.db,
    );
  return Promise.all(found.rows.map(async (row) => withText(tx, row)));
}

/** The same, or those of one form, held until the end of the transaction. */
export async function lockCheckDrafts(
  tx: PersonTx,
  which: { readonly instrument: string } | 'all',
): Promise<readonly DraftWithText[]> {
  const named = which === 'all' ? null : which.instrument;
  const found =
    await sql<DraftRow>`select ${COLUMNS} from instruments.draft where ${inFocus(tx)} and holder = ${tx.residentId} and occasion = 'check'
      and (${named}::text is null or instrument = ${named}) order by id for update`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => withText(tx, row)));
}

/** All that was answered in the checks; answers how many forms that were. */
export async function deleteCheckDrafts(tx: PersonTx): Promise<number> {
  const gone =
    await sql`delete from instruments.draft where ${inFocus(tx)} and holder = ${tx.residentId} and occasion = 'check' returning 1`.execute(
      tx.db,
    );
  return gone.rows.length;
}

export interface DraftSaved {
  readonly version: string;
  readonly language: Language;
  readonly at: string | null;
  readonly revision: number;
  readonly text: string;
  readonly savedAt: Instant;
}

/** Of a draft that is locked. */
export async function updateDraft(
  tx: PersonTx,
  draft: Pick<Draft, 'id' | 'holder'>,
  saved: DraftSaved,
): Promise<void> {
  const sealed = await tx.sealer.seal(placeOf(draft), saved.text);
  await sql`update instruments.draft set version = ${saved.version}, language = ${saved.language}, at_key = ${saved.at}, revision = ${saved.revision}, answers_sealed = ${sealed},
      saved_at = ${saved.savedAt}
    where ${inFocus(tx)} and holder = ${draft.holder} and id = ${draft.id}`.execute(tx.db);
}

/** With the files that belong to it. */
export async function deleteDraft(tx: PersonTx, draft: Pick<Draft, 'id' | 'holder'>): Promise<void> {
  await sql`delete from instruments.draft where ${inFocus(tx)} and holder = ${draft.holder} and id = ${draft.id}`.execute(
    tx.db,
  );
}

/** All that is open, for the person's own copy. */
export async function everyDraft(tx: PersonTx): Promise<readonly DraftWithText[]> {
  const found =
    await sql<DraftRow>`select ${COLUMNS} from instruments.draft where ${inFocus(tx)} order by started_at, id`.execute(
      tx.db,
    );
  return Promise.all(found.rows.map(async (row) => withText(tx, row)));
}

/** Everything begun that is open to the transaction; answers how many. */
export async function eraseDrafts(tx: PersonTx): Promise<number> {
  const gone = await sql`delete from instruments.draft where ${inFocus(tx)} returning 1`.execute(tx.db);
  return gone.rows.length;
}
