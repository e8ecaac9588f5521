/** What comes in and goes out of `booking`. */
import * as z from 'zod';
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import { parseCivilDate, parseCivilTime } from '#kernel/dates.ts';
import type { HolderId, Id, ResidentId, StaffId, UnitId } from '#kernel/ids.ts';
import { idSchema } from '#kernel/ids.ts';

export const MODALITIES = ['video', 'phone', 'on-site'] as const;
/** How two people meet. */
export type Modality = (typeof MODALITIES)[number];
export const MEETING_KINDS = ['coaching', 'follow-up'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export type MeetingState = 'booked' | 'cancelled' | 'held' | 'missed';

export type MeetingId = Id<'meeting'>;
export type OfferId = Id<'offer'>;
export type SlotId = Id<'slot'>;

/** A time that a professional has opened. It holds no person. */
export interface Slot {
  readonly id: SlotId;
  readonly unitId: UnitId;
  readonly staffId: StaffId;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly modalities: readonly Modality[];
}

/** When a professional is taken. It holds no person. */
export interface Taken {
  readonly meetingId: MeetingId;
  readonly slotId: SlotId | null;
  readonly kind: MeetingKind;
  readonly modality: Modality;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** One booked contact, past or to come. */
export interface Meeting {
  readonly id: MeetingId;
  readonly residentId: ResidentId;
  /** The unit that holds the record. */
  readonly holder: UnitId;
  readonly staffId: StaffId;
  readonly kind: MeetingKind;
  readonly modality: Modality;
  /** What was meant: a day and a time in the unit's zone; the instants are derived from it. */
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: MeetingState;
  readonly cancelledBy: 'resident' | 'staff' | null;
  readonly version: number;
  /** The coaching period or the follow-up it belongs to. */
  readonly refId: string;
  readonly offerId: OfferId | null;
  readonly slotId: SlotId | null;
}

/** This resident may book a time with this professional, for this. */
export interface Offer {
  readonly id: OfferId;
  readonly holder: UnitId;
  readonly staffId: StaffId;
  readonly kind: MeetingKind;
  readonly refId: string;
  readonly modalities: readonly Modality[];
  /** No time before this day fits. */
  readonly earliest: CivilDate;
  readonly state: 'open' | 'used' | 'withdrawn';
  readonly version: number;
}

export interface NewOffer {
  readonly holder: HolderId & UnitId;
  readonly staffId: StaffId;
  readonly kind: MeetingKind;
  readonly refId: string;
  readonly modalities: readonly Modality[];
  readonly earliest: CivilDate;
}

/** Fields shared by the inputs of this area. */
export const ResidentIdField = idSchema<'resident'>();
export const MeetingIdField = idSchema<'meeting'>();
export const OfferIdField = idSchema<'offer'>();
export const SlotIdField = idSchema<'slot'>();
export const VersionField = z.coerce.number().int().min(1).max(1_000_000);
export const ModalityField = z.enum(MODALITIES);

/** A day as written in a form. */
export const DayField = z.string().transform((text, check): CivilDate => {
  const day = parseCivilDate(text);
  if (day.ok) return day.value;
  check.addIssue({ code: 'custom', message: day.refusal });
  return z.NEVER;
});

/** A time of day as written in a form; `9:00` and `9.00` are understood. */
export const TimeField = z
  .string()
  .max(10)
  .transform((text, check): CivilTime => {
    const time = parseCivilTime(text.trim().replace('.', ':').padStart(5, '0'));
    if (time.ok) return time.value;
    check.addIssue({ code: 'custom', message: time.refusal });
    return z.NEVER;
  });
