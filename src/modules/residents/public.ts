/** The only door of `residents`: who the person is, how to reach them, and the rosters of units. */
export { renamePerson, unitsWithRoster } from './store/at-sign-in.ts';
export { type Contact, insertPerson, markInformed, type NewPerson, type Person, readPerson, saveContact, savePreferences } from './store/person.ts';
export { putOnRoster, type RosterEntry, rosterOf, wholeRoster } from './store/roster.ts';
