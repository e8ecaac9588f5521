/** The unit's walks for its list: names, counts, and what waits longest first. */
import * as z from 'zod';
import { civilIn, parseCivilDate, parseInstant, plusDays } from '#kernel/dates.ts';
import { isId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, staffMembers, whoseWork } from '#modules/identity/public.ts';
import { rosterOf } from '#modules/residents/public.ts';
import { type ListedPerson, listedPerson, seesLists } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import {
  type CasePlace,
  type CaseRow,
  type CaseTotals,
  countCases,
  countProgrammes,
  NEEDS,
  pageOfCases,
  type ProgrammeTotal,
} from '../store/caseload.ts';
import type { EnrolmentId } from '../store/enrolments.ts';

/** Nobody has been heard of in a programme for so long: somebody asks. Ours; a week is the pace of the programmes. */
const QUIET_DAYS = 7;

/** `1_2027-03-16T09:00:00.000Z_2027-03-10_0195…`: a row's place in the order, as it stands in an address. */
export function writeCasePlace(place: CasePlace): string {
  return [String(place.rank), place.waitsSince ?? '', place.lastUsedOn, place.enrolmentId].join('_');
}

const Place = z
  .string()
  .max(120)
  .transform((text, check): CasePlace => {
    const [rank = '', waits = '', used = '', id = ''] = text.split('_');
    const at = parseInstant(waits);
    const on = parseCivilDate(used);
    if (/^[0-2]$/.test(rank) && (waits === '' || at.ok) && on.ok && isId(id))
      return {
        rank: Number(rank),
        waitsSince: at.ok ? at.value : null,
        lastUsedOn: on.value,
        enrolmentId: id as EnrolmentId,
      };
    check.addIssue({ code: 'custom', message: 'not-a-place' });
    return z.NEVER;
  });

const CaseloadInput = z.strictObject({
  whose: z.enum(['mine', 'unit']),
  programme: z.string().max(60).nullable(),
  need: z.enum(NEEDS).nullable(),
  after: Place.nullable(),
  limit: z.int().min(1).max(100),
});

export interface Case extends CaseRow {
  readonly person: ListedPerson;
  /** The coach who goes along; null when none is named. */
  readonly coach: string | null;
}
export interface Caseload {
  readonly cases: readonly Case[];
  readonly totals: CaseTotals;
  /** Of the same selection, whatever programme is chosen. */
  readonly programmes: readonly ProgrammeTotal[];
  /** Give it as `after` to read on; null when this was the end. */
  readonly next: string | null;
}

/** A page of the unit's walks. Refuses `not-allowed` to all but care staff. */
export const readCaseload = command({
  name: 'enrolments.read-caseload',
  input: CaseloadInput,
  async run(context, { whose, programme, need, after, limit }) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor } = context;
    if (!seesLists(actor)) return refused('not-allowed');
    const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const quietSince = plusDays(civilIn(context.now, unit.zone).date, -QUIET_DAYS);
    const work = await whoseWork(tx.db, { actor, unit, now: context.now });
    const filter = { staffIds: whose === 'mine' ? work.mine : null, programme, need, quietSince };
    const found = await pageOfCases(tx, filter, { after, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const residentIds = [...new Set(rows.map((row) => row.residentId))];
    const roster = await rosterOf(tx, residentIds);
    const staffIds = [...new Set(rows.flatMap((row) => (row.staffId === null ? [] : [row.staffId])))];
    const staff = new Map(
      (staffIds.length === 0 ? [] : await staffMembers(tx.db, staffIds)).map((one) => [one.id, one.name]),
    );
    context.listed(tx, residentIds, 'enrolment');
    const last = rows.at(-1);
    const list: Caseload = {
      cases: rows.map((row) => ({
        ...row,
        person: listedPerson(row.residentId, roster.get(row.residentId)),
        coach: row.staffId === null ? null : (staff.get(row.staffId) ?? null),
      })),
      totals: await countCases(tx, filter),
      programmes: await countProgrammes(tx, filter),
      next: found.length > limit && last !== undefined ? writeCasePlace(last) : null,
    };
    return done(list);
  },
});
