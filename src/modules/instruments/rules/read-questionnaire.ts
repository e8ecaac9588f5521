/**
 * A FHIR R4 Questionnaire read into a form. Nothing is dropped in silence: what is wrong, what is not supported and what
 * is not translated are each told by path. The resource itself is kept as it came, for export.
 */
import type { Language } from '#kernel/actor.ts';
import type { EnableRule, Form, Item, Text } from './form.ts';
import { CARRIED } from './carried-scoring.ts';
import { allItems } from './form.ts';
import { structureProblems } from './form-problems.ts';
import { constraintsOf, type ItemReader, resolvedRule, VARIABLE, variablesOf } from './item-parts.ts';
import { readItem } from './read-item.ts';
import {
  faultAt,
  isJson,
  type Json,
  languageOf,
  listIn,
  type Notes,
  objectIn,
  type ReadError,
  tellUnknown,
  textIn,
  translated,
  unreadableTexts,
  type Unsupported,
  type Untranslated,
} from './reading.ts';

export interface ReadForm extends Form {
  readonly url: string | undefined;
  readonly version: string | undefined;
  readonly name: string | undefined;
  readonly status: 'draft' | 'active' | 'retired';
  readonly language: Language | undefined;
  readonly title: Text;
  readonly description: Text;
  readonly copyright: string | undefined;
}
export interface QuestionnaireRead {
  /** Undefined when nothing of it can be read. With errors it may not be used. */
  readonly form: ReadForm | undefined;
  readonly errors: readonly ReadError[];
  readonly unsupported: readonly Unsupported[];
  readonly untranslated: readonly Untranslated[];
}

const CORE = 'http://hl7.org/fhir/StructureDefinition';
const ON_FORM = [CARRIED, VARIABLE, `${CORE}/questionnaire-constraint`, `${CORE}/targetConstraint`];
/** Elements of a Questionnaire that we use, or keep and hand on without using (who published it, which codes it has). */
const FORM_NAMES = [
  'resourceType',
  'id',
  'meta',
  'implicitRules',
  'language',
  'text',
  'contained',
  'url',
  'identifier',
  'version',
  'name',
  'title',
  'derivedFrom',
  'status',
  'experimental',
  'subjectType',
  'date',
  'publisher',
  'contact',
  'description',
  'useContext',
  'jurisdiction',
  'purpose',
  'copyright',
  'approvalDate',
  'lastReviewDate',
  'effectivePeriod',
  'code',
  'item',
];
/** More than any published questionnaire has; more would be a register, not a form. */
export const MOST_ITEMS = 1000;
/** Beyond this one fault says as much as ten. */
const MOST_ERRORS = 100;

/** How many items there are, counted without recursion: how deep they lie is the sender's to say. Stops one beyond `most`. */
function countItems(items: unknown, most: number): number {
  const left = [items];
  let count = 0;
  while (left.length > 0 && count <= most) {
    const list = left.pop();
    if (!Array.isArray(list)) continue;
    count += list.length;
    for (const one of list as readonly unknown[]) if (isJson(one)) left.push(one['item']);
  }
  return count;
}

function byLinkId<T>(list: readonly T[], linkId: (one: T) => unknown): ReadonlyMap<unknown, T> {
  // The first of a name counts; a second one is told as a fault.
  return new Map(list.toReversed().map((one) => [linkId(one), one]));
}

function withResolvedRules(
  items: readonly Item[],
  raw: unknown,
  all: ReadonlyMap<unknown, Item>,
): readonly Item[] {
  const list = Array.isArray(raw) ? (raw as readonly unknown[]).filter(isJson) : [];
  const given = byLinkId(list, (one) => one['linkId']);
  return items.map((item): Item => {
    const source = given.get(item.linkId);
    const written = source?.['enableWhen'];
    const rules = Array.isArray(written) ? (written as readonly unknown[]) : [];
    const enableWhen = item.enableWhen.map((rule, index): EnableRule => {
      const asked = all.get(rule.question);
      return resolvedRule(
        rule,
        rules[index],
        asked === undefined || asked.type === 'group' || asked.type === 'display' ? undefined : asked,
      );
    });
    return item.type === 'group'
      ? { ...item, enableWhen, items: withResolvedRules(item.items, source?.['item'], all) }
      : { ...item, enableWhen };
  });
}

/** Reads one resource. `raw` is parsed JSON of any shape. */
export function readQuestionnaire(raw: unknown): QuestionnaireRead {
  const errors: ReadError[] = [];
  const unsupported: Unsupported[] = [];
  const untranslated: Untranslated[] = [];
  const notes: Notes = {
    error: (path, name, about) => void errors.push(faultAt(path, name, about)),
    unsupported: (path, url) => void unsupported.push({ path, extension: url }),
    untranslated: (path, language) => void untranslated.push({ path, language }),
  };
  const done = (form: ReadForm | undefined): QuestionnaireRead => ({
    form,
    errors: errors.slice(0, MOST_ERRORS),
    unsupported,
    untranslated,
  });
  if (!isJson(raw) || raw['resourceType'] !== 'Questionnaire') {
    notes.error('Questionnaire', 'not-a-questionnaire');
    return done(undefined);
  }
  const count = countItems(raw['item'], MOST_ITEMS);
  if (count > MOST_ITEMS) {
    notes.error('Questionnaire.item', 'too-many-items', { what: String(MOST_ITEMS) });
    return done(undefined);
  }
  errors.push(...unreadableTexts(raw, 'Questionnaire'));
  if (errors.length > 0) return done(undefined);
  return done(readForm(raw, notes));
}

function containedIn(raw: Json, notes: Notes): ReadonlyMap<string, Json> {
  return new Map(
    listIn(raw, 'contained', { path: 'Questionnaire', notes }).flatMap((one) => {
      const id = textIn(one, 'id');
      if (one['resourceType'] !== 'ValueSet')
        notes.unsupported('Questionnaire.contained', textIn(one, 'resourceType') ?? 'contained');
      return id === undefined ? [] : [[id.replace(/^#/, ''), one] as const];
    }),
  );
}

function readForm(raw: Json, notes: Notes): ReadForm {
  const own = languageOf(textIn(raw, 'language'));
  const about = { path: 'Questionnaire', notes, own };
  tellUnknown(raw, { extensions: ON_FORM, names: FORM_NAMES }, about);
  const reader: ItemReader = { notes, own, contained: containedIn(raw, notes) };
  const read = listIn(raw, 'item', about).flatMap(
    (item, index) => readItem(item, `Questionnaire.item[${index}]`, reader) ?? [],
  );
  if (read.length === 0) notes.error('Questionnaire.item', 'nothing-asked');
  const items = withResolvedRules(
    read,
    raw['item'],
    byLinkId(allItems(read), (one) => one.linkId),
  );
  const title = textIn(raw, 'title') ?? textIn(raw, 'name') ?? '';
  if (title.trim() === '') notes.error('Questionnaire.title', 'no-title');
  const status = textIn(raw, 'status');
  if (status !== 'draft' && status !== 'active' && status !== 'retired')
    notes.error('Questionnaire.status', 'wrong-status');
  const form: ReadForm = {
    url: textIn(raw, 'url'),
    version: textIn(raw, 'version'),
    name: textIn(raw, 'name'),
    status: status === 'active' || status === 'retired' ? status : 'draft',
    language: own,
    title: translated(title, objectIn(raw, '_title'), { ...about, path: 'Questionnaire.title' }),
    description: translated(textIn(raw, 'description') ?? '', objectIn(raw, '_description'), {
      ...about,
      path: 'Questionnaire.description',
    }),
    copyright: textIn(raw, 'copyright'),
    items,
    variables: variablesOf(raw, about),
    constraints: constraintsOf(raw, reader, 'Questionnaire'),
  };
  for (const { path, name, what } of structureProblems(form)) notes.error(path, name, { what });
  return form;
}
