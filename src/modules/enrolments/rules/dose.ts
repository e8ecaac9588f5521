/** What a walk has come to: steps done, the coach's minutes, and which techniques were used, by whom how often. */
import type { CivilMoment } from '#kernel/dates.ts';
import { isOpen, type OpenModule } from '#modules/programmes/rules/unlock.ts';

export interface DoneWork {
  readonly minutes: number;
  readonly techniques: readonly string[];
}

export interface Dose {
  readonly stepsDone: number;
  readonly steps: number;
  readonly minutes: number;
  /** By number of technique: in how many steps that are done, and in how many of the coach's contacts. */
  readonly techniques: readonly {
    readonly code: string;
    readonly inSteps: number;
    readonly byCoach: number;
  }[];
}

/** Cluster, then number: `2.10` stands after `2.9`. */
function inOrder(one: string, other: string): number {
  const [a = 0, b = 0] = one.split('.').map(Number);
  const [c = 0, d = 0] = other.split('.').map(Number);
  return a - c || b - d;
}

/** The road as it was read last: after its end nothing more opens. */
interface ReadRoad {
  readonly modules: readonly OpenModule[];
  readonly at: CivilMoment;
  readonly opensAt: string;
}

/** A step that is done brings its own techniques and those of the blocks that the person could see in it, each once. */
export function doseOf({ modules, at, opensAt }: ReadRoad, work: readonly DoneWork[]): Dose {
  const steps = modules.flatMap((module) => module.steps);
  const finished = steps.filter((step) => step.doneOn !== null);
  const ofSteps = finished.flatMap(({ step, blocks }) => {
    const seen = blocks.filter(({ opening }) => isOpen(opening, at, opensAt));
    return [...new Set([...(step.techniques ?? []), ...seen.flatMap(({ block }) => block.techniques ?? [])])];
  });
  const ofCoach = work.flatMap((one) => [...new Set(one.techniques)]);
  const count = (all: readonly string[], code: string) => all.filter((one) => one === code).length;
  return {
    stepsDone: finished.length,
    steps: steps.length,
    minutes: work.reduce((sum, one) => sum + one.minutes, 0),
    techniques: [...new Set([...ofSteps, ...ofCoach])]
      .toSorted(inOrder)
      .map((code) => ({ code, inSteps: count(ofSteps, code), byCoach: count(ofCoach, code) })),
  };
}
