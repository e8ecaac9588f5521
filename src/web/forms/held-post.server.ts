/**
 * A page of a form that was posted after the session had ended. What was written is carried over the sign-in in an
 * encrypted cookie of an hour; what is too long for one stays on the page that says so (`SignedOutPost`).
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { epochMs } from '#kernel/dates.ts';
import { type Fields, UNIT, WORDS } from '#modules/instruments/rules/fields.ts';
import { openCookie, sealCookie } from '#platform/http/boxed-cookie.ts';
import { HELD_COOKIE, readCookie, writeCookie } from '#platform/http/cookies.ts';
import { derivedKey } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import { field, fieldList, signInFirst } from '../shell/requests.ts';
import { answerFields, type Posted, readPosted } from './posted-page.server.ts';

const HOUR_SECONDS = 3600;
// What a cookie of 4 kB can have been before it was packed; more is not unpacked.
const MOST_UNPACKED = 200_000;

const Held = z.strictObject({
  draft: z.string(),
  revision: z.number(),
  keys: z.array(z.string()),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Real time in milliseconds since 1970. */
  at: z.number(),
});

/** What a page says about a post that was not taken, because nobody was signed in. */
export interface SignedOut {
  readonly refusal: 'signed-out';
  readonly posted: Posted;
  readonly signIn: string;
  /** False where no file could have been chosen. */
  readonly hasFiles?: false;
}

function keyOf({ app }: RequestContext): Uint8Array {
  return derivedKey(app.config.secret, 'posted pages of forms');
}

function cookie(here: RequestContext, value: string, maxAge: number): string {
  return writeCookie(HELD_COOKIE, value, {
    secure: here.app.config.publicUrl.startsWith('https://'),
    maxAge,
  });
}

/** Leads to sign-in, with what was written on the way back; answers what was posted where it is too long to carry. */
export async function heldOverSignIn(here: RequestContext, request: Request, draft: string) {
  const { posted } = await readPosted(request);
  const keys = fieldList(posted, 'k');
  const held: z.infer<typeof Held> = {
    draft,
    revision: Number(field(posted, 'revision')),
    keys: [...keys],
    fields: answerFields(posted, keys) as z.infer<typeof Held>['fields'],
    at: epochMs(here.app.clock.realNow()),
  };
  const packed = deflateRawSync(JSON.stringify(held)).toString('base64');
  const sealed = sealCookie(keyOf(here), HELD_COOKIE, packed);
  const away = signInFirst(here, request);
  if (sealed.ok) {
    away.headers.append('Set-Cookie', cookie(here, sealed.value, HOUR_SECONDS));
    return redirect(away.headers.get('location') ?? '', { status: 303, headers: away.headers });
  }
  const told: SignedOut = { refusal: 'signed-out', posted, signIn: away.headers.get('location') ?? '' };
  throw data(told, { status: 401 });
}

export interface HeldPage {
  readonly revision: number;
  readonly keys: readonly string[];
  /** The page's fields with what was held in place of what is saved. */
  over(fields: Fields): Fields;
}

/** What was written on a page of this draft before sign-in; null when nothing was. */
export function heldPage(here: RequestContext, request: Request, draft: string): HeldPage | null {
  const value = readCookie(request.headers.get('cookie'), HELD_COOKIE);
  const packed = value === undefined ? undefined : openCookie(keyOf(here), HELD_COOKIE, value);
  if (packed === undefined) return null;
  const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_UNPACKED });
  const read = Held.safeParse(JSON.parse(text.toString('utf8')));
  if (!read.success || read.data.draft !== draft) return null;
  const { revision, keys, fields, at } = read.data;
  if (epochMs(here.app.clock.realNow()) - at > HOUR_SECONDS * 1000) return null;
  const names = new Set(keys.flatMap((key) => [key, `${key}${WORDS}`, `${key}${UNIT}`]));
  return {
    revision,
    keys,
    over: (saved) => ({
      ...Object.fromEntries(Object.entries(saved).filter(([name]) => !names.has(name))),
      ...fields,
    }),
  };
}

/** The answer to a page that was taken: nothing is held any more. */
export function takenUp<T>(
  here: RequestContext,
  request: Request,
  taken: Response | ReturnType<typeof data<T>>,
): Response | ReturnType<typeof data<T>> {
  if (readCookie(request.headers.get('cookie'), HELD_COOKIE) === undefined) return taken;
  const gone = cookie(here, '', 0);
  if (taken instanceof Response) {
    taken.headers.append('Set-Cookie', gone);
    return taken;
  }
  return data(taken.data, { ...taken.init, headers: { 'Set-Cookie': gone } });
}
