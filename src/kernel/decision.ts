/**
 * The shape of an access decision. The platform runs it, `access` makes it, the log keeps it.
 */

/** What is done with a person's data. `log` is reading one's own access log. */
export const ACTIONS = [
  'read',
  'write',
  'sign',
  'export',
  'print',
  'log',
  'block',
  'consent',
  'erase',
  'send',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Kinds of what is held about a person, in the words of the access log. `unit-record` is all that a unit holds. */
export const RESOURCES = [
  'person',
  'contact-data',
  'response',
  'referral',
  'meeting',
  'period',
  'goal',
  'note',
  'prescription',
  'message',
  'timeline',
  'access-log',
  'consent',
  'block',
  'preference',
  'enrolment',
  'export',
  'erasure',
  'unit-record',
  'record',
] as const;
export type Resource = (typeof RESOURCES)[number];

/**
 * What a permission obliges the doorway to: `log` writes the row; `mask-contact` makes name and whereabouts come masked
 * (`PersonTx.contact`).
 */
export const OBLIGATIONS = ['log', 'mask-contact'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

export interface Permitted {
  readonly permitted: true;
  /** The rule that said yes, e.g. `staff-relation`. */
  readonly rule: string;
  readonly obligations: readonly Obligation[];
}
export interface Denied {
  readonly permitted: false;
  readonly rule: string;
  /**
   * What may be told. `not-found`: foreign and missing look the same. `blocked`: told only to staff who have a
   * relation. `reason-required`: passing to this unit's data needs an active choice with own words.
   */
  readonly because: 'not-found' | 'blocked' | 'not-allowed' | 'reason-required';
}
export type Decision = Permitted | Denied;
