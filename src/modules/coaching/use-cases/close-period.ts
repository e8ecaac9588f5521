/** A month after the last follow-up: the period is closed and the unit's way to the person ends. */
import { civilIn, instantOf, plusDays } from '#kernel/dates.ts';
import type { Id } from '#kernel/ids.ts';
import { endRelation } from '#modules/access/public.ts';
import { readFlags, withdrawOrders } from '#modules/instruments/public.ts';
import { hasPrescriptionGoing } from '#modules/prescriptions/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import { takeOffRoster } from '#modules/residents/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { readNotes } from '../store/notes.ts';
import { markClosed, type Period, readPeriods } from '../store/periods.ts';
import { dropFollowUps, planClosing } from './wind-up.ts';

/** A note that waits for its signature, a prescription in force, or a flag that nobody has closed, keeps the way open, a week at a time. */
const AGAIN_AFTER_DAYS = 7;

async function waitAnotherWeek(context: CommandContext, tx: PersonTx, period: Period): Promise<void> {
  const placed = instantOf(
    plusDays(civilIn(context.now, period.zone).date, AGAIN_AFTER_DAYS),
    period.followUpTime,
    period.zone,
  );
  await planClosing(context, tx, period, { at: placed, again: `:${placed.date}` });
}

/** The relation stays while the unit has anything else going with the person: another period, or a referral to answer. */
export async function closePeriod(context: CommandContext, tx: PersonTx, id: Id<'period'>): Promise<void> {
  const periods = await readPeriods(tx);
  const period = periods.find((one) => one.id === id);
  if (period === undefined) return;
  await dropFollowUps(context, tx, period);
  await markClosed(tx, id, context.now);
  const drafts = (await readNotes(tx)).some((note) => note.periodId === id && note.state === 'draft');
  const flags = (await readFlags(tx)).some((one) => one.unitId === period.unitId && one.state !== 'closed');
  if (drafts || flags || (await hasPrescriptionGoing(tx, period.unitId))) {
    await waitAnotherWeek(context, tx, period);
    return;
  }
  const going = periods.some(
    (one) => one.id !== id && one.unitId === period.unitId && one.state !== 'closed',
  );
  const asked = (await readReferrals(tx)).some(
    (one) => one.unitId === period.unitId && one.state === 'received',
  );
  if (going || asked) return;
  await withdrawOrders(context, tx, period.unitId);
  await endRelation(tx, period.unitId, context.now);
  await takeOffRoster(tx, period.unitId);
}
