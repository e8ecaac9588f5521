/** Rows of the unit's lists as pages show them: names or what stands in their place, words, and where each leads. */
import type { Language } from '#kernel/actor.ts';
import type { Instant, Zone } from '#kernel/dates.ts';
import type { ItemDetail, ItemKind } from '#modules/worklist/public.ts';
import { dueState, dueWords, type Urgency, urgencyOf } from '#modules/worklist/rules/due-words.ts';
import { worklistTexts, type WorklistTexts } from '#modules/worklist/texts/texts.ts';
import type { TagKind } from '../design/lists.tsx';
import type { WorkRow } from '../design/work-list.tsx';

/** What a row needs of an item; `ListedItem` has it. */
export interface RowFacts {
  readonly id: string;
  readonly residentId: string;
  readonly kind: ItemKind;
  readonly refId: string;
  readonly detail: ItemDetail | null;
  readonly dueAt: Instant;
  readonly madeAt: Instant;
  readonly person: NameFacts;
  readonly colleague: string | null;
}
export interface NameFacts {
  readonly name: string | null;
  readonly isProtected: boolean;
}

export type DayGroup = Urgency | 'first';

export interface DayRow extends WorkRow {
  readonly residentId: string;
  /** `first`: what stands above everything that is sorted by its day. */
  readonly urgency: DayGroup;
}

const TAGS: Readonly<Record<ItemKind, TagKind>> = {
  intake: 'info',
  reply: 'person',
  meeting: 'calm',
  sign: 'plain',
  'follow-up': 'plain',
  call: 'person',
  review: 'danger',
  flag: 'danger',
  'hand-over': 'info',
  'referral-answer': 'person',
  task: 'person',
  team: 'info',
};

/** The page where a row is dealt with. */
export function hrefOf(
  item: Pick<RowFacts, 'kind' | 'residentId' | 'refId' | 'detail'>,
  language: Language,
): string {
  const person = `/${language}/work/people/${item.residentId}`;
  switch (item.kind) {
    case 'intake':
      return `${person}/referral/${item.refId}`;
    case 'reply':
      return `${person}/messages`;
    case 'sign':
      return item.detail === 'prescription'
        ? `${person}/plan/${item.refId}`
        : `${person}/notes/${item.refId}`;
    case 'hand-over':
      return `${person}/walks`;
    case 'referral-answer':
      return `${person}/refer`;
    case 'task':
    case 'team':
      return `${person}/colleagues`;
    case 'flag':
      return `${person}/flags/${item.refId}`;
    case 'call':
      if (item.detail === 'pause-over' || item.detail === 'came-back') return `${person}/agreement`;
      return item.detail === 'call-asked' ? `${person}/messages` : person;
    case 'review':
      return item.detail === 'support-ends' ? `${person}/walks/${item.refId}` : person;
    case 'follow-up':
      return item.detail === 'prescription' ? `${person}/plan` : person;
    case 'meeting':
      return person;
  }
}

/** The name, or what stands where none may. */
export function nameOrNot(person: NameFacts, language: Language): string {
  const words = worklistTexts(language);
  if (person.isProtected) return words.protectedName;
  return person.name ?? words.unknownName;
}

/** What a row is about beside its kind says it alone here: that nothing reaches the person, that support ends, and the like. */
const ALONE: readonly ItemDetail[] = [
  'not-reached',
  'support-ends',
  'pause-over',
  'came-back',
  'prescription',
];

function aboutOf(item: Pick<RowFacts, 'kind' | 'detail'>, words: WorklistTexts): readonly string[] {
  if (item.detail === null) return [words.about[item.kind]];
  const detail = words.details[item.detail];
  return ALONE.includes(item.detail) ? [detail] : [words.about[item.kind], detail];
}

/** Rows in the order given. */
export function dayRows(
  items: readonly RowFacts[],
  at: { readonly now: Instant; readonly zone: Zone; readonly language: Language },
): readonly DayRow[] {
  const words = worklistTexts(at.language);
  return items.map((item) => ({
    id: item.id,
    residentId: item.residentId,
    href: hrefOf(item, at.language),
    name: nameOrNot(item.person, at.language),
    about: [...aboutOf(item, words), item.colleague].filter((one) => one !== null).join(' · '),
    tag: { kind: TAGS[item.kind], text: words.tags[item.kind] },
    when: dueWords(dueState(item, at.now, at.zone), at.language),
    urgency: item.kind === 'flag' ? 'first' : urgencyOf(item, at.now, at.zone),
  }));
}

/** Rows under their headings, in the order in which they come. */
export function byUrgency(
  rows: readonly DayRow[],
): readonly { readonly urgency: DayGroup; readonly rows: readonly DayRow[] }[] {
  const order = [...new Set(rows.map((row) => row.urgency))];
  return order.map((urgency) => ({ urgency, rows: rows.filter((row) => row.urgency === urgency) }));
}
