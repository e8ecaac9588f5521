/**
 * How often one may try: sign-in, posted forms, live streams. The session or the attempt counts first; the address is
 * counted generously, because a whole clinic may stand behind one (decision 0015).
 */
import { createHash } from 'node:crypto';
import type { App } from '#app';
import { addressOf } from '#platform/http/client-address.ts';
import { readCookie, SESSION_COOKIE } from '#platform/http/cookies.ts';
import { type Limit, openLimit } from '#platform/limits.ts';
import { CALLBACK_PATH } from '#platform/oidc/clients.ts';
import type { Allowance } from '#platform/rules/token-bucket.ts';
import { attemptOf } from '#web/sign-in/attempt.server.ts';

/** A person who hurries stays far below; sixty of them behind one address do too. */
const ALLOWED = {
  'sign-in-attempt': { atOnce: 20, perMinute: 6 },
  'sign-in-address': { atOnce: 1200, perMinute: 600 },
  'form-session': { atOnce: 400, perMinute: 300 },
  'form-address': { atOnce: 6000, perMinute: 6000 },
  'live-session': { atOnce: 120, perMinute: 120 },
} as const satisfies Record<string, Allowance>;

export type Counted = keyof typeof ALLOWED;

export interface TooMany {
  readonly what: Counted;
  readonly waitSeconds: number;
}

const SIGN_IN_START = /^\/[a-z]{2}\/sign-in\/start$/;

/** Keys in memory are hashes: what is counted leads back to no session. */
function hashed(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}

interface Count {
  readonly what: Counted;
  readonly key: string;
}

/** What a request counts as, what is closest to the person first. */
function countsOf(app: App, request: Request, address: string | null): readonly Count[] {
  const { pathname } = new URL(request.url);
  const session = readCookie(request.headers.get('cookie'), SESSION_COOKIE);
  const bySession = (what: Counted): readonly Count[] =>
    session === undefined ? [] : [{ what, key: hashed(session) }];
  const byAddress = (what: Counted): readonly Count[] => (address === null ? [] : [{ what, key: address }]);
  if (SIGN_IN_START.test(pathname) || pathname === CALLBACK_PATH) {
    const attempt = attemptOf(app.config, request, app.clock.realNow());
    const byAttempt: readonly Count[] =
      attempt === null ? [] : [{ what: 'sign-in-attempt', key: attempt.browser }];
    return [...byAttempt, ...byAddress('sign-in-address')];
  }
  if (pathname.startsWith('/live/')) return bySession('live-session');
  if (request.method === 'GET' || request.method === 'HEAD') return [];
  return [...bySession('form-session'), ...byAddress('form-address')];
}

/** Counts each request. Answers the first limit that it meets, or null. */
export function openTooMany(app: App): (request: Request, socket: string | undefined) => TooMany | null {
  const limits = new Map<Counted, Limit>(
    Object.entries(ALLOWED).map(([what, allowance]) => [what as Counted, openLimit(allowance)]),
  );
  return (request, socket) => {
    const forwarded = request.headers.get('x-forwarded-for');
    const address = addressOf({ socket, forwarded, proxies: app.config.proxies });
    for (const { what, key } of countsOf(app, request, address)) {
      const waitSeconds = limits.get(what)?.take(key) ?? null;
      if (waitSeconds !== null) return { what, waitSeconds };
    }
    return null;
  };
}
