/**
 * Who acts. A session is bound to one resident or to one assignment of a staff member; jobs and visitors have
 * their own kinds, so that "nobody" can never be mistaken for "somebody".
 */
import type {
  AssignmentId,
  ClientId,
  OrganisationId,
  ResidentId,
  SessionId,
  StaffId,
  UnitId,
} from './ids.ts';

export const LANGUAGES = ['sv', 'fi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const COUNTRIES = ['se', 'fi'] as const;
/** The country pack that governs: law, codes, limits, identity numbers. */
export type Country = (typeof COUNTRIES)[number];

export const ROLES = [
  'coach',
  'care-manager',
  'unit-manager',
  'log-reviewer',
  'administrator',
  'designer',
  'publisher',
] as const;
export type Role = (typeof ROLES)[number];

export interface Visitor {
  readonly kind: 'visitor';
}
export interface ResidentActor {
  readonly kind: 'resident';
  readonly residentId: ResidentId;
  readonly sessionId: SessionId;
  readonly country: Country;
}
export interface StaffActor {
  readonly kind: 'staff';
  readonly staffId: StaffId;
  readonly assignmentId: AssignmentId;
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
  readonly sessionId: SessionId;
  readonly country: Country;
}
/** Another system that works for one unit. */
export interface ClientActor {
  readonly kind: 'client';
  readonly clientId: ClientId;
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId;
  readonly sessionId: SessionId;
  readonly country: Country;
}
/** A job of the service itself, named, never acting for a person who asks. */
export interface SystemActor {
  readonly kind: 'system';
  readonly job: string;
}
export type Actor = Visitor | ResidentActor | StaffActor | ClientActor | SystemActor;
