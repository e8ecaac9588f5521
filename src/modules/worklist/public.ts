/** The only door of `worklist`: what needs whom by when. */
export {
  ITEM_KINDS,
  type ItemKind,
  type ListedPerson,
  type OpenItem,
  type Scope,
  SCOPES,
} from './contract.ts';
export { type CareStaff, seesLists } from './policy.ts';
export { type DueState, dueState, dueWords, type Urgency, urgencyOf } from './rules/due-words.ts';
export {
  closeItem,
  type ItemAbout,
  type ItemFilter,
  itemsAbout,
  type NewItem,
  openItems,
  putItem,
} from './store.ts';
export { worklistTexts, type WorklistTexts } from './texts/texts.ts';
export { findPeople, PEOPLE_ON_PAGE, type PeopleFound } from './use-cases/find-people.ts';
export { type ListedItem, listItems, type ListOfItems } from './use-cases/list-items.ts';
