/** What is due to be sent, taken in hand by one worker at a time, and what became of it. As the job role. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { HolderId, Id, ResidentId } from '#kernel/ids.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { type Db, type OpenTx, sql } from '#platform/db.ts';
import { LIVING } from '#platform/presence.ts';
import type { PacedKind } from '../rules/pace.ts';
import type { MessageState, Template } from './messages.ts';

export interface DueMessage {
  readonly id: Id<'notification'>;
  readonly effectKey: string;
  readonly residentId: ResidentId;
  /** The unit it is sent for, or the person's own id. */
  readonly holder: HolderId;
  readonly template: Template;
  readonly kind: PacedKind;
  readonly payload: Readonly<Record<string, string>>;
  readonly channels: readonly ChannelName[] | null;
  readonly tried: readonly ChannelName[];
  readonly attempts: number;
  readonly lastOn: CivilDate | null;
  /** Of a nudge: when the person last used what it is about. */
  readonly usedOn: CivilDate | null;
}

interface DueRead {
  id: Id<'notification'>;
  effect_key: string;
  resident_id: ResidentId;
  holder: HolderId;
  template: Template;
  kind: PacedKind;
  payload: Record<string, string>;
  channels: ChannelName[] | null;
  tried: ChannelName[];
  attempts: number;
  last_on: CivilDate | null;
  used_on: CivilDate | null;
}

/** Taking in hand is one at a time, so that two workers never hold two messages to one person. */
const CLAIM_LOCK = 7_040_102;

export interface Claimed {
  readonly messages: readonly DueMessage[];
  /** How many were due and free, some of them to a person who has one in hand. */
  readonly seen: number;
}

/** Takes up to so many due messages in hand, the longest due first, one per person. */
export async function claimDue(
  tx: OpenTx,
  by: { readonly worker: number; readonly most: number; readonly now: Instant },
): Promise<Claimed> {
  await sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`.execute(tx.db);
  const found = await sql<DueRead & { seen: number }>`with due as (
      select id, resident_id, due_at from notifications.message where state = 'waiting' and claimed_by is null and due_at <= ${by.now}
      order by due_at, id limit ${by.most} for update skip locked),
    one_each as (
      select id, row_number() over (partition by resident_id order by due_at, id) as nth from due d
      where not exists (select 1 from notifications.message h where h.resident_id = d.resident_id and h.claimed_by is not null)),
    taken as (
      update notifications.message m set claimed_by = ${by.worker} from one_each o where m.id = o.id and o.nth = 1
      returning m.id, m.effect_key, m.resident_id, m.holder, m.template, m.kind, m.payload, m.channels, m.tried, m.attempts, m.last_on, m.used_on)
    select (select count(*)::integer from due) as seen, taken.* from (select 1) as always left join taken on true`.execute(
    tx.db,
  );
  return {
    seen: found.rows[0]?.seen ?? 0,
    messages: found.rows
      .filter((row) => row.id !== null)
      .map((row) => ({
        id: row.id,
        effectKey: row.effect_key,
        residentId: row.resident_id,
        holder: row.holder,
        template: row.template,
        kind: row.kind,
        payload: row.payload,
        channels: row.channels,
        tried: row.tried,
        attempts: row.attempts,
        lastOn: row.last_on,
        usedOn: row.used_on,
      })),
  };
}

/** What was handed over, noted as such, and not yet told to the access log when its worker died. */
export async function unloggedOf(tx: OpenTx, most: number): Promise<readonly ResidentId[]> {
  const found = await sql<{
    resident_id: ResidentId;
  }>`select resident_id from notifications.message where claimed_by is not null and claimed_by not in ${LIVING}
    and state in ('sent', 'delivered') limit ${most}`.execute(tx.db);
  return found.rows.map((row) => row.resident_id);
}

/** What workers had in hand that live no more is free again: to be sent, or, of these persons, done. */
export async function freeAbandoned(tx: OpenTx, logged: readonly ResidentId[]): Promise<void> {
  await sql`update notifications.message set claimed_by = null where claimed_by is not null and claimed_by not in ${LIVING}
    and (state not in ('sent', 'delivered') or resident_id = any (${logged}::uuid[]))`.execute(tx.db);
}

/** What became of one message that was in hand. */
export interface Outcome {
  readonly id: Id<'notification'>;
  readonly residentId: ResidentId;
  readonly state: MessageState;
  readonly channel: ChannelName | null;
  readonly tried: readonly ChannelName[];
  readonly attempts: number;
  readonly problem: string | null;
  readonly dueAt: Instant | null;
  /** `yes`: the address has gone out, to whatever end; the access log is told. */
  readonly left: 'yes' | 'no';
}

/**
 * That these have left, in one statement by itself, so that as little as can be is sent again when the worker dies. They stay
 * in hand until the access log has been told.
 */
export async function markLeft(
  db: Db,
  by: { readonly worker: number; readonly now: Instant },
  outcomes: readonly Outcome[],
): Promise<void> {
  const rows = outcomes.map((one) => ({ id: one.id, state: one.state, channel: one.channel }));
  await sql`update notifications.message m set state = r.state, channel = r.channel, sent_at = ${by.now}::timestamptz,
      delivered_at = case when r.state = 'delivered' then ${by.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, state text, channel text)
    where m.id = r.id and m.claimed_by = ${by.worker}`.execute(db);
}

/** Notes many in one statement, and lets go of them. Only what this worker still has in hand. */
export async function noteOutcomes(
  tx: OpenTx,
  by: { readonly worker: number; readonly now: Instant },
  outcomes: readonly Outcome[],
): Promise<void> {
  const rows = outcomes.map((one) => ({
    id: one.id,
    state: one.state,
    channel: one.channel,
    tried: one.tried,
    attempts: one.attempts,
    problem: one.problem,
    due_at: one.dueAt,
  }));
  await sql`update notifications.message m set state = case when m.state = 'outdated' and r.state = 'waiting' then m.state else r.state end, channel = r.channel, tried = r.tried, attempts = r.attempts,
      problem = r.problem, due_at = coalesce(r.due_at, m.due_at), claimed_by = null,
      sent_at = case when r.state in ('sent', 'delivered') then coalesce(m.sent_at, ${by.now}::timestamptz) end,
      delivered_at = case when r.state = 'delivered' then coalesce(m.delivered_at, ${by.now}::timestamptz) end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, state text, channel text, tried text[], attempts integer,
      problem text, due_at timestamptz)
    where m.id = r.id and m.claimed_by = ${by.worker}`.execute(tx.db);
}

export interface Nudged {
  readonly effectKey: string;
  readonly sentAt: Instant;
}

/** What the pace of these persons is counted from: their nudges since then, and their last sign-in. */
export async function readPaceFacts(
  tx: OpenTx,
  asked: { readonly residentIds: readonly ResidentId[]; readonly since: Instant },
): Promise<{
  readonly nudged: ReadonlyMap<ResidentId, readonly Nudged[]>;
  readonly usedAt: ReadonlyMap<ResidentId, Instant>;
}> {
  const sent = await sql<{
    resident_id: ResidentId;
    effect_key: string;
    sent_at: Instant;
  }>`select resident_id, effect_key, sent_at from notifications.message where resident_id = any (${asked.residentIds}::uuid[])
    and sent_at > ${asked.since} and kind = 'nudge'`.execute(tx.db);
  const used = await sql<{
    resident_id: ResidentId;
    used_at: Instant;
  }>`select resident_id, used_at from notifications.last_use where resident_id = any (${asked.residentIds}::uuid[])`.execute(
    tx.db,
  );
  return {
    nudged: Map.groupBy(
      sent.rows.map((row) => ({
        residentId: row.resident_id,
        effectKey: row.effect_key,
        sentAt: row.sent_at,
      })),
      (row) => row.residentId,
    ),
    usedAt: new Map(used.rows.map((row) => [row.resident_id, row.used_at])),
  };
}
