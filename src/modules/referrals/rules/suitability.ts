/** Whether a service suits a person: advice for whoever decides, never the decision. */
import { type AgeSpan, ageFits } from './age-fits.ts';

export const SAID = ['yes', 'no', 'unknown'] as const;
/** What is known of it; nobody has asked, or the person could not say, is `unknown`. */
export type Said = (typeof SAID)[number];

export const POINTS = ['age', 'residence', 'stable-health', 'motivation', 'segment'] as const;
export type Point = (typeof POINTS)[number];

/** What the service's data say of people like this. */
export type SegmentSuits = 'fits' | 'look-closer' | 'other-road';

export interface SuitFacts {
  readonly age: number;
  readonly ages: AgeSpan;
  /** Null: not known, or not to be shown. */
  readonly municipality: string | null;
  /** The municipalities that the unit is for; null when it asks nobody where they live. */
  readonly serves: readonly string[] | null;
  readonly stable: Said;
  readonly motivated: Said;
  readonly segment: SegmentSuits | null;
}

export type Says = 'fits' | 'does-not' | 'cannot-tell';

export interface Suitability {
  /** `look-closer`: something is not known, and that is never taken for good. */
  readonly advice: 'fits' | 'look-closer' | 'other-road';
  readonly points: readonly { readonly point: Point; readonly says: Says }[];
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** Where the person lives against whom the unit is for. */
export function livesHere(municipality: string | null, serves: readonly string[] | null): Says {
  if (serves === null) return 'fits';
  if (municipality === null || municipality.trim() === '') return 'cannot-tell';
  return serves.some((one) => folded(one) === folded(municipality)) ? 'fits' : 'does-not';
}

const OF_SAID: Readonly<Record<Said, Says>> = { yes: 'fits', no: 'does-not', unknown: 'cannot-tell' };
const OF_SEGMENT: Readonly<Record<SegmentSuits, Says>> = {
  fits: 'fits',
  'look-closer': 'cannot-tell',
  'other-road': 'does-not',
};

/** One thing that does not fit points to another road; one that cannot be told asks for a closer look. */
export function suitability(facts: SuitFacts): Suitability {
  const says: Readonly<Record<Point, Says>> = {
    age: ageFits(facts.age, facts.ages) === 'fits' ? 'fits' : 'does-not',
    residence: livesHere(facts.municipality, facts.serves),
    'stable-health': OF_SAID[facts.stable],
    motivation: OF_SAID[facts.motivated],
    segment: facts.segment === null ? 'cannot-tell' : OF_SEGMENT[facts.segment],
  };
  const points = POINTS.map((point) => ({ point, says: says[point] }));
  if (points.some((one) => one.says === 'does-not')) return { advice: 'other-road', points };
  return { advice: points.some((one) => one.says === 'cannot-tell') ? 'look-closer' : 'fits', points };
}
