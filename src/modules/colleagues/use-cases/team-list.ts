/** What a team goes through when it meets: who shall be talked about, and what colleagues have been asked to do. */
import { plusMinutes } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type ListedItem, nameItems, openItems, seesLists } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import * as z from 'zod';
import { DAYS_AHEAD } from '../contract.ts';

const LISTED = 200;
const DAY = 24 * 60;

export interface TeamList {
  readonly raised: readonly ListedItem[];
  readonly tasks: readonly ListedItem[];
}

/** The whole unit's, soonest first. Refuses `not-allowed` to all but care staff. */
export const teamList = command({
  name: 'colleagues.team-list',
  input: z.strictObject({}),
  async run(context) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor, now } = context;
    if (!seesLists(actor)) return refused('not-allowed');
    const everything = plusMinutes(now, (DAYS_AHEAD + 1) * DAY);
    const items = await openItems(tx, {
      kinds: ['team', 'task'],
      staffId: null,
      dueBefore: everything,
      limit: LISTED,
    });
    const named = await nameItems(context, tx, { items, reader: actor });
    const of = (kind: ListedItem['kind']) => named.filter((item) => item.kind === kind);
    const list: TeamList = { raised: of('team'), tasks: of('task') };
    return done(list);
  },
});
