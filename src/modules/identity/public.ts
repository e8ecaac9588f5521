/** The only door of `identity`: sign-in and sessions, organisations, units, staff, assignments, the registry of residents. */
export { ownUse } from './rules/age-policy.ts';
export { parseIdentityNumber } from './rules/identity-number.ts';
export { type IdentityNumber, type IdentityNumberRefusal } from './rules/identity-reading.ts';
export {
  readResidentClaims,
  type ResidentClaims,
  type ResidentClaimsRefusal,
  type ToldProtection,
} from './rules/resident-claims.ts';
export {
  type Absence,
  absencesFrom,
  type CareAssignment,
  careAssignments,
  holdAbsences,
} from './store/absences.ts';
export {
  allOrganisations,
  allUnits,
  type Assignment,
  assignmentsOf,
  type Organisation,
  staffByAssignment,
  type StaffMember,
  staffMembers,
  type Unit,
} from './store/organisations.ts';
export { clientOf, openClientSession, residentByNumber } from './store/clients.ts';
export { claimResidentLogin, type LoginStanding } from './store/logins.ts';
export {
  markErased,
  mayBeContacted,
  readRegistration,
  type Registration,
  setProtection,
} from './store/registry.ts';
export {
  forgetSessions,
  type Opening,
  openSession,
  type SessionMinutes,
  sessionStanding,
} from './store/sessions.ts';
export { ABSENCE_BEGINS, enterAbsence, listAbsences, removeAbsence } from './use-cases/absences.ts';
export { chooseAssignment } from './use-cases/choose-assignment.ts';
export { myAssignments, type OwnAssignment } from './use-cases/my-assignments.ts';
export { signInStaff } from './use-cases/sign-in-staff.ts';
export { signOut } from './use-cases/sign-out.ts';
export { type SignedIn, whoIs } from './use-cases/who-is.ts';
export { type WhoseWork, whoseWork } from './use-cases/whose-work.ts';
