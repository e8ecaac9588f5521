import type { Language } from '#kernel/actor.ts';
import type { ReviewPart } from '#modules/programmes/rules/checklist.ts';
import type { DescriptionPart } from '#modules/programmes/rules/owner-description.ts';
import type { GateCheck, GateLevel, GateVerdict } from '#modules/programmes/rules/gate-shape.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './review-en.ts';
import { fi } from './review-fi.ts';
import { sv } from './review-sv.ts';

/** What was just done, told on the page. */
export const REVIEW_SAID = [
  'described',
  'asked',
  'taken-back',
  'reviewed',
  'returned',
  'approved',
  'published',
  'retired',
  'commented',
  'resolved',
] as const;
export type ReviewSaid = (typeof REVIEW_SAID)[number];

export interface ReviewTexts {
  readonly heading: (args: { readonly name: string }) => string;
  readonly back: string;
  readonly write: string;
  readonly said: Readonly<Record<ReviewSaid, string>>;
  readonly gate: string;
  readonly verdicts: Readonly<Record<GateVerdict, string>>;
  readonly checks: Readonly<Record<GateCheck, string>>;
  readonly checkStates: Readonly<Record<'passed' | 'found' | 'by-construction', string>>;
  readonly check: string;
  readonly result: string;
  readonly findings: string;
  readonly levels: Readonly<Record<GateLevel, string>>;
  readonly where: string;
  readonly what: string;
  readonly level: string;
  readonly whole: string;
  readonly wait: {
    readonly draft: string;
    readonly approved: string;
    readonly published: string;
    readonly retired: string;
    readonly parts: (args: { readonly parts: string }) => string;
    readonly reviewers: (args: { readonly count: number }) => string;
    readonly another: string;
  };
  readonly description: {
    readonly heading: string;
    readonly lead: string;
    /** Of a part that the catalogue tells too. */
    readonly public: string;
    readonly needed: string;
    readonly save: string;
    readonly parts: Readonly<Record<DescriptionPart, { readonly label: string; readonly hint: string }>>;
  };
  readonly ask: string;
  readonly askLead: string;
  readonly takeBack: string;
  readonly publish: string;
  readonly publishLead: string;
  readonly onlyPublisher: string;
  readonly gaps: string;
  readonly gapsHint: (args: { readonly source: string }) => string;
  readonly retire: string;
  readonly retireLead: string;
  readonly parts: Readonly<Record<ReviewPart, string>>;
  readonly review: string;
  readonly checklist: string;
  readonly wordsLabel: string;
  readonly wordsHint: string;
  readonly approve: string;
  readonly return: string;
  readonly reviews: string;
  readonly noReviews: string;
  readonly verdictBy: Readonly<
    Record<
      'approved' | 'returned',
      (args: { readonly by: string; readonly part: string; readonly when: string }) => string
    >
  >;
  readonly earlier: string;
  readonly wroteToo: string;
  readonly somebody: string;
  readonly comments: string;
  readonly noComments: string;
  readonly about: string;
  readonly comment: string;
  readonly commentOn: Readonly<Record<'block' | 'step', string>>;
  readonly commentLength: string;
  readonly seeThere: string;
  readonly addComment: string;
  readonly resolve: string;
  readonly resolvedBy: (args: { readonly by: string; readonly when: string }) => string;
  readonly commentBy: (args: { readonly by: string; readonly when: string }) => string;
  readonly differences: (args: { readonly number: string }) => string;
  readonly first: string;
  readonly same: string;
  readonly texts: string;
  readonly added: string;
  readonly removed: string;
  readonly removedPiece: string;
  readonly addedPiece: string;
  readonly changes: string;
  readonly partChanges: Readonly<
    Record<'added' | 'removed' | 'moved', (args: { readonly part: string }) => string>
  >;
  readonly fieldChange: (args: {
    readonly part: string;
    readonly field: string;
    readonly was: string;
    readonly is: string;
  }) => string;
  readonly fields: Readonly<Record<string, string>>;
  readonly nothing: string;
  readonly majorChanges: string;
}

export function reviewTexts(language: Language): ReviewTexts {
  return texts<ReviewTexts>(language, { sv, fi, en });
}
export function useReviewTexts(): ReviewTexts {
  return reviewTexts(useLanguage());
}
