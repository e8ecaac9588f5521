/** Demo only: keeps what the local sinks took in. */
import type { TakenMessage } from '#platform/channels/local-sink.ts';
import type { Db } from '#platform/db.ts';
import type { TakenMail } from '#platform/mail.ts';
import { readMail } from '../rules/read-mail.ts';
import { keepTaken } from '../store/dev-inbox.ts';

export async function takeInMail(db: Db, mail: TakenMail): Promise<void> {
  const { subject, text, calendar, messageId } = readMail(mail.raw);
  await keepTaken(db, {
    channel: 'email',
    service: 'smtp',
    recipient: mail.recipient,
    subject,
    body: text,
    calendar,
    messageId,
  });
}

export async function takeInMessage(db: Db, message: TakenMessage): Promise<void> {
  await keepTaken(db, { ...message, calendar: null });
}
