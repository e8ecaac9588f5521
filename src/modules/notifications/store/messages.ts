/** Messages to be sent: template names only; the address is read when a message is sent. */
import { type CivilDate, type Instant, minusHours } from '#kernel/dates.ts';
import { type HolderId, type Id, newId, type UnitId } from '#kernel/ids.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import type { PacedKind } from '../rules/pace.ts';

/** Every text we send outside, by name. None says what it is about beyond "a time" or "something new". */
export const TEMPLATES = [
  'something-new',
  'time-booked',
  'time-changed',
  'time-cancelled',
  'time-reminder',
  'time-kept',
  'times-changed',
  'look-back',
  'next-step',
] as const;
export type Template = (typeof TEMPLATES)[number];

export interface NewMessage {
  /** Made once. */
  readonly effectKey: string;
  /** The unit it is sent for; the person's own id where no unit has anything to do with it. */
  readonly holder: HolderId;
  readonly template: Template;
  /** Instants and zones for the text, never names or subjects. */
  readonly payload: Readonly<Record<string, string>>;
  /** Left out: a time booked is an appointment, `next-step` a nudge, the rest answers. */
  readonly kind?: PacedKind;
  /** Left out: now. */
  readonly dueAt?: Instant;
  /** The last day that it is worth sending, where the person is. */
  readonly lastOn?: CivilDate;
  /** When the person last used what a nudge is about: the pace counts from it, or from a later sign-in. */
  readonly usedOn?: CivilDate;
  /** Left out: the person's own channels. Given, they narrow those down, and never add one. */
  readonly channels?: readonly ChannelName[];
}

/** `outdated`: what it tells of changed or passed before it could be sent. */
export type MessageState =
  | 'waiting'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'not-wanted'
  | 'no-address'
  | 'outdated';

function kindOf(message: NewMessage): PacedKind {
  if (message.kind !== undefined) return message.kind;
  if (message.template.startsWith('time-')) return 'appointment';
  return message.template === 'next-step' ? 'nudge' : 'answer';
}

/**
 * Stores a message unless one with this effect key is there already; one that was taken back waits anew. Answers whether
 * there is something new to send.
 */
export async function insertMessage(tx: PersonTx, message: NewMessage, now: Instant): Promise<boolean> {
  const made =
    await sql`insert into notifications.message (id, effect_key, resident_id, holder, template, kind, payload, channels, made_at, due_at, last_on, used_on)
    values (${newId()}, ${message.effectKey}, ${tx.residentId}, ${message.holder}, ${message.template}, ${kindOf(message)}, ${JSON.stringify(message.payload)},
      ${message.channels ?? null}, ${now}, ${message.dueAt ?? now}, ${message.lastOn ?? null}, ${message.usedOn ?? null})
    on conflict (effect_key) do nothing returning 1`.execute(tx.db);
  if (made.rows.length > 0) return true;
  const again =
    await sql`update notifications.message set state = 'waiting', made_at = ${now}, due_at = ${message.dueAt ?? now}, used_on = ${message.usedOn ?? null}
    where resident_id = ${tx.residentId} and effect_key = ${message.effectKey} and state = 'outdated' and claimed_by is null returning 1`.execute(
      tx.db,
    );
  return again.rows.length > 0;
}

/**
 * Messages that wait under keys that begin so are not sent any more. One that a worker has in hand this moment may still
 * leave; if it does not, it is not tried again.
 */
export async function outdateMessages(tx: PersonTx, effectKeyPrefix: string): Promise<void> {
  await sql`update notifications.message set state = 'outdated' where resident_id = ${tx.residentId}
    and starts_with(effect_key, ${effectKeyPrefix}) and state = 'waiting'`.execute(tx.db);
}

/**
 * Nudges that wait under keys that begin so are not sent any more, but for those whose keys begin like one of `keep`. Answers
 * the keys of those that were taken back.
 */
export async function takeBackNudges(
  tx: PersonTx,
  effectKeyPrefix: string,
  keep: readonly string[],
): Promise<readonly string[]> {
  const back = await sql<{
    effect_key: string;
  }>`update notifications.message set state = 'outdated' where resident_id = ${tx.residentId} and kind = 'nudge'
    and starts_with(effect_key, ${effectKeyPrefix}) and state = 'waiting'
    and not exists (select 1 from unnest(${keep}::text[]) as k where starts_with(effect_key, k)) returning effect_key`.execute(
    tx.db,
  );
  return back.rows.map((row) => row.effect_key);
}

/** Longer ago, a message is not what brought the person here. */
const BROUGHT_HERE_HOURS = 30 * 24;

/** Notes that the person has signed in: that is how we know that what was sent has been opened. */
export async function noteUse(tx: PersonTx, now: Instant): Promise<void> {
  await sql`insert into notifications.last_use (resident_id, holder, used_at) values (${tx.residentId}, ${tx.residentId}, ${now})
    on conflict (resident_id) do update set used_at = greatest(last_use.used_at, excluded.used_at)`.execute(
    tx.db,
  );
  await sql`update notifications.message set opened_at = ${now} where resident_id = ${tx.residentId} and sent_at is not null
    and opened_at is null and sent_at > ${minusHours(now, BROUGHT_HERE_HOURS)}`.execute(tx.db);
}

/** Notes that the person has done something after what was sent. */
export async function noteAct(tx: PersonTx, now: Instant): Promise<void> {
  await sql`update notifications.message set acted_at = ${now}, opened_at = coalesce(opened_at, ${now})
    where resident_id = ${tx.residentId} and sent_at is not null and acted_at is null
    and sent_at > ${minusHours(now, BROUGHT_HERE_HOURS)}`.execute(tx.db);
}

export interface SentMessage {
  readonly id: Id<'notification'>;
  readonly unitId: UnitId;
  /** By which it went; null while it has not. */
  readonly channel: ChannelName | null;
  readonly template: Template;
  readonly state: MessageState;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  /** The person's next sign-in: the link is the same for everybody, so that nothing else can tell. */
  readonly openedAt: Instant | null;
  readonly actedAt: Instant | null;
}

interface SentRow {
  id: Id<'notification'>;
  holder: UnitId;
  channel: ChannelName | null;
  template: Template;
  state: MessageState;
  made_at: Instant;
  due_at: Instant;
  sent_at: Instant | null;
  delivered_at: Instant | null;
  opened_at: Instant | null;
  acted_at: Instant | null;
}

/** Messages to the person in focus, the oldest first: that there was one, never more than it said. */
export async function messagesOf(tx: PersonTx): Promise<readonly SentMessage[]> {
  const found =
    await sql<SentRow>`select id, holder, channel, template, state, made_at, due_at, sent_at, delivered_at, opened_at, acted_at
    from notifications.message where resident_id = ${tx.residentId} and holder = any (${tx.opened}::uuid[]) order by made_at, id`.execute(
      tx.db,
    );
  return found.rows.map((row) => ({
    id: row.id,
    unitId: row.holder,
    channel: row.channel,
    template: row.template,
    state: row.state,
    madeAt: row.made_at,
    dueAt: row.due_at,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    openedAt: row.opened_at,
    actedAt: row.acted_at,
  }));
}
