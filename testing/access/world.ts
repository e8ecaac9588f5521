/**
 * A small world as plain data: what a database would hold about organisations, staff, residents and what ties
 * them. `factsOf` reads it without SQL, so that a database can be compared with it.
 */
import type { Actor, Country, Role } from '#kernel/actor.ts';
import type { Action } from '#kernel/decision.ts';
import type {
  AssignmentId,
  HolderId,
  OrganisationId,
  ResidentId,
  SessionId,
  StaffId,
  UnitId,
} from '#kernel/ids.ts';
import type { AccessCase, AccessFacts, AssignmentFact, Purpose, ResidentFact } from './access-case.ts';

/** An instant in UTC as `2026-06-15T09:00:00.000Z`; written alike everywhere, so that text order is time order. */
export type Instant = string;

/** In force from `since`, no longer from `until` on; null when no end is known. */
interface Span {
  readonly since: Instant;
  readonly until: Instant | null;
}

export interface WorldOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly country: Country;
}
export interface WorldUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly organisationId: OrganisationId;
}
export interface WorldStaff {
  readonly id: StaffId;
  readonly name: string;
}
export interface WorldAssignment extends Span {
  readonly id: AssignmentId;
  readonly staffId: StaffId;
  readonly unitId: UnitId;
  readonly role: Role;
  readonly purpose: Purpose;
}
export interface WorldResident extends ResidentFact {
  readonly id: ResidentId;
  readonly name: string;
}
export interface WorldRelation extends Span {
  readonly residentId: ResidentId;
  readonly unitId: UnitId;
}
/** `until` is the instant the block was lifted. */
export interface WorldBlock extends Span {
  readonly residentId: ResidentId;
  readonly unitId: UnitId;
}
/** `until` is the last day the person named; `withdrawnAt` when they took it back before. */
export interface WorldConsent extends Span {
  readonly residentId: ResidentId;
  readonly from: OrganisationId;
  readonly to: OrganisationId;
  readonly withdrawnAt: Instant | null;
}
export interface WorldSession extends Span {
  readonly id: SessionId;
  readonly residentId: ResidentId | null;
  readonly staffId: StaffId | null;
  readonly assignmentId: AssignmentId | null;
}

export interface World {
  readonly now: Instant;
  readonly organisations: readonly WorldOrganisation[];
  readonly units: readonly WorldUnit[];
  readonly staff: readonly WorldStaff[];
  readonly assignments: readonly WorldAssignment[];
  readonly residents: readonly WorldResident[];
  readonly relations: readonly WorldRelation[];
  readonly blocks: readonly WorldBlock[];
  readonly consents: readonly WorldConsent[];
  readonly sessions: readonly WorldSession[];
}

/** What is asked of a world: by which session, or by nobody signed in, or by a job of the service. */
export type Asker =
  | { readonly kind: 'session'; readonly sessionId: SessionId }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'job'; readonly job: string };

export interface Probe {
  readonly asker: Asker;
  readonly action: Action;
  readonly residentId: ResidentId;
  readonly holder: HolderId;
  readonly choice: string | null;
  readonly emergency: string | null;
}

/** True from `since` on and until, but not at, `until`. */
export function isCurrent(span: Span, now: Instant): boolean {
  return span.since <= now && (span.until === null || now < span.until);
}

/** What holds in the world at `now` for this session and this person. An unknown or ended session is null. */
export function factsOf(
  world: World,
  session: WorldSession | null,
  residentId: ResidentId,
  now: Instant,
): AccessFacts {
  const resident = world.residents.find(({ id }) => id === residentId);
  const live = session !== null && isCurrent(session, now) ? session : null;
  const about = <Row extends { readonly residentId: ResidentId }>(rows: readonly Row[]) =>
    rows.filter((row) => row.residentId === residentId);
  return {
    session:
      live === null
        ? null
        : {
            kind: live.residentId === null ? 'staff' : 'resident',
            residentId: live.residentId,
            staffId: live.staffId,
          },
    resident:
      resident === undefined
        ? null
        : { country: resident.country, state: resident.state, protected: resident.protected },
    assignment: assignmentFactOf(world, session, now),
    relations: about(world.relations).map((relation) => ({
      unitId: relation.unitId,
      organisationId: organisationOf(world, relation.unitId),
      current: isCurrent(relation, now),
    })),
    blocks: about(world.blocks)
      .filter((block) => isCurrent(block, now))
      .map(({ unitId }) => ({ unitId, organisationId: organisationOf(world, unitId) })),
    consents: about(world.consents)
      .filter((consent) => isCurrent(consent, now))
      .filter(({ withdrawnAt }) => withdrawnAt === null || now < withdrawnAt)
      .map(({ from, to }) => ({ from, to })),
  };
}

/** The whole case of a probe: who the session says acts, what is asked, and what holds. */
export function caseOf(world: World, probe: Probe): AccessCase {
  const { asker, action, residentId, holder, choice, emergency } = probe;
  const session = asker.kind === 'session' ? sessionOf(world, asker.sessionId) : null;
  return {
    actor: actorOf(world, asker),
    question: {
      action,
      residentId,
      holder,
      holderOrganisation: world.units.find(({ id }) => id === holder)?.organisationId ?? null,
      choice,
      emergency,
    },
    facts: factsOf(world, session, residentId, world.now),
  };
}

/** Who acts, as sign-in would have said it when the session began. Throws for a session the world does not know. */
export function actorOf(world: World, asker: Asker): Actor {
  if (asker.kind === 'nobody') return { kind: 'visitor' };
  if (asker.kind === 'job') return { kind: 'system', job: asker.job };
  const session = sessionOf(world, asker.sessionId);
  if (session.residentId !== null) {
    const country = world.residents.find(({ id }) => id === session.residentId)?.country ?? 'se';
    return { kind: 'resident', residentId: session.residentId, sessionId: session.id, country };
  }
  const assignment = world.assignments.find(({ id }) => id === session.assignmentId);
  if (assignment === undefined || session.staffId === null)
    throw new Error('A staff session stands without an assignment.');
  const organisationId = organisationOf(world, assignment.unitId);
  return {
    kind: 'staff',
    staffId: session.staffId,
    assignmentId: assignment.id,
    unitId: assignment.unitId,
    organisationId,
    role: assignment.role,
    sessionId: session.id,
    country: countryOf(world, organisationId),
  };
}

/** The organisation a unit belongs to. Throws for a unit the world does not know. */
export function organisationOf(world: Pick<World, 'units'>, unitId: UnitId): OrganisationId {
  const unit = world.units.find(({ id }) => id === unitId);
  if (unit === undefined) throw new Error(`The world has no unit ${unitId}.`);
  return unit.organisationId;
}

function sessionOf(world: World, sessionId: SessionId): WorldSession {
  const session = world.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) throw new Error(`The world has no session ${sessionId}.`);
  return session;
}

function countryOf(world: World, organisationId: OrganisationId): Country {
  const organisation = world.organisations.find(({ id }) => id === organisationId);
  if (organisation === undefined) throw new Error(`The world has no organisation ${organisationId}.`);
  return organisation.country;
}

/** The assignment the session is bound to; null when there is none or it belongs to somebody else. */
function assignmentFactOf(world: World, session: WorldSession | null, now: Instant): AssignmentFact | null {
  const assignment = world.assignments.find(({ id }) => id === session?.assignmentId);
  if (assignment === undefined || assignment.staffId !== session?.staffId) return null;
  const organisationId = organisationOf(world, assignment.unitId);
  return {
    unitId: assignment.unitId,
    organisationId,
    role: assignment.role,
    purpose: assignment.purpose,
    valid: isCurrent(assignment, now),
    country: countryOf(world, organisationId),
  };
}
