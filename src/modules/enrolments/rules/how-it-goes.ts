/** How a programme goes, from sums in which nobody stands: few are told as few. */
export interface Counted {
  readonly kind: 'begun' | 'done' | 'ended' | 'helped' | 'not-helped';
  readonly part: string;
  readonly count: number;
}

/** Smaller numbers could point at somebody (finland-and-peers, 4.2: small cells below five are not shown). */
export const LEAST_SHOWN = 5;

/** `few`: under five, and not told. */
export type Shown = { readonly kind: 'count'; readonly count: number } | { readonly kind: 'few' };

/** Told to the nearest five: with the rest it would tell exactly how few have left on the way. */
export type About = { readonly kind: 'about'; readonly count: number } | { readonly kind: 'few' };

export interface HowItGoes {
  readonly begun: Shown;
  readonly underWay: About;
  readonly finished: Shown;
  /** In the order of the steps: who has done each. Where fewer go on, people leave. */
  readonly steps: readonly {
    readonly id: string;
    readonly done: Shown;
    /** Of a hundred who began, how many have done it; null where either is few. */
    readonly share: number | null;
    readonly helped: Shown;
    readonly notHelped: Shown;
  }[];
}

function shown(count: number): Shown {
  return count < LEAST_SHOWN ? { kind: 'few' } : { kind: 'count', count };
}

const NEAREST = 5;

function about(count: number): About {
  return count < LEAST_SHOWN
    ? { kind: 'few' }
    : { kind: 'about', count: Math.round(count / NEAREST) * NEAREST };
}

function shareOf(part: Shown, whole: Shown): number | null {
  if (part.kind === 'few' || whole.kind === 'few') return null;
  // A step of a correction may be done by who began before it was counted.
  return Math.min(100, Math.round((part.count / whole.count) * 100));
}

/** `stepIds` in the order in which they stand. */
export function howItGoes(counted: readonly Counted[], stepIds: readonly string[]): HowItGoes {
  const sumOf = (kind: Counted['kind'], part?: string) =>
    counted
      .filter((one) => one.kind === kind && (part === undefined || one.part === part))
      .reduce((sum, one) => sum + one.count, 0);
  const of = (kind: Counted['kind'], part: string) => shown(sumOf(kind, part));
  const begun = of('begun', '');
  return {
    begun,
    underWay: about(sumOf('begun') - sumOf('ended')),
    finished: of('ended', 'finished'),
    steps: stepIds.map((id) => {
      const done = of('done', id);
      return {
        id,
        done,
        share: shareOf(done, begun),
        helped: of('helped', id),
        notHelped: of('not-helped', id),
      };
    }),
  };
}
