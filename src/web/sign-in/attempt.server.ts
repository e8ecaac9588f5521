/** What the browser carries while a person is away at the provider: sealed, ten minutes, once. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { epochMs, type Instant } from '#kernel/dates.ts';
import type { Config } from '#platform/config.ts';
import { openCookie, sealCookie } from '#platform/http/boxed-cookie.ts';
import { readCookie, writeCookie } from '#platform/http/cookies.ts';
import { SIGN_IN_KINDS } from '#platform/oidc/clients.ts';
import { derivedKey } from '#platform/sealing.ts';

const ATTEMPT_COOKIE = 'vandra_attempt';
const LEAVING_COOKIE = 'vandra_leaving';
const TEN_MINUTES = 600;

const Attempt = z.strictObject({
  as: z.enum(SIGN_IN_KINDS),
  language: z.enum(LANGUAGES),
  then: z.string(),
  /** The same for all attempts of a browser that follow on each other: what too many of them are counted by. */
  browser: z.uuid(),
  secrets: z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  /** Real time in milliseconds since 1970. */
  at: z.number(),
});
export type Attempt = z.infer<typeof Attempt>;

const Leaving = z.strictObject({ as: z.enum(SIGN_IN_KINDS), idToken: z.string() });
export type Leaving = z.infer<typeof Leaving>;

function isSecure(config: Config): boolean {
  return config.publicUrl.startsWith('https://');
}

function key(config: Config): Uint8Array {
  return derivedKey(config.secret, 'sign-in cookies');
}

function opened<T>(config: Config, request: Request, name: string, schema: z.ZodType<T>): T | null {
  const value = readCookie(request.headers.get('cookie'), name);
  const text = value === undefined ? undefined : openCookie(key(config), name, value);
  if (text === undefined) return null;
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** The cookie that keeps an attempt. Its parts are bounded, so it always fits. */
export function attemptCookie(config: Config, attempt: Attempt): string {
  const sealed = sealCookie(key(config), ATTEMPT_COOKIE, JSON.stringify(attempt));
  if (!sealed.ok) throw new Error('a sign-in attempt does not fit in its cookie');
  return writeCookie(ATTEMPT_COOKIE, sealed.value, { secure: isSecure(config), maxAge: TEN_MINUTES });
}

/** The attempt of this browser; null when there is none, when it is older than ten minutes, or not ours. */
export function attemptOf(config: Config, request: Request, realNow: Instant): Attempt | null {
  const attempt = opened(config, request, ATTEMPT_COOKIE, Attempt);
  return attempt === null || epochMs(realNow) - attempt.at > TEN_MINUTES * 1000 ? null : attempt;
}

/** An attempt is good for one answer, right or wrong. */
export function noAttemptCookie(config: Config): string {
  return writeCookie(ATTEMPT_COOKIE, '', { secure: isSecure(config), maxAge: 0 });
}

/** Keeps what the provider wants to see at its own sign-out; null when it is too large, and then sign-out goes without. */
export function leavingCookie(config: Config, leaving: Leaving): string | null {
  const sealed = sealCookie(key(config), LEAVING_COOKIE, JSON.stringify(leaving));
  return sealed.ok
    ? writeCookie(LEAVING_COOKIE, sealed.value, { secure: isSecure(config), maxAge: null })
    : null;
}

export function leavingOf(config: Config, request: Request): Leaving | null {
  return opened(config, request, LEAVING_COOKIE, Leaving);
}

export function noLeavingCookie(config: Config): string {
  return writeCookie(LEAVING_COOKIE, '', { secure: isSecure(config), maxAge: 0 });
}
