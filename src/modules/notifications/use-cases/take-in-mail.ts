/** Demo only: keeps what the local SMTP sink took in. */
import type { Db } from '#platform/db.ts';
import type { TakenMail } from '#platform/mail.ts';
import { readMail } from '../rules/read-mail.ts';
import { keepMail } from '../store.ts';

export async function takeInMail(db: Db, mail: TakenMail): Promise<void> {
  const { subject, text, calendar, messageId } = readMail(mail.raw);
  await keepMail(db, {
    sender: mail.sender,
    recipient: mail.recipient,
    subject,
    body: text,
    calendar,
    messageId,
  });
}
