/** Signs credentials of the relay as coturn asks for it: HMAC-SHA1 under a shared secret (its REST way of TURN). */
import { createHmac } from 'node:crypto';

export function relaySigner(relay: { readonly urls: readonly string[]; readonly secret: string }) {
  return {
    urls: relay.urls,
    sign: (text: string): string => createHmac('sha1', relay.secret).update(text).digest('base64'),
  };
}
