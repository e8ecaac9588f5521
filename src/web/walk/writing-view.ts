/** What stands in the form of a block, and what the coach has said of it. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import {
  fieldsOf,
  partIdOf,
  photoIn,
  privacyIn,
  privacyOf,
  reachOf,
  type ReadEntry,
  type WholeRoad,
} from '#modules/enrolments/public.ts';
import type { Block } from '#modules/programmes/public.ts';
import { asAsked } from './as-asked.ts';
import type { WritingView } from './block-shapes.ts';
import { readingOf } from './reading.ts';
import { postedFrom } from './rules/entry-fields.ts';
import type { Say } from './rules/said.ts';
import { stepTexts } from './texts/step-texts.ts';

export interface BlockReader {
  readonly road: WholeRoad;
  readonly say: Say;
  readonly language: Language;
  readonly isAlone: boolean;
  /** Names of staff by their assignment. */
  readonly names: ReadonlyMap<string, string>;
  /** Where the person's pictures lie. */
  readonly photosAt: string;
  /** Where those lie that others of the group have shared. */
  readonly sharedAt: string;
  /** A file of the programme, by its name. */
  readonly fileAt: (name: string) => string;
  readonly form: (instrument: string) => {
    readonly title: string;
    readonly begun: string | null;
    readonly standing: 'open' | 'not-in-use';
  };
  /** The day of a diary that is asked for. */
  readonly day: CivilDate | null;
}

function feedbackOn(
  { road, names, language }: BlockReader,
  entry: ReadEntry | undefined,
): WritingView['feedback'] {
  return road.feedback
    .filter((one) => one.entryId === entry?.id)
    .map((one) => ({
      id: one.id,
      name: names.get(one.writtenBy) ?? null,
      day: longDate(civilIn(one.writtenAt, road.enrolment.zone).date, language),
      words: one.words,
    }));
}

/** What others have shared of the same; read by who has shared too. */
function groupOn(
  { road, say, language, sharedAt }: BlockReader,
  block: Block,
  { entry, onDay }: { readonly entry: ReadEntry | undefined; readonly onDay: CivilDate | null },
): WritingView['group'] {
  const words = stepTexts(language).group;
  return {
    alias: road.group?.alias ?? '',
    hasShared: entry?.privacy === 'group',
    hidesPhotos: road.isProtected,
    photosAt: sharedAt,
    shared: road.shared
      .filter((one) => one.partId === partIdOf(block) && one.onDay === onDay)
      .map((one) => ({
        id: one.entryId,
        from: words.from({ alias: one.alias, day: longDate(one.savedOn, language) }),
        written: (asAsked(road, one, (kind) => readingOf({ say, language }, kind))?.written ?? [])
          .map((part) => (one.showsPictures ? part : { ...part, photo: null }))
          .filter(({ lines, photo }) => lines.length > 0 || photo !== null),
      })),
  };
}

/** The answer as it was asked, where the text has been corrected since. */
function askedBefore(
  { road, say, language }: BlockReader,
  entry: ReadEntry | undefined,
): WritingView['asked'] {
  if (entry === undefined || entry.values === null) return null;
  const asked = asAsked(road, { ...entry, values: entry.values }, (kind) =>
    readingOf({ say, language }, kind),
  );
  if (asked?.isCorrected !== true) return null;
  // The picture stands with its field.
  return { question: asked.question, written: asked.written.map((one) => ({ ...one, photo: null })) };
}

export function writingView(reader: BlockReader, block: Block, onDay: CivilDate | null): WritingView {
  const { road, language } = reader;
  const fields = fieldsOf(road.programme, block) ?? [];
  const entry = road.entries.find((one) => one.partId === partIdOf(block) && one.onDay === onDay);
  // Heard here, so that the page can say that some are not translated.
  for (const field of fields) reader.say(field.label);
  const values = entry?.values ?? {};
  const isSent = entry !== undefined && entry.state !== 'kept';
  const day =
    entry === undefined
      ? ''
      : longDate(
          isSent && entry.sentAt !== null ? civilIn(entry.sentAt, road.enrolment.zone).date : entry.savedOn,
          language,
        );
  const asked = privacyIn(reachOf(road, road.residentId), {
    asked: privacyOf(road.programme, block),
    chosen: 'group',
  });
  return {
    blockId: block.id,
    onDay,
    fields,
    sourceLanguage: road.programme.sourceLanguage,
    readIn: road.enrolment.readIn,
    posted: postedFrom(block.id, { fields, values, language }),
    faults: {},
    photos: Object.fromEntries(
      fields.flatMap(({ id, kind }) => {
        const photo = kind === 'photo' ? photoIn(values, id) : null;
        return photo === null ? [] : [[id, `${reader.photosAt}/${photo}`] as const];
      }),
    ),
    revision: entry?.revision ?? null,
    privacy: asked,
    chosen: entry?.privacy ?? (asked === 'group' ? 'coach' : asked),
    group: asked === 'group' ? groupOn(reader, block, { entry, onDay }) : null,
    isOnlyMe: entry !== undefined && entry.privacy === 'me' && asked !== 'me',
    state: entry === undefined ? null : { kind: entry.state, day },
    asked: askedBefore(reader, entry),
    isErased: entry !== undefined && entry.values === null,
    isShut: road.enrolment.state === 'ended',
    changed: null,
    feedback: feedbackOn(reader, entry),
  };
}
