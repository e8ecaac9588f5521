/** How browsers find each other: the relay's credentials, and whether there is any way but the relay. */
import { createHmac } from 'node:crypto';
import { iceServers, type IceServer } from '#modules/meetings/public.ts';
import type { RequestContext } from '../context.ts';

/** Signs as coturn asks for it: HMAC-SHA1 under a shared secret (its REST way of TURN). */
export function relaySigner(relay: { readonly urls: readonly string[]; readonly secret: string }) {
  return {
    urls: relay.urls,
    sign: (text: string): string => createHmac('sha1', relay.secret).update(text).digest('base64'),
  };
}

/** For one page. */
export function waysOf({ app, requestId }: Pick<RequestContext, 'app' | 'requestId'>): {
  readonly iceServers: readonly IceServer[];
  readonly way: 'all' | 'relay';
} {
  const relay = app.config.turn;
  return {
    iceServers: iceServers(relay === null ? null : relaySigner(relay), requestId, app.clock.realNow()),
    way: relay?.way ?? 'all',
  };
}
