/** The walk as the rules of programmes read it, from what is kept. */
import { type CivilDate, civilIn, type Zone } from '#kernel/dates.ts';
import type { StoredResult } from '#modules/instruments/public.ts';
import type { Adjustment, Block, Field, Programme, Walk } from '#modules/programmes/public.ts';
import { fieldsOf, partIdOf } from './fields-of.ts';
import type { EntryValues } from './read-values.ts';

export type ChosenOn = Readonly<Record<string, CivilDate>>;

export interface WrittenEntry {
  readonly partId: string;
  readonly onDay: CivilDate | null;
  /** By field: since which day what was chosen in it has been so. */
  readonly chosenOn: ChosenOn;
  /** Null when what was written cannot be read any more. */
  readonly values: EntryValues | null;
}

/** The options that were chosen in the choice fields of a block. */
function answersOf(block: Block, fields: readonly Field[], entry: WrittenEntry): Walk['answers'] {
  return fields.flatMap((field) => {
    const value = entry.values?.[field.id];
    const on = entry.chosenOn[field.id];
    if (field.kind !== 'choice' || !Array.isArray(value) || on === undefined) return [];
    return [{ of: block.id, field: field.id, values: value.map(String), on }];
  });
}

function diaryDaysOf(programme: Programme, entry: WrittenEntry): Walk['diary'] {
  const diary = programme.diaries?.find((one) => one.id === entry.partId);
  if (diary === undefined || entry.onDay === null || entry.values === null) return [];
  const numbers = Object.entries(entry.values).flatMap(([field, value]) =>
    typeof value === 'number' ? [[field, value] as const] : [],
  );
  return [{ diary: diary.id, on: entry.onDay, values: Object.fromEntries(numbers) }];
}

/** What was written, as answers and diary days. */
export function writtenIn(
  programme: Programme,
  blocks: readonly Block[],
  entries: readonly WrittenEntry[],
): Pick<Walk, 'answers' | 'diary'> {
  return {
    answers: entries.flatMap((entry) => {
      if (entry.onDay !== null) return [];
      const block = blocks.find((one) => partIdOf(one) === entry.partId);
      const fields = block === undefined ? null : fieldsOf(programme, block);
      return block === undefined || fields === null ? [] : answersOf(block, fields, entry);
    }),
    diary: entries.flatMap((entry) => diaryDaysOf(programme, entry)),
  };
}

/** A form's answers, as they were given at one time. */
export interface FormAnswers {
  readonly instrument: string;
  readonly on: CivilDate;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

type FormBlock = Extract<Block, { kind: 'questionnaire' }>;

function isSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((value) => other.includes(value));
}

/**
 * What was answered in the forms of these blocks, wherever the form was answered: the newest of it, since the day from which it
 * has been answered so. `given` stands in the order of time.
 */
export function answeredIn(blocks: readonly FormBlock[], given: readonly FormAnswers[]): Walk['answers'] {
  return blocks.flatMap((block) => {
    const times = given.filter((one) => one.instrument === block.instrument).toReversed();
    return Object.entries(times[0]?.values ?? {}).flatMap(([field, values]) => {
      const changedAt = times.findIndex((one) => !isSame(one.values[field], values));
      const since = times.slice(0, changedAt < 0 ? times.length : changedAt).at(-1);
      return since === undefined ? [] : [{ of: block.id, field, values, on: since.on }];
    });
  });
}

/** What forms came to, as rules read it: one that could not be told says nothing. */
export function resultsIn(
  stored: readonly Pick<StoredResult, 'instrument' | 'answeredAt' | 'result'>[],
  zone: Zone,
): Walk['results'] {
  return stored.flatMap((one) =>
    one.result.kind === 'cannot-tell'
      ? []
      : [
          {
            instrument: one.instrument,
            on: civilIn(one.answeredAt, zone).date,
            scores: Object.fromEntries(one.result.scales.map((scale) => [scale.score, scale.value])),
            band: one.result.kind === 'band' ? one.result.band : null,
          },
        ],
  );
}

/** The words of a step that a coach wrote for one person: in one language, shown as they are in every other. */
export function ownStep(
  programme: Programme,
  id: string,
  written: { readonly language: string; readonly title: string; readonly text: string },
): Extract<Adjustment, { kind: 'step' }>['step'] {
  const inEvery = (text: string) =>
    Object.fromEntries([...new Set([programme.sourceLanguage, written.language])].map((one) => [one, text]));
  return {
    id,
    title: inEvery(written.title),
    minutes: 5,
    blocks: [{ kind: 'text', id: `${id}-text`, text: inEvery(written.text) }],
  };
}

/** Since which day each choice that stands now has stood; and whether any of them is another than before. */
export function chosenSince(
  fields: readonly Field[],
  before: Pick<WrittenEntry, 'chosenOn' | 'values'> | null,
  now: { readonly values: EntryValues; readonly today: CivilDate },
): { readonly chosenOn: ChosenOn; readonly isChanged: boolean } {
  const chosen = (values: EntryValues | null | undefined, field: Field) => {
    const value = values?.[field.id];
    return Array.isArray(value) ? value.map(String) : undefined;
  };
  const choices = fields.filter((field) => field.kind === 'choice');
  const isKept = (field: Field) => isSame(chosen(before?.values, field), chosen(now.values, field));
  const days = choices.flatMap((field) =>
    chosen(now.values, field) === undefined
      ? []
      : [[field.id, (isKept(field) ? before?.chosenOn[field.id] : undefined) ?? now.today] as const],
  );
  return { chosenOn: Object.fromEntries(days), isChanged: !choices.every(isKept) };
}
