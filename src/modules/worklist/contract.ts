/** What comes in from the lists' addresses and what goes out of them. */
import * as z from 'zod';
import type { Language } from '#kernel/actor.ts';
import { type Instant, parseInstant } from '#kernel/dates.ts';
import { type Id, isId, type ResidentId, type StaffId, type UnitId } from '#kernel/ids.ts';

export const ITEM_KINDS = [
  'intake',
  'reply',
  'meeting',
  'sign',
  'follow-up',
  'call',
  'review',
  'flag',
  'hand-over',
  'referral-answer',
  'task',
  'team',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Whose rows: `needs-me` is mine and those that anyone of the unit may take, `mine` only mine, `unit` everybody's. */
export const SCOPES = ['needs-me', 'mine', 'unit'] as const;
export type Scope = (typeof SCOPES)[number];

/** 0 stands above everything, 1 above what is sorted by its day alone (2). */
export const RANKS = [0, 1, 2] as const;
export type Rank = (typeof RANKS)[number];

/** What a list says beside the kind. */
export type ItemDetail =
  | 'health-check'
  | 'not-reached'
  | 'call-asked'
  | 'pause-over'
  | 'came-back'
  | 'support-ends'
  | 'referred'
  | 'referred-soon'
  | 'prescription';

export interface OpenItem {
  readonly id: Id<'item'>;
  readonly unitId: UnitId;
  readonly residentId: ResidentId;
  readonly kind: ItemKind;
  /** What it is about: the referral, thread, meeting, note or follow-up. */
  readonly refId: string;
  readonly detail: ItemDetail | null;
  /** Who should; null is the whole unit. */
  readonly staffId: StaffId | null;
  readonly rank: Rank;
  readonly dueAt: Instant;
  readonly madeAt: Instant;
}

/** The last row of a page; the next page begins after it. */
export interface ItemPlace {
  readonly rank: Rank;
  readonly dueAt: Instant;
  readonly id: Id<'item'>;
}

/** `2_2027-03-16T09:00:00.000Z_0195…`: an item's place in the order, as it stands in an address. */
export function writePlace(place: ItemPlace): string {
  return `${String(place.rank)}_${place.dueAt}_${place.id}`;
}

const PlaceField = z
  .string()
  .max(80)
  .transform((text, check): ItemPlace => {
    const [first = '', due = '', id = ''] = text.split('_');
    const rank = RANKS.find((one) => String(one) === first);
    const at = parseInstant(due);
    if (rank !== undefined && at.ok && isId(id)) return { rank, dueAt: at.value, id: id as Id<'item'> };
    check.addIssue({ code: 'custom', message: 'not-a-place' });
    return z.NEVER;
  });

export const ListInput = z.strictObject({
  scope: z.enum(SCOPES),
  /** Null is every kind. */
  kind: z.enum(ITEM_KINDS).nullable(),
  /** Null begins with the most urgent. */
  after: PlaceField.nullable(),
  limit: z.int().min(1).max(100),
});

/** Shorter than the longest name in the population registers; longer can be no name. */
const LONGEST_NAME = 200;
export const PeopleInput = z.strictObject({
  name: z.string().trim().max(LONGEST_NAME),
  page: z.int().min(1).max(10_000),
});

/** Somebody as a list shows them. */
export interface ListedPerson {
  readonly residentId: ResidentId;
  /** Null under protected identity, when the key has been erased, and when the unit's roster lacks the person. */
  readonly name: string | null;
  readonly isProtected: boolean;
  /** Null when the unit's roster lacks the person. */
  readonly language: Language | null;
}
