/** Rows of the unit's lists as pages show them: names or what stands in their place, words, and where each leads. */
import type { Language } from '#kernel/actor.ts';
import type { Instant, Zone } from '#kernel/dates.ts';
import type { ItemKind } from '#modules/worklist/public.ts';
import { dueState, dueWords, type Urgency, urgencyOf } from '#modules/worklist/rules/due-words.ts';
import { worklistTexts } from '#modules/worklist/texts/texts.ts';
import type { TagKind } from '../design/lists.tsx';
import type { WorkRow } from '../design/work-list.tsx';

/** What a row needs of an item; `ListedItem` has it. */
export interface RowFacts {
  readonly id: string;
  readonly residentId: string;
  readonly kind: ItemKind;
  readonly refId: string;
  readonly dueAt: Instant;
  readonly madeAt: Instant;
  readonly person: NameFacts;
  readonly colleague: string | null;
}
export interface NameFacts {
  readonly name: string | null;
  readonly isProtected: boolean;
}

export interface DayRow extends WorkRow {
  readonly residentId: string;
  readonly urgency: Urgency;
}

const TAGS: Readonly<Record<ItemKind, TagKind>> = {
  intake: 'info',
  reply: 'person',
  meeting: 'calm',
  sign: 'plain',
  'follow-up': 'plain',
  call: 'person',
  review: 'danger',
};

/** The page where a row is dealt with. */
export function hrefOf(item: Pick<RowFacts, 'kind' | 'residentId' | 'refId'>, language: Language): string {
  const person = `/${language}/work/people/${item.residentId}`;
  switch (item.kind) {
    case 'intake':
      return `${person}/referral/${item.refId}`;
    case 'reply':
      return `${person}/messages`;
    case 'sign':
      return `${person}/notes/${item.refId}`;
    case 'meeting':
    case 'follow-up':
    case 'call':
    case 'review':
      return person;
  }
}

/** The name, or what stands where none may. */
export function nameOrNot(person: NameFacts, language: Language): string {
  const words = worklistTexts(language);
  if (person.isProtected) return words.protectedName;
  return person.name ?? words.unknownName;
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
    about: item.colleague === null ? words.about[item.kind] : `${words.about[item.kind]} · ${item.colleague}`,
    tag: { kind: TAGS[item.kind], text: words.tags[item.kind] },
    when: dueWords(dueState(item, at.now, at.zone), at.language),
    urgency: urgencyOf(item, at.now, at.zone),
  }));
}

/** Rows under their headings, in the order in which they come. */
export function byUrgency(
  rows: readonly DayRow[],
): readonly { readonly urgency: Urgency; readonly rows: readonly DayRow[] }[] {
  const order = [...new Set(rows.map((row) => row.urgency))];
  return order.map((urgency) => ({ urgency, rows: rows.filter((row) => row.urgency === urgency) }));
}
