/** The only door of `programmes`. */
export { programmeMaker } from './policy.ts';
export { withoutBodyMeasures } from './rules/body-measures.ts';
export { after, type Deed, usedAfter } from './rules/deeds.ts';
export { flagHoldsFrom, flagsHolding } from './rules/flag-holds.ts';
export { formsAskedByRules } from './rules/forms-asked.ts';
export { moduleDoneOn, type Opening, type WaitsFor } from './rules/opening.ts';
export { inForce, type Offer, type ProgrammeId, type VersionFacts, type VersionId } from './rules/offers.ts';
export { type Adjustment, personal } from './rules/personal.ts';
export {
  type Block,
  blocksOf,
  type Diary,
  type Field,
  idsOf,
  type Module,
  modulesOf,
  type Programme,
  type Step,
  stepsOf,
} from './rules/programme.ts';
export { linksIn, readRichText, type RichNode, wordsOf, writeRichText } from './rules/rich-text.ts';
export { type PlannedMessage } from './rules/schedule.ts';
export { readProgramme } from './rules/read-programme.ts';
export { diary as DiaryShape } from './rules/shape-blocks.ts';
export { isNear, readDeeds } from './rules/shape-deeds.ts';
export { type Happening, simulate, type Simulation, type TimedDeed } from './rules/simulate.ts';
export { LARGEST_PACKAGE } from './rules/package-entry.ts';
export { transplanted } from './rules/transplant.ts';
export { textsOf, textState } from './rules/texts-of.ts';
export { loadProgrammes } from './use-cases/load-programmes.ts';
export { type Fate, type Pace, tick, type Told } from './rules/tick.ts';
export {
  isOpen,
  type OpenBlock,
  type OpenModule,
  type OpenStep,
  roadOf,
  ruleHoldsFrom,
} from './rules/unlock.ts';
export { cardOf } from './rules/card.ts';
export { isPaused, type Pause, type Walk, walkFrom } from './rules/walk.ts';
export { openProgrammeRegistry, type ProgrammeRegistry } from './use-cases/open-registry.ts';
export type { Conflict, ConflictAt, ConflictName, Edit } from './rules/edit-shape.ts';
export { applyEdits, type Edited, insisted } from './rules/edit.ts';
export type { ListName, Part, Place } from './rules/parts.ts';
export type { Approval } from './rules/approval.ts';
export type { ChecklistItem, ReviewPart } from './rules/checklist.ts';
export type { Comparison, FieldDifference, PartDifference, TextDifference } from './rules/compare.ts';
export type { Piece } from './rules/word-diff.ts';
export type { GateCheck, GateFinding, GateLevel, GateVerdict } from './rules/gate-shape.ts';
export { conflictText, gateFindingText, type MakingRefusal, makingRefusalText } from './texts/texts.ts';
export { addMedia, removeMedia } from './use-cases/add-media.ts';
export { checkLinks, reviewedLinks } from './use-cases/check-links.ts';
export { askReview, takeBack } from './use-cases/ask-review.ts';
export type { MakingParts } from './use-cases/gate-facts.ts';
export { loadReviewRules, type ReviewRules } from './use-cases/load-review-rules.ts';
export { publishVersion, retireVersion } from './use-cases/publish-version.ts';
export {
  type CommentLine,
  type DraftView,
  type GateView,
  type ProgrammeLine,
  readDraft,
  readReview,
  type ReviewView,
  type VersionLine,
} from './use-cases/read-making.ts';
export { type OwnProgrammes, readOwnProgrammes } from './use-cases/read-own-programmes.ts';
export { addComment, resolveComment, reviewPart } from './use-cases/review-part.ts';
export { type SavedEdits, saveEdits } from './use-cases/save-edits.ts';
export { startProgramme } from './use-cases/start-programme.ts';
export { dropDraft, startVersion } from './use-cases/start-version.ts';
export { exportPackage, type ExportRefusal } from './use-cases/export-package.ts';
export { importPackage, type ImportRefusal } from './use-cases/import-package.ts';
export { readPackage } from './use-cases/read-package.ts';
export { packageFaultText } from './texts/package-faults.ts';
export { checkProgramme } from './use-cases/check-programme.ts';
export { adoptProgramme } from './use-cases/adopt-programme.ts';
export { approveAdoptedVersion } from './use-cases/approve-adopted-version.ts';
export { copyProgramme } from './use-cases/copy-programme.ts';
export { describeVersion } from './use-cases/describe-version.ts';
export { describeProgramme } from './use-cases/describe-programme.ts';
export { endAdoption } from './use-cases/end-adoption.ts';
export type { CatalogueEntry } from './rules/catalogue.ts';
export { readCatalogue, readCatalogueProgramme } from './use-cases/read-catalogue.ts';
export { remindOwners } from './use-cases/remind-owners.ts';
