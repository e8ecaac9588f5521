/** The road of one person as the coach sees it: what is done, open or waiting, and why. */
import type { Language } from '#kernel/actor.ts';
import { shortDate } from '#kernel/dates-format.ts';
import type { Road } from '#modules/enrolments/public.ts';
import {
  blocksOf,
  isOpen,
  modulesOf,
  type OpenModule,
  type Opening,
  type OpenStep,
  type Programme,
  stepsOf,
} from '#modules/programmes/public.ts';
import type { Say } from '../walk/rules/said.ts';
import { walkTexts } from './texts/texts.ts';

export interface ShownState {
  readonly kind: 'done' | 'open' | 'later';
  readonly text: string;
}
export interface ShownStep {
  readonly id: string;
  readonly title: string;
  readonly state: ShownState;
  /** Written for this person. */
  readonly isOwn: boolean;
  readonly isOpenedByUnit: boolean;
  /** What can be done with it for this person, each by its verb. */
  readonly switches: readonly ('open' | 'shut' | 'hide')[];
}
export interface ShownModule extends Omit<ShownStep, 'isOwn' | 'switches'> {
  readonly stepsDone: number;
  readonly steps: readonly ShownStep[];
  /** Where a press on "up" or "down" puts it: before this module; null is last of its phase, undefined is nowhere. */
  readonly up: string | undefined;
  readonly down: string | null | undefined;
}
export interface ShownPhase {
  readonly id: string;
  readonly title: string;
  readonly kind: 'guided' | 'maintenance';
  readonly modules: readonly ShownModule[];
}

export interface RoadReader {
  readonly road: Omit<Road, 'tx'>;
  readonly say: Say;
  readonly language: Language;
  /** What a form is called. */
  readonly formName: (instrument: string) => string;
}

/** What a rule waits for, by name: a step, module, block, diary, form or own day. */
function nameOf(reader: RoadReader, id: string | null): string {
  const { programme } = reader.road;
  const titled: readonly { readonly id: string; readonly title?: Programme['title'] }[] = [
    ...modulesOf(programme),
    ...stepsOf(programme),
    ...(programme.diaries ?? []),
    ...(programme.events ?? []),
  ];
  const found = titled.find((one) => one.id === id);
  if (found?.title !== undefined) return reader.say(found.title).text;
  const holder = stepsOf(programme).find((step) => step.blocks.some((block) => block.id === id));
  return holder === undefined ? reader.formName(id ?? '') : reader.say(holder.title).text;
}

function openingWords(reader: RoadReader, opening: Opening): string {
  const words = walkTexts(reader.language).road;
  if (opening.kind === 'from') return words.opens({ day: shortDate(opening.on, reader.language) });
  switch (opening.for) {
    case 'step':
    case 'answer':
    case 'event':
      return words.waits[opening.for]({ of: nameOf(reader, opening.of) });
    case 'coach':
    case 'pause':
    case 'maintenance':
      return words.waits[opening.for];
  }
}

function stateOf(reader: RoadReader, part: Pick<OpenStep, 'opening' | 'doneOn'>): ShownState {
  const { road, language } = reader;
  const words = walkTexts(language).road;
  if (part.doneOn !== null)
    return { kind: 'done', text: words.done({ day: shortDate(part.doneOn, language) }) };
  if (part.opening.kind === 'from' && isOpen(part.opening, road.now, road.programme.opensAt))
    return { kind: 'open', text: words.open({ day: shortDate(part.opening.on, language) }) };
  return { kind: 'later', text: openingWords(reader, part.opening) };
}

/** What is done stays as it is; what is not of the programme as it was made could not be shown again by its name. */
function shownStep(reader: RoadReader, open: OpenStep, whole: ReadonlySet<string>): ShownStep {
  const { id, title } = open.step;
  const state = stateOf(reader, open);
  const isOpenedByUnit = isOpened(reader, id);
  return {
    id,
    title: reader.say(title).text,
    state,
    isOwn: id.startsWith('own-'),
    isOpenedByUnit,
    switches:
      state.kind === 'done'
        ? []
        : [
            ...(isOpenedByUnit ? (['shut'] as const) : state.kind === 'later' ? (['open'] as const) : []),
            ...(whole.has(id) ? (['hide'] as const) : []),
          ],
  };
}

function isOpened({ road }: RoadReader, id: string): boolean {
  return road.adjustments.some((one) => one.kind === 'open' && one.partId === id);
}

interface Around {
  readonly siblings: readonly OpenModule[];
  /** The steps of the programme as it was made. */
  readonly whole: ReadonlySet<string>;
}

function shownModule(reader: RoadReader, open: OpenModule, { siblings, whole }: Around): ShownModule {
  const { say } = reader;
  const place = siblings.indexOf(open);
  const after = siblings[place + 2];
  return {
    id: open.module.id,
    title: say(open.module.title).text,
    state: stateOf(reader, open),
    stepsDone: open.steps.filter((step) => step.doneOn !== null).length,
    isOpenedByUnit: isOpened(reader, open.module.id),
    steps: open.steps.map((step) => shownStep(reader, step, whole)),
    up: siblings[place - 1]?.module.id,
    down: place === siblings.length - 1 ? undefined : (after?.module.id ?? null),
  };
}

/** Phases with their modules, in the order in which this person walks them. */
export function shownRoad(reader: RoadReader, made: Programme): readonly ShownPhase[] {
  const whole = new Set(stepsOf(made).map((step) => step.id));
  return reader.road.programme.phases.map((phase) => {
    const modules = reader.road.modules.filter((one) => one.phase.id === phase.id);
    return {
      id: phase.id,
      title: reader.say(phase.title).text,
      kind: phase.kind,
      modules: modules.map((one) => shownModule(reader, one, { siblings: modules, whole })),
    };
  });
}

/** What is hidden from this person, by its name in the programme as it was made. */
export function hiddenParts(
  reader: RoadReader,
  whole: Programme,
): readonly { readonly id: string; readonly title: string }[] {
  const parts = [...modulesOf(whole), ...stepsOf(whole)];
  const ids = new Set(reader.road.adjustments.flatMap((one) => (one.kind === 'hide' ? [one.partId] : [])));
  return [...ids].flatMap((id) => {
    const found = parts.find((one) => one.id === id);
    return found === undefined ? [] : [{ id, title: reader.say(found.title).text }];
  });
}

/** The forms that the programme asks for, each once. */
export function formsIn(programme: Programme): readonly string[] {
  return [
    ...new Set(
      blocksOf(programme).flatMap((block) => (block.kind === 'questionnaire' ? [block.instrument] : [])),
    ),
  ];
}
