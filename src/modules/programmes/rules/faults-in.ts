/** What is wrong with a programme's structure: ids used twice, references that lead nowhere, rules that go in a circle. */
import { circlesIn } from './circles.ts';
import type { Condition, Rule } from './shape-parts.ts';
import { type Block, blocksOf, type Field, modulesOf, type Programme, stepsOf } from './programme.ts';

export type FaultName =
  | 'id-twice'
  | 'unknown-part'
  | 'unknown-diary'
  | 'unknown-event'
  | 'unknown-field'
  | 'unknown-option'
  | 'unknown-form'
  | 'missing-media'
  | 'source-text-missing'
  | 'language-not-listed'
  | 'circle'
  | 'wrong-range'
  | 'no-right-answer'
  | 'too-deep';

export interface Fault {
  readonly name: FaultName;
  /** The id of the part it is about. */
  readonly at: string;
  /** What was named, where something was. */
  readonly about: string;
}

/** The conditions of a rule, whatever stands between them. */
export function conditionsOf(rule: Rule): readonly Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf);
  if ('any' in rule) return rule.any.flatMap(conditionsOf);
  return [rule];
}

/** Every rule with the id of the part it stands on. */
export function rulesOf(programme: Programme): readonly { readonly at: string; readonly rule: Rule }[] {
  const has = (part: { readonly id: string; readonly opens?: Rule | undefined }) =>
    part.opens === undefined ? [] : [{ at: part.id, rule: part.opens }];
  return [
    ...programme.phases.flatMap(has),
    ...modulesOf(programme).flatMap(has),
    ...stepsOf(programme).flatMap(has),
    ...blocksOf(programme).flatMap(has),
    ...(programme.flags ?? []).map((flag) => ({ at: flag.id, rule: flag.when })),
    ...(programme.hidesBodyMeasures === undefined
      ? []
      : [{ at: programme.code, rule: programme.hidesBodyMeasures }]),
  ];
}

function partsOf(programme: Programme): readonly { readonly id: string }[] {
  const inField = (field: Field) => [
    field,
    ...(field.kind === 'choice' ? field.options : []),
    ...(field.kind === 'table' ? field.columns : []),
  ];
  const inBlock = (block: Block): readonly { readonly id: string }[] => {
    switch (block.kind) {
      case 'exercise':
        return [block, ...block.fields.flatMap(inField)];
      case 'quiz':
        return [block, ...block.options];
      case 'if-then':
        return [block, ...block.examples];
      case 'summary':
        return [block, ...block.figures];
      default:
        return [block];
    }
  };
  return [
    ...(programme.events ?? []),
    ...(programme.diaries ?? []).flatMap((diary) => [diary, ...diary.fields.flatMap(inField)]),
    ...(programme.flags ?? []),
    ...programme.references,
    ...programme.reminders,
    ...programme.phases,
    ...modulesOf(programme).flatMap((module) => [module, ...(module.reminders ?? [])]),
    ...stepsOf(programme),
    ...blocksOf(programme).flatMap(inBlock),
  ];
}

function optionsOf(field: Field): readonly string[] | undefined {
  return field.kind === 'choice' ? field.options.map((option) => option.id) : undefined;
}

function answerFaults(
  programme: Programme,
  at: string,
  condition: Extract<Condition, { kind: 'answer' }>,
): readonly Fault[] {
  const block = blocksOf(programme).find((one) => one.id === condition.of);
  if (block === undefined) return [{ name: 'unknown-part', at, about: condition.of }];
  if (block.kind === 'questionnaire') return [];
  if (block.kind === 'quiz') {
    const known = block.options.map((option) => option.id);
    return condition.in
      .filter((option) => !known.includes(option))
      .map((about) => ({ name: 'unknown-option', at, about }));
  }
  const field =
    block.kind === 'exercise' ? block.fields.find((one) => one.id === condition.field) : undefined;
  if (field === undefined) return [{ name: 'unknown-field', at, about: condition.field }];
  const options = optionsOf(field);
  return options === undefined
    ? []
    : condition.in
        .filter((option) => !options.includes(option))
        .map((about) => ({ name: 'unknown-option', at, about }));
}

function conditionFaults(programme: Programme, at: string, condition: Condition): readonly Fault[] {
  switch (condition.kind) {
    case 'after-done': {
      const known = [...stepsOf(programme), ...modulesOf(programme)].some((part) => part.id === condition.of);
      return known ? [] : [{ name: 'unknown-part', at, about: condition.of }];
    }
    case 'event':
      return (programme.events ?? []).some((event) => event.id === condition.event)
        ? []
        : [{ name: 'unknown-event', at, about: condition.event }];
    case 'diary': {
      const diary = programme.diaries?.find((one) => one.id === condition.diary);
      if (diary === undefined) return [{ name: 'unknown-diary', at, about: condition.diary }];
      const field = diary.fields.find((one) => one.id === condition.field);
      return field?.kind === 'number' || field?.kind === 'scale'
        ? []
        : [{ name: 'unknown-field', at, about: condition.field }];
    }
    case 'answer':
      return answerFaults(programme, at, condition);
    default:
      return [];
  }
}

function fieldFaults(fields: readonly Field[]): readonly Fault[] {
  return fields.flatMap((field) =>
    (field.kind === 'scale' || field.kind === 'number') && field.least >= field.most
      ? [
          {
            name: 'wrong-range' as const,
            at: field.id,
            about: `${String(field.least)}–${String(field.most)}`,
          },
        ]
      : [],
  );
}

function blockFaults(programme: Programme, block: Block): readonly Fault[] {
  const diaryOf = (id: string) => programme.diaries?.find((one) => one.id === id);
  switch (block.kind) {
    case 'exercise':
      return fieldFaults(block.fields);
    case 'diary':
      return diaryOf(block.diary) === undefined
        ? [{ name: 'unknown-diary', at: block.id, about: block.diary }]
        : [];
    case 'summary': {
      const diary = diaryOf(block.diary);
      if (diary === undefined) return [{ name: 'unknown-diary', at: block.id, about: block.diary }];
      const used = block.figures.flatMap((figure) =>
        figure.kind === 'share' ? [figure.field, figure.of] : [figure.field],
      );
      const numbers = diary.fields
        .filter((field) => field.kind === 'number' || field.kind === 'scale')
        .map((field) => field.id);
      return used
        .filter((id) => !numbers.includes(id))
        .map((about) => ({ name: 'unknown-field', at: block.id, about }));
    }
    case 'recall':
      return blocksOf(programme).some(
        (one) => one.id === block.of && ['exercise', 'reflection', 'if-then', 'goal'].includes(one.kind),
      )
        ? []
        : [{ name: 'unknown-part', at: block.id, about: block.of }];
    case 'event':
      return (programme.events ?? []).some((event) => event.id === block.event)
        ? []
        : [{ name: 'unknown-event', at: block.id, about: block.event }];
    case 'quiz':
      return block.options.some((option) => option.right)
        ? []
        : [{ name: 'no-right-answer', at: block.id, about: '' }];
    default:
      return [];
  }
}

/** Between the places of a circle, in the order in which they wait. */
export const ROUND = ' → ';

/** The parts whose rules wait for one another: none of them could ever open. Each circle once, with the places on it. */
function circles(programme: Programme): readonly Fault[] {
  return circlesIn(programme).map((circle) => {
    const at = circle[0] ?? programme.code;
    return { name: 'circle', at, about: [...circle, at].join(ROUND) };
  });
}

function twice(programme: Programme): readonly Fault[] {
  const seen = new Set<string>();
  return partsOf(programme).flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ name: 'id-twice' as const, at: id, about: id }];
  });
}

/** Everything that makes a programme unusable, in the order it stands. Empty: its structure holds together. */
export function faultsIn(programme: Programme): readonly Fault[] {
  const lapse = programme.lapse?.leadsTo;
  return [
    ...twice(programme),
    ...rulesOf(programme).flatMap(({ at, rule }) =>
      conditionsOf(rule).flatMap((condition) => conditionFaults(programme, at, condition)),
    ),
    ...(programme.diaries ?? []).flatMap((diary) => [
      ...fieldFaults(diary.fields),
      ...(diary.chart === undefined ||
      diary.fields.some(
        (field) => field.id === diary.chart && (field.kind === 'number' || field.kind === 'scale'),
      )
        ? []
        : [{ name: 'unknown-field' as const, at: diary.id, about: diary.chart }]),
    ]),
    ...blocksOf(programme).flatMap((block) => blockFaults(programme, block)),
    ...(lapse === undefined || stepsOf(programme).some((step) => step.id === lapse)
      ? []
      : [{ name: 'unknown-part' as const, at: programme.code, about: lapse }]),
    ...circles(programme),
  ];
}
