/** What a use case can do inside the doorway: decide, focus, note facts and due rows. */
import type { Transaction } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type HolderId, newId, type ResidentId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import type { Clock } from '#platform/clock.ts';
import type { Ask, CommandContext, CommandPorts, LogEntry, StoredFact } from '#platform/command.ts';
import { type NoTables, type PersonTx, sql, type UnitTx } from '#platform/db.ts';
import type { Sealing } from '#platform/sealing.ts';

/** A person who was not opened: what was told, by which rule, in which command. No word about whom. */
export interface RefusedOpening {
  readonly refusal: string;
  readonly rule: string;
  readonly command: string;
  readonly requestId: string;
}

export interface ContextParts {
  readonly sealing: Sealing;
  readonly clock: Clock;
  readonly ports: CommandPorts;
  /** Told of every person that was not opened, so that an operator can see a wave of attempts. */
  readonly refusedPerson?: (opening: RefusedOpening) => void;
}

export interface Noted {
  decisions: number;
  readonly entries: Map<string, LogEntry>;
}

/** Another unit's data, which staff pass to by a choice of their own: neither their unit's nor the person's own drawer. */
function passedTo(actor: Actor, ask: Pick<Ask, 'holder' | 'residentId'>): HolderId | null {
  if (actor.kind !== 'staff' || ask.holder === undefined) return null;
  return ask.holder === actor.unitId || ask.holder === ask.residentId ? null : ask.holder;
}

/**
 * One row per resident and action, and one more for every other unit's data that was passed to: such an opening, and an
 * emergency, is never hidden behind ordinary reading.
 */
function note(noted: Noted, entry: LogEntry, foreign: HolderId | null): void {
  const key = [entry.residentId, entry.action, foreign ?? 'own', entry.emergency ? 'emergency' : 'ordinary'];
  if (!noted.entries.has(key.join(' '))) noted.entries.set(key.join(' '), entry);
}

type PlainRow = Pick<LogEntry, 'residentId' | 'holder' | 'action' | 'resource' | 'rule'>;

/** A row of what was done without a word asked for. */
function plainRow(row: PlainRow): LogEntry {
  return { ...row, resourceId: null, reason: null, emergency: false };
}

/** The context of one run. */
export function contextOf(
  parts: ContextParts,
  actor: Actor,
  { command, requestId }: { readonly command: string; readonly requestId: string },
  work: { db: Transaction<NoTables>; noted: Noted },
): CommandContext {
  const { db, noted } = work;
  const now = parts.clock.now();
  const context: CommandContext = {
    actor,
    now,
    realNow: parts.clock.realNow(),
    requestId,
    async person(ask) {
      noted.decisions += 1;
      const { decision, opened, isProtected } = await parts.ports.openPerson(db, actor, ask);
      if (!decision.permitted) {
        parts.refusedPerson?.({ refusal: decision.because, rule: decision.rule, command, requestId });
        return refused(decision.because);
      }
      if (decision.obligations.includes('log')) {
        const entry: LogEntry = {
          residentId: ask.residentId,
          holder: ask.holder ?? null,
          action: ask.action,
          resource: ask.resource,
          resourceId: ask.resourceId ?? null,
          reason: ask.emergency ?? ask.choice ?? null,
          rule: decision.rule,
          emergency: ask.emergency !== undefined,
        };
        note(noted, entry, passedTo(actor, ask));
      }
      const tx = {
        db,
        residentId: ask.residentId,
        opened,
        isProtected,
        contact: decision.obligations.includes('mask-contact') ? 'masked' : 'open',
        sealer: parts.sealing.sealerFor(ask.residentId),
      };
      return done(tx as unknown as PersonTx);
    },
    async recipients({ residentIds, action, resource }) {
      noted.decisions += 1;
      const decisions = await parts.ports.decideEach(db, actor, { residentIds, action });
      const permitted = [...decisions].filter(([, decision]) => decision.permitted);
      return {
        permitted: new Set(permitted.map(([residentId]) => residentId)),
        note(residentId) {
          const rule = decisions.get(residentId)?.rule;
          if (rule === undefined) throw new Error('nothing was decided about this person');
          note(noted, plainRow({ residentId, holder: residentId, action, resource, rule }), null);
        },
      };
    },
    async units() {
      noted.decisions += 1;
      const { decision, units } = await parts.ports.openUnits(db, actor);
      if (!decision.permitted) return refused(decision.because);
      const tx = { db, units, sealerOf: (residentId: ResidentId) => parts.sealing.sealerFor(residentId) };
      return done(tx as unknown as UnitTx);
    },
    listed(tx, residentIds, resource) {
      for (const residentId of residentIds) {
        const row = {
          residentId,
          holder: tx.units[0] ?? null,
          action: 'read',
          resource,
          rule: 'unit-list',
        } as const;
        note(noted, plainRow(row), null);
      }
    },
    shared(_tx, { residentIds, holder, resource }) {
      for (const residentId of residentIds) {
        const row = { residentId, holder, action: 'read', resource, rule: 'own-group' } as const;
        note(noted, plainRow(row), null);
      }
    },
    reference(rule) {
      if (rule === '') throw new Error('a reference decision names its rule');
      noted.decisions += 1;
      return { db };
    },
    async fact(tx, fact) {
      const stored: StoredFact = { ...fact, id: newId(), residentId: tx.residentId, at: now };
      await sql`insert into platform.fact (id, type, resident_id, holder, at, data)
        values (${stored.id}, ${fact.type}, ${tx.residentId}, ${fact.holder}, ${now}, ${JSON.stringify(fact.data)})`.execute(
        db,
      );
      await parts.ports.heard(context, tx, stored);
      await parts.ports.enqueue(db, 'facts', { factId: stored.id });
    },
    async due(tx, row) {
      await sql`insert into platform.due (id, kind, effect_key, resident_id, holder, due_at, civil_date, civil_time, zone, payload)
        values (${newId()}, ${row.kind}, ${row.effectKey}, ${tx.residentId}, ${row.holder}, ${row.dueAt}, ${row.civil?.date ?? null},
          ${row.civil?.time ?? null}, ${row.civil?.zone ?? null}, ${JSON.stringify(row.payload)})
        on conflict (effect_key) do update set due_at = excluded.due_at, civil_date = excluded.civil_date, civil_time = excluded.civil_time,
          zone = excluded.zone, payload = excluded.payload, state = 'waiting', attempts = 0 where due.state in ('waiting', 'cancelled')`.execute(
        db,
      );
    },
    async unitDue({ db: given }, row) {
      await sql`insert into platform.due (id, kind, effect_key, holder, due_at, civil_date, civil_time, zone, payload)
        values (${newId()}, ${row.kind}, ${row.effectKey}, ${row.holder}, ${row.dueAt}, ${row.civil?.date ?? null},
          ${row.civil?.time ?? null}, ${row.civil?.zone ?? null}, ${JSON.stringify(row.payload)})`.execute(
        given,
      );
    },
    async cancelDue(tx, effectKeyPrefix) {
      const changed =
        await sql`update platform.due set state = 'cancelled' where resident_id = ${tx.residentId}
        and starts_with(effect_key, ${effectKeyPrefix}) and state = 'waiting' returning 1`.execute(db);
      return changed.rows.length;
    },
    enqueue: async (tx, queue, data) => parts.ports.enqueue(tx.db, queue, data),
  };
  return context;
}
