/** What a rule can be about in a programme: modules and steps, questions, numbers of diaries, own days; by their names. */
import { type Block, blocksOf, modulesOf, type Programme } from '#modules/programmes/rules/programme.ts';
import { partName } from './part-names.ts';

/** A form as the studio knows it. */
export interface KnownForm {
  readonly code: string;
  readonly title: string;
  readonly bands: readonly Named[];
  readonly scores: readonly Named[];
  readonly questions: readonly {
    readonly linkId: string;
    readonly text: string;
    readonly answers: readonly Named[];
  }[];
}
export interface Named {
  readonly code: string;
  readonly title: string;
}
export interface Naming {
  readonly programme: Programme;
  readonly forms: readonly KnownForm[];
  /** The language of the names. */
  readonly language: string;
  readonly untitled: string;
}

function named(part: { readonly id: string }, naming: Naming): string {
  const { programme, language, untitled } = naming;
  const name = partName(part as Readonly<Record<string, unknown>>, language, programme.sourceLanguage);
  return name === '' ? `${untitled} (${part.id})` : name;
}

/** What can be done: modules, and the steps in each. */
export function doables(naming: Naming): readonly Named[] {
  return modulesOf(naming.programme).flatMap((module) => [
    { code: module.id, title: named(module, naming) },
    ...module.steps.map((step) => ({
      code: step.id,
      title: `${named(module, naming)}: ${named(step, naming)}`,
    })),
  ]);
}

export interface Askable extends Named {
  /** The block and the field, with a space between: neither has one in its id. */
  readonly of: string;
  readonly field: string;
  readonly answers: readonly Named[];
}

function askablesIn(block: Block, naming: Naming): readonly Omit<Askable, 'code'>[] {
  switch (block.kind) {
    case 'quiz':
      return [
        {
          of: block.id,
          field: 'choice',
          title: named(block, naming),
          answers: block.options.map((one) => ({ code: one.id, title: named(one, naming) })),
        },
      ];
    case 'exercise':
      return block.fields.flatMap((field) =>
        field.kind === 'choice'
          ? [
              {
                of: block.id,
                field: field.id,
                title: `${named(block, naming)}: ${named(field, naming)}`,
                answers: field.options.map((one) => ({ code: one.id, title: named(one, naming) })),
              },
            ]
          : [],
      );
    case 'questionnaire': {
      const form = naming.forms.find((one) => one.code === block.instrument);
      return (form?.questions ?? []).map((question) => ({
        of: block.id,
        field: question.linkId,
        title: `${form?.title ?? block.instrument}: ${question.text}`,
        answers: question.answers,
      }));
    }
    default:
      return [];
  }
}

/** Questions whose answers are choices. */
export function askables(naming: Naming): readonly Askable[] {
  return blocksOf(naming.programme)
    .flatMap((block) => askablesIn(block, naming))
    .map((one) => ({ ...one, code: `${one.of} ${one.field}` }));
}

/** Number and scale fields of diaries; `code` is diary and field with a space between. */
export function diaryNumbers(naming: Naming): readonly Named[] {
  return (naming.programme.diaries ?? []).flatMap((diary) =>
    diary.fields
      .filter((field) => field.kind === 'number' || field.kind === 'scale')
      .map((field) => ({
        code: `${diary.id} ${field.id}`,
        title: `${named(diary, naming)}: ${named(field, naming)}`,
      })),
  );
}

export function ownDays(naming: Naming): readonly Named[] {
  return (naming.programme.events ?? []).map((event) => ({ code: event.id, title: named(event, naming) }));
}

export function diaryNames(naming: Naming): readonly Named[] {
  return (naming.programme.diaries ?? []).map((diary) => ({ code: diary.id, title: named(diary, naming) }));
}

/** Blocks of some kinds. */
export function blockNames(naming: Naming, kinds: readonly Block['kind'][]): readonly Named[] {
  return blocksOf(naming.programme)
    .filter((block) => kinds.includes(block.kind))
    .map((block) => ({ code: block.id, title: named(block, naming) }));
}

export function stepNames(naming: Naming): readonly Named[] {
  return modulesOf(naming.programme).flatMap((module) =>
    module.steps.map((step) => ({
      code: step.id,
      title: `${named(module, naming)}: ${named(step, naming)}`,
    })),
  );
}
