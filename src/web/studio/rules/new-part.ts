/** Parts as they are when they are put in: nothing written, and as little chosen as the shape allows. Ids are given by the caller. */
import type { Edit } from '#modules/programmes/rules/edit-shape.ts';
import { idOf, type ListName, listOf, type Part, type Place } from '#modules/programmes/rules/parts.ts';
import {
  type Block,
  blocksOf,
  type Field,
  type Module,
  type Phase,
  type Programme,
  type Step,
} from '#modules/programmes/rules/programme.ts';
import { findPart } from '#modules/programmes/rules/parts.ts';

export type BlockKind = Block['kind'];
export type FieldKind = Field['kind'];
/** In the order they are offered. */
export const BLOCK_KINDS = [
  'text',
  'image',
  'audio',
  'video',
  'exercise',
  'reflection',
  'quiz',
  'diary',
  'summary',
  'if-then',
  'goal',
  'questionnaire',
  'recall',
  'event',
  'talk',
  'meeting',
  'link',
  'download',
] as const satisfies readonly BlockKind[];
export const FIELD_KINDS = [
  'short',
  'long',
  'list',
  'scale',
  'number',
  'choice',
  'date',
  'time',
  'table',
  'photo',
] as const satisfies readonly FieldKind[];
/** What `recall` can show again. */
export const RECALLED = ['exercise', 'reflection', 'if-then', 'goal'] as const;

/** Makes an id that no part has: `step-x7f3k2`. */
export type FreshId = (kind: string) => string;

export function newField(kind: FieldKind, fresh: FreshId): Field {
  const part = { id: fresh('field'), label: {} };
  switch (kind) {
    case 'list':
      return { kind, ...part, lines: 3 };
    case 'scale':
      return { kind, ...part, least: 0, most: 10, low: {}, high: {} };
    case 'number':
      return { kind, ...part, unit: {}, least: 0, most: 100, decimals: 0 };
    case 'choice':
      return { kind, ...part, options: [newOption(fresh), newOption(fresh)] };
    case 'table':
      return { kind, ...part, columns: [newOption(fresh), newOption(fresh)], rows: 5 };
    case 'short':
    case 'long':
    case 'date':
    case 'time':
    case 'photo':
      return { kind, ...part };
  }
}

export function newOption(fresh: FreshId) {
  return { id: fresh('option'), label: {} };
}

function newAnswer(fresh: FreshId, right: 'right' | 'wrong') {
  return { ...newOption(fresh), right: right === 'right', feedback: {} };
}

export function newDiary(fresh: FreshId) {
  return {
    id: fresh('diary'),
    title: {},
    every: 'day' as const,
    privacy: 'coach' as const,
    fields: [newField('number', fresh)],
  };
}

export function newEvent(fresh: FreshId) {
  return { id: fresh('event'), title: {}, question: {} };
}

interface Known {
  /** Codes of the forms that may be asked. */
  readonly instruments: readonly string[];
}

type Files = 'image' | 'audio' | 'video' | 'download';
const FILE_NAMES: Readonly<Record<Files, string>> = {
  image: 'png',
  audio: 'mp3',
  video: 'mp4',
  download: 'pdf',
};

/** The block, and what must be put in before it for it to mean something. Null: there is nothing yet that it could be about. */
export function newBlock(
  programme: Programme,
  kind: BlockKind,
  { instruments }: Known,
  fresh: FreshId,
): { readonly block: Block; readonly before: readonly Edit[] } | null {
  const part = { id: fresh(kind) };
  const alone = (block: Block) => ({ block, before: [] });
  const atEnd = (list: 'diaries' | 'events', value: Part): Edit => ({
    kind: 'insert',
    place: { into: programme.code, list, after: idOf(listOf(programme, list).at(-1) ?? {}) || null },
    value,
  });
  switch (kind) {
    case 'text':
      return alone({ kind, ...part, text: {} });
    case 'image':
      return alone({ kind, ...part, file: fileName(kind, part.id), alt: {} });
    case 'audio':
      return alone({ kind, ...part, file: fileName(kind, part.id), title: {}, transcript: {} });
    case 'video':
      return alone({ kind, ...part, file: fileName(kind, part.id), title: {}, captions: {}, transcript: {} });
    case 'download':
      return alone({ kind, ...part, file: fileName(kind, part.id), label: {} });
    case 'questionnaire': {
      const [instrument] = instruments;
      return instrument === undefined ? null : alone({ kind, ...part, instrument });
    }
    case 'exercise':
      return alone({ kind, ...part, title: {}, fields: [newField('long', fresh)], privacy: 'coach' });
    case 'diary': {
      const [known] = programme.diaries ?? [];
      const diary = known ?? newDiary(fresh);
      return {
        block: { kind, ...part, diary: diary.id },
        before: known === undefined ? [atEnd('diaries', diary)] : [],
      };
    }
    case 'summary': {
      const numbers = (programme.diaries ?? []).flatMap((diary) =>
        diary.fields
          .filter((one) => one.kind === 'number' || one.kind === 'scale')
          .map((field) => ({ diary: diary.id, field: field.id })),
      );
      const [first] = numbers;
      if (first === undefined) return null;
      const figures = [{ kind: 'mean' as const, id: fresh('figure'), label: {}, field: first.field }];
      return alone({ kind, ...part, diary: first.diary, days: 7, least: 4, title: {}, figures });
    }
    case 'quiz':
      return alone({
        kind,
        ...part,
        question: {},
        options: [newAnswer(fresh, 'right'), newAnswer(fresh, 'wrong')],
      });
    case 'reflection':
      return alone({ kind, ...part, question: {}, privacy: 'me' });
    case 'if-then':
      return alone({ kind, ...part, examples: [], privacy: 'coach' });
    case 'goal':
      return alone({ kind, ...part, privacy: 'coach' });
    case 'recall': {
      const known = blocksOf(programme).find((one) => RECALLED.some((recalled) => recalled === one.kind));
      return known === undefined ? null : alone({ kind, ...part, of: known.id });
    }
    case 'event': {
      const [known] = programme.events ?? [];
      const event = known ?? newEvent(fresh);
      return {
        block: { kind, ...part, event: event.id },
        before: known === undefined ? [atEnd('events', event)] : [],
      };
    }
    case 'talk':
      return alone({ kind, ...part, lead: {} });
    case 'meeting':
      return alone({ kind, ...part, title: {}, with: 'coach' });
    case 'link':
      return alone({ kind, ...part, label: {}, url: 'https://example.org/' });
  }
}

function fileName(kind: Files, id: string): string {
  return `${id}.${FILE_NAMES[kind]}`;
}

export function newStep(fresh: FreshId): Step {
  return {
    id: fresh('step'),
    title: {},
    minutes: 10,
    blocks: [{ kind: 'text', id: fresh('text'), text: {} }],
  };
}

export function newModule(fresh: FreshId): Module {
  return { id: fresh('module'), title: {}, steps: [newStep(fresh)] };
}

export function newPhase(fresh: FreshId): Phase {
  return {
    id: fresh('phase'),
    title: {},
    kind: 'guided',
    cadence: { kind: 'every', days: 7 },
    days: 42,
    modules: [newModule(fresh)],
  };
}

/** Another part of a quiz, plan, summary or list of sources. */
export function newInner(list: ListName, fresh: FreshId): Part | null {
  switch (list) {
    case 'columns':
      return newOption(fresh);
    case 'examples':
      return { id: fresh('example'), if: {}, then: {} };
    case 'events':
      return newEvent(fresh);
    case 'diaries':
      return newDiary(fresh);
    case 'references':
      return { id: fresh('source'), text: '–' };
    case 'flags':
      return { id: fresh('flag'), when: { kind: 'coach' }, priority: 'normal', reason: {} };
    default:
      return null;
  }
}

export function newQuizOption(fresh: FreshId): Part {
  return newAnswer(fresh, 'wrong');
}

/** After another part in the same list. */
export function insertAfter(programme: Programme, id: string, value: Part): Edit | null {
  const place = findPart(programme, id)?.place;
  return place === undefined || place === null
    ? null
    : { kind: 'insert', place: { ...place, after: id }, value };
}

/** At the end of a list. */
export function insertLast(programme: Programme, into: string, list: ListName, value: Part): Edit {
  const holder = findPart(programme, into)?.part;
  const last = holder === undefined ? undefined : listOf(holder, list).at(-1);
  const place: Place = { into, list, after: last === undefined ? null : idOf(last) };
  return { kind: 'insert', place, value };
}
