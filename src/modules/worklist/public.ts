/** The only door of `worklist`: what needs whom by when. */
export { closeItem, countOpen, type ItemFilter, type ItemKind, type NewItem, type OpenItem, openItems, putItem } from './store.ts';
