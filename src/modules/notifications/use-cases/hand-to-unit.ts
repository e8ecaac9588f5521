/** What no channel took becomes a row on the unit's list: a letter, or a call. Once per person, until somebody has done it. */
import * as z from 'zod';
import type { ResidentId, UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { itemsAbout, putItem } from '#modules/worklist/public.ts';
import { command, type CommandRunner } from '#platform/command.ts';
import type { DueMessage } from '../store/sending.ts';

const JOB = { kind: 'system', job: 'send-message' } as const;

function handing({ residentId, unitId }: { readonly residentId: ResidentId; readonly unitId: UnitId }) {
  return command({
    name: 'notifications.hand-to-unit',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId,
        action: 'write',
        resource: 'contact-data',
        holder: unitId,
      });
      if (!opened.ok) return opened;
      const isThere = (await itemsAbout(opened.value)).some(
        (item) =>
          item.kind === 'call' &&
          item.detail === 'not-reached' &&
          item.unitId === unitId &&
          item.state === 'open',
      );
      if (!isThere)
        await putItem(
          opened.value,
          {
            unitId,
            kind: 'call',
            refId: residentId,
            staffId: null,
            dueAt: context.now,
            detail: 'not-reached',
          },
          context.now,
        );
      return done(null);
    },
  });
}

/** An erased person needs none, and where no unit has anything to do with it there is nobody to do it. */
export async function handToUnit(run: CommandRunner['run'], message: DueMessage): Promise<void> {
  if (message.holder === message.residentId) return;
  await run(JOB, handing({ residentId: message.residentId, unitId: message.holder as UnitId }), {});
}
