/** What a member may know of their group, and what its others share with them. */
import type { CivilDate, CivilTime, Zone } from '#kernel/dates.ts';
import type { AssignmentId, HolderId, Id, ResidentId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import type { Sealing } from '#platform/sealing.ts';
import type { GroupState } from '../rules/in-group.ts';
import type { PictureType } from '../rules/plain-picture.ts';
import { entryPlace } from './entries.ts';
import { aliasPlace, type EnrolmentId, type GroupId, readAlias } from './enrolments.ts';
import { photoPlace } from './photos.ts';

export interface GroupMeeting {
  readonly id: Id<'group-meeting'>;
  readonly day: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly minutes: number;
  /** Where, or how. */
  readonly place: string;
  /** Grows with each change. */
  readonly version: number;
}

export interface OwnGroup {
  readonly id: GroupId;
  readonly unitId: UnitId;
  readonly name: string;
  readonly state: GroupState;
  readonly startsOn: CivilDate;
  readonly coachId: AssignmentId;
  /** It has ended, or the person has closed the unit's data to others: nothing is shared either way. */
  readonly isShut: boolean;
  readonly meetings: readonly GroupMeeting[];
  /** What the group calls the person; null: not chosen yet, and until then nothing is shared. */
  readonly alias: string | null;
}

/** Null when the walk is in no group of the unit that goes along. */
export async function groupOfWalk(tx: PersonTx, id: EnrolmentId): Promise<OwnGroup | null> {
  const found = await sql<{
    id: GroupId;
    unit_id: UnitId;
    name: string;
    state: GroupState;
    starts_on: CivilDate;
    coach_id: AssignmentId;
    is_shut: boolean;
    meetings: GroupMeeting[];
  }>`select id, unit_id, name, state, starts_on, coach_id, is_shut, meetings from enrolments.group_of(${id})`.execute(
    tx.db,
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    state: row.state,
    startsOn: row.starts_on,
    coachId: row.coach_id,
    isShut: row.is_shut,
    meetings: row.meetings.map(({ id: meetingId, day, time, zone, minutes, place, version }) => ({
      id: meetingId,
      day,
      time,
      zone,
      minutes,
      place,
      version,
    })),
    alias: await readAlias(tx, id),
  };
}

export interface WordsOfOther {
  readonly author: ResidentId;
  readonly alias: string;
  readonly entryId: string;
  readonly partId: string;
  readonly onDay: CivilDate | null;
  readonly savedOn: CivilDate;
  /** False under protected identity: a picture can say where somebody is. */
  readonly showsPictures: boolean;
  readonly versionId: string;
  /** The stored JSON. */
  readonly text: string;
}

/** What others have shared in these parts, for who has shared there too. What cannot be opened any more is left out. */
export async function wordsInGroup(
  tx: PersonTx,
  sealing: Pick<Sealing, 'unsealMany'>,
  { enrolmentId, parts }: { readonly enrolmentId: EnrolmentId; readonly parts: readonly string[] },
): Promise<readonly WordsOfOther[]> {
  const found = await sql<{
    author: ResidentId;
    walk: EnrolmentId;
    holder: HolderId;
    id: Id<'entry'>;
    part_id: string;
    on_day: CivilDate | null;
    saved_on: CivilDate;
    version_id: string;
    values_sealed: Buffer;
    alias_sealed: Buffer;
    shows_pictures: boolean;
  }>`select author, walk, holder, id, part_id, on_day, saved_on, version_id, values_sealed, alias_sealed, shows_pictures
    from enrolments.words_in_group(${enrolmentId}, ${parts}::text[])`.execute(tx.db);
  const { rows } = found;
  const opened = await sealing.unsealMany(
    rows.flatMap((row) => [
      { residentId: row.author, place: entryPlace(row), sealed: row.values_sealed },
      {
        residentId: row.author,
        place: aliasPlace({ id: row.walk, holder: row.holder }),
        sealed: row.alias_sealed,
      },
    ]),
  );
  return rows.flatMap((row, place) => {
    const text = opened[place * 2] ?? null;
    const alias = opened[place * 2 + 1] ?? null;
    if (text === null || alias === null) return [];
    return [
      {
        author: row.author,
        alias,
        entryId: row.id,
        partId: row.part_id,
        onDay: row.on_day,
        savedOn: row.saved_on,
        showsPictures: row.shows_pictures,
        versionId: row.version_id,
        text,
      },
    ];
  });
}

/** A picture that another has shared, to who may read the words that it belongs to. Undefined: not, or not any more. */
export async function photoInGroup(
  tx: PersonTx,
  sealing: Pick<Sealing, 'unsealMany'>,
  { enrolmentId, photoId }: { readonly enrolmentId: EnrolmentId; readonly photoId: string },
): Promise<
  | {
      readonly author: ResidentId;
      readonly holder: HolderId;
      readonly type: PictureType;
      readonly content: Buffer;
    }
  | undefined
> {
  const found = await sql<{
    author: ResidentId;
    holder: HolderId;
    type: PictureType;
    content_sealed: Buffer;
  }>`select author, holder, type, content_sealed from enrolments.photo_in_group(${enrolmentId}, ${photoId})`.execute(
    tx.db,
  );
  const row = found.rows[0];
  if (row === undefined) return undefined;
  const { author, holder, type } = row;
  const [content = null] = await sealing.unsealMany([
    { residentId: author, place: photoPlace({ id: photoId, holder }), sealed: row.content_sealed },
  ]);
  return content === null ? undefined : { author, holder, type, content: Buffer.from(content, 'base64') };
}
