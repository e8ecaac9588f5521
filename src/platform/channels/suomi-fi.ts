/**
 * Suomi.fi-viestit (Suomi.fi Messages), REST API v2: a token for a user name and a password, then one electronic message
 * to an identity number. The shape follows the published description (api.messages.suomi.fi/docs/messages-api.yaml) as
 * open clients of it use it; it has been tried against our local sink only, for the test environment asks for a permit.
 *
 * `externalId` is the same for every attempt: the service answers 409 to the second one, which is then delivered.
 */
import * as z from 'zod';
import { type Channel, ChannelAway, type Outgoing } from '#platform/channels/channel.ts';
import { isAway, isTaken, openPoster, type Posted } from '#platform/channels/http-post.ts';

export interface SuomiFiSettings {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly serviceId: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const Token = z.object({ access_token: z.string().min(1) });
const UNAUTHORIZED = 401;
const ALREADY_THERE = 409;

/** Not even the notice that something came tells from whom; nobody who acts for the person sees it. */
export function suomiFiMessage({ to, subject, text, messageId }: Outgoing, serviceId: string) {
  return {
    externalId: messageId,
    sender: { serviceId },
    recipient: { id: to },
    electronic: {
      title: subject,
      body: text,
      bodyFormat: 'Text',
      messageServiceType: 'Normal',
      notifications: {
        senderDetailsInNotifications: 'None',
        unreadMessageNotification: { reminder: 'No reminders' },
      },
      replyAllowedBy: 'No one',
      visibility: 'Recipient only',
      attachments: [],
    },
  };
}

export function suomiFiInbox(settings: SuomiFiSettings): Channel {
  const poster = openPoster();
  const base = settings.url.replace(/\/$/, '');
  let token: Promise<string> | null = null;
  async function askToken(): Promise<string> {
    const { username, password } = settings;
    const answer = await poster.post(`${base}/v1/token`, JSON_TYPE, JSON.stringify({ username, password }));
    // Nothing about the person has left us yet.
    if (!isTaken(answer.status)) throw new ChannelAway(`token ${answer.status}`, { left: false });
    return Token.parse(JSON.parse(answer.body)).access_token;
  }
  async function currentToken(): Promise<string> {
    token ??= askToken().catch((problem: unknown) => {
      token = null;
      throw problem;
    });
    return token;
  }
  async function post(message: Outgoing): Promise<Posted> {
    return poster.post(
      `${base}/v2/messages/electronic`,
      { ...JSON_TYPE, Authorization: `Bearer ${await currentToken()}` },
      JSON.stringify(suomiFiMessage(message, settings.serviceId)),
    );
  }
  return {
    async send(message) {
      let answer = await post(message);
      if (answer.status === UNAUTHORIZED) {
        token = null;
        answer = await post(message);
      }
      if (isTaken(answer.status) || answer.status === ALREADY_THERE) return { kind: 'delivered' };
      if (isAway(answer.status)) throw new ChannelAway(`http ${answer.status}`, { left: true });
      // The person has no inbox there, or has turned it off.
      return { kind: 'refused', problem: `http ${answer.status}` };
    },
    close: () => poster.close(),
  };
}
