/** How many a professional can carry, and what follows from it for those who think of asking. Nobody stands in the numbers. */
import * as z from 'zod';
import { civilIn, plusDays } from '#kernel/dates.ts';
import { idSchema, type StaffId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, careAssignments, staffMembers, type Unit } from '#modules/identity/public.ts';
import { countWaiting, seesWaysIn } from '#modules/referrals/public.ts';
import { type CommandContext, command } from '#platform/command.ts';
import type { OpenTx } from '#platform/db.ts';
import { likelyWait, type Wait } from '../rules/likely-wait.ts';
import { saveCapacity, selectCapacity, selectLoads } from '../store/capacity.ts';

/** Places that became free in so many weeks tell the pace: shorter is chance, longer is another time. */
const WEEKS = 12;
const MOST_CARRIED = 500;

interface Carrier {
  readonly staffId: StaffId;
  readonly carries: number | null;
  readonly active: number;
}

interface UnitQueue {
  readonly carriers: readonly Carrier[];
  readonly waiting: number;
  readonly wait: Wait;
}

/** Those who are in care at the unit today; a colleague who has left is not counted on. */
async function teamOf(tx: OpenTx, unit: Unit, context: CommandContext): Promise<readonly StaffId[]> {
  const today = civilIn(context.now, unit.zone).date;
  const all = await careAssignments(tx.db, unit.id);
  const now = all.filter((one) => one.startsOn <= today && (one.endsOn === null || one.endsOn >= today));
  return [...new Set(now.map((one) => one.staffId))];
}

async function queueOf(tx: OpenTx, unit: Unit, context: CommandContext): Promise<UnitQueue> {
  const since = plusDays(civilIn(context.now, unit.zone).date, -WEEKS * 7);
  const loads = await selectLoads(tx, unit.id, since);
  const said = await selectCapacity(tx, unit.id);
  const carriers = (await teamOf(tx, unit, context)).map((staffId) => ({
    staffId,
    carries: said.get(staffId) ?? null,
    active: loads.find((one) => one.staffId === staffId)?.active ?? 0,
  }));
  const waiting = await countWaiting(tx, unit.id);
  const ended = loads.reduce((sum, one) => sum + one.ended, 0);
  return { carriers, waiting, wait: likelyWait({ waiting, loads: carriers, ended, weeks: WEEKS }) };
}

/** For whoever thinks of asking, signed in or not. Refuses `not-found`. */
export const readQueue = command({
  name: 'coaching.read-queue',
  input: z.strictObject({ unitId: idSchema<'unit'>() }),
  async run(context, { unitId }) {
    const tx = context.reference('numbers-without-persons');
    const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
    if (unit === undefined) return refused('not-found');
    const { waiting, wait } = await queueOf(tx, unit, context);
    return done({ waiting, wait });
  },
});

/** The unit's professionals with what they have and can carry, the queue and the wait. Manager and care staff; refuses `not-allowed`. */
export const readCapacity = command({
  name: 'coaching.read-capacity',
  input: z.strictObject({}),
  async run(context) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor } = context;
    if (!seesWaysIn(actor)) return refused('not-allowed');
    const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const { carriers, waiting, wait } = await queueOf(tx, unit, context);
    const names = await staffMembers(
      tx.db,
      carriers.map((one) => one.staffId),
    );
    return done({
      carriers: carriers.map((one) => ({
        staffId: one.staffId,
        name: names.find((member) => member.id === one.staffId)?.name ?? '',
        carries: one.carries,
        active: one.active,
        maySet: actor.role === 'unit-manager' || one.staffId === actor.staffId,
      })),
      waiting,
      wait,
    });
  },
});

/** A professional for themselves, the manager for each of the unit. Refuses `not-allowed` and `not-found` (not in care at the unit today). */
export const setCapacity = command({
  name: 'coaching.set-capacity',
  input: z.strictObject({
    staffId: idSchema<'staff'>(),
    /** Null takes back what was said: then nothing is told of the wait from it. */
    carries: z.int().min(0).max(MOST_CARRIED).nullable(),
  }),
  async run(context, { staffId, carries }) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor, now } = context;
    if (!seesWaysIn(actor)) return refused('not-allowed');
    if (actor.role !== 'unit-manager' && actor.staffId !== staffId) return refused('not-allowed');
    const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined || !(await teamOf(tx, unit, context)).includes(staffId))
      return refused('not-found');
    await saveCapacity(tx, { unitId: unit.id, staffId, carries }, { staffId: actor.staffId, at: now });
    return done({ carries });
  },
});
