/** Notes and what was added to them after signing. */
import type { Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { Activity, Channel, CounsellingLevel, Habit } from '../rules/habits.ts';
import type { Act, ConfirmedCode } from '../rules/propose-codes.ts';
import { placeOf } from './places.ts';

/** Text by the phrase's field. */
export type NoteBody = Readonly<Record<string, string>>;

export interface Addendum {
  readonly id: Id<'addendum'>;
  readonly noteId: Id<'note'>;
  readonly authorStaffId: StaffId;
  /** Null when the text has been erased. */
  readonly text: string | null;
  readonly signedAt: Instant;
}

export interface Note {
  readonly id: Id<'note'>;
  readonly unitId: UnitId;
  /** Null where a group met. */
  readonly periodId: Id<'period'> | null;
  readonly meetingId: Id<'meeting'> | null;
  readonly groupMeetingId: Id<'group-meeting'> | null;
  readonly authorStaffId: StaffId;
  readonly phrase: string;
  readonly language: Language;
  /** Null when the text has been erased. */
  readonly body: NoteBody | null;
  readonly act: Act;
  /** In a draft: ticked so far. In a signed note: confirmed. */
  readonly codes: readonly ConfirmedCode[];
  readonly state: 'draft' | 'signed';
  readonly signedAt: Instant | null;
  readonly writtenAt: Instant;
  readonly version: number;
  readonly addenda: readonly Addendum[];
}

interface NoteRow {
  id: Id<'note'>;
  holder: UnitId;
  period_id: Id<'period'> | null;
  meeting_id: Id<'meeting'> | null;
  group_meeting_id: Id<'group-meeting'> | null;
  author_staff_id: StaffId;
  phrase: string;
  language: Language;
  body_sealed: Buffer;
  activity: Activity;
  habits: Habit[];
  level: CounsellingLevel;
  channel: Channel;
  codes: ConfirmedCode[];
  state: Note['state'];
  signed_at: Instant | null;
  written_at: Instant;
  version: number;
}

interface AddendumRow {
  id: Id<'addendum'>;
  holder: UnitId;
  note_id: Id<'note'>;
  author_staff_id: StaffId;
  body_sealed: Buffer;
  signed_at: Instant;
}

async function addendaOf(tx: PersonTx): Promise<readonly Addendum[]> {
  const found =
    await sql<AddendumRow>`select id, holder, note_id, author_staff_id, body_sealed, signed_at from coaching.addendum
    where ${inFocus(tx)} order by note_id, signed_at, id`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      noteId: row.note_id,
      authorStaffId: row.author_staff_id,
      text: await tx.sealer.unseal(placeOf('addendum', 'body_sealed', row), row.body_sealed),
      signedAt: row.signed_at,
    })),
  );
}

/** All notes that are open to the reader, the latest first, drafts too: show a resident only what is signed. */
export async function readNotes(tx: PersonTx): Promise<readonly Note[]> {
  const found =
    await sql<NoteRow>`select id, holder, period_id, meeting_id, group_meeting_id, author_staff_id, phrase, language, body_sealed, activity, habits, level, channel, codes, state,
      signed_at, written_at, version
    from coaching.note where ${inFocus(tx)} order by written_at desc, id desc`.execute(tx.db);
  const addenda = await addendaOf(tx);
  return Promise.all(
    found.rows.map(async (row) => {
      const body = await tx.sealer.unseal(placeOf('note', 'body_sealed', row), row.body_sealed);
      return {
        id: row.id,
        unitId: row.holder,
        periodId: row.period_id,
        meetingId: row.meeting_id,
        groupMeetingId: row.group_meeting_id,
        authorStaffId: row.author_staff_id,
        phrase: row.phrase,
        language: row.language,
        body: body === null ? null : (JSON.parse(body) as NoteBody),
        act: { activity: row.activity, habits: row.habits, level: row.level, channel: row.channel },
        codes: row.codes.map(({ system, code, title, kind }) => ({ system, code, title, kind })),
        state: row.state,
        signedAt: row.signed_at,
        writtenAt: row.written_at,
        version: row.version,
        addenda: addenda.filter((one) => one.noteId === row.id),
      };
    }),
  );
}

export interface NewNote {
  readonly id: Id<'note'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  readonly meetingId: Id<'meeting'> | null;
  readonly authorStaffId: StaffId;
  readonly phrase: string;
  readonly language: Language;
  readonly body: NoteBody;
  readonly act: Act;
  readonly codes: readonly ConfirmedCode[];
}

/** Stores a draft; answers the id of the author's note about the same meeting when there is one. */
export async function insertDraft(tx: PersonTx, note: NewNote, now: Instant): Promise<Id<'note'>> {
  const body = await tx.sealer.seal(
    placeOf('note', 'body_sealed', { id: note.id, holder: note.unitId }),
    JSON.stringify(note.body),
  );
  const made =
    await sql`insert into coaching.note (resident_id, id, holder, period_id, meeting_id, author_staff_id, phrase, language, body_sealed, activity, habits, level, channel, codes, state, written_at)
    values (${tx.residentId}, ${note.id}, ${note.unitId}, ${note.periodId}, ${note.meetingId}, ${note.authorStaffId}, ${note.phrase}, ${note.language}, ${body},
      ${note.act.activity}, ${note.act.habits}::text[], ${note.act.level}, ${note.act.channel}, ${JSON.stringify(note.codes)}, 'draft', ${now})
    on conflict do nothing returning 1`.execute(tx.db);
  if (made.rows.length === 1) return note.id;
  const found = await sql<{
    id: Id<'note'>;
  }>`select id from coaching.note where ${inFocus(tx)} and meeting_id = ${note.meetingId}
    and author_staff_id = ${note.authorStaffId}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('a draft was neither made nor found');
  return row.id;
}

export interface DraftChange {
  readonly body: NoteBody;
  readonly act: Act;
  readonly codes: readonly ConfirmedCode[];
  /** Null keeps the draft a draft. */
  readonly signedAt: Instant | null;
}

/** Writes a draft of this version; answers the new version, or null when it was changed or signed meanwhile. */
export async function changeDraft(
  tx: PersonTx,
  note: { readonly id: Id<'note'>; readonly unitId: UnitId; readonly version: number },
  change: DraftChange,
): Promise<number | null> {
  const body = await tx.sealer.seal(
    placeOf('note', 'body_sealed', { id: note.id, holder: note.unitId }),
    JSON.stringify(change.body),
  );
  const changed = await sql<{
    version: number;
  }>`update coaching.note set body_sealed = ${body}, habits = ${change.act.habits}::text[], level = ${change.act.level},
      channel = ${change.act.channel}, codes = ${JSON.stringify(change.codes)}, signed_at = ${change.signedAt}::timestamptz,
      state = case when ${change.signedAt}::timestamptz is null then 'draft' else 'signed' end, version = version + 1
    where ${inFocus(tx)} and id = ${note.id} and version = ${note.version} and state = 'draft' returning version`.execute(
    tx.db,
  );
  return changed.rows[0]?.version ?? null;
}

export async function insertAddendum(
  tx: PersonTx,
  addendum: {
    readonly id: Id<'addendum'>;
    readonly noteId: Id<'note'>;
    readonly unitId: UnitId;
    readonly authorStaffId: StaffId;
    readonly text: string;
  },
  now: Instant,
): Promise<void> {
  const body = await tx.sealer.seal(
    placeOf('addendum', 'body_sealed', { id: addendum.id, holder: addendum.unitId }),
    addendum.text,
  );
  await sql`insert into coaching.addendum (resident_id, id, holder, note_id, author_staff_id, body_sealed, signed_at)
    values (${tx.residentId}, ${addendum.id}, ${addendum.unitId}, ${addendum.noteId}, ${addendum.authorStaffId}, ${body}, ${now})`.execute(
    tx.db,
  );
}

export type NewGroupNote = Omit<NewNote, 'periodId' | 'meetingId'> & {
  readonly groupMeetingId: Id<'group-meeting'>;
};

/** Stores what a group's meeting was for one who took part: signed at once, and locked. */
export async function insertGroupNote(tx: PersonTx, note: NewGroupNote, now: Instant): Promise<void> {
  const body = await tx.sealer.seal(
    placeOf('note', 'body_sealed', { id: note.id, holder: note.unitId }),
    JSON.stringify(note.body),
  );
  await sql`insert into coaching.note (resident_id, id, holder, group_meeting_id, author_staff_id, phrase, language, body_sealed, activity, habits, level, channel, codes,
      state, signed_at, written_at)
    values (${tx.residentId}, ${note.id}, ${note.unitId}, ${note.groupMeetingId}, ${note.authorStaffId}, ${note.phrase}, ${note.language}, ${body},
      ${note.act.activity}, ${note.act.habits}::text[], ${note.act.level}, ${note.act.channel}, ${JSON.stringify(note.codes)}, 'signed', ${now}, ${now})`.execute(
    tx.db,
  );
}
