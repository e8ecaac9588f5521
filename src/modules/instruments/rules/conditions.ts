/** What decides what is asked, without its texts: small enough to lie in a page, so that the browser shows and hides at once. */
import { enabledItems } from './enable.ts';
import { answersIn, type Fields } from './fields.ts';
import type { Answers, Form, GroupItem, Item, Question, Value } from './form.ts';
import { placesOf, readKey } from './places.ts';

/** Items that have a condition, are asked about by one, or are around such; everything else goes with what is around it. */
export interface Conditions {
  readonly items: readonly Item[];
}

const NO_TEXT = { sv: '', fi: '', en: '' } as const;

function bareQuestion(item: Question): Question {
  const bare = {
    ...item,
    text: NO_TEXT,
    help: undefined,
    initial: undefined,
    variables: [],
    constraints: [],
    prefix: undefined,
  };
  // The rules compare codes: what the options say, and their points, stay away.
  return bare.type === 'choice' ? { ...bare, options: [] } : bare;
}

/** Null where the server decides: by expressions, or by what the browser cannot read as the server does. */
export function conditionsOf(form: Form): Conditions | null {
  const { order, hasExpressions, byLinkId } = placesOf(form);
  if (hasExpressions) return null;
  const about = new Set(order.flatMap(({ item }) => item.enableWhen.map((rule) => rule.question)));
  const isReadElsewhere = [...about].some((linkId) => {
    const item = byLinkId.get(linkId)?.item;
    return item?.type === 'dateTime' || (item?.type === 'choice' && item.control === 'autocomplete');
  });
  if (isReadElsewhere) return null;
  const bare = (items: readonly Item[]): readonly Item[] =>
    items.flatMap((item): readonly Item[] => {
      if (item.type === 'group') {
        const inside = bare(item.items);
        return inside.length === 0 && item.enableWhen.length === 0 ? [] : [bareGroup(item, inside)];
      }
      if (item.enableWhen.length === 0 && !about.has(item.linkId)) return [];
      return [item.type === 'display' ? { ...item, text: NO_TEXT } : bareQuestion(item)];
    });
  return { items: bare(form.items) };
}

function bareGroup(group: GroupItem, items: readonly Item[]): GroupItem {
  return { ...group, text: NO_TEXT, items };
}

/** Of these answers, those that some condition asks about. */
export function answersAskedAbout({ items }: Conditions, answers: Answers): Answers {
  const about = new Set(
    placesOf({ items }).order.flatMap(({ item }) => item.enableWhen.map((rule) => rule.question)),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => about.has(readKey(key).linkId)));
}

function isSound(value: Value): boolean {
  const number = typeof value === 'object' && 'value' in value ? value.value : value;
  return typeof number !== 'number' || !Number.isNaN(number);
}

/**
 * Whether each of these keys is asked, by the answers kept and what the fields of the page hold (named by `asked` keys);
 * a key no condition speaks of is left out.
 */
export function askedNow(
  conditions: Conditions,
  kept: Answers,
  page: { readonly keys: readonly string[]; readonly fields: Fields },
): ReadonlyMap<string, boolean> {
  const here = new Set(page.keys);
  const typed = answersIn(conditions, { fields: page.fields, moment: (text) => text });
  const answers = {
    ...Object.fromEntries(Object.entries(kept).filter(([key]) => !here.has(key))),
    ...Object.fromEntries(
      Object.entries(typed).filter(([, answer]) =>
        (Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value]).every(isSound),
      ),
    ),
  };
  const enabled = enabledItems(conditions, answers);
  const { byLinkId } = placesOf(conditions);
  const isSpokenOf = (key: string) => byLinkId.has(readKey(key).linkId);
  return new Map(page.keys.filter(isSpokenOf).map((key) => [key, enabled.has(key)]));
}
