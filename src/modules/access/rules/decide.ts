/**
 * Who may do what with whose data. Pure and total; the default is no.
 *
 * Order: existence, assignment, relation, block, then the holder's place (own unit, same organisation, other
 * organisation). A block denies whatever else holds; only an emergency opening with a reason passes it. Foreign and
 * missing look the same (`not-found`); a block is told only to staff who have a relation.
 */
import type { Actor, ClientActor, Country, ResidentActor, Role, StaffActor } from '#kernel/actor.ts';
import type { Action, Decision, Denied, Obligation, Permitted } from '#kernel/decision.ts';
import type { ClientId, HolderId, OrganisationId, ResidentId, StaffId, UnitId } from '#kernel/ids.ts';

export interface UnitPlace {
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId;
}

/** What is true about the actor and the resident, read by the database (`access.facts`) or written by a test. */
export interface AccessFacts {
  readonly session: {
    readonly kind: 'resident' | 'staff' | 'client';
    readonly residentId: ResidentId | null;
    readonly staffId: StaffId | null;
    readonly clientId?: ClientId | null;
  } | null;
  readonly resident: {
    readonly country: Country;
    readonly state: 'active' | 'deceased' | 'erased';
    readonly protected: string | null;
  } | null;
  readonly assignment:
    | (UnitPlace & {
        readonly role: Role;
        readonly purpose: 'care' | 'administration' | 'log-review';
        readonly valid: boolean;
        readonly country: Country;
      })
    | null;
  /** The system whose session it is. */
  readonly client?:
    | (UnitPlace & {
        readonly clientId: ClientId;
        readonly purpose: 'care' | 'administration';
        readonly valid: boolean;
        readonly country: Country;
      })
    | null;
  readonly relations: readonly (UnitPlace & { readonly current: boolean })[];
  /** Blocks in force, by the unit whose data is closed. */
  readonly blocks: readonly UnitPlace[];
  /** Consents in force between record holders. */
  readonly consents: readonly { readonly from: OrganisationId; readonly to: OrganisationId }[];
}

export interface Question {
  readonly action: Action;
  readonly residentId: ResidentId;
  /** Whose data: a unit's, or the person's own drawer (the resident's id). */
  readonly holder: HolderId;
  /** The holder's organisation; null for the own drawer and for a unit that is not known. */
  readonly holderOrganisation: OrganisationId | null;
  readonly choice: string | null;
  readonly emergency: string | null;
}

/** The country pack's part of the law. */
export interface AccessPolicy {
  readonly blockScope: 'unit' | 'organisation';
  /** Sweden's *aktivt val*: own words before another unit's data inside one organisation. */
  readonly choiceWithinOrganisation: boolean;
  readonly consentBetweenOrganisations: boolean;
}

function yes(rule: string, obligations: readonly Obligation[]): Permitted {
  return { permitted: true, rule, obligations: ['log', ...obligations] };
}

function no(rule: string, because: Denied['because']): Denied {
  return { permitted: false, rule, because };
}

/** Foreign and missing look the same to whoever asks; the rule is for the operator's counts alone. */
function notFound(rule: string): Denied {
  return no(rule, 'not-found');
}

/** What a resident does with what is held about them. Signing is a professional's act. */
const RESIDENT_ACTIONS: readonly Action[] = [
  'read',
  'write',
  'export',
  'print',
  'log',
  'block',
  'consent',
  'erase',
  'send',
];
/** What staff in care do; the person's own choices (block, consent, erase, log) are not theirs to make. */
const STAFF_ACTIONS: readonly Action[] = ['read', 'write', 'sign', 'print', 'send', 'export'];
/** Passing to another unit's data is for reading only. */
const READING: readonly Action[] = ['read', 'print'];
const CARE_ROLES: readonly Role[] = ['coach', 'care-manager'];

function given(words: string | null): boolean {
  return words !== null && words.trim() !== '';
}

function decideForResident(actor: ResidentActor, question: Question, facts: AccessFacts): Decision {
  if (facts.session?.kind !== 'resident' || facts.session.residentId !== actor.residentId)
    return notFound('no-session');
  if (actor.residentId !== question.residentId) return notFound('somebody-else');
  if (!RESIDENT_ACTIONS.includes(question.action)) return no('resident-action', 'not-allowed');
  return yes('own-data', []);
}

function isBlocked(question: Question, facts: AccessFacts, own: UnitPlace, policy: AccessPolicy): boolean {
  return facts.blocks.some(
    (block) =>
      block.unitId === question.holder &&
      block.unitId !== own.unitId &&
      (policy.blockScope === 'unit' || block.organisationId !== own.organisationId),
  );
}

/** The actor is who the session says: the same person, unit, organisation and role. The log will name the actor. */
function isWhoTheyClaim(actor: StaffActor, facts: AccessFacts): boolean {
  const own = facts.assignment;
  return (
    facts.session?.kind === 'staff' &&
    facts.session.staffId === actor.staffId &&
    own?.unitId === actor.unitId &&
    own.organisationId === actor.organisationId &&
    own.role === actor.role
  );
}

function decideForStaff(
  actor: StaffActor,
  question: Question,
  facts: AccessFacts,
  policy: AccessPolicy,
): Decision {
  const own = facts.assignment;
  if (own === null || !own.valid || !isWhoTheyClaim(actor, facts)) return notFound('no-assignment');
  if (own.purpose !== 'care' || !CARE_ROLES.includes(own.role)) return notFound('not-for-care');
  if (!facts.relations.some((relation) => relation.unitId === own.unitId && relation.current))
    return notFound('no-relation');
  if (!STAFF_ACTIONS.includes(question.action)) return no('staff-action', 'not-allowed');
  const masking: readonly Obligation[] = facts.resident?.protected === null ? [] : ['mask-contact'];

  if (question.holder === question.residentId) return yes('relation-own-drawer', masking);
  if (question.holder === own.unitId) return yes('relation-own-unit', masking);
  if (!READING.includes(question.action)) return no('foreign-unit-reading-only', 'not-allowed');
  if (question.holderOrganisation === null) return notFound('no-holder');

  if (isBlocked(question, facts, own, policy)) {
    return given(question.emergency) ? yes('emergency-opening', masking) : no('block', 'blocked');
  }
  if (given(question.emergency)) return yes('emergency-opening', masking);
  if (question.holderOrganisation === own.organisationId) {
    if (policy.choiceWithinOrganisation && !given(question.choice))
      return no('active-choice', 'reason-required');
    return yes('same-organisation', masking);
  }
  const consented = facts.consents.some(
    (consent) => consent.from === question.holderOrganisation && consent.to === own.organisationId,
  );
  if (policy.consentBetweenOrganisations && !consented) return notFound('no-consent');
  if (!given(question.choice)) return no('active-choice', 'reason-required');
  return yes('consent-between-organisations', masking);
}

/** What another system does for its unit: it reads what the unit holds, and adds to it. */
const CLIENT_ACTIONS: readonly Action[] = ['read', 'write'];

function decideForClient(actor: ClientActor, question: Question, facts: AccessFacts): Decision {
  const own = facts.client ?? null;
  const isWhoItClaims =
    facts.session?.kind === 'client' &&
    facts.session.clientId === actor.clientId &&
    own?.clientId === actor.clientId &&
    own.unitId === actor.unitId &&
    own.organisationId === actor.organisationId;
  if (own === null || !own.valid || !isWhoItClaims) return notFound('no-client');
  if (own.purpose !== 'care') return notFound('not-for-care');
  if (!facts.relations.some((relation) => relation.unitId === own.unitId && relation.current))
    return notFound('no-relation');
  if (question.holder !== own.unitId) return notFound('client-own-unit-only');
  if (!CLIENT_ACTIONS.includes(question.action)) return no('client-action', 'not-allowed');
  return yes('client-relation', facts.resident?.protected === null ? [] : ['mask-contact']);
}

/**
 * Decides. `facts` must have been read for this actor and this resident; `policy` is that of the country whose law
 * binds the actor's organisation (the resident's own country for residents).
 */
export function decide(actor: Actor, question: Question, facts: AccessFacts, policy: AccessPolicy): Decision {
  if (facts.resident === null || facts.resident.state === 'erased') return notFound('no-person');
  switch (actor.kind) {
    case 'visitor':
      return notFound('visitor');
    case 'system':
      return yes(`service-job:${actor.job}`, facts.resident.protected === null ? [] : ['mask-contact']);
    case 'resident':
      return decideForResident(actor, question, facts);
    case 'client':
      return decideForClient(actor, question, facts);
    case 'staff':
      return decideForStaff(actor, question, facts, policy);
  }
}
