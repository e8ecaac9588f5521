/** Brings a form to rest: what is asked, what is calculated and what is wrong by its own expressions. */
import type { Evaluate } from './enable.ts';
import { enabledItems, noExpressions } from './enable.ts';
import { itemsReadBy } from './expression-reads.ts';
import type { Answer, Answers, Form, Question, Value } from './form.ts';
import { keyOf, placesOf, readKey, repetitionsOf } from './places.ts';
import { roundedTo } from './rounded.ts';

export interface BrokenConstraint {
  /** The item it stands at; undefined: the form. */
  readonly key: string | undefined;
  readonly code: string;
  readonly severity: 'error' | 'warning';
}
export interface Settled {
  /** The given answers and the calculated ones; those to questions that are not asked are kept too. */
  readonly all: Answers;
  /** The answers that count. */
  readonly answers: Answers;
  readonly enabled: ReadonlySet<string>;
  readonly broken: readonly BrokenConstraint[];
  /** False when calculations chase each other and never come to rest. */
  readonly steady: boolean;
}

/** Makes the reader of expressions for answers, of which those with these keys count. */
export type Evaluator = (answers: Answers, enabled: ReadonlySet<string>) => Evaluate;

const ROUNDS = 12;

/** What a FHIRPath expression gave, as a value of the question; undefined when it fits none. */
export function valueFrom(question: Question, given: unknown): Value | undefined {
  if (typeof given === 'object' && given !== null) {
    const part = (name: string) =>
      name in given ? (given as Readonly<Record<string, unknown>>)[name] : undefined;
    if (question.type === 'choice' && typeof part('code') === 'string') {
      const options = question.options.filter((option) => {
        const coded =
          option.coded !== undefined && 'valueCoding' in option.coded ? option.coded.valueCoding : undefined;
        return (coded?.code ?? option.code) === part('code');
      });
      return options[0]?.code;
    }
    const value = part('value');
    const unit = part('code') ?? part('unit');
    if (question.type === 'quantity' && typeof value === 'number' && typeof unit === 'string')
      return { value, unit: unit.replaceAll("'", '') };
    return undefined;
  }
  switch (question.type) {
    case 'boolean':
      return typeof given === 'boolean' ? given : undefined;
    case 'integer':
      return typeof given === 'number' && Number.isInteger(given) ? given : undefined;
    case 'decimal':
      return typeof given === 'number' && Number.isFinite(given)
        ? roundedTo(given, question.decimals ?? 6)
        : undefined;
    case 'quantity': {
      const unit = question.units[0]?.code;
      return typeof given === 'number' && unit !== undefined ? { value: given, unit } : undefined;
    }
    case 'choice':
      return question.options.find((option) => option.code === String(given))?.code;
    case 'attachment':
      return undefined;
    default:
      return typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Calculated {
  readonly question: Question;
  readonly path: string;
}

/** Every repetition of a question's place in these answers. */
function turnsOf(form: Form, linkId: string, answers: Answers): readonly (readonly number[])[] {
  const places = placesOf(form).byLinkId;
  return (places.get(linkId)?.repeated ?? []).reduce<readonly (readonly number[])[]>(
    (turns, name) => {
      const group = places.get(name)?.item;
      if (group?.type !== 'group') return turns;
      return turns.flatMap((at) =>
        Array.from({ length: repetitionsOf(group, at, answers) }, (_, turn) => [...at, turn]),
      );
    },
    [[]],
  );
}

function answerFrom(question: Question, results: readonly unknown[]): Answer | undefined {
  const values = results.flatMap((one) => valueFrom(question, one) ?? []);
  const [first] = values;
  return question.repeats && values.length > 0 ? values : first;
}

function calculatedIn(
  form: Form,
  calculated: readonly Calculated[],
  { answers, evaluate }: { answers: Answers; evaluate: Evaluate },
): Answers {
  return Object.fromEntries(
    calculated.flatMap(({ question, path }) =>
      turnsOf(form, question.linkId, answers).flatMap((at) => {
        const key = keyOf(question.linkId, at);
        const answer = answerFrom(question, evaluate(path, key));
        return answer === undefined ? [] : [[key, answer] as const];
      }),
    ),
  );
}

function brokenIn(form: Form, enabled: ReadonlySet<string>, evaluate: Evaluate): readonly BrokenConstraint[] {
  const check = (key: string | undefined, constraints: Form['constraints']) =>
    constraints.flatMap(({ code, severity, path }) => {
      const [result] = evaluate(path, key);
      // No result is no breach: the constraint speaks of what is there (FHIR: an invariant holds unless it is false).
      return result === false ? [{ key, code, severity }] : [];
    });
  const places = placesOf(form).byLinkId;
  return [
    ...check(undefined, form.constraints),
    ...[...enabled].flatMap((key) => check(key, places.get(readKey(key).linkId)?.item.constraints ?? [])),
  ];
}

/** Answers an expression from the round before when nothing that it reads has changed since. */
function rememberReads(): (counted: Answers, evaluate: Evaluate) => Evaluate {
  const given = new Map<string, readonly unknown[]>();
  let before: Answers | undefined;
  return (counted, evaluate) => {
    const last = before ?? counted;
    const keys = [...new Set([...Object.keys(last), ...Object.keys(counted)])];
    const changed = new Set(
      keys.filter((key) => !same(last[key], counted[key])).map((key) => readKey(key).linkId),
    );
    before = counted;
    return (path, at) => {
      const name = `${at ?? ''} ${path}`;
      const known = given.get(name);
      const reads = known === undefined ? undefined : itemsReadBy(path);
      if (known !== undefined && reads !== undefined && [...reads].every((linkId) => !changed.has(linkId)))
        return known;
      const results = evaluate(path, at);
      given.set(name, results);
      return results;
    };
  };
}

/**
 * Works until nothing changes. A form without expressions needs no `evaluator`; with expressions it is the only right
 * reading of the form, and giving none is a fault.
 */
export function settle(form: Form, given: Answers, evaluator?: Evaluator): Settled {
  const places = placesOf(form);
  if (!places.hasExpressions) {
    const enabled = enabledItems(form, given);
    const answers = Object.fromEntries(Object.entries(given).filter(([key]) => enabled.has(key)));
    return { all: given, answers, enabled, broken: [], steady: true };
  }
  const evaluateOver: Evaluator = evaluator ?? (() => noExpressions);
  const calculated = places.order.flatMap(({ item }): readonly Calculated[] =>
    item.type !== 'group' && item.type !== 'display' && item.calculated !== undefined
      ? [{ question: item, path: item.calculated }]
      : [],
  );
  const derived = new Set(calculated.map(({ question }) => question.linkId));
  const typed = Object.fromEntries(
    Object.entries(given).filter(([key]) => !derived.has(readKey(key).linkId)),
  );
  const remembered = rememberReads();
  const rest = (all: Answers, enabled: ReadonlySet<string>, round: number): Settled => {
    const counted = Object.fromEntries(Object.entries(all).filter(([key]) => enabled.has(key)));
    const evaluate = remembered(counted, evaluateOver(counted, enabled));
    const next = { ...typed, ...calculatedIn(form, calculated, { answers: counted, evaluate }) };
    const asked = enabledItems(form, next, evaluate);
    const settled = same(next, all) && same([...asked], [...enabled]);
    if (!settled && round < ROUNDS) return rest(next, asked, round + 1);
    const answers = Object.fromEntries(Object.entries(next).filter(([key]) => asked.has(key)));
    return { all: next, answers, enabled: asked, broken: brokenIn(form, asked, evaluate), steady: settled };
  };
  const everything = new Set([...places.byLinkId.keys(), ...Object.keys(given)]);
  return rest(typed, everything, 1);
}

/** What stands in the fields before anybody has answered: fixed values, and what expressions give. */
export function initialAnswers(form: Form, evaluator?: Evaluator): Answers {
  const questions = placesOf(form).order.flatMap(({ item, repeated }) =>
    item.type === 'group' || item.type === 'display' || repeated.length > 0 ? [] : [item],
  );
  const fixed = Object.fromEntries(
    questions.flatMap((question) =>
      question.initial === undefined ? [] : [[question.linkId, question.initial] as const],
    ),
  );
  const spoken = questions.filter((question) => question.initialExpression !== undefined);
  if (spoken.length === 0) return fixed;
  const evaluate = (evaluator ?? (() => noExpressions))(fixed, new Set(placesOf(form).byLinkId.keys()));
  return {
    ...fixed,
    ...Object.fromEntries(
      spoken.flatMap((question) => {
        const answer = answerFrom(question, evaluate(question.initialExpression ?? '{}', question.linkId));
        return answer === undefined ? [] : [[question.linkId, answer] as const];
      }),
    ),
  };
}
