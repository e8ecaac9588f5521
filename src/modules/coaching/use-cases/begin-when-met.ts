/** The first meeting was held: the period has begun. A meeting during a pause ends the pause. */
import { readMeetings } from '#modules/booking/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { after } from '../rules/period.ts';
import { markState, readPeriods } from '../store/periods.ts';
import { restIsOver } from './wind-up.ts';

export async function beginWhenMet(context: CommandContext, tx: PersonTx, meetingId: string): Promise<void> {
  const meeting = (await readMeetings(tx)).find((one) => one.id === meetingId);
  const period = (await readPeriods(tx)).find((one) => one.id === meeting?.refId);
  if (period === undefined) return;
  const state = after(period.state, 'met');
  if (state === null || state === period.state) return;
  if (!(await markState(tx, period, state))) throw new Error('a period changed under a meeting of its own');
  await restIsOver(context, tx, period);
}
