/** The only door of `referrals`: asking a unit for help, and its answer. */
export { type Contact, CONTACTS, type DeclineReason } from './contract.ts';
export { ageFits } from './rules/age-fits.ts';
export { LONGEST_WORDS } from './rules/own-words.ts';
export { answerDay } from './rules/answer-by.ts';
export type { OwnWords, Referral, ReferralId, ReferralState } from './store/referrals.ts';
export { acceptReferral } from './use-cases/accept-referral.ts';
export { declineReferral } from './use-cases/decline-referral.ts';
export { declineReason, declineReasons } from './use-cases/decline-reasons.ts';
export { type OpenedReferral, openReferral, readReferral, readReferrals } from './use-cases/open-referral.ts';
export { sendReferral } from './use-cases/send-referral.ts';
export { withdrawReferral } from './use-cases/withdraw-referral.ts';
