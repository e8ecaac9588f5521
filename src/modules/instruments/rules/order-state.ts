/** What becomes of an ordered form. */
import type { Country } from '#kernel/actor.ts';
import type { Instrument } from './instrument.ts';

export const ORDER_STATES = [
  'planned',
  'open',
  'started',
  'answered',
  'declined',
  'not-answered',
  'withdrawn',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** The person can fill it in or say no. */
export const WAITING: readonly OrderState[] = ['open', 'started'];
/** The unit can take it back. */
export const UNDECIDED: readonly OrderState[] = ['planned', ...WAITING];

/** Asked for and not there: what staff see beside a meeting. Planned ones have not been asked for yet. */
export function isNotFilledIn(state: OrderState): boolean {
  return WAITING.includes(state) || state === 'not-answered' || state === 'declined';
}

/** The forms that were asked for and are not there: of each the latest that was ever opened, and not taken back. */
export function notFilledIn<
  O extends { readonly instrument: string; readonly state: OrderState; readonly opensAt: string },
>(orders: readonly O[]): readonly O[] {
  const asked = orders.filter((one) => one.state !== 'planned' && one.state !== 'withdrawn');
  const latest = asked.filter(
    (one) => !asked.some((other) => other.instrument === one.instrument && other.opensAt > one.opensAt),
  );
  return latest.filter((one) => isNotFilledIn(one.state));
}

/**
 * What may be asked for: in use, which it is only when the licence gate has let it through (`check-content.ts`, `publish-form.ts`),
 * with questions that may be shown, and limits for the country.
 */
export function canBeOrdered(instrument: Instrument, country: Country): boolean {
  return (
    (instrument.bands.length === 0 || instrument.cutoffs.some((set) => set.countries.includes(country))) &&
    instrument.status === 'active' &&
    instrument.entry === 'items'
  );
}

function partsOf(version: string): readonly number[] {
  return version.split('.').map(Number);
}

/** Versions are numbers with dots, compared part by part. */
export function isNewer(one: string, other: string): boolean {
  const [left, right] = [partsOf(one), partsOf(other)];
  const place = left.findIndex((part, index) => part !== right[index]);
  return place !== -1 && (left[place] ?? 0) > (right[place] ?? -1);
}

/** Of each form that can be asked for its newest version, in the order given. */
export function orderable(instruments: readonly Instrument[], country: Country): readonly Instrument[] {
  const can = instruments.filter((one) => canBeOrdered(one, country));
  return can.filter(
    (one) => !can.some((other) => other.name === one.name && isNewer(other.version, one.version)),
  );
}
