/** What a form says about a prescription, read; or what is missing, at its field. A draft keeps the fields as they were written. */
import { type CivilDate, parseCivilDate, plusDays } from '#kernel/dates.ts';
import {
  type Activity,
  ACTIVITY_KINDS,
  ACTIVITY_PLACES,
  type ActivityPlace,
  type Content,
  FOLLOW_UP_WAYS,
  type FollowUpPlan,
  INTENSITIES,
  type OrganiserAsWas,
} from './content.ts';

/** By the name of the field, as a form posts them. */
export type Fields = Readonly<Record<string, string>>;

export const MOST_IN_TEXT = 2000;
export const MOST_IN_LINE = 200;
/** Three times a day, and a day of light work: more is a slip of the finger. */
export const MOST_TIMES = 21;
export const MOST_MINUTES = 480;
const TOP_OF_SCALE = 10;
/** A follow-up further away than a year is none. */
const FURTHEST_DAYS = 366;

export const PROBLEMS = [
  'goal',
  'too-long',
  'no-activity',
  'kind',
  'what',
  'times',
  'minutes',
  'intensity',
  'organiser',
  'scale',
  'follow-on',
  'follow-past',
  'follow-far',
  'follow-how',
  'follow-who',
] as const;
export type PrescriptionProblem = (typeof PROBLEMS)[number];

export interface FoundProblem {
  readonly field: string;
  readonly problem: PrescriptionProblem;
}

const PARTS = ['kind', 'what', 'times', 'minutes', 'intensity', 'where', 'organiser'] as const;
type Part = (typeof PARTS)[number];

export function fieldOf(place: ActivityPlace, part: Part): string {
  return `${place}.${part}`;
}

/** Every field of the form; nothing else is kept. */
export const FIELD_NAMES: readonly string[] = [
  'goal',
  ...ACTIVITY_PLACES.flatMap((place) => PARTS.map((part) => fieldOf(place, part))),
  'advice',
  'readiness',
  'confidence',
  'follow.on',
  'follow.how',
  'follow.who',
];

/** What is possible today and here. */
export interface Around {
  readonly today: CivilDate;
  readonly organisers: readonly OrganiserAsWas[];
  /** Who may be asked to follow up. */
  readonly staffIds: readonly string[];
}

export type Checked =
  | { readonly ok: true; readonly content: Content; readonly followUp: FollowUpPlan }
  | { readonly ok: false; readonly problems: readonly FoundProblem[] };

function text(fields: Fields, name: string): string {
  return (fields[name] ?? '').trim();
}

function wholeNumber(written: string, least: number, most: number): number | undefined {
  if (!/^\d{1,4}$/.test(written)) return undefined;
  const value = Number(written);
  return value >= least && value <= most ? value : undefined;
}

function isWritten(fields: Fields, place: ActivityPlace): boolean {
  return PARTS.some((part) => part !== 'kind' && text(fields, fieldOf(place, part)) !== '');
}

function tooLong(fields: Fields): readonly FoundProblem[] {
  return FIELD_NAMES.filter(
    (name) => text(fields, name).length > (['goal', 'advice'].includes(name) ? MOST_IN_TEXT : MOST_IN_LINE),
  ).map((field) => ({ field, problem: 'too-long' }));
}

type Read<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly FoundProblem[] };

function activityAt(fields: Fields, place: ActivityPlace, around: Around): Read<Activity> {
  const of = (part: Part) => text(fields, fieldOf(place, part));
  const kind = ACTIVITY_KINDS.find((one) => one === of('kind'));
  const isSitting = kind === 'less-sitting';
  const times = wholeNumber(of('times'), 1, MOST_TIMES);
  const minutes = wholeNumber(of('minutes'), 1, MOST_MINUTES);
  const intensity = INTENSITIES.find((one) => one === of('intensity'));
  const organiser = around.organisers.find((one) => one.id === of('organiser'));
  const wrong = (part: Part, problem: PrescriptionProblem): FoundProblem => ({
    field: fieldOf(place, part),
    problem,
  });
  const problems = [
    ...(kind === undefined ? [wrong('kind', 'kind')] : []),
    ...(of('what') === '' ? [wrong('what', 'what')] : []),
    ...(times === undefined ? [wrong('times', 'times')] : []),
    ...(minutes === undefined && !(isSitting && of('minutes') === '') ? [wrong('minutes', 'minutes')] : []),
    ...(intensity === undefined && !isSitting ? [wrong('intensity', 'intensity')] : []),
    ...(of('organiser') !== '' && organiser === undefined ? [wrong('organiser', 'organiser')] : []),
  ];
  if (problems.length > 0 || kind === undefined || times === undefined) return { value: null, problems };
  return {
    value: {
      id: place,
      kind,
      what: of('what'),
      times,
      minutes: minutes ?? null,
      intensity: isSitting ? null : (intensity ?? null),
      where: of('where'),
      organiser: organiser ?? null,
    },
    problems: [],
  };
}

function followUpIn(fields: Fields, around: Around): Read<FollowUpPlan> {
  const on = parseCivilDate(text(fields, 'follow.on'));
  const how = FOLLOW_UP_WAYS.find((one) => one === text(fields, 'follow.how'));
  const staffId = around.staffIds.find((one) => one === text(fields, 'follow.who'));
  const day = (problem: PrescriptionProblem): FoundProblem => ({ field: 'follow.on', problem });
  const problems = [
    ...(on.ok ? [] : [day('follow-on')]),
    ...(on.ok && on.value <= around.today ? [day('follow-past')] : []),
    ...(on.ok && on.value > plusDays(around.today, FURTHEST_DAYS) ? [day('follow-far')] : []),
    ...(how === undefined ? [{ field: 'follow.how', problem: 'follow-how' } as const] : []),
    ...(staffId === undefined ? [{ field: 'follow.who', problem: 'follow-who' } as const] : []),
  ];
  if (problems.length > 0 || !on.ok || how === undefined || staffId === undefined)
    return { value: null, problems };
  return { value: { on: on.value, how, staffId }, problems: [] };
}

/** What was written, as a prescription that can be signed; or everything that stands in the way. */
export function checkPrescription(fields: Fields, around: Around): Checked {
  const read = ACTIVITY_PLACES.filter((place) => isWritten(fields, place)).map((place) =>
    activityAt(fields, place, around),
  );
  const followUp = followUpIn(fields, around);
  const scale = (name: string) => wholeNumber(text(fields, name), 0, TOP_OF_SCALE);
  const [readiness, confidence] = [scale('readiness'), scale('confidence')];
  const problems: readonly FoundProblem[] = [
    ...(text(fields, 'goal') === '' ? [{ field: 'goal', problem: 'goal' } as const] : []),
    ...(read.length === 0
      ? [{ field: fieldOf(ACTIVITY_PLACES[0], 'what'), problem: 'no-activity' } as const]
      : []),
    ...read.flatMap((one) => one.problems),
    ...(readiness === undefined ? [{ field: 'readiness', problem: 'scale' } as const] : []),
    ...(confidence === undefined ? [{ field: 'confidence', problem: 'scale' } as const] : []),
    ...followUp.problems,
    ...tooLong(fields),
  ];
  if (problems.length > 0 || readiness === undefined || confidence === undefined || followUp.value === null)
    return { ok: false, problems };
  return {
    ok: true,
    content: {
      goal: text(fields, 'goal'),
      activities: read.flatMap((one) => (one.value === null ? [] : [one.value])),
      advice: text(fields, 'advice'),
      readiness,
      confidence,
    },
    followUp: followUp.value,
  };
}

/** The other way round, for a new version that begins from the one before. Its follow-up is planned anew. */
export function fieldsOf(content: Content): Fields {
  const activities = content.activities.flatMap((one) =>
    Object.entries({
      kind: one.kind,
      what: one.what,
      times: String(one.times),
      minutes: one.minutes === null ? '' : String(one.minutes),
      intensity: one.intensity ?? '',
      where: one.where,
      organiser: one.organiser?.id ?? '',
    }).map(([part, value]) => [fieldOf(one.id, part as Part), value] as const),
  );
  return {
    goal: content.goal,
    ...Object.fromEntries(activities),
    advice: content.advice,
    readiness: String(content.readiness),
    confidence: String(content.confidence),
  };
}
