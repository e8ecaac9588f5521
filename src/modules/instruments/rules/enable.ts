/** Which items are asked, given the answers so far (FHIR R4 `enableWhen`, SDC `enableWhenExpression`). */
import type { Answer, Answers, EnableRule, Form, Item, Value } from './form.ts';
import type { Place, Places } from './places.ts';
import { keyOf, placesOf, readKey, repetitionsOf } from './places.ts';

/** What an expression gives, spoken at an item; `undefined` is the form itself. */
export type Evaluate = (path: string, at: string | undefined) => readonly unknown[];

/** For forms without expressions. A form that has some must not be judged without them. */
export const noExpressions: Evaluate = (path) => {
  throw new Error(`the form has an expression and nothing to read it with: ${path}`);
};

function compares(answer: Value, rule: EnableRule): boolean {
  const [left, right] =
    typeof answer === 'object' && 'value' in answer && typeof rule.answer === 'object'
      ? [answer.unit === rule.answer.unit ? answer.value : Number.NaN, rule.answer.value]
      : [answer, rule.answer];
  if (rule.operator === '=') return left === right;
  if (rule.operator === '!=') return left !== right;
  // Order is only defined between numbers, and between dates or times, whose text order is their time order.
  const ordered =
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'string' && typeof right === 'string' && /^\d/.test(left) && /^\d/.test(right));
  if (!ordered) return false;
  if (rule.operator === '>') return left > right;
  if (rule.operator === '<') return left < right;
  if (rule.operator === '>=') return left >= right;
  return left <= right;
}

function holds(answers: readonly Answer[], rule: EnableRule): boolean {
  if (rule.operator === 'exists') return answers.length > 0 === rule.answer;
  return answers
    .flatMap((answer) => (Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value]))
    .some((value) => compares(value, rule));
}

/** The repetition of the groups around a question that another item means by naming it. */
function sharedPart(asker: Place, at: readonly number[], asked: Place): readonly number[] {
  const depth = asked.repeated.findIndex((group, index) => asker.repeated[index] !== group);
  return at.slice(0, depth < 0 ? asked.repeated.length : depth);
}

interface Asking {
  readonly places: Places;
  readonly answers: Answers;
  readonly evaluate: Evaluate;
}

/** A question of this form that has an answer in this repetition: its keys, all repetitions below what is shared. */
function keysOf(asked: Place, shared: readonly number[], answers: Answers): readonly string[] {
  const { linkId } = asked.item;
  if (shared.length === asked.repeated.length) return [keyOf(linkId, shared)];
  return Object.keys(answers).filter((key) => {
    const read = readKey(key);
    return read.linkId === linkId && shared.every((place, depth) => read.at[depth] === place);
  });
}

function makeIsEnabled({ places, answers, evaluate }: Asking) {
  const known = new Map<string, boolean>();
  const onTheWay = new Set<string>();

  function answersTo(question: string, asker: Place, at: readonly number[]): readonly Answer[] {
    const asked = places.byLinkId.get(question);
    if (asked === undefined) return [];
    return keysOf(asked, sharedPart(asker, at, asked), answers).flatMap((key) => {
      const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
      return answer !== undefined && isEnabled(asked, readKey(key).at) ? [answer] : [];
    });
  }

  function wanted(place: Place, at: readonly number[]): boolean {
    const { item } = place;
    const said = (rule: EnableRule) => holds(answersTo(rule.question, place, at), rule);
    const byRules =
      item.enableWhen.length === 0 ||
      (item.enableBehavior === 'any' ? item.enableWhen.some(said) : item.enableWhen.every(said));
    if (!byRules || item.enableExpression === undefined) return byRules;
    const [result] = evaluate(item.enableExpression, keyOf(item.linkId, at));
    return result === true;
  }

  function isEnabled(place: Place, at: readonly number[]): boolean {
    const key = keyOf(place.item.linkId, at);
    const already = known.get(key);
    if (already !== undefined) return already;
    if (onTheWay.has(key)) return false;
    onTheWay.add(key);
    const parent = place.parent === undefined ? undefined : places.byLinkId.get(place.parent);
    const around = parent === undefined || isEnabled(parent, at.slice(0, parent.repeated.length));
    const enabled = around && wanted(place, at);
    onTheWay.delete(key);
    known.set(key, enabled);
    return enabled;
  }
  return isEnabled;
}

/**
 * The keys that are asked. An item inside a group that is not asked is not asked, and an answer to a question that is
 * not asked counts as no answer. A ring of conditions (refused when a form is read) leaves its items out.
 */
export function enabledItems(
  form: Pick<Form, 'items'> & Partial<Form>,
  answers: Answers,
  evaluate: Evaluate = noExpressions,
): ReadonlySet<string> {
  const places = placesOf(form);
  const isEnabled = makeIsEnabled({ places, answers, evaluate });

  function inside(items: readonly Item[], at: readonly number[]): readonly string[] {
    return items.flatMap((item) => {
      const place = places.byLinkId.get(item.linkId);
      if (place === undefined || !isEnabled(place, at)) return [];
      const key = keyOf(item.linkId, at);
      if (item.type !== 'group') return [key];
      if (!item.repeats) return [key, ...inside(item.items, at)];
      const turns = Array.from({ length: repetitionsOf(item, at, answers) }, (_, turn) => turn);
      return [key, ...turns.flatMap((turn) => inside(item.items, [...at, turn]))];
    });
  }

  return new Set(inside(form.items, []));
}

/** The answers that count: those to questions that are asked. */
export function countedAnswers(
  form: Pick<Form, 'items'> & Partial<Form>,
  answers: Answers,
  evaluate: Evaluate = noExpressions,
): Answers {
  const enabled = enabledItems(form, answers, evaluate);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => enabled.has(key)));
}
