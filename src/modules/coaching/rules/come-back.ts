/** Whether somebody may come back to coaching without asking anew. */
import { type Anchor, type CivilDate, plusMonths } from '#kernel/dates.ts';
import { type EndReason, isUnderWay, type PeriodState } from './period.ts';

export interface EndedPeriod {
  readonly state: PeriodState;
  readonly endReason: EndReason | null;
  readonly end: Anchor | null;
}

/** `under-way`: there is one already. `asks-anew`: the person lives elsewhere now, and whether it suits them is looked at again. */
export type ComeBack =
  | { readonly kind: 'may'; readonly until: CivilDate }
  | { readonly kind: 'not'; readonly because: 'under-way' | 'asks-anew' | 'too-late' | 'died' };

/** Counted in whole months from the end, its day of the year included. */
export function comeBack(period: EndedPeriod, returnMonths: number, today: CivilDate): ComeBack {
  if (isUnderWay(period.state) || period.end === null) return { kind: 'not', because: 'under-way' };
  if (period.endReason === 'death') return { kind: 'not', because: 'died' };
  if (period.endReason === 'moved') return { kind: 'not', because: 'asks-anew' };
  const until = plusMonths(period.end, returnMonths).date;
  return today > until ? { kind: 'not', because: 'too-late' } : { kind: 'may', until };
}
