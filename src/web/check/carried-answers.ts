/**
 * The answers of a person who has not sent them: encrypted in a cookie of the session, nowhere else. Nothing about
 * them is stored on the server before the person chooses to send.
 */
import { decodeAnswers, encodeAnswers } from '#modules/instruments/public.ts';
import type { Instrument, Library } from '#modules/instruments/public.ts';
import { openCookie, sealCookie } from '#platform/http/boxed-cookie.ts';
import { ANSWERS_COOKIE, readCookie, writeCookie } from '#platform/http/cookies.ts';
import { derivedKey } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import type { AnswersByInstrument } from './question-steps.ts';

const FORMAT = 'v1';
const BETWEEN = '~';

export interface Carried {
  readonly answers: AnswersByInstrument;
  /** Something was carried that can no longer be read: another version, or changed on the way. */
  readonly lost: boolean;
}

const NOTHING: Carried = { answers: {}, lost: false };

/** The text inside the cookie. Instruments without an answer are left out. */
export function packAnswers(instruments: readonly Instrument[], answers: AnswersByInstrument): string {
  const parts = instruments.flatMap((instrument) => {
    const given = answers[instrument.name] ?? {};
    return Object.keys(given).length === 0 ? [] : [encodeAnswers(instrument, given)];
  });
  return [FORMAT, ...new Set(parts)].join(BETWEEN);
}

/**
 * Reads what `packAnswers` wrote. `current` are the instruments asked here and now: answers to an older version of
 * one of them are lost, because its questions were others.
 */
export function unpackAnswers(
  library: Pick<Library, 'instrument'>,
  current: readonly Instrument[],
  text: string,
): Carried {
  const [format, ...parts] = text.split(BETWEEN);
  if (format !== FORMAT) return { answers: {}, lost: true };
  const read = parts.map((part) => decodeAnswers(library, part));
  const known = read.flatMap((one) =>
    one.ok &&
    current.some(
      (instrument) =>
        instrument.name === one.value.instrument.name && instrument.version === one.value.instrument.version,
    )
      ? [[one.value.instrument.name, one.value.answers] as const]
      : [],
  );
  // Answers to a check of the other country are not lost: they are only not asked about here.
  const elsewhere = read.filter(
    (one) => one.ok && !current.some((instrument) => instrument.name === one.value.instrument.name),
  );
  return { answers: Object.fromEntries(known), lost: known.length + elsewhere.length < read.length };
}

function instrumentsHere({ app, site }: RequestContext): readonly Instrument[] {
  return app.library.checks(site.country).flatMap((check) => check.instruments);
}

function keyOf({ app }: RequestContext): Uint8Array {
  return derivedKey(app.config.secret, 'answers');
}

function cookie(context: RequestContext, value: string, maxAge: number | null): string {
  return writeCookie(ANSWERS_COOKIE, value, {
    secure: context.app.config.publicUrl.startsWith('https://'),
    maxAge,
  });
}

/** What this browser carries. */
export function carriedBy(context: RequestContext, request: Request): Carried {
  const value = readCookie(request.headers.get('cookie'), ANSWERS_COOKIE);
  if (value === undefined || value === '') return NOTHING;
  const text = openCookie(keyOf(context), ANSWERS_COOKIE, value);
  return text === undefined
    ? { answers: {}, lost: true }
    : unpackAnswers(context.app.library, instrumentsHere(context), text);
}

/** The `Set-Cookie` that carries these answers from here on. It ends with the browser's session. */
export function carry(context: RequestContext, answers: AnswersByInstrument): string {
  const sealed = sealCookie(keyOf(context), ANSWERS_COOKIE, packAnswers(instrumentsHere(context), answers));
  // All checks of a country together take a few hundred bytes; a longer text is a fault of the content, not of the person.
  if (!sealed.ok) throw new Error('the answers of all checks do not fit in a cookie');
  return cookie(context, sealed.value, null);
}

/** The `Set-Cookie` that erases them at once. */
export function drop(context: RequestContext): string {
  return cookie(context, '', 0);
}
