/** What a coach changes for one person: hidden, moved, added and own parts. The rest of the rules see an ordinary programme. */
import { type Module, modulesOf, type Programme, type Step } from './programme.ts';

export type Adjustment =
  | { readonly kind: 'hide'; readonly id: string }
  | { readonly kind: 'move'; readonly moduleId: string; readonly before: string | null }
  /** A module of this or another programme, and the phase it joins. */
  | {
      readonly kind: 'add';
      readonly module: Module;
      readonly phaseId: string;
      readonly before: string | null;
    }
  /** A step written for this person alone. */
  | { readonly kind: 'step'; readonly step: Step; readonly moduleId: string };

function insert<T extends { readonly id: string }>(
  parts: readonly T[],
  part: T,
  before: string | null,
): readonly T[] {
  const at = before === null ? -1 : parts.findIndex((one) => one.id === before);
  return at < 0 ? [...parts, part] : [...parts.slice(0, at), part, ...parts.slice(at)];
}

/** Every id of a module that the person's answers and the rules go by. */
function idsIn(module: Module): readonly string[] {
  return [module.id, ...module.steps.flatMap(idsOfStep)];
}

function idsOfStep(step: Step): readonly string[] {
  return [step.id, ...step.blocks.map((block) => block.id)];
}

/** An id that is there already, or twice in what would be added: what is done in the one would be done in the other. */
function wouldRepeat(programme: Programme, ids: readonly string[]): boolean {
  const there = new Set([
    ...programme.phases.map((phase) => phase.id),
    ...modulesOf(programme).flatMap(idsIn),
  ]);
  return ids.some((id) => there.has(id)) || new Set(ids).size < ids.length;
}

function changed(programme: Programme, adjustment: Adjustment): Programme {
  const withModules = (
    change: (modules: readonly Module[], phaseId: string) => readonly Module[],
  ): Programme => ({
    ...programme,
    phases: programme.phases.map((phase) => ({ ...phase, modules: change(phase.modules, phase.id) })),
  });
  switch (adjustment.kind) {
    case 'hide':
      return withModules((modules) =>
        modules
          .filter((module) => module.id !== adjustment.id)
          .map((module) => ({ ...module, steps: module.steps.filter((step) => step.id !== adjustment.id) })),
      );
    case 'move':
      return withModules((modules) => {
        const moved = modules.find((module) => module.id === adjustment.moduleId);
        const others = modules.filter((module) => module !== moved);
        const isThere = adjustment.before === null || others.some((one) => one.id === adjustment.before);
        return moved === undefined || !isThere ? modules : insert(others, moved, adjustment.before);
      });
    case 'add':
      if (wouldRepeat(programme, idsIn(adjustment.module))) return programme;
      return withModules((modules, phaseId) =>
        phaseId === adjustment.phaseId ? insert(modules, adjustment.module, adjustment.before) : modules,
      );
    case 'step':
      if (wouldRepeat(programme, idsOfStep(adjustment.step))) return programme;
      return withModules((modules) =>
        modules.map((module) =>
          module.id === adjustment.moduleId
            ? { ...module, steps: [...module.steps, adjustment.step] }
            : module,
        ),
      );
  }
}

/**
 * The programme as this person walks it. What an adjustment names and is not there any more changes nothing; nor does what
 * would make an id appear twice. A module of which every step is hidden is gone in the end, but takes a step of the person's
 * own before that.
 */
export function personal(programme: Programme, adjustments: readonly Adjustment[]): Programme {
  const adjusted = adjustments.reduce(changed, programme);
  return {
    ...adjusted,
    phases: adjusted.phases.map((phase) => ({
      ...phase,
      modules: phase.modules.filter((module) => module.steps.length > 0),
    })),
  };
}
