/** What the service owes around referrals of professionals, carried out when the clock says so. */
import type { DueHandler } from '#platform/handlers.ts';
import { bringAnswer, bringReferral, takeBack } from './use-cases/carry-referral.ts';
import { REFERRAL_ANSWERED, REFERRAL_RECALLED, REFERRAL_SENT } from './use-cases/refer-person.ts';

export const referralsDueHandlers: readonly DueHandler[] = [
  { kind: REFERRAL_SENT, run: bringReferral },
  { kind: REFERRAL_ANSWERED, run: bringAnswer },
  { kind: REFERRAL_RECALLED, run: takeBack },
];
