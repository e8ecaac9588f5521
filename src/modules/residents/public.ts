/** The only door of `residents`: who the person is, how to reach them, the rosters of units, and what is kept how long. */
export { DecisionText, type HeldPart, type HeldTable, type Section } from './contract.ts';
export { shownWhereabouts } from './rules/masked.ts';
export { type BodyMeasures, hidesBodyMeasures, readBodyMeasures } from './store/body-measures.ts';
export { type Erasure, erasuresOf } from './store/erasure.ts';
export {
  type Contact,
  insertPerson,
  markInformed,
  type NewPerson,
  type Notify,
  type Person,
  readNotify,
  readPerson,
  renamePerson,
} from './store/person.ts';
export { type Reach, readReach } from './store/reach.ts';
export {
  putOnRoster,
  type RosterEntry,
  rosterOf,
  type RosterRow,
  rosterRowsOf,
  takeOffRoster,
  unitsWithRoster,
  wholeRoster,
} from './store/roster.ts';
export {
  type RetentionCount,
  retentionCounts,
  type RetentionLine,
  retentionLines,
  reportRetention,
} from './store/retention.ts';
export { eraseByDecision, type ErasedRecord, rehearseErasure } from './use-cases/erase-by-decision.ts';
export { eraseOnRequest } from './use-cases/erase-on-request.ts';
export { exportResident, type Held, readHeld } from './use-cases/export-resident.ts';
export {
  chooseBodyMeasures,
  hideBodyMeasuresByAnswer,
  hideBodyMeasuresForPerson,
} from './use-cases/hide-body-measures.ts';
export { type PersonHeader, personHeader } from './use-cases/person-header.ts';
export { addPushDevice, dropPushDevices } from './use-cases/push-devices.ts';
export { retentionHandlers, retentionListener } from './use-cases/retention.ts';
export { saveSettings } from './use-cases/save-settings.ts';
