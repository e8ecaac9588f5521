/** What is written in a preview: kept by nobody, and read as what a person writes is read. */
import * as z from 'zod';
import { type CivilDate, civilTime, instantOf, parseCivilDate, type Zone } from '#kernel/dates.ts';
import type { HolderId, ResidentId, UnitId } from '#kernel/ids.ts';
import type { EntryId, EnrolmentId, EntryValues, ReadEntry } from '#modules/enrolments/public.ts';
import { fieldsOf, partIdOf, privacyOf } from '#modules/enrolments/rules/fields-of.ts';
import { privacyIn } from '#modules/enrolments/rules/in-group.ts';
import { PICTURE, readValues } from '#modules/enrolments/rules/read-values.ts';
import { writtenIn } from '#modules/enrolments/rules/walk-of.ts';
import { type Block, blocksOf, type Programme } from '#modules/programmes/rules/programme.ts';
import type { TimedDeed } from '#modules/programmes/rules/simulate.ts';
import type { Walk } from '#modules/programmes/rules/walk.ts';

const NOON = civilTime('12:00');
const LONGEST = 20_000;

export const TriedDay = z.string().transform((text, check): CivilDate => {
  const read = parseCivilDate(text);
  if (read.ok) return read.value;
  check.addIssue({ code: 'custom', message: 'must be a day' });
  return z.NEVER;
});

/** As it goes to and fro in the form. */
const TriedWriting = z.strictObject({
  block: z.string().max(60),
  onDay: TriedDay.nullable(),
  /** The day of the road that it was written on. */
  on: TriedDay,
  intent: z.enum(['keep', 'send']),
  isOnlyMe: z.boolean(),
  posted: z.record(z.string().max(200), z.array(z.string().max(LONGEST)).max(60)),
});
export type TriedWriting = z.infer<typeof TriedWriting>;

/** The field of a picture: of what was chosen there the preview remembers the name. */
export function isPictureName(name: string): boolean {
  return name.endsWith(PICTURE.chosen) || name.endsWith(PICTURE.taken);
}

/** Undefined for what no page of ours has made, and for what is about a block that has gone. */
export function readTriedWriting(json: string, programme: Programme): TriedWriting | undefined {
  try {
    const read = TriedWriting.safeParse(JSON.parse(json));
    return read.success && blocksOf(programme).some((one) => one.id === read.data.block)
      ? read.data
      : undefined;
  } catch {
    return undefined;
  }
}

export interface TriedPlace {
  readonly programme: Programme;
  readonly zone: Zone;
  readonly versionId: string;
  readonly unitId: UnitId;
  readonly residentId: ResidentId;
  readonly enrolmentId: EnrolmentId;
}

interface Written {
  readonly block: Block;
  readonly onDay: CivilDate | null;
  readonly on: CivilDate;
  readonly intent: 'keep' | 'send';
  readonly isOnlyMe: boolean;
  readonly values: EntryValues;
}

function chosenOn({ values, on }: Written): ReadEntry['chosenOn'] {
  return Object.fromEntries(Object.keys(values).map((field) => [field, on]));
}

function entryOf(place: TriedPlace, written: Written): ReadEntry {
  const { block, on, onDay } = written;
  const asked = privacyOf(place.programme, block);
  // Nobody walks beside.
  const privacy = privacyIn('unit', { asked, chosen: written.isOnlyMe ? 'me' : asked });
  const at = instantOf(on, NOON, place.zone).instant;
  const isSent = written.intent === 'send' && privacy !== 'me';
  return {
    id: `${partIdOf(block)} ${onDay ?? ''}` as EntryId,
    holder: (privacy === 'me' ? place.residentId : place.unitId) as HolderId,
    enrolmentId: place.enrolmentId,
    partId: partIdOf(block),
    onDay,
    privacy,
    state: isSent ? 'sent' : 'kept',
    versionId: place.versionId,
    revision: 1,
    chosenOn: chosenOn(written),
    savedOn: on,
    savedAt: at,
    sentAt: isSent ? at : null,
    values: written.values,
  };
}

function valuesOf(programme: Programme, block: Block, posted: TriedWriting['posted']): EntryValues {
  return readValues(block.id, fieldsOf(programme, block) ?? [], (name) => posted[name] ?? []).values;
}

function asWritten(programme: Programme, tried: TriedWriting): Written | undefined {
  const block = blocksOf(programme).find((one) => one.id === tried.block);
  return block === undefined
    ? undefined
    : { ...tried, block, values: valuesOf(programme, block, tried.posted) };
}

/** What is not written on a page was taken away from it. */
function noNumbers({ diaries = [] }: Programme, id: string): Readonly<Record<string, null>> {
  const fields = diaries.find((one) => one.id === id)?.fields ?? [];
  return Object.fromEntries(fields.map((field) => [field.id, null]));
}

/** What the rules hear of it: answers that were chosen, and numbers of diaries. */
export function deedsOfWriting(programme: Programme, tried: TriedWriting): readonly TimedDeed[] {
  const written = asWritten(programme, tried);
  if (written === undefined) return [];
  const { block, on, onDay, values } = written;
  const heard = writtenIn(
    programme,
    [block],
    [{ partId: partIdOf(block), onDay, chosenOn: chosenOn(written), values }],
  );
  return [
    ...heard.answers.map(
      ({ of, field, values: chosen }) => ({ do: 'answer', of, field, values: chosen, on }) as const,
    ),
    ...heard.diary.map(
      ({ diary, on: about, values: numbers }) =>
        ({
          do: 'diary',
          diary,
          values: { ...noNumbers(programme, diary), ...numbers },
          day: about,
          on,
        }) as const,
    ),
  ];
}

/** What the simulator was told without any writing, as if it had been written. */
function fromWalk(programme: Programme, walk: Walk): readonly Written[] {
  const blocks = blocksOf(programme);
  const rest = { intent: 'keep', isOnlyMe: false } as const;
  const answered = [...Map.groupBy(walk.answers, (one) => one.of)].flatMap(([of, answers]) => {
    const block = blocks.find((one) => one.id === of && one.kind !== 'questionnaire');
    const on = answers.at(-1)?.on;
    if (block === undefined || on === undefined) return [];
    const values = Object.fromEntries(answers.map((one) => [one.field, one.values]));
    return [{ ...rest, block, onDay: null, on, values }];
  });
  const diaries = walk.diary.flatMap(({ diary, on, values }) => {
    const block = blocks.find((one) => one.kind === 'diary' && one.diary === diary);
    return block === undefined ? [] : [{ ...rest, block, onDay: on, on, values }];
  });
  return [...answered, ...diaries];
}

/** Everything that is written on the road until the end of a day, the newest of each. */
export function entriesTried(
  place: TriedPlace,
  walk: Walk,
  { writings, until }: { readonly writings: readonly TriedWriting[]; readonly until: CivilDate },
): readonly ReadEntry[] {
  const typed = writings
    .filter((one) => one.on <= until)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .flatMap((one) => asWritten(place.programme, one) ?? []);
  const all = [...fromWalk(place.programme, walk), ...typed].map((one) => entryOf(place, one));
  return [...new Map(all.map((entry) => [entry.id, entry])).values()];
}
