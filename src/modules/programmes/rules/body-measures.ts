/** A programme without what is about weight and calories, for whom that is hidden. */
import type { Block, Programme } from './programme.ts';

function isAboutBody(programme: Programme, block: Block): boolean {
  if (block.bodyMeasure === true) return true;
  const diary = block.kind === 'diary' || block.kind === 'summary' ? block.diary : null;
  return programme.diaries?.some((one) => one.id === diary && one.bodyMeasure === true) ?? false;
}

/** Shows again what was written in a part that is not there. */
function isEmptyHanded(block: Block, gone: ReadonlySet<string>): boolean {
  return block.kind === 'recall' && gone.has(block.of);
}

/**
 * Steps of which nothing is left go too, and modules of which no step is. What waits for one of them waits for the coach, as it
 * does for what the coach has hidden.
 */
export function withoutBodyMeasures(programme: Programme): Programme {
  const gone = new Set(
    programme.phases
      .flatMap((phase) => phase.modules.flatMap((module) => module.steps.flatMap((step) => step.blocks)))
      .filter((block) => isAboutBody(programme, block))
      .map((block) => block.id),
  );
  const { diaries } = programme;
  return {
    ...programme,
    ...(diaries === undefined ? {} : { diaries: diaries.filter((one) => one.bodyMeasure !== true) }),
    phases: programme.phases.map((phase) => ({
      ...phase,
      modules: phase.modules
        .map((module) => ({
          ...module,
          steps: module.steps
            .map((step) => ({
              ...step,
              blocks: step.blocks.filter((block) => !gone.has(block.id) && !isEmptyHanded(block, gone)),
            }))
            .filter((step) => step.blocks.length > 0),
        }))
        .filter((module) => module.steps.length > 0),
    })),
  };
}
