/**
 * Answers that call for the crisis lines lead there at once: before the result, and also when sending fails. One place for every
 * way in which answers are given: a self-check, a follow-up, a form that the unit asked for.
 */
import { redirect } from 'react-router';
import { zone } from '#kernel/dates.ts';
import {
  type Answers,
  answersLeadToSafety,
  type Instrument,
  type Library,
} from '#modules/instruments/public.ts';
import { faultFields } from '#platform/log.ts';
import type { RequestContext } from '../context.ts';
import { destination } from '../sign-in/destination.ts';

export interface Given {
  readonly instrument: Instrument;
  readonly answers: Answers;
}

/** Whether any of these answers calls for the safety page, by the country's day. */
export function callsForSafety(here: RequestContext, given: readonly Given[]): boolean {
  const occasion = { country: here.site.country, on: here.app.today(zone(here.site.zone)) };
  return given.some(({ instrument, answers }) => answersLeadToSafety(instrument, answers, occasion));
}

/** The page of the signed-in, or that of somebody nobody knows, with the way on from it. */
function addressOf(here: RequestContext, then: string, how: 'went' | 'not-sent'): string {
  const page = here.actor.kind === 'resident' ? 'my/safety' : 'check/safety';
  const query = new URLSearchParams({ then });
  if (how === 'not-sent') query.set('sent', 'no');
  return `/${here.language}/${page}?${query.toString()}`;
}

/** Where a form leads: to the safety page first when its answers call for it, else where it was going. */
export function safetyFirst(
  here: RequestContext,
  way: { readonly calls: boolean; readonly then: string },
): string {
  return way.calls ? addressOf(here, way.then, 'went') : way.then;
}

/** Sends. When that fails with a fault, whoever needs the lines is shown them and not an error. */
export async function sendOrSafety<T>(
  here: RequestContext,
  way: { readonly calls: boolean; readonly back: string },
  send: () => Promise<T>,
): Promise<T> {
  try {
    return await send();
  } catch (fault) {
    if (!way.calls || fault instanceof Response) throw fault;
    here.app.log('error', 'sending-failed', { requestId: here.requestId, ...faultFields(fault) });
    throw redirect(addressOf(here, way.back, 'not-sent'), 303);
  }
}

/** The lines of a country with the day they were entered and where they are from. */
export function safetyOf(library: Pick<Library, 'safety'>, here: RequestContext, request: Request) {
  const country = here.actor.kind === 'resident' ? here.actor.country : here.site.country;
  const query = new URL(request.url).searchParams;
  const home = here.actor.kind === 'resident' ? `/${here.language}/my` : `/${here.language}`;
  return {
    safety: library.safety(country),
    then: destination(query.get('then'), home),
    isSent: query.get('sent') !== 'no',
  };
}
