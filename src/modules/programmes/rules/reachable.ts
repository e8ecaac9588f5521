/** Which parts a person can come to without the coach's hand, when all goes as well as it can. */
import { canHold, type RuleFacts } from './can-hold.ts';
import { type Block, blocksOf, type Phase } from './programme.ts';
import type { Condition, Rule } from './shape-parts.ts';

function isPossible(facts: RuleFacts, come: ReadonlySet<string>, condition: Condition): boolean {
  const anyBlock = (is: (block: Block) => boolean) => {
    const blocks = blocksOf(facts.programme).filter(is);
    // What no block of the programme asks may be told elsewhere: at a check, or by the professional.
    return blocks.length === 0 || blocks.some((block) => come.has(block.id));
  };
  switch (condition.kind) {
    case 'after-done':
    case 'answer':
      return come.has(condition.of);
    case 'diary':
      return anyBlock((block) => block.kind === 'diary' && block.diary === condition.diary);
    case 'event':
      return anyBlock((block) => block.kind === 'event' && block.event === condition.event);
    default:
      return true;
  }
}

function mayOpen(facts: RuleFacts, come: ReadonlySet<string>, rule: Rule): boolean {
  if (!canHold(facts, rule)) return false;
  if ('all' in rule) return rule.all.every((one) => mayOpen(facts, come, one));
  if ('any' in rule) return rule.any.some((one) => mayOpen(facts, come, one));
  return isPossible(facts, come, rule);
}

/** One more round: everything that can be come to from what can be come to already. */
function further(facts: RuleFacts, come: ReadonlySet<string>): ReadonlySet<string> {
  const { programme } = facts;
  const next = new Set(come);
  const opens = (part: { readonly opens?: Rule | undefined }) =>
    part.opens === undefined || mayOpen(facts, come, part.opens);
  let before: Phase | undefined;
  for (const phase of programme.phases) {
    const begins = phase.opens === undefined ? before === undefined || come.has(before.id) : opens(phase);
    if (begins) next.add(phase.id);
    phase.modules.forEach((module, index) => {
      const earlier = phase.cadence.kind === 'when-done' ? phase.modules[index - 1] : undefined;
      const inTurn = come.has(phase.id) && (earlier === undefined || come.has(earlier.id));
      if (module.opens === undefined ? inTurn : opens(module)) next.add(module.id);
      for (const step of module.steps) {
        // The button after a lapse is always there.
        const isOpen = come.has(module.id) && opens(step);
        if (isOpen || step.id === programme.lapse?.leadsTo) next.add(step.id);
        for (const block of step.blocks) if (come.has(step.id) && opens(block)) next.add(block.id);
      }
    });
    before = phase;
  }
  return next;
}

/** The ids of the phases, modules, steps and blocks that can be come to. */
export function reachable(facts: RuleFacts): ReadonlySet<string> {
  let come: ReadonlySet<string> = new Set();
  for (;;) {
    const next = further(facts, come);
    if (next.size === come.size) return come;
    come = next;
  }
}

/** The outermost parts that cannot be come to: of an unreachable module not also each of its steps. */
export function unreachableParts(facts: RuleFacts): readonly string[] {
  const come = reachable(facts);
  // A module may open by a rule of its own in a phase that never begins.
  return facts.programme.phases.flatMap((phase) => {
    const inside = phase.modules.flatMap((module) =>
      come.has(module.id)
        ? module.steps.flatMap((step) =>
            come.has(step.id)
              ? step.blocks.flatMap((block) => (come.has(block.id) ? [] : [block.id]))
              : [step.id],
          )
        : come.has(phase.id)
          ? [module.id]
          : [],
    );
    return come.has(phase.id) ? inside : [phase.id, ...inside];
  });
}
