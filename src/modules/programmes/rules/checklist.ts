/** What a reviewer ticks, by kind of programme and part of the review. */
import type { Language } from '#kernel/actor.ts';
import type { Programme } from './programme.ts';

/** Three parts of a major version; `text` alone for a minor one. */
export const REVIEW_PARTS = ['description', 'evidence', 'demo', 'text'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

export interface ChecklistItem {
  readonly code: string;
  readonly text: Readonly<Record<Language, string>>;
}
export type Checklists = Readonly<
  Record<Programme['kind'], Readonly<Record<ReviewPart, readonly ChecklistItem[]>>>
>;

/** The parts that a version is reviewed in. */
export function partsToReview(version: { readonly minor: number }): readonly ReviewPart[] {
  return version.minor === 0 ? ['description', 'evidence', 'demo'] : ['text'];
}
