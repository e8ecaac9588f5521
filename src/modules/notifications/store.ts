/** Messages to be sent: template names only; the address is read when a message is sent. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId, type ResidentId, type UnitId } from '#kernel/ids.ts';
import { type Db, type OpenTx, type PersonTx, sql } from '#platform/db.ts';

/** Every text we send outside, by name. None says what it is about beyond "a time" or "something new". */
export const TEMPLATES = [
  'something-new',
  'time-booked',
  'time-changed',
  'time-cancelled',
  'time-reminder',
  'look-back',
] as const;
export type Template = (typeof TEMPLATES)[number];

export interface NewMessage {
  /** Made once. */
  readonly effectKey: string;
  /** The unit it is sent for. */
  readonly holder: UnitId;
  readonly template: Template;
  /** Instants and zones for the text, never names or subjects. */
  readonly payload: Readonly<Record<string, string>>;
}

export interface MessageRow {
  readonly id: Id<'notification'>;
  readonly effectKey: string;
  readonly residentId: ResidentId;
  readonly template: Template;
  readonly payload: Readonly<Record<string, string>>;
  readonly state: MessageState;
}

/** `outdated`: what it tells of changed or passed before it could be sent. */
export type MessageState = 'waiting' | 'sent' | 'failed' | 'not-wanted' | 'no-address' | 'outdated';

/** Stores a message unless one with this effect key is there already; answers its id, or null when it was. */
export async function insertMessage(
  tx: PersonTx,
  message: NewMessage,
  now: Instant,
): Promise<Id<'notification'> | null> {
  const found = await sql<{
    id: Id<'notification'>;
  }>`insert into notifications.message (id, effect_key, resident_id, holder, channel, template, payload, made_at)
    values (${newId()}, ${message.effectKey}, ${tx.residentId}, ${message.holder}, 'email', ${message.template}, ${JSON.stringify(message.payload)}, ${now})
    on conflict (effect_key) do nothing returning id`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}

/**
 * Messages that wait under keys that begin so are not sent any more. One that is being sent this moment is let go:
 * nobody waits for a mail server.
 */
export async function outdateMessages(tx: PersonTx, effectKeyPrefix: string): Promise<void> {
  await sql`update notifications.message set state = 'outdated' where id in (
    select id from notifications.message where resident_id = ${tx.residentId} and starts_with(effect_key, ${effectKeyPrefix})
      and state = 'waiting' for update skip locked)`.execute(tx.db);
}

interface MessageRowRead {
  id: Id<'notification'>;
  effect_key: string;
  resident_id: ResidentId;
  template: Template;
  payload: Record<string, string>;
  state: MessageState;
}

/** The message, locked, or undefined when it is gone or somebody else is sending it. */
export async function lockMessage(tx: OpenTx, id: string): Promise<MessageRow | undefined> {
  const found = await sql<MessageRowRead>`select id, effect_key, resident_id, template, payload, state
    from notifications.message where id = ${id} for update skip locked`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return undefined;
  return {
    id: row.id,
    effectKey: row.effect_key,
    residentId: row.resident_id,
    template: row.template,
    payload: row.payload,
    state: row.state,
  };
}

export async function markMessage(tx: OpenTx, id: string, state: MessageState, now: Instant): Promise<void> {
  await sql`update notifications.message set state = ${state}, attempts = attempts + 1, problem = null,
    sent_at = case when ${state} = 'sent' then ${now}::timestamptz else sent_at end where id = ${id}`.execute(
    tx.db,
  );
}

/** Counts an attempt that failed; after the last one the message is given up. */
export async function noteFailure(db: Db, id: string, problem: string): Promise<void> {
  await sql`update notifications.message set attempts = attempts + 1, problem = ${problem},
    state = case when attempts + 1 >= ${MOST_ATTEMPTS} then 'failed' else state end where id = ${id} and state = 'waiting'`.execute(
    db,
  );
}

/** The queue tries once and then 14 times again (`platform/jobs.ts`). */
const MOST_ATTEMPTS = 15;

export interface InboxMail {
  readonly id: Id<'dev-mail'>;
  readonly takenAt: Instant;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar: string | null;
}

/** Demo only: keeps what the local sink took in, once per message and recipient. */
export async function keepMail(
  db: Db,
  mail: Omit<InboxMail, 'id' | 'takenAt'> & { sender: string; messageId: string },
): Promise<void> {
  await sql`insert into notifications.dev_mail (id, taken_at, sender, recipient, subject, body, calendar, message_id)
    values (${newId()}, platform.civil_now(), ${mail.sender}, ${mail.recipient}, ${mail.subject}, ${mail.body}, ${mail.calendar}, ${mail.messageId})
    on conflict do nothing`.execute(db);
}

/** Demo only: what was sent, the newest first. */
export async function readInbox(tx: OpenTx, limit: number): Promise<readonly InboxMail[]> {
  const found = await sql<{
    id: Id<'dev-mail'>;
    taken_at: Instant;
    recipient: string;
    subject: string;
    body: string;
    calendar: string | null;
  }>`
    select id, taken_at, recipient, subject, body, calendar from notifications.dev_mail order by taken_at desc, id desc limit ${limit}`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    takenAt: row.taken_at,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    calendar: row.calendar,
  }));
}

export interface SentMessage {
  readonly id: Id<'notification'>;
  readonly unitId: UnitId;
  readonly channel: 'email' | 'sms';
  readonly template: Template;
  readonly state: MessageState;
  readonly madeAt: Instant;
  readonly sentAt: Instant | null;
}

/** Messages to the person in focus, the oldest first: that there was one, never more than it said. */
export async function messagesOf(tx: PersonTx): Promise<readonly SentMessage[]> {
  const found = await sql<{
    id: Id<'notification'>;
    holder: UnitId;
    channel: SentMessage['channel'];
    template: Template;
    state: MessageState;
    made_at: Instant;
    sent_at: Instant | null;
  }>`select id, holder, channel, template, state, made_at, sent_at from notifications.message
    where resident_id = ${tx.residentId} and holder = any (${tx.opened}::uuid[]) order by made_at, id`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    unitId: row.holder,
    channel: row.channel,
    template: row.template,
    state: row.state,
    madeAt: row.made_at,
    sentAt: row.sent_at,
  }));
}
