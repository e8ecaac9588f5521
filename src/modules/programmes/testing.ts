/** Builders for tests: a small programme whose parts can be replaced. Programmes of every kind drawn by chance: `testing/generated-programmes.ts`. */
import { createHash } from 'node:crypto';
import { newId, type OrganisationId } from '#kernel/ids.ts';
import type { TestApp } from '../../../testing/app.ts';
import type { Bytes } from '#platform/held-file.ts';
import { canonicalJson } from './rules/canonical-json.ts';
import { DESCRIPTION_PARTS, type OwnerDescription } from './rules/owner-description.ts';
import { namedType } from './rules/media-type.ts';
import type { ProgrammeId, VersionId } from './rules/offers.ts';
import type { Block, Diary, Module, Phase, Programme, Step, Text } from './rules/programme.ts';
import { mediaIn } from './rules/used-in.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** The same words in the three languages of the service. */
export function aText(words: string): Text {
  return { sv: words, fi: words, en: words };
}

/** What each kind of block holds when nothing else is said. Diary, event and form are those of `aProgramme`. */
const BLOCKS: { readonly [Kind in Block['kind']]: (id: string) => BlockOf<Kind> } = {
  text: (id) => ({ kind: 'text', id, text: aText('Some words.') }),
  image: (id) => ({ kind: 'image', id, file: `${id}.png`, alt: aText('A path') }),
  audio: (id) => ({
    kind: 'audio',
    id,
    file: `${id}.mp3`,
    title: aText('Listen'),
    transcript: aText('The words.'),
  }),
  video: (id) => ({
    kind: 'video',
    id,
    file: `${id}.mp4`,
    title: aText('See'),
    captions: { sv: `${id}-sv.vtt` },
    transcript: aText('The words.'),
  }),
  questionnaire: (id) => ({ kind: 'questionnaire', id, instrument: 'gad-7' }),
  exercise: (id) => ({
    kind: 'exercise',
    id,
    title: aText('An exercise'),
    privacy: 'coach',
    fields: [
      {
        kind: 'choice',
        id: `${id}-choice`,
        label: aText('Which'),
        options: [
          { id: `${id}-yes`, label: aText('Yes') },
          { id: `${id}-no`, label: aText('No') },
        ],
      },
    ],
  }),
  diary: (id) => ({ kind: 'diary', id, diary: 'log' }),
  summary: (id) => ({
    kind: 'summary',
    id,
    diary: 'log',
    days: 7,
    least: 4,
    title: aText('The week'),
    figures: [{ kind: 'mean', id: `${id}-mean`, label: aText('Mean'), field: 'log-hours' }],
  }),
  quiz: (id) => ({
    kind: 'quiz',
    id,
    question: aText('Which is right?'),
    options: [
      { id: `${id}-right`, label: aText('This'), right: true, feedback: aText('It is.') },
      { id: `${id}-wrong`, label: aText('That'), right: false, feedback: aText('It is the other.') },
    ],
  }),
  reflection: (id) => ({ kind: 'reflection', id, question: aText('What do you think?'), privacy: 'me' }),
  'if-then': (id) => ({ kind: 'if-then', id, examples: [], privacy: 'coach' }),
  goal: (id) => ({ kind: 'goal', id, privacy: 'coach' }),
  recall: (id) => ({ kind: 'recall', id, of: 'reflection' }),
  event: (id) => ({ kind: 'event', id, event: 'own-day' }),
  talk: (id) => ({ kind: 'talk', id, lead: aText('Write to your coach.') }),
  meeting: (id) => ({ kind: 'meeting', id, title: aText('We meet'), with: 'coach' }),
  link: (id) => ({ kind: 'link', id, label: aText('Read more'), url: 'https://example.org/more' }),
  download: (id) => ({
    kind: 'download',
    id,
    file: `${id}.pdf`,
    translated: { fi: `${id}-fi.pdf`, en: `${id}-en.pdf` },
    label: aText('A paper'),
  }),
};

/** A block of a kind. A `recall` needs the block that it shows again: `of`. */
export function aBlock<Kind extends Block['kind']>(
  kind: Kind,
  id: string,
  more: Partial<BlockOf<Kind>> = {},
): BlockOf<Kind> {
  return { ...BLOCKS[kind](id), ...more };
}

/** A step with a text, or with these blocks. */
export function aStep(id: string, more: Partial<Step> = {}): Step {
  return { id, title: aText(`Step ${id}`), minutes: 5, blocks: [aBlock('text', `${id}-text`)], ...more };
}

/** A module with one step, `<id>-step`, or with these. */
export function aModule(id: string, more: Partial<Module> = {}): Module {
  return { id, title: aText(`Module ${id}`), steps: [aStep(`${id}-step`)], ...more };
}

/** Guided, a module a week, as many weeks as it has modules. */
export function aPhase(id: string, modules: readonly Module[], more: Partial<Phase> = {}): Phase {
  return {
    id,
    title: aText(`Phase ${id}`),
    kind: 'guided',
    cadence: { kind: 'every', days: 7 },
    days: 7 * modules.length,
    modules,
    ...more,
  };
}

/** A diary of hours, a day at a time, with one number field: `<id>-hours`. */
export function aDiary(id: string, more: Partial<Diary> = {}): Diary {
  return {
    id,
    title: aText('Diary'),
    every: 'day',
    privacy: 'coach',
    fields: [
      {
        kind: 'number',
        id: `${id}-hours`,
        label: aText('Hours'),
        unit: aText('h'),
        least: 0,
        most: 24,
        decimals: 1,
      },
    ],
    ...more,
  };
}

/** Two weeks with one module each, `first` and `second`; the diary `log`, the event `own-day`; three whole languages. */
export function aProgramme(more: Partial<Programme> = {}): Programme {
  return {
    format: 1,
    code: 'a-way',
    kind: 'support',
    sourceLanguage: 'sv',
    languages: ['sv', 'fi', 'en'],
    title: aText('A way'),
    summary: aText('Two weeks of small steps.'),
    purpose: aText('To show a programme.'),
    forWhom: aText('For tests.'),
    evidence: aText('None.'),
    habits: ['move'],
    minutesPerWeek: 10,
    start: 'by-anyone',
    reminders: [{ id: 'nudge', afterDays: 2, everyDays: 3, most: 2 }],
    opensAt: '06:00',
    events: [{ id: 'own-day', title: aText('Your day'), question: aText('Which day is it?') }],
    diaries: [aDiary('log')],
    references: [{ id: 'source', text: 'A source.' }],
    phases: [aPhase('guided', [aModule('first'), aModule('second')])],
    ...more,
  };
}

const FIRST_BYTES = new Map([
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpg', '\xff\xd8\xff'],
  ['webp', 'RIFF....WEBP'],
  ['mp3', 'ID3'],
  ['m4a', '\0\0\0\x20ftypM4A '],
  ['mp4', '\0\0\0\x20ftypisom'],
  ['webm', '\x1a\x45\xdf\xa3'],
  ['vtt', 'WEBVTT\n\n'],
  ['pdf', '%PDF-1.7\n'],
]);

/** Bytes that pass for what the name says, and are those of this name only. */
export function someMedia(name: string): Buffer {
  return Buffer.from(`${FIRST_BYTES.get(name.split('.').at(-1) ?? '') ?? ''}${name}`, 'latin1');
}

/** An owner's description with something in every part. */
export function aDescription(more: Partial<OwnerDescription> = {}): OwnerDescription {
  const written = DESCRIPTION_PARTS.map((part) => [part, `Några ord om ${part}.`]);
  return { ...(Object.fromEntries(written) as OwnerDescription), ...more };
}

/** All of it at once. */
export async function inMemory({ parts }: Bytes): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(parts()));
}

export interface Stored {
  readonly programmeId: ProgrammeId;
  readonly versionId: VersionId;
}

/** Puts a version with its files into the database, published unless said otherwise; of a new programme, or of the one given. */
export async function aStoredVersion(
  app: Pick<TestApp, 'owner'>,
  given: {
    readonly organisationId: OrganisationId | null;
    readonly programmeId?: ProgrammeId;
    readonly content?: Programme;
    readonly number?: readonly [major: number, minor: number];
    readonly state?: 'draft' | 'review' | 'approved' | 'published' | 'retired';
    readonly shared?: 'own' | 'all';
    /** What the owner says of it; null: nothing yet. */
    readonly description?: OwnerDescription | null;
  },
): Promise<Stored> {
  const programmeId = given.programmeId ?? newId<'programme'>();
  const versionId = newId<'programme-version'>();
  const { content = aProgramme(), number: [major, minor] = [1, 0], state = 'published' } = given;
  if (given.programmeId === undefined)
    await app.owner(
      `insert into programmes.programme (id, organisation_id, code, owner_name, owner_contact, shared, made_at)
       values ($1, $2, $3, 'The makers', 'makers@vandra.example', $4, now())`,
      [programmeId, given.organisationId, content.code, given.shared ?? 'own'],
    );
  const written = canonicalJson(content);
  await app.owner(
    `insert into programmes.version (id, programme_id, major, minor, state, content, hash, description, made_at, saved_at, published_at, retired_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now(), now(),
       case when $5 in ('published', 'retired') then now() end, case when $5 = 'retired' then now() end)`,
    [
      versionId,
      programmeId,
      major,
      minor,
      state,
      written,
      createHash('sha256').update(written).digest(),
      given.description === null ? null : JSON.stringify(given.description ?? aDescription()),
    ],
  );
  for (const name of mediaIn(content))
    await app.owner(
      `with kept as (insert into programmes.media (hash, type, bytes) values (sha256($3::bytea), $4, length($3::bytea)) on conflict do nothing returning hash),
         part as (insert into programmes.media_part (hash, place, content) select hash, 0, $3::bytea from kept)
       insert into programmes.version_media (version_id, name, hash) values ($1, $2, sha256($3::bytea))`,
      [versionId, name, someMedia(name), namedType(name)],
    );
  return { programmeId, versionId };
}
