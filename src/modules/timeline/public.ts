/** The only door of `timeline`: what happened with one person, in order and in words. */
export { timelineListener } from './listeners.ts';
export { type Audience, entryWords } from './rules/entry-words.ts';
export { type Entry, type EntryId, type EntryPage, lastEntryAt } from './store.ts';
export { readTimeline, type TimelinePage } from './use-cases/read-timeline.ts';
