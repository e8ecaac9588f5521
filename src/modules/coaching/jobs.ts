/** What the service owes around follow-ups, carried out when the clock says so. */
import type { Id, UnitId } from '#kernel/ids.ts';
import { mayBeContacted } from '#modules/identity/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { DueHandler, DueItem } from '#platform/handlers.ts';
import { callAboutFollowUp } from './use-cases/call-about-follow-up.ts';
import { closePeriod } from './use-cases/close-period.ts';
import { inviteToFollowUp } from './use-cases/invite-to-follow-up.ts';
import { remindOfFollowUp } from './use-cases/remind-of-follow-up.ts';
import { tellPauseOver } from './use-cases/tell-pause-over.ts';

type Duty = (
  context: CommandContext,
  tx: PersonTx,
  about: { readonly unitId: UnitId; readonly item: DueItem },
) => Promise<void>;

function handlerOf(kind: string, duty: Duty): DueHandler {
  return {
    kind,
    async run(context, item) {
      const opened = await context.person({
        residentId: item.residentId,
        action: 'send',
        resource: 'period',
        holder: item.holder,
      });
      // Erased or gone: nothing is owed any more.
      if (!opened.ok) return;
      await duty(context, opened.value, { unitId: item.holder as UnitId, item });
    },
  };
}

/** A duty that speaks to the person, or asks somebody to: after a death it is not carried out. */
function whileLiving(duty: Duty): Duty {
  return async (context, tx, about) => {
    if (await mayBeContacted(tx)) await duty(context, tx, about);
  };
}

const followUpOf = (item: DueItem): Id<'follow-up'> => String(item.payload['followUpId']) as Id<'follow-up'>;

export const coachingDueHandlers: readonly DueHandler[] = [
  handlerOf(
    'coaching.follow-up-invite',
    whileLiving(async (context, tx, { item }) => inviteToFollowUp(context, tx, followUpOf(item))),
  ),
  handlerOf(
    'coaching.follow-up-remind',
    whileLiving(async (context, tx, { item }) => remindOfFollowUp(context, tx, followUpOf(item))),
  ),
  handlerOf(
    'coaching.follow-up-call',
    whileLiving(async (context, tx, { item }) => callAboutFollowUp(context, tx, followUpOf(item))),
  ),
  handlerOf(
    'coaching.pause-over',
    whileLiving(async (context, tx, { item }) =>
      tellPauseOver(context, tx, {
        periodId: String(item.payload['periodId']) as Id<'period'>,
        effectKey: item.effectKey,
      }),
    ),
  ),
  handlerOf('coaching.period-close', async (context, tx, { item }) =>
    closePeriod(context, tx, String(item.payload['periodId']) as Id<'period'>),
  ),
];
