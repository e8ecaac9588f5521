/** An entry of the copy as lines a person can read: ids, versions and the inside of a calculation are left to the file. */
import type { Language } from '#kernel/actor.ts';

const HIDDEN =
  /(^|[a-z])(Id|Ids)$|^(id|version|holder|zone|template|phrase|act|scoringVersion|cutOffSet|startsAt|endsAt|dueAt|responseCount|followUpTime|inviteDaysBefore|answeredBy|package|opensAt|closesAt|ruleVersion|formVersion)$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DEEPEST = 4;

/** Fields whose values are codes, and whose words they take. The same code means different things in different ones. */
const CODED = {
  country: 'country',
  language: 'language',
  state: 'state',
  modality: 'modality',
  modalities: 'modality',
  kind: 'meeting',
  habit: 'habit',
  habits: 'habit',
  author: 'author',
  setBy: 'author',
  cancelledBy: 'author',
  ratedBy: 'author',
  begunBy: 'author',
  toldBy: 'author',
  outcome: 'outcome',
  occasion: 'occasion',
  channel: 'channel',
  contact: 'contact',
  endReason: 'endReason',
  task: 'task',
  notice: 'notice',
  sentBy: 'sentBy',
  channels: 'sentBy',
  duty: 'duty',
  ground: 'ground',
  priority: 'priority',
  owned: 'owned',
  urgency: 'urgency',
  prescription: 'prescription',
  activityKind: 'activityKind',
  intensity: 'intensity',
  followUpHow: 'modality',
  went: 'went',
  stableHealth: 'said',
  motivation: 'said',
} as const;
export type CodeGroup = (typeof CODED)[keyof typeof CODED];

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'instant'; readonly text: string }
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  /** A code that the page has no words for is shown as it stands. */
  | { readonly kind: 'codes'; readonly group: CodeGroup; readonly codes: readonly string[] };

export interface Line {
  /** Name of the field, for the page's dictionary. */
  readonly field: string;
  readonly value: Value;
}

interface Context {
  readonly language: Language;
  readonly depth: number;
}

function groupOf(field: string): CodeGroup | undefined {
  return Object.entries(CODED).find(([name]) => name === field)?.[1];
}

function textLine(field: string, text: string): Line {
  return { field, value: { kind: 'text', text } };
}

/** A sentence kept in all languages: the reader's. */
function inLanguage(value: unknown, language: Language): string | undefined {
  if (typeof value !== 'object' || value === null || !('sv' in value && 'fi' in value && 'en' in value))
    return undefined;
  const text = value[language];
  return typeof text === 'string' ? text : undefined;
}

function textValue(field: string, text: string): Value {
  const group = groupOf(field);
  if (group !== undefined) return { kind: 'codes', group, codes: [text] };
  if (INSTANT.test(text)) return { kind: 'instant', text };
  return DAY.test(text) ? { kind: 'day', text } : { kind: 'text', text };
}

function linesOfList(field: string, all: readonly unknown[], context: Context): readonly Line[] {
  if (all.length === 0) return [];
  const plain = all.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
  if (plain.length < all.length) return all.flatMap((one) => linesOfValue(field, one, context));
  const group = groupOf(field);
  return group === undefined
    ? [textLine(field, plain.join(', '))]
    : [{ field, value: { kind: 'codes', group, codes: plain } }];
}

function linesOfValue(field: string, value: unknown, context: Context): readonly Line[] {
  if (value === null || value === undefined || value === '') return [];
  switch (typeof value) {
    case 'boolean':
      return [{ field, value: { kind: 'yes-no', yes: value } }];
    case 'number':
      return [textLine(field, String(value))];
    case 'string':
      return [{ field, value: textValue(field, value) }];
    case 'object':
      return Array.isArray(value)
        ? linesOfList(field, value, deeper(context))
        : linesOfObject(field, value, deeper(context));
    default:
      return [];
  }
}

function deeper(context: Context): Context {
  return { ...context, depth: context.depth + 1 };
}

/** Things that read better as one line than as their parts. */
function asOneLine(field: string, value: object, language: Language): readonly Line[] | undefined {
  const said = inLanguage(value, language);
  if (said !== undefined) return [textLine(field, said)];
  if ('question' in value && 'answer' in value && typeof value.question === 'string')
    return [textLine(value.question, typeof value.answer === 'string' ? value.answer : '–')];
  if ('from' in value && 'to' in value && typeof value.from === 'number' && typeof value.to === 'number')
    return [textLine(field, `${String(value.from)}–${String(value.to)}`)];
  if ('code' in value && 'system' in value && 'title' in value)
    return [textLine('code', `${String(value.code)} ${String(value.title)}`)];
  return undefined;
}

/** A result as it was told: what it was called and what it meant. How it was counted is in the file. */
function resultLines(result: object, language: Language): readonly Line[] {
  const told = (name: 'title' | 'meaning') =>
    inLanguage(Object.entries(result).find(([key]) => key === name)?.[1], language);
  const [title, meaning] = [told('title'), told('meaning')];
  return [
    ...(title === undefined ? [] : [textLine('result', title)]),
    ...(meaning === undefined ? [] : [textLine('meaning', meaning)]),
  ];
}

function linesOfObject(field: string, value: object, context: Context): readonly Line[] {
  if (field === 'result') return resultLines(value, context.language);
  const one = asOneLine(field, value, context.language);
  if (one !== undefined) return one;
  if (context.depth > DEEPEST) return [];
  return linesOf(value, context);
}

function linesOf(entry: object, context: Context): readonly Line[] {
  const isWrapped = 'rows' in entry;
  const isFile = 'fileType' in entry;
  return Object.entries(entry).flatMap(([field, value]) =>
    // The bytes of a file are in the copy that is downloaded.
    HIDDEN.test(field) || (isWrapped && field === 'kind') || (isFile && field === 'content')
      ? []
      : linesOfValue(field, value, context),
  );
}

/** The lines of one entry, in its own order; what holds nothing is left out. */
export function readable(entry: Readonly<Record<string, unknown>>, language: Language): readonly Line[] {
  return linesOf(entry, { language, depth: 0 });
}
