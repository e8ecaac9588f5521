/** The only door of `referrals`: asking a unit for help, and its answer. */
export { referralsDueHandlers } from './jobs.ts';
export { responsibleUnit } from './rules/referring.ts';
export { countWaiting } from './store/waiting.ts';
export type { SentReferral } from './store/sent.ts';
export { recallReferral } from './use-cases/recall-referral.ts';
export { referPerson } from './use-cases/refer-person.ts';
export {
  readSentInFull,
  readSentReferrals,
  seeReferralAnswer,
  type SentWithWords,
} from './use-cases/sent-referrals.ts';
export { CallInput, type Contact, CONTACTS, type DeclineReason } from './contract.ts';
export { seesWaysIn } from './policy.ts';
export { ageFits } from './rules/age-fits.ts';
export { LONGEST_WORDS } from './rules/own-words.ts';
export type { OwnWords, Referral, ReferralId, ReferralState } from './store/referrals.ts';
export { countWaysIn } from './use-cases/count-ways-in.ts';
export { reasonsToCome, waysIn } from './use-cases/ways-in-codes.ts';
export { livesHere, SAID, suitability } from './rules/suitability.ts';
export { assessReferral } from './use-cases/assess-referral.ts';
export { suitabilityCodes } from './use-cases/suitability-codes.ts';
export { acceptReferral } from './use-cases/accept-referral.ts';
export { declineReferral } from './use-cases/decline-referral.ts';
export { declineReason, declineReasons } from './use-cases/decline-reasons.ts';
export { type OpenedReferral, openReferral, readReferral, readReferrals } from './use-cases/open-referral.ts';
export { takeCall } from './use-cases/take-call.ts';
export { sendReferral } from './use-cases/send-referral.ts';
export { withdrawReferral } from './use-cases/withdraw-referral.ts';
