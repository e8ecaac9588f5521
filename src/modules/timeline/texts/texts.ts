/** Kinds of facts that have words. Facts are named `thing.happened`. */
export const KNOWN_KINDS = [
  'referral.received',
  'referral.accepted',
  'referral.declined',
  'referral.withdrawn',
  'meeting.offered',
  'meeting.booked',
  'meeting.changed',
  'meeting.cancelled',
  'meeting.held',
  'meeting.missed',
  'period.started',
  'goal.set',
  'goal.changed',
  'note.signed',
  'note.added-to',
  'period.ended',
  'follow-up.planned',
  'follow-up.invited',
  'follow-up.answered',
  'follow-up.held',
  'message.sent',
  'message.sent-by-staff',
  'block.set',
  'block.lifted',
  'consent.given',
  'consent.withdrawn',
  'log.questioned',
  'contact.changed',
  'erasure.carried-out',
  'record.erased',
  'retention.carried-out',
] as const;
export type KnownKind = (typeof KNOWN_KINDS)[number];

export function isKnownKind(kind: string): kind is KnownKind {
  return KNOWN_KINDS.some((known) => known === kind);
}

interface ForBoth {
  readonly resident: string;
  readonly staff: string;
}

export interface TimelineTexts {
  readonly kinds: Readonly<Record<KnownKind, ForBoth>>;
  readonly unknown: ForBoth;
  readonly withMonths: (args: { readonly sentence: string; readonly months: number }) => string;
}
