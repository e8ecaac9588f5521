/** Who may read `/metrics`. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Config } from '#platform/config.ts';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * Who bears the token, compared in constant time. Without a token, metrics are for the own machine: on plain http the
 * service listens to nobody else.
 */
export function mayReadMetrics(
  config: Pick<Config, 'metricsToken' | 'publicUrl'>,
  authorization: string | null,
): boolean {
  if (config.metricsToken === null) return !config.publicUrl.startsWith('https://');
  const given = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(config.metricsToken));
}
