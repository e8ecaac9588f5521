/** What a professional tells of a person whom they refer. */

/** `soon`: stands above what is sorted by its day alone; the promise is the unit's own all the same. */
export const URGENCIES = ['usual', 'soon'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** FaR, liikkumisresepti: there is none, the sender wishes that it is considered, or it is written. */
export const PRESCRIPTIONS = ['none', 'wished', 'written'] as const;
export type Prescription = (typeof PRESCRIPTIONS)[number];

export type SentState = 'sent' | 'received' | 'accepted' | 'declined' | 'withdrawn';

/**
 * Who answers for the person in what the referral is about. Until the other unit has said yes it is the sender, also while the
 * referral is on its way, and again after a no or when the person takes it back.
 */
export function responsibleUnit(state: SentState): 'sender' | 'receiver' {
  return state === 'accepted' ? 'receiver' : 'sender';
}
