/** Every text of a programme by its name `<id>.<field>`: for translating, comparing, counting and checking. */
import type { Block, Field, Programme, Text } from './programme.ts';

export interface NamedText {
  /** `<id of the part>.<field>`; the programme's own parts have its code as id. */
  readonly name: string;
  readonly text: Text;
  readonly kind: 'plain' | 'rich';
  /** The step it stands in, where it stands in one. */
  readonly stepId: string | null;
  readonly blockId: string | null;
}

const RICH_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'lead',
  'question',
  'transcript',
  'purpose',
  'forWhom',
  'evidence',
]);
/** Fields whose values are texts by language. A question of a quiz is a line, that of a reflection may have paragraphs. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'purpose',
  'forWhom',
  'evidence',
  'text',
  'lead',
  'question',
  'transcript',
  'label',
  'alt',
  'caption',
  'hint',
  'unit',
  'low',
  'high',
  'feedback',
  'if',
  'then',
  'reason',
]);

type Part = Readonly<Record<string, unknown>> & { readonly id: string };

export function isText(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

function textsOfPart(
  part: Part,
  place: Pick<NamedText, 'stepId' | 'blockId'>,
  isRich: (field: string) => boolean,
): readonly NamedText[] {
  return Object.entries(part).flatMap(([field, value]) =>
    TEXT_FIELDS.has(field) && isText(value)
      ? [
          {
            name: `${part.id}.${field}`,
            text: value,
            kind: isRich(field) ? 'rich' : 'plain',
            ...place,
          } as const,
        ]
      : [],
  );
}

const richHere = (field: string) => RICH_FIELDS.has(field);
const plainHere = () => false;

function textsOfField(field: Field, place: Pick<NamedText, 'stepId' | 'blockId'>): readonly NamedText[] {
  const inner = field.kind === 'choice' ? field.options : field.kind === 'table' ? field.columns : [];
  return [field, ...inner].flatMap((part) => textsOfPart(part, place, plainHere));
}

function textsOfBlock(block: Block, stepId: string): readonly NamedText[] {
  const place = { stepId, blockId: block.id };
  const own = textsOfPart(
    block,
    place,
    (field) => richHere(field) && !(block.kind === 'quiz' && field === 'question'),
  );
  switch (block.kind) {
    case 'exercise':
      return [...own, ...block.fields.flatMap((field) => textsOfField(field, place))];
    case 'quiz':
      return [...own, ...block.options.flatMap((option) => textsOfPart(option, place, plainHere))];
    case 'if-then':
      return [...own, ...block.examples.flatMap((example) => textsOfPart(example, place, plainHere))];
    case 'summary':
      return [...own, ...block.figures.flatMap((figure) => textsOfPart(figure, place, plainHere))];
    default:
      return own;
  }
}

/** In the order they stand. */
export function textsOf(programme: Programme): readonly NamedText[] {
  const nowhere = { stepId: null, blockId: null };
  const whole = {
    id: programme.code,
    title: programme.title,
    summary: programme.summary,
    purpose: programme.purpose,
    forWhom: programme.forWhom,
    evidence: programme.evidence,
  };
  return [
    ...textsOfPart(whole, nowhere, richHere),
    ...(programme.lapse === undefined
      ? []
      : [
          {
            name: `${programme.code}.lapse`,
            text: programme.lapse.label,
            kind: 'plain',
            ...nowhere,
          } as const,
        ]),
    ...(programme.events ?? []).flatMap((event) => textsOfPart(event, nowhere, plainHere)),
    ...(programme.diaries ?? []).flatMap((diary) => [
      ...textsOfPart(diary, nowhere, richHere),
      ...diary.fields.flatMap((field) => textsOfField(field, nowhere)),
    ]),
    ...(programme.flags ?? []).flatMap((flag) => textsOfPart(flag, nowhere, plainHere)),
    ...programme.phases.flatMap((phase) => [
      ...textsOfPart(phase, nowhere, plainHere),
      ...phase.modules.flatMap((module) => [
        ...textsOfPart(module, nowhere, plainHere),
        ...module.steps.flatMap((step) => [
          ...textsOfPart(step, { stepId: step.id, blockId: null }, plainHere),
          ...step.blocks.flatMap((block) => textsOfBlock(block, step.id)),
        ]),
      ]),
    ]),
  ];
}

export type TextState = 'done' | 'missing' | 'outdated';

/** How a text stands in a language. The source language is done when it is there. */
export function textState(programme: Programme, named: NamedText, language: string): TextState {
  if (named.text[language] === undefined) return 'missing';
  return language !== programme.sourceLanguage &&
    programme.outdated?.[language]?.includes(named.name) === true
    ? 'outdated'
    : 'done';
}
