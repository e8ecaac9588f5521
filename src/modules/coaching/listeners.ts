/** What coaching hears in the transaction that makes it, so that no yes is left without a period. */
import type { StaffId, UnitId } from '#kernel/ids.ts';
import type { Packs } from '#modules/packs/public.ts';
import type { SameTransactionListener } from '#platform/handlers.ts';
import { endWayAfterFlag } from './use-cases/end-way-after-flag.ts';
import { holdFollowUp } from './use-cases/hold-follow-up.ts';
import { startPeriod } from './use-cases/start-period.ts';

function textIn(data: Readonly<Record<string, unknown>>, name: string): string {
  const value = data[name];
  if (typeof value !== 'string') throw new Error(`a fact lacks ${name}`);
  return value;
}

/** A period begins with a yes; a follow-up is done when its meeting was held; a way kept for a flag ends with it. */
export function coachingListener(packs: Packs): SameTransactionListener {
  return {
    async heard(context, tx, fact) {
      const unitId = fact.holder as UnitId;
      if (fact.type === 'referral.accepted') {
        await startPeriod(context, tx, packs, {
          unitId,
          referralId: textIn(fact.data, 'referralId'),
          staffId: textIn(fact.data, 'staffId') as StaffId,
        });
      }
      if (fact.type === 'meeting.held' && fact.data['kind'] === 'follow-up') {
        await holdFollowUp(context, tx, { unitId, meetingId: textIn(fact.data, 'meetingId') });
      }
      if (fact.type === 'flag.closed') await endWayAfterFlag(context, tx, unitId);
    },
  };
}
