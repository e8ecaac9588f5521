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
export type SiteId = Id<'site'>;
export type PatternId = Id<'pattern'>;
export type TimeOffId = Id<'time-off'>;
export type WaitId = Id<'wait'>;

/** What a meeting takes of a professional beside its own minutes. */
export interface Around {
  /** After it, before the next one can begin. */
  readonly pauseMinutes: number;
  /** The site, or the unit itself. */
  readonly place: SiteId | UnitId;
  /** The way between the unit and the place; 0 at the unit. */
  readonly travelMinutes: number;
}

/** A time that a professional has opened. It holds no person. */
export interface Slot extends Around {
  readonly id: SlotId;
  readonly unitId: UnitId;
  readonly staffId: StaffId;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly modalities: readonly Modality[];
  /** Null: at the unit itself. */
  readonly siteId: SiteId | null;
  readonly siteName: string | null;
}

/** A place beside the unit's own. */
export interface Site {
  readonly id: SiteId;
  readonly unitId: UnitId;
  readonly name: string;
  readonly travelMinutes: number;
}

/** When a professional is free, week after week. */
export interface WeeklyPattern {
  readonly id: PatternId;
  readonly unitId: UnitId;
  readonly staffId: StaffId;
  readonly weekdays: readonly number[];
  readonly from: CivilTime;
  readonly until: CivilTime;
  readonly minutes: number;
  readonly pauseMinutes: number;
  readonly firstDay: CivilDate;
  /** Null: until further notice. */
  readonly lastDay: CivilDate | null;
  readonly modalities: readonly Modality[];
  readonly siteId: SiteId | null;
  readonly onHolidays: boolean;
  readonly madeUntil: CivilDate;
}

/** When a professional cannot. No reason is kept. */
export interface TimeOff {
  readonly id: TimeOffId;
  readonly staffId: StaffId;
  readonly zone: Zone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** When a professional is taken. It holds no person. */
export interface Taken extends Around {
  readonly meetingId: MeetingId;
  readonly slotId: SlotId | null;
  readonly kind: MeetingKind;
  readonly modality: Modality;
  readonly interpreter: string | null;
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
  /** The language of the interpreter who is asked for; null when none is. */
  readonly interpreter: string | null;
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
  /** Where it is, when it is not at the unit itself. */
  readonly siteId: SiteId | null;
  readonly siteName: string | null;
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

/** One resident waits for a time that is freed. */
export interface Wait {
  readonly id: WaitId;
  readonly holder: UnitId;
  readonly offerId: OfferId;
  readonly since: Instant;
  readonly state: 'waiting' | 'offered' | 'ended';
  /** The time that is kept for them, and until when. */
  readonly slotId: SlotId | null;
  readonly keptUntil: Instant | null;
  readonly version: number;
}

/** Fields shared by the inputs of this area. */
export const ResidentIdField = idSchema<'resident'>();
export const MeetingIdField = idSchema<'meeting'>();
export const OfferIdField = idSchema<'offer'>();
export const SlotIdField = idSchema<'slot'>();
export const SiteIdField = idSchema<'site'>();
export const PatternIdField = idSchema<'pattern'>();
export const TimeOffIdField = idSchema<'time-off'>();
export const VersionField = z.coerce.number().int().min(1).max(1_000_000);
export const ModalityField = z.enum(MODALITIES);

/** Empty: no interpreter. */
export const InterpreterField = z
  .string()
  .max(12)
  .default('')
  .transform((code) => (code === '' ? null : code));

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
