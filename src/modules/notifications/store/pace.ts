/** What the pace of reminders counts for one person, whichever units go along: moments, and nothing of what they were about. */
import type { Instant } from '#kernel/dates.ts';
import { type PersonTx, sql } from '#platform/db.ts';

export interface PaceOfPerson {
  /** When they were nudged, or are about to be. */
  readonly nudged: readonly Instant[];
  /** Their last sign-in; null: none yet. */
  readonly usedAt: Instant | null;
}

/** Without what lies under keys that begin like `except`: whoever asks keeps count of that. */
export async function readPaceOf(
  tx: PersonTx,
  asked: { readonly since: Instant; readonly except: string },
): Promise<PaceOfPerson> {
  const found = await sql<{
    what: 'nudge' | 'use';
    at: Instant;
  }>`select what, at from notifications.pace_of(${asked.since}, ${asked.except}) order by at`.execute(tx.db);
  return {
    nudged: found.rows.filter((row) => row.what === 'nudge').map((row) => row.at),
    usedAt: found.rows.find((row) => row.what === 'use')?.at ?? null,
  };
}
