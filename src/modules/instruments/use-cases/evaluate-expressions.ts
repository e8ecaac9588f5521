/**
 * The FHIRPath expressions of a form, spoken over its answers. Heavy, and for imported forms of unknown length: only the
 * thread of `settle-in-thread.ts` and tests load it.
 */
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';

import type { Evaluate } from '../rules/enable.ts';
import type { Answers, Expression, Form } from '../rules/form.ts';
import { keyOf, placesOf, readKey } from '../rules/places.ts';
import { responseItems, type ResponseItem } from '../rules/questionnaire-response.ts';

/** An expression that could not be read or carried out, with the item it belongs to. */
export class ExpressionFault extends Error {
  readonly key: string | undefined;
  readonly expression: string;
  constructor(key: string | undefined, expression: string, cause: unknown) {
    super(
      cause instanceof Error
        ? (cause.message.split('\n')[0] ?? 'the expression failed')
        : 'the expression failed',
    );
    this.name = 'ExpressionFault';
    this.key = key;
    this.expression = expression;
  }
}

// The model's own types say less exactly what is optional than the parameter's do.
const MODEL = r4 as unknown as NonNullable<Parameters<typeof fhirpath.compile>[1]>;

type Compiled = (resource: unknown, environment: Record<string, unknown>) => readonly unknown[];

const MOST_KEPT = 5000;
const compiled = new Map<string, Compiled>();

/** What an item of a response is to FHIRPath: outside its resource it does not know. */
const ITEM = 'QuestionnaireResponse.item';

function compile(expression: string, base?: string): Compiled {
  const name = `${base ?? ''} ${expression}`;
  const already = compiled.get(name);
  if (already !== undefined) return already;
  const path = base === undefined ? expression : { base, expression };
  const made = fhirpath.compile(path, MODEL, { async: false }) as unknown as Compiled;
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(name, made);
  return made;
}

/** Why an expression cannot be read; undefined when it can. */
export function expressionProblem(path: string): string | undefined {
  try {
    compile(path);
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message.split('\n')[0] : 'cannot be read';
  }
}

interface Spoken {
  readonly form: Form;
  /** The Questionnaire itself, for `%questionnaire`, `weight()` and `ordinal()`. */
  readonly questionnaire: Readonly<Record<string, unknown>>;
  /** Which answers count at this moment. */
  readonly enabled: ReadonlySet<string>;
}

interface Spot {
  readonly item: ResponseItem;
  /** Where it stands, as a path. */
  readonly path: string;
}

/** The response item of each key. */
function spotsByKey(form: Form, items: readonly ResponseItem[]): ReadonlyMap<string, Spot> {
  const places = placesOf(form).byLinkId;
  const found = new Map<string, Spot>();
  const walk = (list: readonly ResponseItem[], at: readonly number[], path: string) => {
    const turns = new Map<string, number>();
    for (const [index, one] of list.entries()) {
      const item = places.get(one.linkId)?.item;
      const turn = turns.get(one.linkId) ?? 0;
      turns.set(one.linkId, turn + 1);
      const inside = item?.type === 'group' && item.repeats ? [...at, turn] : at;
      const here = { item: one, path: `${path}.item[${index}]` };
      if (!found.has(keyOf(one.linkId, at))) found.set(keyOf(one.linkId, at), here);
      found.set(keyOf(one.linkId, inside), here);
      walk(one.item ?? [], inside, here.path);
    }
  };
  walk(items, [], 'QuestionnaireResponse');
  return found;
}

/** Makes the reader of expressions for these answers. It throws `ExpressionFault`. */
export function evaluatorFor(spoken: Spoken, answers: Answers): Evaluate {
  const { form, questionnaire, enabled } = spoken;
  const items = responseItems(form, answers, { language: 'en', enabled });
  const response = {
    resourceType: 'QuestionnaireResponse',
    questionnaire: questionnaire['url'],
    status: 'in-progress',
    item: items,
  };
  const places = placesOf(form);
  const spots = spotsByKey(form, items);
  // Looked up for those expressions alone that speak of it. What is not in the response is an empty collection.
  const nodeOf = (key: string): readonly unknown[] => {
    const spot = spots.get(key);
    return spot === undefined
      ? []
      : fhirpath.evaluate(response, spot.path, {}, MODEL, { resolveInternalTypes: false });
  };
  const known = new Map<string, Record<string, unknown>>();

  function speak(
    path: string,
    key: string | undefined,
    environment: Record<string, unknown>,
  ): readonly unknown[] {
    try {
      if (key === undefined) return compile(path)(response, { ...environment, context: response });
      const spoken = path.includes('%context') ? { ...environment, context: nodeOf(key) } : environment;
      return compile(path, ITEM)(spots.get(key)?.item ?? { linkId: readKey(key).linkId }, spoken);
    } catch (fault) {
      throw new ExpressionFault(key, path, fault);
    }
  }

  function withVariables(
    variables: readonly Expression[],
    key: string | undefined,
    start: Record<string, unknown>,
  ): Record<string, unknown> {
    return variables.reduce(
      (environment, { name, path }) =>
        name === undefined ? environment : { ...environment, [name]: speak(path, key, environment) },
      start,
    );
  }

  function environmentOf(key: string | undefined): Record<string, unknown> {
    const name = key ?? '';
    const already = known.get(name);
    if (already !== undefined) return already;
    const { linkId, at } = readKey(name);
    const place = key === undefined ? undefined : places.byLinkId.get(linkId);
    const parent = place?.parent === undefined ? undefined : places.byLinkId.get(place.parent);
    const outer =
      place === undefined
        ? { resource: response, questionnaire }
        : environmentOf(
            parent === undefined
              ? undefined
              : keyOf(
                  parent.item.linkId,
                  at.slice(
                    0,
                    parent.item.type === 'group' && parent.item.repeats
                      ? parent.repeated.length + 1
                      : parent.repeated.length,
                  ),
                ),
          );
    const made = withVariables(place === undefined ? form.variables : place.item.variables, key, outer);
    known.set(name, made);
    return made;
  }

  return (path, at) => speak(path, at, environmentOf(at));
}
