/** What people call the place that a path of an imported file leads to: the question, by its number and its words. */
import { isJson, type Json, textIn } from './reading.ts';

export interface NamedItem {
  readonly linkId: string | null;
  /** Number or letter before the text; null without one. */
  readonly prefix: string | null;
  /** The words as the file has them; null where the item has none. */
  readonly text: string | null;
}

function listOf(holder: Json | undefined, name: string): readonly unknown[] {
  const value = holder?.[name];
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function named(item: Json): NamedItem {
  const text = textIn(item, 'text')?.trim() ?? '';
  return {
    linkId: textIn(item, 'linkId') ?? null,
    prefix: textIn(item, 'prefix') ?? null,
    text: text === '' ? null : text,
  };
}

function byLinkId(items: readonly unknown[], linkId: string, depth = 0): Json | undefined {
  // A file nested deeper than this was refused before anything was named.
  if (depth > 60) return undefined;
  for (const one of items.filter(isJson)) {
    const found = textIn(one, 'linkId') === linkId ? one : byLinkId(listOf(one, 'item'), linkId, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The Questionnaire of a file that a path speaks of: the file itself, or an entry of a bundle; and the rest of the path. */
export function questionnaireAt(
  raw: unknown,
  path: string,
): { questionnaire: Json | undefined; rest: string } {
  const entry = /^Bundle\.entry\[(\d+)\]\./.exec(path);
  if (entry === null) return { questionnaire: isJson(raw) ? raw : undefined, rest: path };
  const found = isJson(raw) ? listOf(raw, 'entry')[Number(entry[1])] : undefined;
  const resource = isJson(found) ? found['resource'] : undefined;
  return { questionnaire: isJson(resource) ? resource : undefined, rest: path.slice(entry[0].length) };
}

/**
 * The innermost item on the way of a path (`Questionnaire.item[2].item[0].answerOption[1]`), or the one with that linkId.
 * Undefined where the path speaks of the form as a whole.
 */
export function itemNamed(raw: unknown, path: string): NamedItem | undefined {
  const { questionnaire, rest } = questionnaireAt(raw, path);
  if (questionnaire === undefined) return undefined;
  const steps = /^Questionnaire((?:\.item\[\d+\])+)/.exec(rest)?.[1];
  if (steps === undefined) {
    const found = rest.startsWith('Questionnaire')
      ? undefined
      : byLinkId(listOf(questionnaire, 'item'), rest);
    return found === undefined ? undefined : named(found);
  }
  const places = [...steps.matchAll(/\[(\d+)\]/g)].map(([, place]) => Number(place));
  const item = places.reduce<Json | undefined>((holder, place) => {
    const next = listOf(holder, 'item')[place];
    return isJson(next) ? next : undefined;
  }, questionnaire);
  return item === undefined ? undefined : named(item);
}

/** How a form in a file calls itself, where several came together. */
export function formNamed(raw: unknown, path: string): string | undefined {
  const { questionnaire } = questionnaireAt(raw, path);
  return questionnaire === undefined
    ? undefined
    : (textIn(questionnaire, 'title') ?? textIn(questionnaire, 'name'));
}
