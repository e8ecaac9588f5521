/** A professional writes to colleagues of the unit about a person, and may ask them for something. */
import { civilIn, civilTime, instantOf, plusDays } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, careAssignments } from '#modules/identity/public.ts';
import { putItem, seesLists } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { DAYS_AHEAD, WriteRemark } from '../contract.ts';
import { insertRemark } from '../store/remarks.ts';

/** A team meets at least so often: what is raised for it stands on the list of whoever raised it until then. */
const TEAM_MEETS_WITHIN_DAYS = 7;
const END_OF_DAY = civilTime('23:59');

/**
 * Refuses `not-allowed` (does not care for people), `not-a-colleague` (who is asked works not in care at the unit) and
 * `wrong-day` (a day that has been, or is more than a year away).
 */
export const writeRemark = command({
  name: 'colleagues.write-remark',
  input: WriteRemark,
  async run(context, { residentId, words, asks }) {
    const opened = await context.person({ residentId, action: 'write', resource: 'note' });
    if (!opened.ok) return opened;
    const { actor, now } = context;
    if (!seesLists(actor)) return refused('not-allowed');
    const tx = opened.value;
    const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const today = civilIn(now, unit.zone).date;
    const staffId = asks?.kind === 'task' ? asks.staffId : actor.staffId;
    const on = asks?.kind === 'task' ? asks.on : plusDays(today, TEAM_MEETS_WITHIN_DAYS);
    if (on < today || on > plusDays(today, DAYS_AHEAD)) return refused('wrong-day');
    if (asks?.kind === 'task' && staffId !== null) {
      const isHere = (await careAssignments(tx.db, unit.id)).some(
        (one) => one.staffId === staffId && (one.endsOn === null || one.endsOn >= today),
      );
      if (!isHere) return refused('not-a-colleague');
    }
    const remarkId = await insertRemark(
      tx,
      {
        unitId: unit.id,
        authorId: actor.staffId,
        words,
        asks:
          asks === null ? null : { kind: asks.kind, staffId: asks.kind === 'task' ? asks.staffId : null, on },
      },
      now,
    );
    if (asks !== null) {
      const dueAt = instantOf(on, END_OF_DAY, unit.zone).instant;
      await putItem(tx, { unitId: unit.id, kind: asks.kind, refId: remarkId, staffId, dueAt }, now);
    }
    return done({ remarkId });
  },
});
