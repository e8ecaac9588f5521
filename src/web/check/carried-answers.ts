/**
 * The answers of a person who is not signed in: encrypted in a cookie of the session, nowhere else. Nothing about them is
 * stored on the server before the person signs in or sends.
 */
import type { Country } from '#kernel/actor.ts';
import { answersInVersion, decodeAnswers, encodeAnswers } from '#modules/instruments/public.ts';
import type { Instrument, Library } from '#modules/instruments/public.ts';
import { openCookie, sealCookie } from '#platform/http/boxed-cookie.ts';
import { ANSWERS_COOKIE, readCookie, writeCookie } from '#platform/http/cookies.ts';
import { derivedKey } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import type { AnswersByInstrument } from './question-steps.ts';

const FORMAT = 'v1';
const BETWEEN = '~';
/** Before the name of an instrument that the person left out of the guided check. */
const LEFT_OUT = '!';

export interface Carrying {
  readonly answers: AnswersByInstrument;
  /** Names of instruments that were left out by choice. */
  readonly leftOut: readonly string[];
}
export interface Carried extends Carrying {
  /** Something was carried that can no longer be read: another version, or changed on the way. */
  readonly lost: boolean;
}

const NOTHING: Carried = { answers: {}, leftOut: [], lost: false };

/** The text inside the cookie. Instruments without an answer are left out. */
export function packAnswers(instruments: readonly Instrument[], { answers, leftOut }: Carrying): string {
  const parts = instruments.flatMap((instrument) => {
    const given = answers[instrument.name] ?? {};
    return Object.keys(given).length === 0 ? [] : [encodeAnswers(instrument, given)];
  });
  return [FORMAT, ...new Set(parts), ...leftOut.map((name) => LEFT_OUT + name)].join(BETWEEN);
}

/**
 * Reads what `packAnswers` wrote. `current` are the instruments asked here and now: of answers to an older version of one
 * of them those are kept whose question is the same (`answersInVersion`).
 */
export function unpackAnswers(
  library: Pick<Library, 'instrument'>,
  current: readonly Instrument[],
  text: string,
): Carried {
  const [format, ...all] = text.split(BETWEEN);
  if (format !== FORMAT) return { ...NOTHING, lost: true };
  const parts = all.filter((part) => !part.startsWith(LEFT_OUT));
  const left = all.flatMap((part) => (part.startsWith(LEFT_OUT) ? [part.slice(LEFT_OUT.length)] : []));
  const read = parts.map((part) => decodeAnswers(library, part));
  const known = read.flatMap((one) => {
    const asked = one.ok ? current.find(({ name }) => name === one.value.instrument.name) : undefined;
    // Answers to a check of the other country are not lost: they are only not asked about here.
    if (!one.ok || asked === undefined) return [];
    const { instrument, answers: given, isShort } = one.value;
    const answers = asked.version === instrument.version ? given : answersInVersion(instrument, asked, given);
    return [
      {
        name: asked.name,
        answers,
        isShort: isShort || Object.keys(answers).length < Object.keys(given).length,
      },
    ];
  });
  return {
    answers: Object.fromEntries(
      known.flatMap(({ name, answers }) =>
        Object.keys(answers).length === 0 ? [] : [[name, answers] as const],
      ),
    ),
    leftOut: current.map((one) => one.name).filter((name) => left.includes(name)),
    lost: read.some((one) => !one.ok) || known.some(({ isShort }) => isShort),
  };
}

/** Every instrument that a person can answer here before signing in: of the self-checks and of the guided check. */
export function instrumentsIn(
  library: Pick<Library, 'checks' | 'healthCheck'>,
  country: Country,
): readonly Instrument[] {
  const checks = library.checks(country).flatMap((check) => check.instruments);
  const parts = library.healthCheck(country).parts.map((part) => part.instrument);
  return [...new Set([...checks, ...parts])];
}

function instrumentsHere({ app, site }: RequestContext): readonly Instrument[] {
  return instrumentsIn(app.library, site.country);
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
    ? { ...NOTHING, lost: true }
    : unpackAnswers(context.app.library, instrumentsHere(context), text);
}

/** The `Set-Cookie` that carries these answers from here on. It ends with the browser's session. */
export function carry(context: RequestContext, carrying: Carrying): string {
  const sealed = sealCookie(keyOf(context), ANSWERS_COOKIE, packAnswers(instrumentsHere(context), carrying));
  // All checks of a country together take a few hundred bytes; a longer text is a fault of the content, not of the person.
  if (!sealed.ok) throw new Error('the answers of all checks do not fit in a cookie');
  return cookie(context, sealed.value, null);
}

/** The `Set-Cookie` that erases them at once. */
export function drop(context: RequestContext): string {
  return cookie(context, '', 0);
}
