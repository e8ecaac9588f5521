/** The only door of `access`: decisions, care relations, blocks, consents. */
export { accessPorts, type Decide } from './ports.ts';
export { type AccessFacts, type AccessPolicy, decide, type Question } from './rules/decide.ts';
export type { Standing, UnitElsewhere } from './rules/units-elsewhere.ts';
export { registerResident } from './store/register.ts';
export {
  beginRelation,
  type Block,
  type Consent,
  consentsOf,
  currentBlocks,
  endRelation,
  everyBlock,
  insertBlock,
  insertConsent,
  liftBlock,
  type Relation,
  relationsOf,
  setResponsible,
  withdrawConsent,
} from './store/relations.ts';
export { blockUnit, liftUnitBlock } from './use-cases/block-unit.ts';
export { listUnitsElsewhere } from './use-cases/list-units-elsewhere.ts';
export { giveConsent, withdrawGivenConsent } from './use-cases/share-with.ts';
