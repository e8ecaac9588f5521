/** One item of a FHIR Questionnaire, with everything in it. */
import type { GroupItem, Item } from './form.ts';
import {
  constraintsOf,
  controlsOf,
  enableRulesOf,
  expressionIn,
  HIDDEN,
  ITEM_NAMES,
  type ItemReader,
  maxOccurs,
  minOccurs,
  OCCURS,
  ON_EVERY_ITEM,
  SDC,
  variablesOf,
} from './item-parts.ts';
import { readQuestion } from './read-question.ts';
import { extension, type Json, listIn, objectIn, tellUnknown, textIn, translated } from './reading.ts';

/** `itemControl` codes of groups, and how the group is laid out. */
const LAYOUTS: Readonly<Record<string, GroupItem['layout']>> = {
  table: 'table',
  htable: 'table',
  gtable: 'rows',
  grid: 'rows',
  list: 'plain',
  page: 'page',
};
/** Longer linkIds than FHIR's 255 characters are refused; spaces and our own mark of a repetition too. */
const LINK_ID = /^[^\s~]{1,255}$/;

/** Reads an item and all it holds; undefined when it cannot be one, which has then been told. */
export function readItem(item: Json, path: string, reader: ItemReader): Item | undefined {
  const { notes, own } = reader;
  const linkId = textIn(item, 'linkId');
  if (linkId === undefined || !LINK_ID.test(linkId)) {
    notes.error(path, 'no-link-id');
    return undefined;
  }
  const type = textIn(item, 'type') ?? '';
  const words = textIn(item, 'text') ?? '';
  if (words.trim() === '' && type !== 'group') notes.error(path, 'no-text', { what: linkId });
  const base = {
    linkId,
    text: translated(words, objectIn(item, '_text'), { path, notes, own }),
    prefix: textIn(item, 'prefix'),
    enableWhen: enableRulesOf(item, { path, notes }),
    enableBehavior: item['enableBehavior'] === 'any' ? ('any' as const) : ('all' as const),
    enableExpression: expressionIn(item, `${SDC}-enableWhenExpression`, { path, notes }),
    hidden: extension(item, HIDDEN)?.['valueBoolean'] === true,
    variables: variablesOf(item, { path, notes }),
    constraints: constraintsOf(item, reader, path),
  };
  if (type === 'display') {
    tellUnknown(item, { extensions: ON_EVERY_ITEM, names: ITEM_NAMES }, { path, notes });
    return { ...base, type };
  }
  if (type === 'group') {
    tellUnknown(item, { extensions: [...ON_EVERY_ITEM, ...OCCURS], names: ITEM_NAMES }, { path, notes });
    return {
      ...base,
      type,
      items: listIn(item, 'item', { path, notes }).flatMap(
        (one, index) => readItem(one, `${path}.item[${index}]`, reader) ?? [],
      ),
      repeats: item['repeats'] === true,
      required: item['required'] === true,
      minOccurs: minOccurs(item),
      maxOccurs: maxOccurs(item),
      layout:
        controlsOf(item)
          .map((code) => LAYOUTS[code])
          .find((layout) => layout !== undefined) ?? 'plain',
    };
  }
  const question = readQuestion(item, type, { base, path, reader });
  if (question === undefined) {
    notes.unsupported(path, `type ${type}`);
    notes.error(path, 'unknown-type', { what: linkId, other: type });
  }
  return question;
}
