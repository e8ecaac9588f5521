/** The professional has called about a period: the row leaves the list. */
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { PeriodInput, ResidentInput } from '../contract.ts';
import { periodToWrite } from './period-to-write.ts';

export const settleCall = command({
  name: 'coaching.settle-call',
  input: z.strictObject({ residentId: ResidentInput, periodId: PeriodInput }),
  async run(context, input) {
    const opened = await periodToWrite(context, input);
    if (!opened.ok) return opened;
    const { tx, period } = opened.value;
    await closeItem(tx, { unitId: period.unitId, kind: 'call', refId: period.id }, 'done', context.now);
    return done({ periodId: period.id });
  },
});
