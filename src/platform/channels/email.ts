/** The e-mail channel: SMTP tells that a server has taken the mail on, and no more. */
import { type Channel, ChannelAway } from '#platform/channels/channel.ts';
import { type Mailer, nothingLeft } from '#platform/mail.ts';

const PERMANENT = 500;

/** The server said no for ever (5xx): the address takes nothing. */
function isRefused(problem: unknown): problem is Error & { readonly responseCode: number } {
  return (
    problem instanceof Error &&
    'responseCode' in problem &&
    typeof problem.responseCode === 'number' &&
    problem.responseCode >= PERMANENT &&
    'code' in problem &&
    (problem.code === 'EENVELOPE' || problem.code === 'EMESSAGE')
  );
}

export function emailChannel(mailer: Mailer): Channel {
  return {
    async send({ to, subject, text, language, messageId, calendar }) {
      try {
        await mailer.send({
          to,
          subject,
          text,
          language,
          messageId,
          ...(calendar === undefined ? {} : { calendar }),
        });
        return { kind: 'sent' };
      } catch (problem) {
        if (isRefused(problem)) return { kind: 'refused', problem: `smtp ${problem.responseCode}` };
        const code = problem instanceof Error && 'code' in problem ? String(problem.code) : 'fault';
        throw new ChannelAway(code, { left: !nothingLeft(problem) });
      }
    },
    close: () => mailer.close(),
  };
}
