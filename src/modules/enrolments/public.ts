/** The only door of `enrolments`: how one person walks a programme. */
export { enrolmentsDueHandlers } from './jobs.ts';
export { enrolmentsListener } from './listeners.ts';
export { type AskedIn, askedIn } from './rules/as-asked.ts';
export { fieldsOf, partIdOf, privacyOf } from './rules/fields-of.ts';
export { LARGEST_PICTURE } from './rules/plain-picture.ts';
export { photoIn } from './rules/photos-of.ts';
export { type EntryValues, fieldName, readValues, type ValueFault, valuesOf } from './rules/read-values.ts';
export {
  deleteEnrolments,
  findEnrolment,
  readSummary,
  type Enrolment,
  type EnrolmentId,
  type GroupId,
} from './store/enrolments.ts';
export { type Entry, type EntryId } from './store/entries.ts';
export { ALIAS_FAULTS, type AliasFault, privacyIn, type Privacy } from './rules/in-group.ts';
export { END_REASONS, type EndReason } from './rules/states.ts';
export { doseOf } from './rules/dose.ts';
export { type Feedback, readFeedback } from './store/feedback.ts';
export { everyPhoto } from './store/photos.ts';
export { readWork, type Work } from './store/work.ts';
export { readEnrolments } from './store/enrolments.ts';
export { inWordsOf } from './use-cases/as-walked.ts';
export { beginWalk, offersFor, unitsAlong } from './use-cases/begin.ts';
export { endWalk } from './use-cases/end-walk.ts';
export { chooseWays } from './use-cases/choose-ways.ts';
export { shownWays } from './rules/ways-for-walk.ts';
export { ownClock } from './use-cases/own-clock.ts';
export { openRoad, type ReadEntry, type Road, type WalkParts } from './use-cases/open-road.ts';
export {
  readRoad,
  everyWalk,
  readRoads,
  type ReadingParts,
  roadsOf,
  type SharedWords,
  type WholeRoad,
  type WholeWalk,
} from './use-cases/read-walks.ts';
export {
  chooseTime,
  finishStep,
  pauseWalk,
  readWalkIn,
  resumeWalk,
  tellOwnDay,
} from './use-cases/walk-on.ts';
export { readPhoto, readSharedPhoto } from './use-cases/read-photo.ts';
export { writeEntry } from './use-cases/write-entry.ts';
export { missedForms } from './use-cases/missed-forms.ts';
export { settleSupportEnd } from './use-cases/support-ends.ts';
export { adjustWalk, moveWalkOn } from './use-cases/adjust.ts';
export { giveFeedback, noteWork } from './use-cases/give-feedback.ts';
export { NEEDS, type Need } from './store/caseload.ts';
export { type Case, type Caseload, readCaseload } from './use-cases/read-caseload.ts';
export type { HowItGoes, Shown } from './rules/how-it-goes.ts';
export { readHowItGoes, sumUp, voteOnStep } from './use-cases/how-programmes-go.ts';
export { loadTechniques, type Technique } from './use-cases/load-techniques.ts';
export { acceptInvitation, makeInvitation, type NameInGroup, readInvitation } from './use-cases/invite.ts';
export { type HandoverWithWords, readHandovers } from './store/handovers.ts';
export { answerHandover, handOverWalk, takeBackHandover } from './use-cases/hand-over.ts';
export type { GroupState } from './rules/in-group.ts';
export { reachOf } from './use-cases/open-road.ts';
export type { GroupMeeting, OwnGroup } from './store/own-group.ts';
export { changeGroupOfUnit, makeGroup } from './use-cases/make-group.ts';
export { openGroup } from './use-cases/open-group.ts';
export { membersOf } from './store/groups.ts';
export { readMeetings as readGroupMeetings } from './store/group-meetings.ts';
export { addToGroup, moveGroup, takeFromGroup } from './use-cases/lead-group.ts';
export { listGroups, type Member, readGroup } from './use-cases/read-groups.ts';
export { chooseAlias, leaveGroup, showGroupMeeting } from './use-cases/own-group.ts';
export { beginsAt, comingMeetings } from './rules/group-times.ts';
