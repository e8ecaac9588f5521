/** A rule as a form that reads as a sentence. Nothing is ever written as code. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Condition, Rule } from '#modules/programmes/rules/shape-parts.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { ConditionPlaces } from './condition-places.tsx';
import { useEditor } from './editor-context.ts';
import { CONDITION_KINDS, newCondition } from './rules/new-condition.ts';
import {
  besideRule,
  groupOf,
  grouped,
  isRuleKept,
  type RuleGroup,
  type RulePath,
  withRuleAt,
} from './rules/rule-tree.ts';
import { ChoiceBox } from './setting-fields.tsx';
import { useRuleTexts } from './texts/rule-texts.ts';
import { useNaming } from './use-naming.ts';

interface RuleFormProps {
  /** Whose rule it is. */
  readonly part: string;
  /** What stands before it: “Opens”. */
  readonly lead: string;
  readonly rule: Rule | undefined;
  /** Null: there is none any more. */
  readonly set: (rule: Rule | null) => void;
  /** A flag has always a rule. */
  readonly least?: 'none' | 'one';
}

const GROUPS = ['all', 'any'] as const;

interface Changing {
  readonly part: string;
  readonly change: (path: RulePath, to: (there: Rule) => Rule | null) => void;
  readonly add: (path: RulePath, how: RuleGroup) => void;
}

function OneCondition({
  condition,
  path,
  at,
}: {
  readonly condition: Condition;
  readonly path: RulePath;
  readonly at: Changing;
}) {
  const words = useRuleTexts();
  const naming = useNaming();
  const { today, say } = useEditor();
  return (
    <div className="st-condition">
      <ChoiceBox
        label={words.kind}
        named="heard"
        value={condition.kind}
        options={CONDITION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        set={(kind) => {
          const found = CONDITION_KINDS.find((one) => one === kind);
          const made = found === undefined ? null : newCondition(found, { naming, part: at.part, today });
          if (made === null) say(words.nothingToChoose);
          else at.change(path, () => made);
        }}
      />
      <div className="st-sentence">
        <ConditionPlaces condition={condition} set={(next) => at.change(path, () => next)} />
      </div>
      <ButtonRow>
        {GROUPS.map((how) => (
          <Button key={how} type="button" variant="quiet" onClick={() => at.add(path, how)}>
            {words.addTo[how]}
          </Button>
        ))}
        <Button
          type="button"
          variant="quiet"
          onClick={() => at.change(path, () => null)}
          aria-label={words.removeCondition}
        >
          ×
        </Button>
      </ButtonRow>
    </div>
  );
}

function RuleNode({
  rule,
  path,
  at,
}: {
  readonly rule: Rule;
  readonly path: RulePath;
  readonly at: Changing;
}) {
  const words = useRuleTexts();
  const group = groupOf(rule);
  if (group === null) return <OneCondition condition={rule as Condition} path={path} at={at} />;
  return (
    <fieldset className="st-group">
      <legend className="ds-sr-only">{words.group}</legend>
      <ChoiceBox
        label={words.group}
        named="heard"
        value={group.how}
        options={GROUPS.map((how) => ({ value: how, label: words.groups[how] }))}
        set={(how) => at.change(path, () => grouped(how === 'any' ? 'any' : 'all', group.rules))}
      />
      <ul className="v-plain-list">
        {group.rules.map((one, index) => (
          <li key={`${[...path, index].join('-')}`}>
            {index === 0 ? null : <p className="st-join">{words.joins[group.how]}</p>}
            <RuleNode rule={one} path={[...path, index]} at={at} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

export function RuleForm({ part, lead, rule, set, least = 'none' }: RuleFormProps): ReactNode {
  const words = useRuleTexts();
  const naming = useNaming();
  const { today } = useEditor();
  const [isTooDeep, setTooDeep] = useState(false);
  const first = newCondition('after-start', { naming, part, today });
  if (rule === undefined)
    return (
      <Button type="button" variant="second" onClick={() => set(first)}>
        {words.addRule}
      </Button>
    );
  const put = (next: Rule | null) => {
    if (next !== null && !isRuleKept(next)) {
      setTooDeep(true);
      return;
    }
    setTooDeep(false);
    if (next !== null || least === 'none') set(next);
  };
  const at: Changing = {
    part,
    change: (path, to) => put(withRuleAt(rule, path, to)),
    add(path, how) {
      const more = newCondition('after-start', { naming, part, today });
      if (more === null) return;
      // One more beside the others of its own group, where that is of the same kind.
      const above = path.slice(0, -1);
      const holder = path.length === 0 ? undefined : ruleAt(rule, above);
      const joins = holder !== undefined && groupOf(holder)?.how === how;
      put(besideRule(rule, joins ? above : path, how, more));
    },
  };
  return (
    <div className="st-rule">
      <p className="st-lead">{lead}</p>
      <RuleNode rule={rule} path={[]} at={at} />
      {isTooDeep ? (
        <p className="v-error" role="alert">
          {words.tooDeep}
        </p>
      ) : null}
      {least === 'none' ? (
        <Button type="button" variant="quiet" onClick={() => set(null)}>
          {words.removeRule}
        </Button>
      ) : null}
    </div>
  );
}

function ruleAt(rule: Rule, path: RulePath): Rule | undefined {
  let at: Rule | undefined = rule;
  for (const index of path) at = at === undefined ? undefined : groupOf(at)?.rules[index];
  return at;
}
