/** How a walk can stand, and why it ends. */
const STATES = ['active', 'paused', 'ended'] as const;
export type EnrolmentState = (typeof STATES)[number];
export const END_REASONS = ['finished', 'stopped', 'moved', 'no-contact'] as const;
export type EndReason = (typeof END_REASONS)[number];
