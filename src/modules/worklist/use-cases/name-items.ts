/** Rows of a list with the names that stand on them. */
import type { ResidentId, StaffId } from '#kernel/ids.ts';
import { staffMembers } from '#modules/identity/public.ts';
import { type RosterEntry, rosterOf } from '#modules/residents/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { UnitTx } from '#platform/db.ts';
import type { ListedPerson, OpenItem } from '../contract.ts';
import type { CareStaff } from '../policy.ts';

export interface ListedItem extends OpenItem {
  readonly person: ListedPerson;
  /** Name of the colleague who should; null for the reader's own rows and for those of the whole unit. */
  readonly colleague: string | null;
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

/** Every resident among them is noted as shown, once. */
export async function nameItems(
  context: Pick<CommandContext, 'listed'>,
  tx: UnitTx,
  { items, reader }: { readonly items: readonly OpenItem[]; readonly reader: CareStaff },
): Promise<readonly ListedItem[]> {
  const residentIds = [...new Set(items.map((item) => item.residentId))];
  const roster = await rosterOf(tx, residentIds);
  const colleagues = new Set(
    items.flatMap((item): StaffId[] =>
      item.staffId === null || item.staffId === reader.staffId ? [] : [item.staffId],
    ),
  );
  const members = colleagues.size === 0 ? [] : await staffMembers(tx.db, [...colleagues]);
  const names = new Map(members.map((one) => [one.id, one.name]));
  context.listed(tx, residentIds, 'person');
  return items.map((item) => ({
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
  }));
}
