/** When a version is approved: every part, by enough people, for the content as it stands. */
import type { StaffId } from '#kernel/ids.ts';
import { partsToReview, type ReviewPart } from './checklist.ts';

export interface GivenReview {
  readonly part: ReviewPart;
  readonly verdict: 'approved' | 'returned';
  /** The content that it was given for. */
  readonly hash: string;
  /** The person, whatever assignment they had. */
  readonly by: StaffId;
}
/** Two people at least; one is enough for a correction of texts. */
const LEAST_REVIEWERS = { major: 2, minor: 1 } as const;

export type Approval =
  | { readonly kind: 'approved' }
  | { readonly kind: 'returned' }
  | {
      readonly kind: 'waits';
      /** Parts without an approval that holds. */
      readonly parts: readonly ReviewPart[];
      /** How many more people must look at it; they may look at any part. */
      readonly reviewers: number;
      /** `another`: only those who wrote it have approved it so far. */
      readonly eyes: 'another' | 'enough';
    };

/** Of each person's reviews of a part the last one counts. */
function lastWords(reviews: readonly GivenReview[]): readonly GivenReview[] {
  return [...new Map(reviews.map((one) => [`${one.part} ${one.by}`, one])).values()];
}

/**
 * What is said of other content does not count. One person may write, review and publish in a small unit, but not alone: somebody
 * who did not write it has approved it too.
 */
export function approvalOf(
  version: { readonly minor: number; readonly hash: string; readonly writers: readonly StaffId[] },
  reviews: readonly GivenReview[],
): Approval {
  const current = lastWords(reviews.filter((one) => one.hash === version.hash));
  if (current.some((one) => one.verdict === 'returned')) return { kind: 'returned' };
  const asked = partsToReview(version);
  const approving = current.filter((one) => asked.includes(one.part));
  const people = new Set(approving.map((one) => one.by));
  const parts = asked.filter((part) => !approving.some((one) => one.part === part));
  const least = LEAST_REVIEWERS[version.minor === 0 ? 'major' : 'minor'];
  const reviewers = Math.max(0, least - people.size);
  const eyes = [...people].some((one) => !version.writers.includes(one)) ? 'enough' : 'another';
  return parts.length === 0 && reviewers === 0 && eyes === 'enough'
    ? { kind: 'approved' }
    : { kind: 'waits', parts, reviewers, eyes };
}
