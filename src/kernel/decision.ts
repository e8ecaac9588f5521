/**
 * The shape of an access decision. The platform runs it, `access` makes it, the log keeps it.
 */

/** What is done with a person's data. `log` is reading one's own access log; `reveal-protected` shows contact data under protected identity. */
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

/** Kinds of what is held about a person, in the words of the access log. */
export const RESOURCES = [
  'person',
  'contact-data',
  'response',
  'referral',
  'meeting',
  'period',
  'goal',
  'note',
  'message',
  'timeline',
  'access-log',
  'consent',
  'block',
  'preference',
  'export',
  'erasure',
] as const;
export type Resource = (typeof RESOURCES)[number];

export const OBLIGATIONS = ['log', 'mask-contact', 'ask-reason'] as const;
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
   * relation. `reason-required`: emergency opening needs a reason.
   */
  readonly because: 'not-found' | 'blocked' | 'not-allowed' | 'reason-required';
}
export type Decision = Permitted | Denied;
