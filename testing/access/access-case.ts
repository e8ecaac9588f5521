/**
 * One question about access with everything it depends on, in the words of the kernel and nobody else's. The
 * oracle, the generator and every judge that is compared with the oracle take this shape.
 */
import type { Actor, Country, Role } from '#kernel/actor.ts';
import type { Action, Denied, Obligation } from '#kernel/decision.ts';
import type { ClientId, HolderId, OrganisationId, ResidentId, StaffId, UnitId } from '#kernel/ids.ts';

export const PURPOSES = ['care', 'administration', 'log-review'] as const;
/** What an assignment is for; only `care` reaches persons. */
export type Purpose = (typeof PURPOSES)[number];

export interface SessionFact {
  readonly kind: 'resident' | 'staff' | 'client';
  readonly residentId: ResidentId | null;
  readonly staffId: StaffId | null;
  readonly clientId?: ClientId | null;
}

export interface ResidentFact {
  readonly country: Country;
  readonly state: 'active' | 'deceased' | 'erased';
  /** The kind of protected identity, or null for none. */
  readonly protected: string | null;
}

export interface AssignmentFact {
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
  readonly purpose: Purpose;
  readonly valid: boolean;
  readonly country: Country;
}

export interface RelationFact {
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId;
  readonly current: boolean;
}

/** Another system, as it is registered. */
export interface ClientFact {
  readonly clientId: ClientId;
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId;
  readonly purpose: 'care' | 'administration';
  readonly valid: boolean;
  readonly country: Country;
}

/** A block in force. */
export interface BlockFact {
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId;
}

/** A consent in force: `to` may read what `from` holds. */
export interface ConsentFact {
  readonly from: OrganisationId;
  readonly to: OrganisationId;
}

export interface AccessFacts {
  readonly session: SessionFact | null;
  readonly resident: ResidentFact | null;
  readonly assignment: AssignmentFact | null;
  /** The system whose session it is. */
  readonly client?: ClientFact | null;
  readonly relations: readonly RelationFact[];
  readonly blocks: readonly BlockFact[];
  readonly consents: readonly ConsentFact[];
}

export interface AccessQuestion {
  readonly action: Action;
  readonly residentId: ResidentId;
  /** The record-holding unit, or the resident's own id for the person's own drawer. */
  readonly holder: HolderId;
  /** The organisation of the holding unit; null for the own drawer and for a unit nobody knows. */
  readonly holderOrganisation: OrganisationId | null;
  /** The words of an active choice; null when none was made. */
  readonly choice: string | null;
  /** The stated reason of an emergency opening; null when none was asked for. */
  readonly emergency: string | null;
}

export interface AccessCase {
  readonly actor: Actor;
  readonly question: AccessQuestion;
  readonly facts: AccessFacts;
}

interface VerdictGiven {
  readonly permitted: true;
  readonly because: null;
  readonly obligations: readonly Obligation[];
  /** The policies that permit. */
  readonly rules: readonly string[];
}
interface VerdictRefused {
  readonly permitted: false;
  readonly because: Denied['because'];
  readonly obligations: readonly [];
  /** The policies that refuse, the one that is told first; none when nothing permits. */
  readonly rules: readonly string[];
}
export type Verdict = VerdictGiven | VerdictRefused;
