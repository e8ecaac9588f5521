/** Where a period really stands: a meeting that nobody has marked as held yet, or a note about one, says that the two have met. */
import { readMeetings } from '#modules/booking/public.ts';
import type { Instant } from '#kernel/dates.ts';
import type { PersonTx } from '#platform/db.ts';
import { after, type PeriodState } from '../rules/period.ts';
import { readNotes } from '../store/notes.ts';
import type { Period } from '../store/periods.ts';

export async function standsAt(tx: PersonTx, period: Period, now: Instant): Promise<PeriodState> {
  if (period.state !== 'offered' && period.state !== 'accepted') return period.state;
  const begun = (await readMeetings(tx)).some(
    (one) => one.refId === period.id && one.state === 'booked' && one.startsAt <= now,
  );
  const noted = (await readNotes(tx)).some((one) => one.periodId === period.id);
  return begun || noted ? (after(period.state, 'met') ?? period.state) : period.state;
}
