/** Changes of a rule in the form of sentences: groups of conditions, each found by its way from the top. */
import type { Condition, Rule } from '#modules/programmes/rules/shape-parts.ts';

/** `[1, 0]`: the first of the second group. The top is `[]`. */
export type RulePath = readonly number[];
export type RuleGroup = 'all' | 'any';

const MOST_LEVELS = 4;
export const MOST_IN_GROUP = 10;

export function groupOf(rule: Rule): { readonly how: RuleGroup; readonly rules: readonly Rule[] } | null {
  if ('all' in rule) return { how: 'all', rules: rule.all };
  if ('any' in rule) return { how: 'any', rules: rule.any };
  return null;
}

export function grouped(how: RuleGroup, rules: readonly Rule[]): Rule {
  return how === 'all' ? { all: rules } : { any: rules };
}

/** The rule with something else at a place; null: nothing stands there any more, and a group without rules goes with it. */
export function withRuleAt(rule: Rule, path: RulePath, change: (there: Rule) => Rule | null): Rule | null {
  const [first, ...rest] = path;
  if (first === undefined) return change(rule);
  const group = groupOf(rule);
  if (group === null) return rule;
  const rules = group.rules.flatMap((one, index) =>
    index === first ? (withRuleAt(one, rest, change) ?? []) : [one],
  );
  if (rules.length === 0) return null;
  const [only] = rules;
  // A group of one says no more than the one.
  return rules.length === 1 && only !== undefined ? only : grouped(group.how, rules);
}

/** One more condition beside the one at a place: in its group, or in a new one with it. */
export function besideRule(rule: Rule, path: RulePath, how: RuleGroup, more: Condition): Rule {
  const joined = withRuleAt(rule, path, (there) => {
    const group = groupOf(there);
    if (group?.how === how) return grouped(how, [...group.rules, more]);
    return grouped(how, [there, more]);
  });
  return joined ?? more;
}

function depthOf(rule: Rule): number {
  const group = groupOf(rule);
  return group === null ? 0 : 1 + Math.max(0, ...group.rules.map(depthOf));
}

/** Whether the shape of programmes holds it: not too deep, and no group too long. */
export function isRuleKept(rule: Rule): boolean {
  const group = groupOf(rule);
  return (
    depthOf(rule) <= MOST_LEVELS &&
    (group === null || (group.rules.length <= MOST_IN_GROUP && group.rules.every(isRuleKept)))
  );
}
