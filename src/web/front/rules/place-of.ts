/** Which unit's service a person sees. A place is a unit that takes referrals. */
import type { Actor, Country, Language } from '#kernel/actor.ts';

/** What the rule needs of a unit. */
export interface PlaceFacts {
  readonly id: string;
  readonly country: Country;
  readonly takesReferrals: boolean;
}

export interface Visit {
  readonly actor: Actor;
  /** What the person chose before (cookie). */
  readonly chosen: string | undefined;
  readonly language: Language;
}

/** The places a person can choose among. Who is signed in chooses within the country of the identity; staff have their own unit alone. */
export function placesFor<T extends PlaceFacts>(units: readonly T[], actor: Actor): readonly T[] {
  switch (actor.kind) {
    case 'staff':
      return units.filter((unit) => unit.id === actor.unitId);
    case 'resident':
      return units.filter((unit) => unit.takesReferrals && unit.country === actor.country);
    case 'visitor':
    case 'client':
    case 'system':
      return units.filter((unit) => unit.takesReferrals);
  }
}

/**
 * The place: the chosen one, else the first where the language is at home, else the first there is. Undefined when no
 * unit takes referrals. Who has no place of their own (a country without units) sees what a visitor sees.
 */
export function placeOf<T extends PlaceFacts>(units: readonly T[], visit: Visit): T | undefined {
  const own = placesFor(units, visit.actor);
  const open = own.length > 0 ? own : placesFor(units, { kind: 'visitor' });
  const home: Country = visit.language === 'fi' ? 'fi' : 'se';
  return open.find((one) => one.id === visit.chosen) ?? open.find((one) => one.country === home) ?? open[0];
}
