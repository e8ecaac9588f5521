/** Relay servers by configuration, with credentials that end by themselves (coturn's time-limited HMAC way). Pure. */
import { epochMs, type Instant } from '#kernel/dates.ts';

export interface IceServer {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
}

/** A credential lives as long as the longest meeting may. */
const LIFE_SECONDS = 4 * 3600;

export interface Relay {
  readonly urls: readonly string[];
  /** HMAC-SHA1 of a text under the relay's secret, in base64: coturn asks for SHA-1. */
  readonly sign: (text: string) => string;
}

/** No relay configured: the browsers must reach each other directly. `label` names the session, never the person. */
export function iceServers(relay: Relay | null, label: string, realNow: Instant): readonly IceServer[] {
  if (relay === null) return [];
  const username = `${Math.floor(epochMs(realNow) / 1000) + LIFE_SECONDS}:${label}`;
  return [{ urls: relay.urls, username, credential: relay.sign(username) }];
}
