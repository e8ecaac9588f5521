/** The only door of `residents`: who the person is, how to reach them, the rosters of units, and what is kept how long. */
export type { HeldPart, Section } from './contract.ts';
export { shownWhereabouts } from './rules/masked.ts';
export { type Erasure, erasuresOf } from './store/erasure.ts';
export {
  type Contact,
  insertPerson,
  markInformed,
  type NewPerson,
  type Person,
  readPerson,
  renamePerson,
} from './store/person.ts';
export {
  putOnRoster,
  type RosterEntry,
  rosterOf,
  takeOffRoster,
  unitsWithRoster,
  wholeRoster,
} from './store/roster.ts';
export { eraseOnRequest } from './use-cases/erase-on-request.ts';
export { exportResident, type Held, readHeld } from './use-cases/export-resident.ts';
export { keepForService, serviceRetention } from './use-cases/keep-for-service.ts';
export { type PersonHeader, personHeader } from './use-cases/person-header.ts';
export { saveSettings } from './use-cases/save-settings.ts';
