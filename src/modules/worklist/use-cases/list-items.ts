/** A page of what needs somebody, with names and true counts. */
import type { ResidentId, StaffId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, staffMembers, whoseWork } from '#modules/identity/public.ts';
import { type RosterEntry, rosterOf } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { type ItemKind, type ListedPerson, ListInput, type OpenItem, writePlace } from '../contract.ts';
import { seesLists } from '../policy.ts';
import { countItems, pageOfItems } from '../store.ts';

export interface ListedItem extends OpenItem {
  readonly person: ListedPerson;
  /** Name of the colleague who should; null for the reader's own rows and for those of the whole unit. */
  readonly colleague: string | null;
}

export interface ListOfItems {
  readonly items: readonly ListedItem[];
  /** Open rows by kind, of the same scope; a kind that is not there has none. */
  readonly counts: Readonly<Partial<Record<ItemKind, number>>>;
  /** Give it as `after` to read on; null when this was the end. */
  readonly next: string | null;
}

/** A person as the roster has them. Who is not on it has a name that nobody knows here. */
export function listedPerson(residentId: ResidentId, entry: RosterEntry | undefined): ListedPerson {
  if (entry === undefined) return { residentId, name: null, isProtected: false, language: null };
  return {
    residentId,
    name: entry.isProtected ? null : entry.name,
    isProtected: entry.isProtected,
    language: entry.language,
  };
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
    const residentIds = [...new Set(items.map((item) => item.residentId))];
    const roster = await rosterOf(tx, residentIds);
    const colleagues = new Set(
      items.flatMap((item): StaffId[] =>
        item.staffId === null || item.staffId === actor.staffId ? [] : [item.staffId],
      ),
    );
    const names = new Map(
      (colleagues.size === 0 ? [] : await staffMembers(tx.db, [...colleagues])).map((one) => [
        one.id,
        one.name,
      ]),
    );
    const counts = await countItems(tx, whose);
    context.listed(tx, residentIds, 'person');
    const last = items.at(-1);
    const list: ListOfItems = {
      items: items.map((item) => ({
        id: item.id,
        unitId: item.unitId,
        residentId: item.residentId,
        kind: item.kind,
        refId: item.refId,
        detail: item.detail,
        staffId: item.staffId,
        rank: item.rank,
        dueAt: item.dueAt,
        madeAt: item.madeAt,
        person: listedPerson(item.residentId, roster.get(item.residentId)),
        colleague: item.staffId === null ? null : (names.get(item.staffId) ?? null),
      })),
      counts,
      next: found.length > limit && last !== undefined ? writePlace(last) : null,
    };
    return done(list);
  },
});
