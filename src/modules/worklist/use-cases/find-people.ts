/** The people of a unit, found by name. There is no search beyond the unit. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { done, refused } from '#kernel/outcome.ts';
import { wholeRoster } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { type ListedPerson, PeopleInput } from '../contract.ts';
import { seesLists } from '../policy.ts';
import { findByName, inNameOrder } from '../rules/find-by-name.ts';
import { listedPerson } from './name-items.ts';

/** As many as one reads without losing the place. */
export const PEOPLE_ON_PAGE = 25;

export interface PeopleFound {
  readonly people: readonly ListedPerson[];
  /** All that the search found, on all pages. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** One page of the unit's people in the order of their names. Only those on the page are read, and logged. */
export const findPeople = command({
  name: 'worklist.find-people',
  input: PeopleInput.extend({ language: z.enum(LANGUAGES) }),
  async run(context, { name, page, language }) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const tx = opened.value;
    if (!seesLists(context.actor)) return refused('not-allowed');
    const found = inNameOrder(findByName(await wholeRoster(tx), name), language);
    const pages = Math.max(1, Math.ceil(found.length / PEOPLE_ON_PAGE));
    const shownPage = Math.min(page, pages);
    const shown = found.slice((shownPage - 1) * PEOPLE_ON_PAGE, shownPage * PEOPLE_ON_PAGE);
    context.listed(
      tx,
      shown.map((entry) => entry.residentId),
      'person',
    );
    const answer: PeopleFound = {
      people: shown.map((entry) => listedPerson(entry.residentId, entry)),
      found: found.length,
      page: shownPage,
      pages,
    };
    return done(answer);
  },
});
