/** A page of what needs somebody, with names and true counts. */
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, whoseWork } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import { type ItemKind, ListInput, writePlace } from '../contract.ts';
import { seesLists } from '../policy.ts';
import { countItems, pageOfItems } from '../store.ts';
import { type ListedItem, nameItems } from './name-items.ts';

export interface ListOfItems {
  readonly items: readonly ListedItem[];
  /** Open rows by kind, of the same scope; a kind that is not there has none. */
  readonly counts: Readonly<Partial<Record<ItemKind, number>>>;
  /** Give it as `after` to read on; null when this was the end. */
  readonly next: string | null;
}

/** The unit's open rows, the most urgent first. Refuses `not-allowed` to all but care staff. */
export const listItems = command({
  name: 'worklist.list-items',
  input: ListInput,
  async run(context, { scope, kind, after, limit }) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor } = context;
    if (!seesLists(actor)) return refused('not-allowed');
    const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const whose = { scope, work: await whoseWork(tx.db, { actor, unit, now: context.now }) };
    const found = await pageOfItems(tx, { whose, kind, after, limit: limit + 1 });
    const items = found.slice(0, limit);
    const counts = await countItems(tx, whose);
    const last = items.at(-1);
    const list: ListOfItems = {
      items: await nameItems(context, tx, { items, reader: actor }),
      counts,
      next: found.length > limit && last !== undefined ? writePlace(last) : null,
    };
    return done(list);
  },
});
