/** Messages to be sent: template names only; the address is read when a message is sent. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId, type ResidentId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql } from '#platform/db.ts';

/** Every text we send outside, by name. None says what it is about beyond "a time" or "something new". */
export const TEMPLATES = ['something-new', 'time-booked', 'time-changed', 'time-cancelled', 'time-reminder', 'look-back'] as const;
export type Template = (typeof TEMPLATES)[number];

export interface NewMessage {
  /** Made once. */
  readonly effectKey: string;
  readonly template: Template;
  /** Instants and zones for the text, never names or subjects. */
  readonly payload: Readonly<Record<string, string>>;
}

export interface MessageRow {
  readonly id: Id<'notification'>;
  readonly residentId: ResidentId;
  readonly template: Template;
  readonly payload: Readonly<Record<string, string>>;
  readonly state: 'waiting' | 'sent' | 'failed' | 'not-wanted' | 'no-address';
}

/** Stores a message unless one with this effect key is there already; answers its id, or null when it was. */
export async function insertMessage(tx: PersonTx, message: NewMessage, now: Instant): Promise<Id<'notification'> | null> {
  const found = await sql<{ id: Id<'notification'> }>`insert into notifications.message (id, effect_key, resident_id, channel, template, payload, made_at)
    values (${newId()}, ${message.effectKey}, ${tx.residentId}, 'email', ${message.template}, ${JSON.stringify(message.payload)}, ${now})
    on conflict (effect_key) do nothing returning id`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}

/** The message, locked, or undefined when it is gone or somebody else is sending it. */
export async function lockMessage(tx: OpenTx, id: string): Promise<MessageRow | undefined> {
  const found = await sql<{ id: Id<'notification'>; resident_id: ResidentId; template: Template; payload: Record<string, string>; state: MessageRow['state'] }>`
    select id, resident_id, template, payload, state from notifications.message where id = ${id} for update skip locked`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : { id: row.id, residentId: row.resident_id, template: row.template, payload: row.payload, state: row.state };
}

export async function markMessage(tx: OpenTx, id: string, state: MessageRow['state'], now: Instant): Promise<void> {
  await sql`update notifications.message set state = ${state}, attempts = attempts + 1,
    sent_at = case when ${state} = 'sent' then ${now}::timestamptz else sent_at end where id = ${id}`.execute(tx.db);
}
