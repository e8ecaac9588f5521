/**
 * Text messages through an HTTP gateway: `POST <url>` with a bearer token and `{ id, to, text }`. `id` is the same for
 * every attempt. A gateway that knows more than that it took the message on may answer `{ "state": "delivered" }`.
 */
import { type Channel, ChannelAway } from '#platform/channels/channel.ts';
import { isAway, isTaken, openPoster } from '#platform/channels/http-post.ts';

export interface SmsSettings {
  readonly url: string;
  readonly token: string;
}

function saysDelivered(body: string): boolean {
  return /"state"\s*:\s*"delivered"/.test(body);
}

export function smsGateway(settings: SmsSettings): Channel {
  const poster = openPoster();
  return {
    async send({ to, short, messageId }) {
      const answer = await poster.post(
        settings.url,
        { 'Content-Type': 'application/json', Authorization: `Bearer ${settings.token}` },
        JSON.stringify({ id: messageId, to, text: short }),
      );
      if (isTaken(answer.status)) return { kind: saysDelivered(answer.body) ? 'delivered' : 'sent' };
      if (isAway(answer.status)) throw new ChannelAway(`http ${answer.status}`, { left: true });
      return { kind: 'refused', problem: `http ${answer.status}` };
    },
    close: () => poster.close(),
  };
}
