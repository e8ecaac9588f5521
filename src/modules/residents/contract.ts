/** What comes in, and what areas give for export, erasure and retention. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import type { PersonTx } from '#platform/db.ts';

const Empty = z.literal('').transform(() => null);

export const SaveSettings = z.strictObject({
  language: z.enum(LANGUAGES),
  notifyByEmail: z.boolean(),
  email: z.union([Empty, z.email().max(254)]),
  phone: z.union([Empty, z.string().regex(/^[+\d][\d\s()-]{4,24}$/)]),
  version: z.int().min(1),
});

export const ExportResident = z.strictObject({ residentId: idSchema<'resident'>() });

/** One kind of thing held about a person, entry by entry, without anything sealed. */
export type Section = readonly Readonly<Record<string, unknown>>[];

/** What one area holds about a person. The composition gives one for every area. */
export interface HeldPart {
  readonly area: string;
  /** Its tables of class person, each of them covered by `exportOf`. */
  readonly tables: readonly string[];
  /** Everything that is open to the transaction, by name of the kind. */
  exportOf(tx: PersonTx): Promise<Readonly<Record<string, Section>>>;
  /** Deletes what is kept for the service only, never care records. Answers how many entries went, by name of the kind. */
  eraseService?(tx: PersonTx): Promise<Readonly<Record<string, number>>>;
}
