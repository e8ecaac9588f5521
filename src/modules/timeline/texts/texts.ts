/** Kinds of facts that have words. Facts are named `thing.happened`. */
export const KNOWN_KINDS = [
  'referral.received',
  'referral.accepted',
  'referral.declined',
  'referral.withdrawn',
  'referral.sent',
  'referral.brought',
  'referral.answer-came',
  'meeting.offered',
  'meeting.booked',
  'meeting.changed',
  'meeting.cancelled',
  'meeting.held',
  'meeting.guest-let-in',
  'meeting.missed',
  'period.started',
  'goal.set',
  'goal.changed',
  'goal.planned',
  'goal.step-reached',
  'goal.rated',
  'experiment.begun',
  'experiment.told',
  'note.signed',
  'note.added-to',
  'prescription.signed',
  'prescription.renewed',
  'prescription.withdrawn',
  'prescription.followed-up',
  'prescription.ended',
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
  'display.changed',
  'erasure.carried-out',
  'record.erased',
  'retention.carried-out',
  'walk.begun',
  'walk.paused',
  'walk.resumed',
  'walk.changed',
  'walk.support-ends',
  'walk.ended',
  'walk.hand-over-asked',
  'walk.hand-over-declined',
  'walk.hand-over-taken-back',
  'walk.handed-over',
  'group.joined',
  'group.left',
  'group.moved',
  'group.meeting-added',
  'group.meeting-moved',
  'group.meeting-cancelled',
  'module.done',
  'task.sent',
  'task.answered',
  'order.made',
  'order.opened',
  'order.answered',
  'order.declined',
  'order.not-answered',
  'order.withdrawn',
  'response.sent',
  'draft.ended',
  'flag.raised',
  'flag.closed',
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
