/** Where a person is on the road: what they can read, and the one thing that comes next. */
import { type CivilDate, civilIn, type CivilMoment, daysBetween } from '#kernel/dates.ts';
import type { Road } from '#modules/enrolments/public.ts';
import type { OpenModule, Opening, OpenStep } from '#modules/programmes/public.ts';
import { isOpen } from '#modules/programmes/rules/unlock.ts';

export interface RoadFacts {
  readonly modules: readonly OpenModule[];
  /** The moment that the road is read at: after an end, nothing more opens. */
  readonly at: CivilMoment;
  readonly opensAt: string;
  /** The step that the person opened last. */
  readonly opened: string | null;
  /** The step that the button for another day than planned leads to. */
  readonly lapse: string | null;
}

type Known = Pick<Road, 'modules' | 'now' | 'programme' | 'enrolment'>;

export function factsOf({ modules, now, programme, enrolment }: Known): RoadFacts {
  return {
    modules,
    at: enrolment.endedAt === null ? now : civilIn(enrolment.endedAt, enrolment.zone),
    opensAt: programme.opensAt,
    opened: enrolment.openedStep,
    lapse: programme.lapse?.leadsTo ?? null,
  };
}

type Ruled = OpenModule['module'] | OpenStep['step'];

/** There from the first day on and never in turn, such as what helps on a day that went another way. */
function isAlwaysThere({ opens }: Pick<Ruled, 'opens'>): boolean {
  return opens !== undefined && 'kind' in opens && opens.kind === 'after-start' && opens.days === 0;
}

/** What was done once stays readable, whatever its rule says now. */
export function isReadable(facts: RoadFacts, step: Pick<OpenStep, 'opening' | 'doneOn'>): boolean {
  return step.doneOn !== null || isOpen(step.opening, facts.at, facts.opensAt);
}

/** A step that stands in turn on the road, and not beside it. */
export function isInTurn(facts: RoadFacts, module: OpenModule, { step }: OpenStep): boolean {
  return !isAlwaysThere(module.module) && !isAlwaysThere(step) && step.id !== facts.lapse;
}

export type RoadNow =
  | { readonly kind: 'step'; readonly module: OpenModule; readonly step: OpenStep }
  | { readonly kind: 'later'; readonly module: OpenModule; readonly opening: Opening }
  | { readonly kind: 'done' };

/** A day of the person's own comes before the week's turn while it is so near. */
const OWN_DAY_DAYS = 3;

function isOfOwnDay({ module, opening }: OpenModule, today: CivilDate): boolean {
  const rule = module.opens;
  const hangsOnDay = rule !== undefined && 'kind' in rule && rule.kind === 'event';
  return hangsOnDay && opening.kind === 'from' && daysBetween(opening.on, today) <= OWN_DAY_DAYS;
}

/**
 * A step that is open and not done: of an own day that is near, the one that the person was in, the first of the phase that
 * goes on, else of the road.
 */
export function roadNow(facts: RoadFacts): RoadNow {
  const waiting = facts.modules.flatMap((module) =>
    module.steps
      .filter((step) => isInTurn(facts, module, step) && step.doneOn === null)
      .map((step) => ({ module, step })),
  );
  const open = waiting.filter(({ step }) => isReadable(facts, step));
  const next =
    open.find(({ module }) => isOfOwnDay(module, facts.at.date)) ??
    open.find(({ step }) => step.step.id === facts.opened) ??
    open.find(({ module }) => module.phase.kind === 'maintenance') ??
    open[0];
  if (next !== undefined) return { kind: 'step', ...next };
  const shut = facts.modules.filter(
    (module) => !isAlwaysThere(module.module) && waiting.some((one) => one.module === module),
  );
  const dated = shut.filter((module) => module.opening.kind === 'from');
  const first = dated.toSorted((one, other) =>
    one.opening.kind === 'from' && other.opening.kind === 'from' && other.opening.on < one.opening.on
      ? 1
      : -1,
  )[0];
  const later = first ?? shut[0];
  return later === undefined ? { kind: 'done' } : { kind: 'later', module: later, opening: later.opening };
}

export interface HowFar {
  readonly phase: 'guided' | 'maintenance';
  /** The newest part of the phase that has opened, of how many; 0 before the first. */
  readonly part: number;
  readonly parts: number;
  readonly stepsDone: number;
  /** Steps in turn that have opened. */
  readonly stepsOpen: number;
}

export function howFar(facts: RoadFacts): HowFar {
  const steps = facts.modules.flatMap((module) =>
    module.steps.filter((step) => isInTurn(facts, module, step)),
  );
  const open = (module: OpenModule) => isOpen(module.opening, facts.at, facts.opensAt);
  const inTurn = facts.modules.filter((module) => module.module.opens === undefined);
  const ofKind = (kind: HowFar['phase']) => inTurn.filter((module) => module.phase.kind === kind);
  const phase = ofKind('maintenance').some(open) ? 'maintenance' : 'guided';
  return {
    phase,
    part: ofKind(phase).findLastIndex(open) + 1,
    parts: ofKind(phase).length,
    stepsDone: steps.filter((step) => step.doneOn !== null).length,
    stepsOpen: steps.filter((step) => isReadable(facts, step)).length,
  };
}

/** The block of a step in which something was written last: where the person was. */
export function placeIn(
  step: OpenStep,
  entries: readonly { readonly partId: string; readonly savedAt: string }[],
  partOf: (block: OpenStep['blocks'][number]['block']) => string,
): string | null {
  const written = step.blocks.flatMap(({ block }) => {
    const times = entries.filter((entry) => entry.partId === partOf(block)).map((entry) => entry.savedAt);
    const newest = times.toSorted().at(-1);
    return newest === undefined || block.kind === 'diary' ? [] : [{ id: block.id, newest }];
  });
  return written.toSorted((one, other) => (one.newest < other.newest ? 1 : -1))[0]?.id ?? null;
}
