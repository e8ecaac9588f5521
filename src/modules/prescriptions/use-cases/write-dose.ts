/** The person writes what they did on a day, or corrects it. An emptied field makes the day unknown again. */
import * as z from 'zod';
import { civilIn, parseCivilDate } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import { PostedFields, PrescriptionInput, ResidentInput } from '../contract.ts';
import type { Activity } from '../rules/content.ts';
import { removeDose, saveDose } from '../store/doses.ts';
import { readPrescriptions } from '../store/prescriptions.ts';

/** All the minutes of a day. */
const MOST_A_DAY = 1440;

/** Minutes; or, where none are counted, yes and no. Undefined: neither a number nor empty. */
function valueIn(activity: Activity, written: string): number | null | undefined {
  const text = written.trim();
  if (text === '') return null;
  if (activity.minutes === null) return text === '1' ? 1 : text === '0' ? 0 : undefined;
  return /^\d{1,4}$/.test(text) && Number(text) <= MOST_A_DAY ? Number(text) : undefined;
}

/**
 * Only fields that were posted are touched, by the activity's name. Refuses `faulty` (details: which; nothing is saved then), `wrong-day`
 * for a day to come or before the prescription, `not-found` to all but the person, `closed` for one that no longer holds.
 */
export const writeDose = command({
  name: 'prescriptions.write-dose',
  input: z.strictObject({
    residentId: ResidentInput,
    prescriptionId: PrescriptionInput,
    onDay: z.string().max(40),
    posted: PostedFields,
  }),
  async run(context, input) {
    const { residentId, prescriptionId, onDay, posted } = input;
    const opened = await context.person({
      residentId,
      action: 'write',
      resource: 'prescription',
      resourceId: prescriptionId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    if (context.actor.kind !== 'resident') return refused('not-found');
    const all = await readPrescriptions(tx);
    const one = all.find(({ id }) => id === prescriptionId);
    const content = one?.written?.content;
    if (one === undefined || content === undefined || content === null || one.signed === null)
      return refused('not-found');
    if (one.state !== 'signed') return refused('closed');
    const unit = (await allUnits(tx.db)).find(({ id }) => id === one.unitId);
    if (unit === undefined) return refused('not-found');
    const day = parseCivilDate(onDay);
    const first = all
      .flatMap(({ rootId, signed }) =>
        rootId === one.rootId && signed !== null ? [civilIn(signed.at, unit.zone).date] : [],
      )
      .toSorted()[0];
    if (
      !day.ok ||
      first === undefined ||
      day.value < first ||
      day.value > civilIn(context.now, unit.zone).date
    )
      return refused('wrong-day');
    const read = content.activities.flatMap((activity) => {
      const written = posted[activity.id];
      return written === undefined ? [] : [{ id: activity.id, value: valueIn(activity, written) }];
    });
    const faulty = read.filter(({ value }) => value === undefined);
    if (faulty.length > 0)
      return refused('faulty', Object.fromEntries(faulty.map(({ id }) => [id, 'number'])));
    for (const { id, value } of read) {
      const key = { unitId: one.unitId, rootId: one.rootId, activity: id, onDay: day.value };
      if (value === null || value === undefined) await removeDose(tx, key);
      else await saveDose(tx, { ...key, value }, context.now);
    }
    return done({ onDay: day.value });
  },
});
