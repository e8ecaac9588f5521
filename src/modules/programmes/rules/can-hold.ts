/** Whether a rule can ever hold, as far as the rule itself and the forms it asks about can say. */
import type { Comparison } from './compares.ts';
import type { GateForm } from './gate-shape.ts';
import { blocksOf, type Field, type Programme } from './programme.ts';
import type { Condition, Rule } from './shape-parts.ts';

interface Span {
  readonly low: number;
  readonly high: number;
}
/** What one condition narrows: a number or a choice that another condition may be about too. */
type Narrowed =
  | { readonly key: string; readonly kind: 'number'; readonly within: Span; readonly asks: Comparison }
  | {
      readonly key: string;
      readonly kind: 'one-of';
      readonly known: readonly string[] | null;
      readonly asks: readonly string[];
    };

export interface RuleFacts {
  readonly programme: Programme;
  readonly form: (name: string) => GateForm | undefined;
}

const ANY: Span = { low: -Infinity, high: Infinity };

function scoreSpan(form: GateForm | undefined, code: string | undefined): Span | null {
  if (form === undefined) return ANY;
  const scores = form.scores.filter((score) => code === undefined || score.code === code);
  if (scores.length === 0) return null;
  return { low: Math.min(...scores.map((one) => one.min)), high: Math.max(...scores.map((one) => one.max)) };
}

function fieldSpan(field: Field | undefined): Span {
  return field?.kind === 'number' || field?.kind === 'scale' ? { low: field.least, high: field.most } : ANY;
}

/** What the questions of a form, or the options of a field, allow; null: not known, or several at once. */
function answersTo({ programme, form }: RuleFacts, of: string, field: string): readonly string[] | null {
  const block = blocksOf(programme).find((one) => one.id === of);
  if (block?.kind === 'questionnaire') {
    const known = form(block.instrument);
    return known === undefined ? null : (known.answers.get(field) ?? (known.answers.has(field) ? null : []));
  }
  if (block?.kind === 'quiz') return block.many === true ? null : block.options.map((option) => option.id);
  const asked = block?.kind === 'exercise' ? block.fields.find((one) => one.id === field) : undefined;
  return asked?.kind === 'choice' && asked.many !== true ? asked.options.map((option) => option.id) : null;
}

/** Null: nothing that two conditions could quarrel about. `never`: the condition alone cannot hold. */
function narrowed(facts: RuleFacts, condition: Condition): Narrowed | 'never' | null {
  switch (condition.kind) {
    case 'score':
    case 'change': {
      const span = scoreSpan(facts.form(condition.instrument), condition.score);
      if (span === null) return 'never';
      const width = span.high - span.low;
      const since = condition.kind === 'change' ? condition.since : '';
      return {
        key: `${condition.kind} ${condition.instrument} ${condition.score ?? ''} ${since}`,
        kind: 'number',
        within: condition.kind === 'change' ? { low: -width, high: width } : span,
        asks: condition,
      };
    }
    case 'band':
      return {
        key: `band ${condition.instrument}`,
        kind: 'one-of',
        known: facts.form(condition.instrument)?.bands ?? null,
        asks: condition.in,
      };
    case 'answer':
      return {
        key: `answer ${condition.of} ${condition.field}`,
        kind: 'one-of',
        known: answersTo(facts, condition.of, condition.field),
        asks: condition.in,
      };
    case 'diary': {
      const diary = facts.programme.diaries?.find((one) => one.id === condition.diary);
      const field = diary?.fields.find((one) => one.id === condition.field);
      const entries = diary?.every === 'week' ? Math.ceil(condition.days / 7) : condition.days;
      if (condition.least > entries) return 'never';
      return {
        key: `diary ${condition.diary} ${condition.field} ${String(condition.days)}`,
        kind: 'number',
        within: fieldSpan(field),
        asks: condition,
      };
    }
    default:
      return null;
  }
}

/** Whether some number within the span satisfies all. */
function someNumber({ low, high }: Span, asks: readonly Comparison[]): boolean {
  let [from, to] = [low, high];
  let isOpenBelow = false;
  let isOpenAbove = false;
  for (const { is, value } of asks) {
    if (is === 'at-least' || is === 'equal') {
      if (value > from) isOpenBelow = false;
      from = Math.max(from, value);
    }
    if (is === 'at-most' || is === 'equal') {
      if (value < to) isOpenAbove = false;
      to = Math.min(to, value);
    }
    if (is === 'above' && value >= from) [from, isOpenBelow] = [value, true];
    if (is === 'below' && value <= to) [to, isOpenAbove] = [value, true];
  }
  return from < to || (from === to && !isOpenBelow && !isOpenAbove);
}

/** Whether all of them can hold of the same thing at the same time. */
function together(about: readonly Narrowed[]): boolean {
  const [first] = about;
  if (first === undefined) return true;
  if (first.kind === 'number')
    return someNumber(
      first.within,
      about.flatMap((one) => (one.kind === 'number' ? [one.asks] : [])),
    );
  const sets = about.flatMap((one) => (one.kind === 'one-of' ? [one.asks] : []));
  // Several answers may be chosen at once: then two conditions never quarrel.
  if (first.known === null && first.key.startsWith('answer')) return true;
  const known = first.known ?? first.asks;
  return known.some((value) => sets.every((set) => set.includes(value)));
}

/** All that must hold at once, whatever depth of AND it stands in. */
function flattened(rule: Rule): readonly Rule[] {
  return 'all' in rule ? rule.all.flatMap(flattened) : [rule];
}

/** False only where it is certain that the rule never holds, whatever a person answers. */
export function canHold(facts: RuleFacts, rule: Rule): boolean {
  const parts = flattened(rule);
  const about: Narrowed[] = [];
  for (const part of parts) {
    if ('any' in part) {
      if (!part.any.some((one) => canHold(facts, one))) return false;
      continue;
    }
    if ('all' in part) continue;
    const found = narrowed(facts, part);
    if (found === 'never') return false;
    if (found !== null) about.push(found);
  }
  return [...Map.groupBy(about, (one) => one.key).values()].every(together);
}
