/** What colleagues have said to one another, as pages show it: names, days in words. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { longDate, longDateTime } from '#kernel/dates-format.ts';
import { idSchema, type StaffId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type Remark, remarksOf } from '#modules/colleagues/public.ts';
import { allUnits, careAssignments, staffMembers } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import { readHead } from '../work/person-head.server.ts';

/** More than a page can hold is more than anybody reads; the copy of what is held has all. */
const SHOWN = 200;

interface Words {
  readonly language: Language;
  readonly zone: Zone;
  readonly names: ReadonlyMap<StaffId, string>;
}

function shown(remark: Remark, { language, zone, names }: Words) {
  const nameOf = (id: StaffId | null) => (id === null ? null : (names.get(id) ?? ''));
  return {
    id: remark.id,
    author: nameOf(remark.authorId) ?? '',
    when: longDateTime(remark.writtenAt, zone, language),
    dateTime: remark.writtenAt,
    words: remark.words,
    asks: remark.asks,
    who: nameOf(remark.forStaffId),
    on: remark.dueOn === null ? null : longDate(remark.dueOn, language),
    settled:
      remark.settledAt === null
        ? null
        : { by: nameOf(remark.settledBy) ?? '', when: longDateTime(remark.settledAt, zone, language) },
  };
}
export type ShownRemark = ReturnType<typeof shown>;

/** The remarks of the own unit, the newest first, and who there can be asked. */
export const readColleaguesPage = command({
  name: 'work.colleagues',
  input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
  async run(context, { residentId, language }) {
    const opened = await context.person({ residentId, action: 'read', resource: 'note' });
    if (!opened.ok) return opened;
    const { actor, now } = context;
    const tx = opened.value;
    const unit = (await allUnits(tx.db)).find((one) => actor.kind === 'staff' && one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const today = civilIn(now, unit.zone).date;
    const head = await readHead(tx, { now, today, language });
    if (head === null) return refused('not-found');
    const remarks = (await remarksOf(tx, SHOWN)).filter((one) => one.unitId === unit.id);
    const team = (await careAssignments(tx.db, unit.id)).filter(
      (one) => one.endsOn === null || one.endsOn >= today,
    );
    const met = remarks.flatMap((one) => [one.authorId, one.forStaffId, one.settledBy]);
    const ids = [...new Set([...team.map((one) => one.staffId), ...met].filter((one) => one !== null))];
    const members = await staffMembers(tx.db, ids);
    const names = new Map(members.map((one) => [one.id, one.name]));
    return done({
      head,
      today,
      remarks: remarks.map((one) => shown(one, { language, zone: unit.zone, names })),
      team: members.filter((one) => team.some(({ staffId }) => staffId === one.id)),
    });
  },
});
