/**
 * What is open to a person, since when, and what the rest waits for. The player, the worker, the studio's simulator and the
 * tests ask this one function.
 */
import { type CivilDate, type CivilTime, plusDays } from '#kernel/dates.ts';
import {
  type Asked,
  atOnce,
  earliest,
  latest,
  moduleDoneOn,
  type Opening,
  openingAfter,
  openingAt,
  openingBy,
  ruleOpening,
  waits,
} from './opening.ts';
import type { Block, Module, Phase, Programme, Step } from './programme.ts';
import type { Rule } from './shape-parts.ts';
import { calendarDay, type Walk, walkingDay } from './walk.ts';

export interface OpenBlock {
  readonly block: Block;
  readonly opening: Opening;
}
export interface OpenStep {
  readonly step: Step;
  readonly opening: Opening;
  readonly doneOn: CivilDate | null;
  readonly blocks: readonly OpenBlock[];
}
export interface OpenModule {
  readonly module: Module;
  readonly phase: Phase;
  readonly opening: Opening;
  /** The day on which all of it that needs doing was done. */
  readonly doneOn: CivilDate | null;
  readonly steps: readonly OpenStep[];
}

/** Whether something has opened by a moment. */
export function isOpen(
  what: Opening,
  now: { readonly date: CivilDate; readonly time: CivilTime },
  opensAt: string,
): boolean {
  if (what.kind === 'waits') return false;
  return what.on < now.date || (what.on === now.date && (what.atOnce === true || opensAt <= now.time));
}

interface Whole extends Omit<Asked, 'partId'> {
  /** The first day that is walked. Nothing opens before it, or whoever begins late would never hear of it. */
  readonly start: Opening;
}

function openingOf(
  asked: Whole,
  part: { readonly id: string; readonly opens?: Rule | undefined },
  whole: Opening,
): Opening {
  const byCoach = asked.walk.coachOpened.get(part.id);
  if (byCoach !== undefined) return latest([asked.start, atOnce({ kind: 'day', on: byCoach })]);
  return part.opens === undefined
    ? whole
    : latest([whole, ruleOpening({ ...asked, partId: part.id }, part.opens)]);
}

/** When a phase begins, and the day that its modules are counted from. */
interface Begins {
  readonly opening: Opening;
  /** As the calendar has it, where the group's days count: what a pause keeps back does not move what comes after. */
  readonly from: CivilDate | null;
}

function waiting(opening: Opening): Begins {
  return { opening, from: opening.kind === 'from' ? opening.on : null };
}

/** So many days after a phase began: by the group's calendar, or by the person's own days. */
function daysAfter({ walk, at }: Whole, begins: Begins, days: number): Begins {
  if (days === 0) return begins;
  const { opening, from } = begins;
  if (walk.cadenceFrom !== null && from !== null) {
    const day = plusDays(from, days);
    return { opening: openingAt(calendarDay(walk.pauses, day, at)), from: day };
  }
  return opening.kind === 'waits'
    ? { opening, from: null }
    : waiting(openingAt(walkingDay(walk.pauses, opening.on, { days, time: at })));
}

/** The first phase: with the group, or on the person's own first day. */
function firstBegins({ walk, at, start }: Whole): Begins {
  const { cadenceFrom } = walk;
  return cadenceFrom === null
    ? waiting(start)
    : { opening: openingAt(calendarDay(walk.pauses, cadenceFrom, at)), from: cadenceFrom };
}

/** The days the phases begin. Maintenance that the coach began brings the first of its phases forward, and with it the next ones. */
function phaseOpenings(asked: Whole): ReadonlyMap<Phase, Begins> {
  const { programme, walk } = asked;
  const found = new Map<Phase, Begins>();
  const first = programme.phases.find((phase) => phase.kind === 'maintenance');
  let next = firstBegins(asked);
  for (const phase of programme.phases) {
    const byRule =
      phase.opens === undefined ? next : waiting(ruleOpening({ ...asked, partId: phase.id }, phase.opens));
    const byCoach =
      phase === first && walk.maintenanceFrom !== null ? openingBy(walk, walk.maintenanceFrom) : null;
    const sooner = byCoach === null ? byRule.opening : earliest([byCoach, byRule.opening]);
    const begins = sooner === byRule.opening ? byRule : waiting(sooner);
    found.set(phase, begins);
    next = daysAfter(asked, begins, phase.days);
  }
  return found;
}

function byCadence(
  asked: Whole,
  phase: Phase,
  turn: { readonly module: Module; readonly inTurn: readonly Module[] },
  begins: Begins,
): Opening {
  const { walk, at } = asked;
  const index = turn.inTurn.indexOf(turn.module);
  switch (phase.cadence.kind) {
    case 'at-once':
      return begins.opening;
    case 'every':
      return daysAfter(asked, begins, index * phase.cadence.days).opening;
    case 'when-done': {
      if (begins.opening.kind === 'waits') return begins.opening;
      const before = turn.inTurn[index - 1];
      if (before === undefined) return begins.opening;
      const day = moduleDoneOn(before, walk);
      if (day === undefined || day > asked.today) return waits('step', before.id);
      return latest([begins.opening, openingAfter(walk, day, { days: phase.cadence.days, time: at })]);
    }
  }
}

/**
 * A guided week that had not opened by the day the person went over to maintenance waits until the coach opens it. What
 * opened on that very day stays open: it may have been begun.
 */
function unlessPassedBy(walk: Walk, phase: Phase, found: Opening): Opening {
  if (phase.kind !== 'guided' || walk.maintenanceFrom === null) return found;
  return found.kind === 'from' && found.on <= walk.maintenanceFrom ? found : waits('maintenance');
}

/** The whole road as it is known on a day: every module, step and block with its opening. */
export function roadOf(programme: Programme, walk: Walk, today: CivilDate): readonly OpenModule[] {
  const at = programme.opensAt as CivilTime;
  const start = openingAfter(walk, walk.startsOn, { days: 0, time: at });
  const asked: Whole = { programme, walk, today, at, start };
  const phases = phaseOpenings(asked);
  return programme.phases.flatMap((phase) => {
    // A module with a rule of its own takes no turn in the cadence.
    const inTurn = phase.modules.filter((module) => module.opens === undefined);
    return phase.modules.map((module) => {
      const begins = phases.get(phase) ?? waiting(waits('step'));
      const own =
        module.opens === undefined
          ? unlessPassedBy(walk, phase, byCadence(asked, phase, { module, inTurn }, begins))
          : ruleOpening({ ...asked, partId: module.id }, module.opens);
      const byCoach = walk.coachOpened.get(module.id);
      const whole = latest([start, byCoach === undefined ? own : atOnce({ kind: 'day', on: byCoach })]);
      const steps = module.steps.map((step) => {
        const of = openingOf(asked, step, whole);
        return {
          step,
          opening: of,
          doneOn: walk.stepsDone.get(step.id) ?? null,
          blocks: step.blocks
            .filter((block) => block.countries === undefined || block.countries.includes(walk.country))
            .map((block) => ({ block, opening: openingOf(asked, block, of) })),
        };
      });
      return { module, phase, opening: whole, doneOn: moduleDoneOn(module, walk) ?? null, steps };
    });
  });
}

/** A rule, the part it stands on, and the day it is looked at. */
interface RuleOnDay {
  readonly rule: Rule;
  readonly partId: string;
  readonly today: CivilDate;
}

/**
 * Since which day the rule of a flag holds, or, by what is known on the day, from which day ahead it will; null while it waits
 * for something that nobody knows.
 */
export function ruleHoldsFrom(programme: Programme, walk: Walk, about: RuleOnDay): CivilDate | null {
  const { rule, partId, today } = about;
  const found = ruleOpening({ programme, walk, today, at: programme.opensAt as CivilTime, partId }, rule);
  return found.kind === 'from' ? found.on : null;
}
