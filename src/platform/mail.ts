/** Mail through SMTP. In demo mode and tests a local SMTP sink takes it in, shown on the development inbox page. */
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  /** The same for every attempt, so that a mail sent twice is recognised: `<effect@host>`. */
  readonly messageId: string;
  /** A calendar file to go with it; content-free like the mail itself. */
  readonly calendar?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string };
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Connections of one process to the mail server; each carries mail after mail. */
const MAIL_CONNECTIONS = 5;

export function openMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 10_000,
  });
  return {
    async send(mail) {
      await transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: mail.messageId,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
        ...(mail.calendar === undefined
          ? {}
          : {
              icalEvent: {
                method: mail.calendar.method,
                content: mail.calendar.content,
                filename: 'vandra.ics',
              },
            }),
      });
    },
    close: () => transport.close(),
  };
}

/** True when no connection came about, so that not even the address has left us. */
export function nothingLeft(problem: unknown): boolean {
  return problem instanceof Error && 'command' in problem && problem.command === 'CONN';
}

export interface TakenMail {
  readonly sender: string;
  readonly recipient: string;
  readonly raw: string;
}

export interface MailSink {
  readonly url: string;
  close(): Promise<void>;
}

const MAX_MAIL_BYTES = 256 * 1024;

/** A real SMTP server on 127.0.0.1 that keeps what it takes in by calling `taken`; on any free port when none is given. */
export async function openMailSink(taken: (mail: TakenMail) => Promise<void>, port = 0): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: MAX_MAIL_BYTES,
    onData(stream, session, answered) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const sender = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        const recipient = session.envelope.rcptTo.map((to) => to.address).join(', ');
        taken({ sender, recipient, raw: Buffer.concat(chunks).toString('utf8') }).then(
          () => answered(),
          answered,
        );
      });
    },
  });
  const bound = await new Promise<number>((settle, fail) => {
    server.once('error', fail);
    const listening = server.listen(port, '127.0.0.1', () => {
      const address = listening.address();
      if (typeof address === 'object' && address !== null) settle(address.port);
      else fail(new Error('the mail sink has no port'));
    });
  });
  return {
    url: `smtp://127.0.0.1:${bound}`,
    close: async () => new Promise((settle) => server.close(settle)),
  };
}
