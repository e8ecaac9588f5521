/** Writes the access log. Append-only: there is no other verb. */
import type { Transaction } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import type { LogContext, LogEntry } from '#platform/command.ts';
import { type NoTables, sql } from '#platform/db.ts';

interface Who {
  readonly kind: 'resident' | 'staff' | 'system' | 'client';
  readonly id: string;
  readonly assignment: string | null;
  readonly unit: string | null;
  readonly organisation: string | null;
  readonly session: string | null;
}

function whoOf(actor: Actor): Who {
  switch (actor.kind) {
    case 'resident':
      return {
        kind: 'resident',
        id: actor.residentId,
        assignment: null,
        unit: null,
        organisation: null,
        session: actor.sessionId,
      };
    case 'staff':
      return {
        kind: 'staff',
        id: actor.staffId,
        assignment: actor.assignmentId,
        unit: actor.unitId,
        organisation: actor.organisationId,
        session: actor.sessionId,
      };
    case 'client':
      return {
        kind: 'client',
        id: actor.clientId,
        assignment: null,
        unit: actor.unitId,
        organisation: actor.organisationId,
        session: actor.sessionId,
      };
    case 'system':
      return {
        kind: 'system',
        id: actor.job,
        assignment: null,
        unit: null,
        organisation: null,
        session: null,
      };
    case 'visitor':
      throw new Error('a visitor reads no person');
  }
}

/** One INSERT for all rows of one answer. */
export async function writeAccessLog(
  db: Transaction<NoTables>,
  context: LogContext,
  entries: readonly LogEntry[],
): Promise<void> {
  const who = whoOf(context.actor);
  const rows = entries.map((entry) => ({
    id: newId(),
    at: context.at,
    actor_kind: who.kind,
    actor_id: who.id,
    assignment_id: who.assignment,
    unit_id: who.unit,
    organisation_id: who.organisation,
    session_id: who.session,
    resident_id: entry.residentId,
    holder: entry.holder,
    action: entry.action,
    resource: entry.resource,
    resource_id: entry.resourceId,
    reason: entry.reason,
    rule: entry.rule,
    command: context.command,
    request_id: context.requestId,
    emergency: entry.emergency,
  }));
  await sql`insert into audit.access_log (id, at, actor_kind, actor_id, assignment_id, unit_id, organisation_id, session_id, resident_id,
      holder, action, resource, resource_id, reason, rule, command, request_id, emergency)
    select id, at, actor_kind, actor_id, assignment_id, unit_id, organisation_id, session_id, resident_id,
      holder, action, resource, resource_id, reason, rule, command, request_id, emergency
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, at timestamptz, actor_kind text, actor_id text, assignment_id uuid,
      unit_id uuid, organisation_id uuid, session_id uuid, resident_id uuid, holder uuid, action text, resource text, resource_id uuid,
      reason text, rule text, command text, request_id text, emergency boolean)`.execute(db);
}
