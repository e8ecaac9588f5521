/** The only door of `worklist`: what needs whom by when. */
export {
  ITEM_KINDS,
  type ItemDetail,
  type ItemKind,
  type ListedPerson,
  type OpenItem,
  type Scope,
  SCOPES,
} from './contract.ts';
export { type CareStaff, seesLists } from './policy.ts';
export { findByName, inNameOrder } from './rules/find-by-name.ts';
export { answerBy, answerDay } from './rules/answer-by.ts';
export { type DueState, dueState, dueWords, type Urgency, urgencyOf } from './rules/due-words.ts';
export {
  closeItem,
  closeItems,
  type ItemAbout,
  type ItemFilter,
  itemsAbout,
  type NewItem,
  openItems,
  putItem,
} from './store.ts';
export { worklistTexts, type WorklistTexts } from './texts/texts.ts';
export { findPeople, PEOPLE_ON_PAGE, type PeopleFound } from './use-cases/find-people.ts';
export { listItems, type ListOfItems } from './use-cases/list-items.ts';
export { type ListedItem, listedPerson, nameItems } from './use-cases/name-items.ts';
