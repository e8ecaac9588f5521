/** What modules give the worker: listeners of facts and handlers of due rows. */
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import type { HolderId, Id, ResidentId, UnitId } from '#kernel/ids.ts';
import type { CommandContext, StoredFact } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';

/** Hears facts in the transaction that makes them; must be quick and touch the same person only. */
export interface SameTransactionListener {
  heard(context: CommandContext, tx: PersonTx, fact: StoredFact): Promise<void>;
}

/** Hears a fact afterwards, in a transaction of its own, once. */
export interface FactListener {
  readonly fact: string;
  /** Names the effect: `notifications.tell-resident`. With the fact's id it is the effect key. */
  readonly name: string;
  run(context: CommandContext, fact: StoredFact): Promise<void>;
}

export interface DueItem {
  readonly id: Id<'due'>;
  readonly kind: string;
  readonly effectKey: string;
  readonly residentId: ResidentId;
  readonly holder: HolderId;
  readonly dueAt: Instant;
  readonly civil: { readonly date: CivilDate; readonly time: CivilTime; readonly zone: Zone } | null;
  readonly payload: Readonly<Record<string, string | number | boolean>>;
}

/** What a unit owes at a time, without any person in it. */
export type UnitDueItem = Omit<DueItem, 'residentId' | 'holder'> & { readonly unitId: UnitId };

/** Carries out one kind of due row that is about a unit. Runs in the transaction that marks the row done. */
export interface UnitDueHandler {
  readonly kind: string;
  readonly about: 'unit';
  run(context: CommandContext, item: UnitDueItem): Promise<void>;
}

/** Carries out one kind of due row. Runs in the transaction that marks the row done, so it happens once. */
export interface DueHandler {
  readonly kind: string;
  readonly about?: 'person';
  run(context: CommandContext, item: DueItem): Promise<void>;
}

/** Work that belongs to no person: sealing, retention, forgetting old sessions. Real seconds between runs. */
export interface Upkeep {
  readonly name: string;
  readonly everySeconds: number;
  run(): Promise<void>;
}
