/** The only door of `prescriptions`: exercise prescriptions, their follow-up, the dose taken, and the unit's list of organisers. */
export { prescriptionsDueHandlers } from './jobs.ts';
export { keepsOrganisers } from './policy.ts';
export {
  checkOrganiser,
  ORGANISER_FIELDS,
  type OrganiserField,
  type OrganiserForm,
  type OrganiserProblem,
} from './rules/check-organiser.ts';
export {
  checkPrescription,
  FIELD_NAMES,
  type Fields,
  type FoundProblem,
  MOST_IN_LINE,
  MOST_IN_TEXT,
  MOST_MINUTES,
  MOST_TIMES,
  type PrescriptionProblem,
} from './rules/check-prescription.ts';
export {
  type Activity,
  ACTIVITY_KINDS,
  ACTIVITY_PLACES,
  type ActivityKind,
  type ActivityPlace,
  type Content,
  FOLLOW_UP_WAYS,
  type FollowUpWay,
  INTENSITIES,
  type Intensity,
  type OrganiserAsWas,
} from './rules/content.ts';
export { perWeek, type WeekStanding, weeksTaken, type WeekTaken } from './rules/dose-taken.ts';
export {
  type CodeCertainty,
  codeName,
  codesFor,
  maySign,
  type Prescribing,
  type PrescribingCode,
  professionName,
} from './rules/prescribing.ts';
export {
  type FollowUpOutcome,
  isBeingWritten,
  isForPerson,
  OUTCOMES,
  type PrescriptionState,
} from './rules/standing.ts';
export { type DoseTaken, readDoses } from './store/doses.ts';
export { type DoseFollowUp, readDoseFollowUps } from './store/follow-ups.ts';
export type { Organiser } from './store/organisers.ts';
export { hasPrescriptionGoing, type Prescription, readPrescriptions } from './store/prescriptions.ts';
export { dropPrescription, withdrawPrescription } from './use-cases/end-prescription.ts';
export { followUpPrescription } from './use-cases/follow-up-prescription.ts';
export { loadPrescribing } from './use-cases/load-prescribing.ts';
export { type AtUnit, atUnit, type PrescribingRules, signersAt } from './use-cases/opened-for-staff.ts';
export { endOrganiser, listOrganisers, saveOrganiser } from './use-cases/organisers.ts';
export { signPrescription } from './use-cases/sign-prescription.ts';
export { writeDose } from './use-cases/write-dose.ts';
export {
  around,
  askForSignature,
  beginPrescription,
  savePrescription,
} from './use-cases/write-prescription.ts';
