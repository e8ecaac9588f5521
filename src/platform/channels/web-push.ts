/**
 * Web push: off unless VAPID keys are set. The worker calls the push service of the person's browser; pages never do. The
 * payload is a language and nothing else: what the browser shows is a text of the service worker, the same for everybody.
 */
import * as z from 'zod';
import { type Channel, ChannelAway } from '#platform/channels/channel.ts';
import { isAway, isTaken, openPoster } from '#platform/channels/http-post.ts';
import { pushTopic, sealedPush, vapidHeader, type VapidKeys } from '#platform/channels/push-encryption.ts';

export interface PushSettings extends VapidKeys {
  /** Host names of push services that may be called; a subscription is what a browser says, and could name any address. */
  readonly hosts: readonly string[];
}

const Subscription = z.object({ endpoint: z.url(), p256dh: z.string(), auth: z.string() });
/** How long the push service keeps it for a device that is off. */
const TTL_SECONDS = 24 * 3600;
const TOKEN_SECONDS = 12 * 3600;

/** True for an address that the settings allow: `push.example.com`, and under `.example.com` all of them. */
export function isAllowedEndpoint(endpoint: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, username } = new URL(endpoint);
  const isNamed = hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
  const isLocal = protocol === 'http:' && hostname === '127.0.0.1';
  return isNamed && username === '' && (protocol === 'https:' || isLocal);
}

export function webPush(settings: PushSettings, nowMs: () => number): Channel {
  const poster = openPoster();
  return {
    async send({ to, language, messageId }) {
      const subscription = Subscription.parse(JSON.parse(to));
      if (!isAllowedEndpoint(subscription.endpoint, settings.hosts))
        return { kind: 'refused', problem: 'push service not allowed' };
      const expiresAt = Math.floor(nowMs() / 1000) + TOKEN_SECONDS;
      const answer = await poster.post(
        subscription.endpoint,
        {
          Authorization: vapidHeader(subscription.endpoint, settings, expiresAt),
          'Content-Encoding': 'aes128gcm',
          'Content-Type': 'application/octet-stream',
          TTL: String(TTL_SECONDS),
          Topic: pushTopic(messageId),
          Urgency: 'normal',
        },
        sealedPush(JSON.stringify({ language }), subscription),
      );
      if (isTaken(answer.status)) return { kind: 'sent' };
      if (isAway(answer.status)) throw new ChannelAway(`http ${answer.status}`, { left: true });
      // 404 and 410: the browser has let the subscription go.
      return { kind: 'refused', problem: `http ${answer.status}` };
    },
    close: () => poster.close(),
  };
}
