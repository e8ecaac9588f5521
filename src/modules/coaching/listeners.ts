/** What coaching hears in the transaction that makes it, so that no yes is left without a period. */
import type { StaffId, UnitId } from '#kernel/ids.ts';
import type { SameTransactionListener } from '#platform/handlers.ts';
import type { AgreementParts } from './use-cases/agreement-template.ts';
import { beginWhenMet } from './use-cases/begin-when-met.ts';
import { endWayAfterFlag } from './use-cases/end-way-after-flag.ts';
import { holdFollowUp } from './use-cases/hold-follow-up.ts';
import { startPeriod } from './use-cases/start-period.ts';

function textIn(data: Readonly<Record<string, unknown>>, name: string): string {
  const value = data[name];
  if (typeof value !== 'string') throw new Error(`a fact lacks ${name}`);
  return value;
}

/** A period is offered with the unit's yes and begins when they meet; a follow-up is done when its meeting was held; a way kept for a flag ends with it. */
export function coachingListener(parts: AgreementParts): SameTransactionListener {
  return {
    async heard(context, tx, fact) {
      const unitId = fact.holder as UnitId;
      if (fact.type === 'referral.accepted') {
        await startPeriod(context, tx, parts, {
          unitId,
          referralId: textIn(fact.data, 'referralId'),
          staffId: textIn(fact.data, 'staffId') as StaffId,
        });
      }
      if (fact.type === 'meeting.held' && fact.data['kind'] === 'coaching')
        await beginWhenMet(context, tx, textIn(fact.data, 'meetingId'));
      if (fact.type === 'meeting.held' && fact.data['kind'] === 'follow-up') {
        await holdFollowUp(context, tx, { unitId, meetingId: textIn(fact.data, 'meetingId') });
      }
      if (fact.type === 'flag.closed') await endWayAfterFlag(context, tx, unitId);
    },
  };
}
