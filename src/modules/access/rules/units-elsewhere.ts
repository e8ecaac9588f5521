/**
 * What staff may know of a resident's data at other units: not what is there, only how it stands. Made of `decide` itself,
 * asked without words, so that no list can promise what the decision would refuse, nor hide what it would open.
 */
import type { StaffActor } from '#kernel/actor.ts';
import type { ResidentId, UnitId } from '#kernel/ids.ts';
import { type AccessFacts, type AccessPolicy, decide } from './decide.ts';

/** `open`: the relation is enough. `choice`: opens with an active choice in own words. `blocked`: an emergency alone opens it. */
export type Standing = 'open' | 'choice' | 'blocked';

export interface UnitElsewhere {
  readonly unitId: UnitId;
  readonly standing: Standing;
}

/** The other units with a relation, now or before, or a block; those that may not be known of are left out. */
export function unitsElsewhere(
  actor: StaffActor,
  residentId: ResidentId,
  facts: AccessFacts,
  policy: AccessPolicy,
): readonly UnitElsewhere[] {
  const places = new Map(
    [...facts.relations, ...facts.blocks].map((place) => [place.unitId, place.organisationId]),
  );
  return [...places].flatMap(([unitId, holderOrganisation]): readonly UnitElsewhere[] => {
    if (unitId === actor.unitId) return [];
    const decision = decide(
      actor,
      { action: 'read', residentId, holder: unitId, holderOrganisation, choice: null, emergency: null },
      facts,
      policy,
    );
    if (decision.permitted) return [{ unitId, standing: 'open' }];
    if (decision.because === 'reason-required') return [{ unitId, standing: 'choice' }];
    return decision.because === 'blocked' ? [{ unitId, standing: 'blocked' }] : [];
  });
}
