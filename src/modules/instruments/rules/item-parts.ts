/** Parts that items and forms share: expressions, variables, constraints and conditions. */
import type { Language } from '#kernel/actor.ts';
import type { Constraint, EnableOperator, EnableRule, Expression, Question } from './form.ts';
import { optionKeyOf } from './read-options.ts';
import {
  extension,
  extensionsOf,
  isJson,
  type Json,
  listIn,
  type Notes,
  numberIn,
  objectIn,
  part,
  textIn,
  translated,
  wholeIn,
} from './reading.ts';

export interface ItemReader {
  readonly notes: Notes;
  /** The language of the form's own texts. */
  readonly own: Language | undefined;
  /** Resources that come with the form, by id. */
  readonly contained: ReadonlyMap<string, Json>;
}

export const CORE = 'http://hl7.org/fhir/StructureDefinition';
export const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire';
export const CONSTRAINTS = [`${CORE}/questionnaire-constraint`, `${CORE}/targetConstraint`];
export const VARIABLE = `${CORE}/variable`;
export const ITEM_CONTROL = `${CORE}/questionnaire-itemControl`;
export const HIDDEN = `${CORE}/questionnaire-hidden`;
export const ON_EVERY_ITEM = [HIDDEN, ITEM_CONTROL, VARIABLE, `${SDC}-enableWhenExpression`, ...CONSTRAINTS];
export const OCCURS = [`${CORE}/questionnaire-minOccurs`, `${CORE}/questionnaire-maxOccurs`];
/** Elements of an item that FHIR names and we use or hand on. */
export const ITEM_NAMES = [
  'linkId',
  'definition',
  'code',
  'prefix',
  'text',
  'type',
  'enableWhen',
  'enableBehavior',
  'required',
  'repeats',
  'readOnly',
  'maxLength',
  'answerValueSet',
  'answerOption',
  'initial',
  'item',
];
const OPERATORS: readonly EnableOperator[] = ['exists', '=', '!=', '>', '<', '>=', '<='];

/** The FHIRPath of an expression extension; another language is told. */
export function expressionIn(
  holder: Json,
  url: string,
  about: { path: string; notes: Notes },
): string | undefined {
  const found = extension(holder, url);
  const expression = found === undefined ? undefined : objectIn(found, 'valueExpression');
  if (found === undefined) return undefined;
  const text = expression === undefined ? undefined : textIn(expression, 'expression');
  const language = expression === undefined ? undefined : textIn(expression, 'language');
  if (text === undefined || (language !== undefined && language !== 'text/fhirpath')) {
    about.notes.unsupported(about.path, url);
    about.notes.error(about.path, 'other-language', { what: language ?? '' });
    return undefined;
  }
  return text;
}

export function variablesOf(holder: Json, about: { path: string; notes: Notes }): readonly Expression[] {
  return extensionsOf(holder)
    .filter((one) => one['url'] === VARIABLE)
    .flatMap((one) => {
      const expression = objectIn(one, 'valueExpression');
      const name = expression === undefined ? undefined : textIn(expression, 'name');
      const path = expression === undefined ? undefined : textIn(expression, 'expression');
      if (name === undefined || path === undefined || textIn(expression ?? {}, 'language') === 'text/cql') {
        about.notes.error(about.path, 'bare-variable');
        return [];
      }
      return [{ name, path }];
    });
}

export function constraintsOf(holder: Json, { notes, own }: ItemReader, path: string): readonly Constraint[] {
  return extensionsOf(holder)
    .filter((one) => typeof one['url'] === 'string' && CONSTRAINTS.includes(one['url']))
    .flatMap((one) => {
      const named = (...names: readonly string[]) =>
        names.map((name) => part(one, name)).find((found) => found !== undefined);
      const value = (found: Json | undefined) =>
        found === undefined
          ? undefined
          : (textIn(found, 'valueString') ??
            textIn(found, 'valueId') ??
            textIn(found, 'valueCode') ??
            textIn(objectIn(found, 'valueExpression') ?? {}, 'expression'));
      const human = named('human');
      const expression = value(named('expression'));
      if (expression === undefined) {
        notes.error(path, 'bare-constraint');
        return [];
      }
      const words = value(human) ?? value(named('requirements')) ?? '';
      return [
        {
          code: value(named('key')) ?? 'constraint',
          severity: value(named('severity')) === 'warning' ? ('warning' as const) : ('error' as const),
          text: translated(words, human === undefined ? undefined : objectIn(human, '_valueString'), {
            path,
            notes,
            own,
          }),
          path: expression,
        },
      ];
    });
}

function rawAnswer(raw: Json): EnableRule['answer'] | undefined {
  const quantity = objectIn(raw, 'answerQuantity');
  if (quantity !== undefined) {
    const value = numberIn(quantity, 'value');
    const unit = textIn(quantity, 'code') ?? textIn(quantity, 'unit') ?? '1';
    return value === undefined ? undefined : { value, unit };
  }
  const coding = objectIn(raw, 'answerCoding');
  if (coding !== undefined) return textIn(coding, 'code');
  const found = [
    'answerBoolean',
    'answerInteger',
    'answerDecimal',
    'answerString',
    'answerDate',
    'answerDateTime',
    'answerTime',
  ]
    .map((name) => raw[name])
    .find((value) => value !== undefined);
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? found
    : undefined;
}

/** The conditions of an item. */
export function enableRulesOf(item: Json, about: { path: string; notes: Notes }): readonly EnableRule[] {
  return listIn(item, 'enableWhen', about).flatMap((raw, index) => {
    const path = `${about.path}.enableWhen[${index}]`;
    const question = textIn(raw, 'question');
    const operator = OPERATORS.find((one) => one === raw['operator']);
    const answer = rawAnswer(raw);
    if (question === undefined || operator === undefined || answer === undefined) {
      about.notes.error(path, 'bare-condition');
      return [];
    }
    if (
      (operator === 'exists') !==
      (typeof answer === 'boolean' && raw['answerBoolean'] !== undefined && operator === 'exists')
    ) {
      about.notes.error(path, 'exists-without-answer');
      return [];
    }
    return [{ question, operator, answer }];
  });
}

/** Conditions on choices speak of codings; here they come to speak of the options' keys. */
export function resolvedRule(rule: EnableRule, raw: unknown, asked: Question | undefined): EnableRule {
  if (asked?.type !== 'choice' || rule.operator === 'exists' || !isJson(raw)) return rule;
  const key = optionKeyOf(asked.options, raw['answerCoding']);
  return key === undefined ? rule : { ...rule, answer: key };
}

/** The codes of `itemControl`. */
export function controlsOf(item: Json): readonly string[] {
  return extensionsOf(item)
    .filter((one) => one['url'] === ITEM_CONTROL)
    .flatMap((one) => {
      const coding = (objectIn(one, 'valueCodeableConcept') ?? {})['coding'];
      return Array.isArray(coding)
        ? (coding as readonly unknown[]).filter(isJson).flatMap((code) => textIn(code, 'code') ?? [])
        : [];
    });
}

/** How many answers or repetitions at least; undefined where nothing is said. */
export function minOccurs(item: Json): number | undefined {
  return wholeIn(extension(item, `${CORE}/questionnaire-minOccurs`) ?? {}, 'valueInteger');
}

/** How many at most. */
export function maxOccurs(item: Json): number | undefined {
  return wholeIn(extension(item, `${CORE}/questionnaire-maxOccurs`) ?? {}, 'valueInteger');
}
