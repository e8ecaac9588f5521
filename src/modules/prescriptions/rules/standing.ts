/** What may be done with a version, by its state. */
export const STATES = ['draft', 'to-sign', 'signed', 'replaced', 'withdrawn', 'ended', 'dropped'] as const;
export type PrescriptionState = (typeof STATES)[number];

export const OUTCOMES = ['as-agreed', 'partly', 'otherwise', 'not-yet', 'unknown'] as const;
/** How it goes, seen at a follow-up. `unknown`: the person was not reached. */
export type FollowUpOutcome = (typeof OUTCOMES)[number];

/** Still written on; nobody but the unit has seen it as a prescription. */
export function isBeingWritten(state: PrescriptionState): boolean {
  return state === 'draft' || state === 'to-sign';
}

/** The person reads what has been signed, also when it no longer holds. */
export function isForPerson(state: PrescriptionState): boolean {
  return !isBeingWritten(state) && state !== 'dropped';
}
