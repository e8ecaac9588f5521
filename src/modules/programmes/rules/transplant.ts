/** A module taken over into another programme: its ids get a name of their own there, and what pointed outside it goes. */
import type { Block, Module, Step } from './programme.ts';
import type { Rule } from './shape-parts.ts';

const LONGEST_ID = 60;

/** What is left of a rule when it can ask for nothing outside the module; undefined: nothing. */
function ruleInside(rule: Rule, rename: (id: string) => string | undefined): Rule | undefined {
  const several = (rules: readonly Rule[]) => rules.flatMap((one) => ruleInside(one, rename) ?? []);
  if ('all' in rule) {
    const left = several(rule.all);
    return left.length === 0 ? undefined : { all: left };
  }
  if ('any' in rule) {
    const left = several(rule.any);
    return left.length === 0 ? undefined : { any: left };
  }
  switch (rule.kind) {
    case 'after-done':
    case 'answer': {
      const of = rename(rule.of);
      return of === undefined ? undefined : { ...rule, of };
    }
    // The other programme's diaries and own days are not this one's.
    case 'diary':
    case 'event':
      return undefined;
    default:
      return rule;
  }
}

function blockInside(block: Block, rename: (id: string) => string | undefined): readonly Block[] {
  if (block.kind === 'diary' || block.kind === 'summary' || block.kind === 'event') return [];
  const { opens, ...rest } = block;
  const id = rename(block.id) ?? block.id;
  const left = opens === undefined ? undefined : ruleInside(opens, rename);
  // A block behind a rule that cannot be asked here stays shut: safety may hang on it.
  if (opens !== undefined && left === undefined) return [];
  const shut = left === undefined ? {} : { opens: left };
  if (rest.kind === 'recall') {
    const of = rename(rest.of);
    return of === undefined ? [] : [{ ...rest, ...shut, id, of }];
  }
  return [{ ...rest, ...shut, id }];
}

/** The module as it stands in another programme, without a rule of its own; undefined where nothing of it can stand there. */
export function transplanted(module: Module, prefix: string): Module | undefined {
  const own = new Set([
    module.id,
    ...module.steps.flatMap((step) => [step.id, ...step.blocks.map((block) => block.id)]),
  ]);
  const rename = (id: string) => (own.has(id) ? `${prefix}-${id}`.slice(0, LONGEST_ID) : undefined);
  const steps = module.steps.flatMap((step): readonly Step[] => {
    const { opens, ...rest } = step;
    const left = opens === undefined ? undefined : ruleInside(opens, rename);
    if (opens !== undefined && left === undefined) return [];
    const blocks = step.blocks.flatMap((block) => blockInside(block, rename));
    if (blocks.length === 0) return [];
    return [
      { ...rest, ...(left === undefined ? {} : { opens: left }), id: rename(step.id) ?? step.id, blocks },
    ];
  });
  if (steps.length === 0) return undefined;
  const { opens: _, reminders: __, ...rest } = module;
  return { ...rest, id: rename(module.id) ?? module.id, steps };
}
