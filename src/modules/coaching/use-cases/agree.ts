/** The person says yes to what is proposed; or said so in a conversation, and the professional writes it down. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { PeriodInput, ResidentInput, VersionInput } from '../contract.ts';
import { after, isUnderWay } from '../rules/period.ts';
import { markAgreed, readAgreements } from '../store/agreements.ts';
import { markState, type Period } from '../store/periods.ts';
import { periodToWrite } from './period-to-write.ts';

/** The yes moves a period that was offered; false when it was changed meanwhile. */
export async function acceptOffered(tx: PersonTx, period: Period): Promise<boolean> {
  const state = after(period.state, 'yes');
  return state === period.state || (state !== null && (await markState(tx, period, state)));
}

/** `version` is that of the agreement that was read. Refuses `changed-meanwhile`, `already-agreed`, `closed`. */
export const agree = command({
  name: 'coaching.agree',
  input: z.strictObject({ residentId: ResidentInput, periodId: PeriodInput, version: VersionInput }),
  async run(context, input) {
    const opened = await periodToWrite(context, input);
    if (!opened.ok) return opened;
    const { tx, period, by, staffId } = opened.value;
    if (!isUnderWay(period.state)) return refused('closed');
    const current = (await readAgreements(tx)).find((one) => one.periodId === period.id);
    if (current === undefined) return refused('not-found');
    if (current.version !== input.version) return refused('changed-meanwhile');
    if (!(await markAgreed(tx, current.id, { at: context.now, by, staffId })))
      return refused('already-agreed');
    if (!(await acceptOffered(tx, period))) return refused('changed-meanwhile');
    await context.fact(tx, {
      type: 'agreement.accepted',
      holder: period.unitId,
      data: { periodId: period.id, version: current.version, by },
    });
    return done({ version: current.version });
  },
});
