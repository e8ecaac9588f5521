/**
 * The single doorway for web actions, loaders, the partners' API and jobs.
 *
 * Parses the input, opens the transaction, runs the use case, fails if it made no access decision, writes the access
 * log in the same transaction, stores facts, and answers with a value or a named refusal. What a decision is and where
 * the log lies come in as ports, so that the platform knows no area.
 */
import type { Transaction } from 'kysely';
import type * as z from 'zod';
import type { Actor } from '#kernel/actor.ts';
import type { Action, Decision, Resource } from '#kernel/decision.ts';
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import type { HolderId, Id, ResidentId, UnitId } from '#kernel/ids.ts';
import type { Outcome } from '#kernel/outcome.ts';
import type { NoTables, OpenTx, PersonTx, UnitTx } from '#platform/db.ts';

export type AccessRefusal = 'not-found' | 'blocked' | 'not-allowed' | 'reason-required';
export type CommandRefusal = AccessRefusal | 'bad-input';

/** What is asked of a person's data. Without `holder` it is the actor's own unit (staff) or everything (the resident). */
export interface Ask {
  readonly residentId: ResidentId;
  readonly action: Action;
  readonly resource: Resource;
  readonly resourceId?: string;
  readonly holder?: HolderId;
  /** Active choice to pass to another unit's data, with the staff member's own words. */
  readonly choice?: string;
  /** Emergency opening despite a block, with its reason. */
  readonly emergency?: string;
}

/** One row of the access log, before the doorway adds who, when and by which command. */
export interface LogEntry {
  readonly residentId: ResidentId;
  readonly holder: HolderId | null;
  readonly action: Action;
  readonly resource: Resource;
  readonly resourceId: string | null;
  readonly reason: string | null;
  readonly rule: string;
  readonly emergency: boolean;
}

export interface LogContext {
  readonly actor: Actor;
  readonly command: string;
  readonly requestId: string;
  readonly at: Instant;
}

/** Something that happened. `data` holds codes, counts and ids only: never free text. */
export interface Fact {
  readonly type: string;
  readonly holder: HolderId;
  readonly data: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

export interface StoredFact extends Fact {
  readonly id: Id<'fact'>;
  readonly residentId: ResidentId;
  readonly at: Instant;
}

/** Something the service owes at a time; swept with the injected clock. */
export interface DueRow {
  readonly kind: string;
  /** Made once: the same key again changes the row that waits. */
  readonly effectKey: string;
  readonly dueAt: Instant;
  readonly civil?: { readonly date: CivilDate; readonly time: CivilTime; readonly zone: Zone };
  readonly holder: HolderId;
  readonly payload: Readonly<Record<string, string | number | boolean>>;
}

/** Whom a job writes to: for each the decision that `person` would make. */
export interface Recipients {
  readonly permitted: ReadonlySet<ResidentId>;
  /** Notes the row of the access log: something about this person has left. */
  note(residentId: ResidentId): void;
}

export interface OpenedPerson {
  readonly decision: Decision;
  readonly opened: readonly HolderId[];
  readonly isProtected: boolean;
}

/** What the composition root gives: `access` decides and focuses, `audit` keeps the log, modules listen. */
export interface CommandPorts {
  openPerson(db: Transaction<NoTables>, actor: Actor, ask: Ask): Promise<OpenedPerson>;
  openUnits(
    db: Transaction<NoTables>,
    actor: Actor,
  ): Promise<{ decision: Decision; units: readonly UnitId[] }>;
  /** For a job: the decision about each of many, without any focus. */
  decideEach(
    db: Transaction<NoTables>,
    actor: Actor,
    ask: { readonly residentIds: readonly ResidentId[]; readonly action: Action },
  ): Promise<ReadonlyMap<ResidentId, Decision>>;
  log(db: Transaction<NoTables>, context: LogContext, entries: readonly LogEntry[]): Promise<void>;
  /** Listeners that belong to the same transaction (the timeline, a period that begins with a yes). */
  heard(context: CommandContext, tx: PersonTx, fact: StoredFact): Promise<void>;
  /** Enqueues the fact for listeners that run afterwards. */
  enqueue(db: Transaction<NoTables>, queue: string, data: Readonly<Record<string, string>>): Promise<void>;
}

export interface CommandContext {
  readonly actor: Actor;
  /** Civil now (movable in the demo). */
  readonly now: Instant;
  /** Real now: for what is said about the access log, which keeps real time (decision 0007). */
  readonly realNow: Instant;
  readonly requestId: string;
  /** Decides, sets the focus and notes the log row. Every move of the focus is a decision of its own. */
  person(ask: Ask): Promise<Outcome<PersonTx, AccessRefusal>>;
  /**
   * For the job that sends messages (decision 0032): decides about each of many persons, and moves no focus. What it
   * needs of them is read by one function that jobs alone may call.
   */
  recipients(ask: {
    readonly residentIds: readonly ResidentId[];
    readonly action: Action;
    readonly resource: Resource;
  }): Promise<Recipients>;
  /** The lists of the session's units. The use case logs the residents it shows with `listed`. */
  units(): Promise<Outcome<UnitTx, AccessRefusal>>;
  /** Notes that these residents were shown in a list: one log row each, in one INSERT. */
  listed(tx: UnitTx, residentIds: readonly ResidentId[], resource: Resource): void;
  /**
   * Notes that something which these others share with the person in focus was shown to them: one log row each, in one
   * INSERT. Who may read it is judged where it is read.
   */
  shared(
    tx: PersonTx,
    of: {
      readonly residentIds: readonly ResidentId[];
      readonly holder: HolderId;
      readonly resource: Resource;
    },
  ): void;
  /** For answers that hold no person: reference tables, key functions. The rule is named for the reader. */
  reference(rule: string): OpenTx;
  fact(tx: PersonTx, fact: Fact): Promise<void>;
  due(tx: PersonTx, row: DueRow): Promise<void>;
  /** The same for what a unit owes to nobody in particular: no person stands in it. */
  unitDue(tx: OpenTx, row: DueRow & { readonly holder: UnitId }): Promise<void>;
  /** Cancels what still waits under keys that begin so. Answers how many. */
  cancelDue(tx: PersonTx, effectKeyPrefix: string): Promise<number>;
  enqueue(tx: OpenTx, queue: string, data: Readonly<Record<string, string>>): Promise<void>;
}

export interface Command<I, O, R extends string> {
  /** Area and verb: `booking.book-meeting`. It is what the access log and the metrics call it. */
  readonly name: string;
  readonly input: z.ZodType<I>;
  run(context: CommandContext, input: I): Promise<Outcome<O, R>>;
}

/** Gives a command its types by inference. */
export function command<I, O, R extends string>(definition: Command<I, O, R>): Command<I, O, R> {
  return definition;
}

export interface RunOptions {
  readonly requestId?: string;
  /** From the form; with it a second post answers what the first one did. */
  readonly idempotencyKey?: string;
}

export interface CommandRunner {
  run<I, O, R extends string>(
    actor: Actor,
    command: Command<I, O, R>,
    input: unknown,
    options?: RunOptions,
  ): Promise<Outcome<O, R | CommandRefusal>>;
}
