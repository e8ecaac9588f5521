/** How long somebody who asks now is likely to wait for a first meeting. */

/** What is known of a professional: how many they can carry (null: nobody has said), and how many they have. */
export interface Load {
  readonly carries: number | null;
  readonly active: number;
}

export interface Queue {
  /** Unanswered questions that came before. */
  readonly waiting: number;
  readonly loads: readonly Load[];
  /** Periods that have ended in the weeks looked at: as many places became free. */
  readonly ended: number;
  readonly weeks: number;
}

export type Wait =
  /** There is room for everybody who waits and for one more. */
  | { readonly kind: 'room' }
  /** So many weeks, begun ones counted whole. */
  | { readonly kind: 'weeks'; readonly weeks: number }
  /** `no-capacity`: nobody has said how many they carry. `no-endings`: no place has become free. `too-far`: more than a year. */
  | { readonly kind: 'cannot-tell'; readonly because: 'no-capacity' | 'no-endings' | 'too-far' };

const LONGEST_WEEKS = 52;

/** Places that are free now. Who has said nothing is not counted on. */
export function freePlaces(loads: readonly Load[]): number {
  return loads.reduce(
    (sum, { carries, active }) => sum + (carries === null ? 0 : Math.max(0, carries - active)),
    0,
  );
}

/** Places become free as fast as they have lately. A guess that cannot be made is said to be none, never a short wait. */
export function likelyWait({ waiting, loads, ended, weeks }: Queue): Wait {
  if (loads.every((load) => load.carries === null)) return { kind: 'cannot-tell', because: 'no-capacity' };
  const wanted = waiting + 1 - freePlaces(loads);
  if (wanted <= 0) return { kind: 'room' };
  if (ended === 0) return { kind: 'cannot-tell', because: 'no-endings' };
  const wait = Math.ceil((wanted * weeks) / ended);
  return wait > LONGEST_WEEKS ? { kind: 'cannot-tell', because: 'too-far' } : { kind: 'weeks', weeks: wait };
}
