/** What comes in: bounded texts, ids and dates. */
import { CHANNELS } from '#kernel/channels.ts';
import * as z from 'zod';
import { type CivilDate, type CivilTime, parseCivilDate, parseCivilTime } from '#kernel/dates.ts';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { END_REASONS } from './rules/states.ts';

export const Day = z.string().transform((text, check): CivilDate => {
  const read = parseCivilDate(text);
  // Nobody plans further, and what is counted from it must stay in the calendar.
  if (read.ok && read.value >= '1900-01-01' && read.value <= '2199-12-31') return read.value;
  check.addIssue({ code: 'custom', message: 'not-a-date' });
  return z.NEVER;
});
const Time = z.string().transform((text, check): CivilTime => {
  const read = parseCivilTime(text);
  if (read.ok) return read.value;
  check.addIssue({ code: 'custom', message: read.refusal });
  return z.NEVER;
});
/** A language, as `sv-FI`. */
const Tag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
  .max(35);
/** The id of a part of a programme. */
export const PartId = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

export const WhichWalk = { residentId: idSchema<'resident'>(), enrolmentId: idSchema<'enrolment'>() };
export const WalkInput = z.strictObject(WhichWalk);
/** With a step: what the coach wrote on its tasks is read by whom it is for. */
export const ReadInput = z.strictObject({ ...WhichWalk, stepId: PartId.nullable() });

export const BeginInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  versionId: idSchema<'programme-version'>(),
  /** Null: today. */
  startsOn: Day.nullable(),
  /** Null: when the person's settings say. */
  messageTime: Time.nullable(),
  /** The language that the person has chosen to read it in; null: the page's. */
  readIn: Tag.nullable().default(null),
  /** The person alone chooses a unit to go along, or null: nobody reads it. Staff begin for their own unit. */
  unitId: idSchema<'unit'>().nullable(),
});

/** Posted fields of one block, by name. */
const Fields = z
  .record(z.string().max(200), z.array(z.string().max(20_000)).max(40))
  .refine((fields) => Object.keys(fields).length <= 300, 'at most 300 fields');

export const WriteInput = z.strictObject({
  ...WhichWalk,
  stepId: PartId,
  blockId: PartId,
  /** A diary's day; null for everything else. */
  onDay: Day.nullable(),
  fields: Fields,
  /** Pictures that were chosen, by the field they belong to. */
  photos: z.record(PartId, z.instanceof(Uint8Array)).default({}),
  /** What stood there when the page was made; null: nothing. */
  revision: z.int().min(0).nullable(),
  /** `send` asks the coach to read it. */
  intent: z.enum(['keep', 'send']),
  privacy: z.enum(['me', 'coach', 'group']),
});
export const DoneInput = z.strictObject({ ...WhichWalk, stepId: PartId });
export const OwnEventInput = z.strictObject({ ...WhichWalk, eventId: PartId, day: Day.nullable() });
export const PauseInput = z.strictObject({ ...WhichWalk, until: Day.nullable() });
export const EndInput = z.strictObject({
  ...WhichWalk,
  reason: z.enum(END_REASONS),
  summary: z.string().trim().max(10_000),
});
export const TimesInput = z.strictObject({ ...WhichWalk, messageTime: Time.nullable() });

export const WaysInput = z.strictObject({
  ...WhichWalk,
  ways: z.array(z.enum(CHANNELS)).max(CHANNELS.length),
});

export const ReadInInput = z.strictObject({ ...WhichWalk, readIn: Tag.nullable() });

const Minutes = z.int().min(0).max(600);
const Techniques = z.array(z.string().regex(/^([1-9]|1[0-6])\.([1-9]|1[0-5])$/)).max(30);
export const FeedbackInput = z.strictObject({
  ...WhichWalk,
  entryId: idSchema<'entry'>(),
  words: z.string().trim().min(1).max(10_000),
  minutes: Minutes,
  techniques: Techniques,
});
export const AdjustInput = z.strictObject({
  ...WhichWalk,
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['hide', 'show', 'open', 'shut']), partId: PartId }),
    z.strictObject({ kind: z.literal('move'), partId: PartId, before: PartId.nullable() }),
    z.strictObject({
      kind: z.literal('add'),
      partId: PartId,
      versionId: idSchema<'programme-version'>(),
      phaseId: PartId,
      before: PartId.nullable(),
    }),
    z.strictObject({
      kind: z.literal('step'),
      partId: PartId,
      language: z.enum(LANGUAGES),
      title: z.string().trim().min(1).max(200),
      text: z.string().trim().min(1).max(10_000),
    }),
  ]),
});
export const MoveOnInput = z.discriminatedUnion('to', [
  z.strictObject({ ...WhichWalk, to: z.literal('maintenance') }),
  z.strictObject({ ...WhichWalk, to: z.literal('extended'), until: Day }),
]);
export const WorkInput = z.strictObject({
  ...WhichWalk,
  kind: z.enum(['message', 'call', 'meeting', 'other']),
  minutes: Minutes,
  techniques: Techniques,
});
/** A link is read from a screen or a picture; no longer one is asked for. */
const InvitationCode = z.string().regex(/^[A-Za-z0-9_-]{20}$/);
export const MakeInvitationInput = z.strictObject({
  /** Nothing where it leads into a group, which has one. */
  programme: z.string().max(60),
  startsOn: Day.nullable(),
  /** So many days it can be used. */
  days: z.int().min(1).max(180),
  mostUses: z.int().min(1).max(1000),
  /** Into this group of the unit. */
  groupId: idSchema<'group'>().nullable(),
});
export const ReadInvitationInput = z.strictObject({ code: InvitationCode });
export const AcceptInvitationInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  code: InvitationCode,
  messageTime: Time.nullable(),
  /** What the group shall call the person; nothing where the invitation leads into none. */
  alias: z.string().max(200),
});
export const HandOverInput = z.strictObject({
  ...WhichWalk,
  unitId: idSchema<'unit'>(),
  words: z.string().trim().min(1).max(2000),
});
export const AnswerHandoverInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  handoverId: idSchema<'handover'>(),
  answer: z.enum(['accepted', 'declined']),
});
export const TakeBackInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  handoverId: idSchema<'handover'>(),
});

const WhichGroup = { groupId: idSchema<'group'>() };
const GroupName = z.string().trim().min(1).max(80);
export const MakeGroupInput = z.strictObject({
  programme: z.string().max(60),
  name: GroupName,
  startsOn: Day,
});
export const ReadGroupInput = z.strictObject({
  ...WhichGroup,
  /** The beginning of a name: people of the unit who could be added. */
  find: z.string().trim().max(100),
});
/** A meeting of a group takes so long where nothing else is said. */
const USUAL_MINUTES = 60;
const MeetingFields = {
  day: Day,
  time: Time,
  minutes: z.int().min(15).max(480).default(USUAL_MINUTES),
  place: z.string().trim().min(1).max(300),
};
export const ChangeGroupInput = z.strictObject({
  ...WhichGroup,
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('name'), name: GroupName }),
    /** Whether a link leads into it. */
    z.strictObject({ kind: z.enum(['open', 'close']) }),
    z.strictObject({ kind: z.literal('take-over') }),
    z.strictObject({ kind: z.literal('end') }),
    z.strictObject({ kind: z.literal('meeting'), ...MeetingFields }),
    z.strictObject({
      kind: z.literal('move-meeting'),
      meetingId: idSchema<'group-meeting'>(),
      ...MeetingFields,
    }),
    z.strictObject({ kind: z.literal('no-meeting'), meetingId: idSchema<'group-meeting'>() }),
  ]),
});
export type GroupChange = z.infer<typeof ChangeGroupInput>['change'];
export const MoveGroupInput = z.strictObject({ ...WhichGroup, startsOn: Day });
export const MemberInput = z.strictObject({ ...WhichGroup, residentId: idSchema<'resident'>() });
export const AliasInput = z.strictObject({ ...WhichWalk, alias: z.string().max(200) });
export const WhichMeetingInput = z.strictObject({ ...WhichWalk, meetingId: idSchema<'group-meeting'>() });
