/** Demo only: what the local sinks took in. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { type Db, type OpenTx, sql } from '#platform/db.ts';

export interface InboxMessage {
  readonly id: Id<'dev-message'>;
  readonly takenAt: Instant;
  readonly channel: ChannelName;
  readonly service: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar: string | null;
}

/** Keeps it once per message and recipient. */
export async function keepTaken(
  db: Db,
  message: Omit<InboxMessage, 'id' | 'takenAt'> & { readonly messageId: string },
): Promise<void> {
  await sql`insert into notifications.dev_message (id, taken_at, channel, service, recipient, subject, body, calendar, message_id)
    values (${newId()}, platform.civil_now(), ${message.channel}, ${message.service}, ${message.recipient}, ${message.subject}, ${message.body},
      ${message.calendar}, ${message.messageId}) on conflict do nothing`.execute(db);
}

interface InboxRow {
  id: Id<'dev-message'>;
  taken_at: Instant;
  channel: ChannelName;
  service: string;
  recipient: string;
  subject: string;
  body: string;
  calendar: string | null;
}

/** The newest first, of one channel or of all. */
export async function readInbox(
  tx: OpenTx,
  asked: { readonly channel: ChannelName | null; readonly limit: number },
): Promise<readonly InboxMessage[]> {
  const found =
    await sql<InboxRow>`select id, taken_at, channel, service, recipient, subject, body, calendar from notifications.dev_message
    where ${asked.channel}::text is null or channel = ${asked.channel} order by taken_at desc, id desc limit ${asked.limit}`.execute(
      tx.db,
    );
  return found.rows.map((row) => ({
    id: row.id,
    takenAt: row.taken_at,
    channel: row.channel,
    service: row.service,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    calendar: row.calendar,
  }));
}
