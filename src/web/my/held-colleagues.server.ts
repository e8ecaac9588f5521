/** What colleagues have written to one another about a person, for that person's own copy. */
import { remarksOf } from '#modules/colleagues/public.ts';
import type { HeldPart } from '#modules/residents/public.ts';

export const COLLEAGUES_PART: HeldPart = {
  area: 'colleagues',
  tables: [{ name: 'colleagues.remark', kind: 'remarks', goesBy: 'holder' }],
  isOpen: async (tx, holder) =>
    (await remarksOf(tx)).some((one) => one.unitId === holder && one.asks !== null && one.settledAt === null),
  lastEntryAt: async (tx, holder) =>
    (await remarksOf(tx)).find((one) => one.unitId === holder)?.writtenAt ?? null,
  exportOf: async (tx) => ({
    remarks: (await remarksOf(tx)).map((one) => ({
      id: one.id,
      unitId: one.unitId,
      authorStaffId: one.authorId,
      text: one.words,
      writtenAt: one.writtenAt,
      task: one.asks,
      forStaffId: one.forStaffId,
      doBy: one.dueOn,
      doneAt: one.settledAt,
      settledByStaffId: one.settledBy,
    })),
  }),
};
