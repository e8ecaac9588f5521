/** What comes in, and what areas give for export, erasure and retention. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { type CivilTime, type Instant, parseCivilTime, parseZone, type Zone } from '#kernel/dates.ts';
import { type HolderId, idSchema } from '#kernel/ids.ts';
import { CHANNELS } from '#kernel/channels.ts';
import type { PersonTx } from '#platform/db.ts';

const Empty = z.literal('').transform(() => null);

/** Null where nothing was chosen: the service's own time, the country's zone. */
const ChosenTime = z
  .string()
  .transform((text): string => (/^\d:/.test(text) ? `0${text}` : text))
  .refine((text) => parseCivilTime(text).ok)
  .transform((text) => text as CivilTime);
const ChosenZone = z
  .string()
  .max(60)
  .transform((text, check): Zone => {
    const read = parseZone(text);
    if (read.ok) return read.value;
    check.addIssue({ code: 'custom', message: 'not-a-zone' });
    return z.NEVER;
  });

export const SaveSettings = z.strictObject({
  language: z.enum(LANGUAGES),
  /** In the order of preference; empty: the person wants to hear nothing. */
  channels: z
    .array(z.enum(CHANNELS))
    .max(CHANNELS.length)
    .refine((names) => new Set(names).size === names.length),
  time: z.union([Empty, ChosenTime]),
  zone: z.union([Empty, ChosenZone]),
  email: z.union([Empty, z.email().max(254)]),
  phone: z.union([Empty, z.string().regex(/^[+\d][\d\s()-]{4,24}$/)]),
  version: z.int().min(1),
});

export const ChooseBodyMeasures = z.strictObject({ show: z.boolean() });
export const HideBodyMeasures = z.strictObject({
  residentId: idSchema<'resident'>(),
  /** Read by the person too. */
  reason: z.string().trim().min(1).max(500),
});

/** One browser that may show notices, as it told its subscription. */
export const PushDevice = z.strictObject({
  endpoint: z.url().max(1000),
  p256dh: z.string().regex(/^[\w-]{86,88}={0,2}$/),
  auth: z.string().regex(/^[\w-]{20,24}={0,2}$/),
});

export const ExportResident = z.strictObject({ residentId: idSchema<'resident'>() });

const SHORTEST_BASIS = 5;
const LONGEST_BASIS = 120;
/** Whose decision, and its number: `IVO 2027-1234`. */
export const DecisionText = z.string().trim().min(SHORTEST_BASIS).max(LONGEST_BASIS);

export const EraseByDecision = z.strictObject({
  residentId: idSchema<'resident'>(),
  unitIds: z.array(idSchema<'unit'>()).min(1).max(500),
  decision: DecisionText,
  /** Who carries it out, for the access log: name and employee id. */
  by: z.string().trim().min(1).max(200),
});

/** One kind of thing held about a person, entry by entry, without anything sealed. */
export type Section = readonly Readonly<Record<string, unknown>>[];

/** A table that names residents. */
export interface HeldTable {
  readonly name: string;
  /** What its rows are called in the copy and in the counts of an erasure. */
  readonly kind: string;
  /** The column that says whose record a row belongs to; `kept` when no record's end takes its rows away. */
  readonly goesBy: 'holder' | 'unit_id' | 'kept';
  /** Why its rows do not stand in the person's copy; left out when they do. */
  readonly notInCopy?: string;
}

/** What one area holds about a person. The composition gives one for every area. */
export interface HeldPart {
  readonly area: string;
  /** Its tables that name residents, in the order in which their rows can be deleted. */
  readonly tables: readonly HeldTable[];
  /** Everything that is open to the transaction, by name of the kind. */
  exportOf(tx: PersonTx): Promise<Readonly<Record<string, Section>>>;
  /** Deletes what is kept for the service only, never care records. Answers how many entries went, by name of the kind. */
  eraseService?(tx: PersonTx): Promise<Readonly<Record<string, number>>>;
  /** Gives back, before a record's rows go, what is not the person's: a professional's time. */
  beforeErasing?(tx: PersonTx, holder: HolderId): Promise<void>;
  /** When something was last written into this holder's record; null when nothing was. */
  lastEntryAt?(tx: PersonTx, holder: HolderId): Promise<Instant | null>;
  /** True while something goes on between the person and this holder, whatever the calendar says. */
  isOpen?(tx: PersonTx, holder: HolderId): Promise<boolean>;
}
