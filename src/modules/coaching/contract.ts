/** Shapes of the content files and of input from outside. Strict and bounded. */
import * as z from 'zod';
import { COUNTRIES } from '#kernel/actor.ts';
import { type CivilDate, civilDate } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { DiaryShape } from '#modules/programmes/public.ts';
import { SHEETS } from './rules/goal-sheet.ts';
import { TOLD } from './rules/own-measures.ts';
import { ACTIVITIES, CHANNELS, HABITS, LEVELS } from './rules/habits.ts';
import { END_REASONS } from './rules/period.ts';
import { FILLS } from './rules/phrase.ts';
import { CODE_KINDS } from './rules/propose-codes.ts';
import { VISITS } from './rules/visit.ts';

const words = z.string().trim().min(1).max(2000);
const Texts = z.strictObject({ sv: words, fi: words, en: words });
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text): CivilDate => civilDate(text));
const Certainty = z.enum(['found', 'known-high', 'known-medium', 'ours']);

export const CodesFile = z.strictObject({
  country: z.enum(COUNTRIES),
  version: Day,
  note: words,
  /** What a system of codes is called by machines. */
  systems: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(20),
        uri: z.string().regex(/^urn:oid:[0-9.]+$/),
        certainty: Certainty,
        source: words,
      }),
    )
    .min(1),
  codes: z.array(
    z.strictObject({
      system: z.string().min(1).max(20),
      code: z.string().regex(/^[A-Z0-9][A-Z0-9.]{2,11}$/),
      title: Texts,
      kind: z.enum(CODE_KINDS),
      when: z.strictObject({
        activities: z.array(z.enum(ACTIVITIES)).min(1).nullable(),
        habits: z.array(z.enum(HABITS)).min(1).nullable(),
        levels: z.array(z.enum(LEVELS)).min(1).nullable(),
        channels: z.array(z.enum(CHANNELS)).min(1).nullable(),
      }),
      proposal: z.enum(['ticked', 'offered']),
      certainty: Certainty,
      source: words,
      validFrom: Day.nullable(),
      validUntil: Day.nullable(),
    }),
  ),
});

export const PhraseFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  version: z.string().regex(/^\d{1,4}$/),
  visit: z.enum([...VISITS, 'group']),
  title: Texts,
  source: words,
  certainty: Certainty,
  validFrom: Day,
  fields: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z-]{1,40}$/),
        label: Texts,
        hint: Texts,
        fill: z.enum(FILLS),
      }),
    )
    .min(1)
    .max(20),
});

const MeetingCount = z.int().min(1).max(50);
/** What a coach does in each meeting of a service: one file a version. */
export const GuideFile = z.strictObject({
  template: z.string().regex(/^[a-z0-9-]{1,60}$/),
  version: z.string().regex(/^\d{1,4}$/),
  title: Texts,
  source: words,
  certainty: Certainty,
  validFrom: Day,
  stages: z
    .array(
      z.strictObject({
        for: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('coaching'), from: MeetingCount, to: MeetingCount.nullable() }),
          z.strictObject({ kind: z.literal('follow-up'), months: z.int().min(1).max(60) }),
        ]),
        title: Texts,
        purpose: Texts,
        ask: z.array(Texts).min(1).max(12),
        agree: z.array(Texts).min(1).max(12),
      }),
    )
    .min(1)
    .max(30),
});

/** What can be followed from day to day: each is a diary, as programmes have them. */
export const MeasuresFile = z.strictObject({
  source: words,
  certainty: Certainty,
  validFrom: Day,
  measures: z
    .array(z.strictObject({ habits: z.array(z.enum(HABITS)), told: z.enum(TOLD), diary: DiaryShape }))
    .min(1),
});

export const BesideInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  meetingId: idSchema<'meeting'>(),
});
const Code = z.string().regex(/^[a-z-]{1,40}$/);

/** What a country's service lets a person and a unit agree on; how many meetings and months stands in the country pack. */
export const AgreementFile = z.strictObject({
  country: z.enum(COUNTRIES),
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  version: Day,
  source: words,
  certainty: Certainty,
  validFrom: Day,
  returnMonths: z.int().min(1).max(60),
  followUpMoveDays: z.int().min(1).max(180),
  experienceDays: z.int().min(1).max(365),
  ways: z
    .array(z.strictObject({ code: Code, text: Texts, from: z.enum(['start', 'when-chosen']) }))
    .min(1)
    .max(10)
    .refine((ways) => ways.some(({ from }) => from === 'start'), 'has no way that holds from the start'),
  sharing: z.array(z.strictObject({ code: Code, text: Texts, holds: z.enum(['always', 'choice']) })).max(20),
});

export const ResidentInput = idSchema<'resident'>();
export const PeriodInput = idSchema<'period'>();
export const GoalInput = idSchema<'goal'>();
export const NoteInput = idSchema<'note'>();
export const MeetingInput = idSchema<'meeting'>();
export const FollowUpInput = idSchema<'follow-up'>();
export const VisitInput = z.enum(VISITS);
export const VersionInput = z.coerce.number().int().min(1).max(1_000_000);

/** Bounded well above the rule's own limit, so that a text a little too long comes back with a sentence, not an error page. */
const FormText = z.string().max(20_000);
export const GoalForm = z.strictObject({
  habit: z.string().max(40),
  words: FormText,
  firstStep: FormText,
  importance: z.string().max(10),
  confidence: z.string().max(10),
});

const Chosen = z.array(z.string().max(40)).max(20);
export const TermsForm = z.strictObject({
  meetings: z.string().max(10),
  spanMonths: z.string().max(10),
  ways: Chosen,
  shares: Chosen,
  words: FormText,
});
export const ExperienceForm = z.strictObject({
  recommend: z.string().max(10),
  helped: z.string().max(10),
  attained: z.string().max(10),
  words: FormText,
  shown: z.string().max(10),
});
export const MonthsInput = z.coerce.number().int().min(0).max(60);

export const SheetKindInput = z.enum(SHEETS);
export const SheetInput = idSchema<'goal-sheet'>();
export const RatingInput = idSchema<'goal-rating'>();
export const ExperimentInput = idSchema<'experiment'>();
/** By the name of the field, as a form posts them. */
export const PostedSheet = z
  .record(z.string().max(60), z.array(FormText).max(1))
  .refine((posted) => Object.keys(posted).length <= 40, 'holds more fields than any sheet');
export const MeasuresInput = z.array(z.string().max(60)).max(40);
export const DayInput = z.string().max(40);
export const RatingForm = z.strictObject({ level: z.string().max(10), words: FormText });
export const TryForm = z.strictObject({ words: FormText, until: z.string().max(40) });
export const ToldForm = z.strictObject({ outcome: z.string().max(20), how: FormText });

/** One field of a note holds at most this many characters. */
export const MOST_IN_FIELD = 8000;
export const NoteForm = z.strictObject({
  body: z.record(z.string().max(40), z.string().max(MOST_IN_FIELD)),
  habits: z.array(z.enum(HABITS)).max(HABITS.length),
  level: z.enum(LEVELS),
  channel: z.enum(CHANNELS),
  codes: z.array(z.string().max(40)).max(40),
});
export const GroupInput = z.strictObject({
  groupId: idSchema<'group'>(),
  meetingId: idSchema<'group-meeting'>(),
});
export const GroupNoteForm = NoteForm.extend({ came: z.array(idSchema<'resident'>()).max(100) });
export const AddendumText = z.string().trim().min(1).max(MOST_IN_FIELD);
export const EndReasonInput = z.enum(END_REASONS);
