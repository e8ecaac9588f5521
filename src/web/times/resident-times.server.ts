/** What the loaders and actions of the times pages share. */
import { redirect } from 'react-router';
import type { Language, ResidentActor } from '#kernel/actor.ts';
import { civilIn, epochMs, minusHours, type Zone } from '#kernel/dates.ts';
import { clock, longDateTime } from '#kernel/dates-format.ts';
import type { StaffId } from '#kernel/ids.ts';
import type { Meeting, Slot } from '#modules/booking/public.ts';
import type { Pack, Packs } from '#modules/packs/public.ts';
import { localeOf } from '#platform/i18n.ts';
import { staffMembers } from '#modules/identity/public.ts';
import type { RequestContext } from '../context.ts';
import { signInFirst } from '../shell/requests.ts';
import { NOTICES, type NoticeName, timesTexts } from './texts/texts.ts';

/** The resident of the session; everybody else signs in as one first. */
export function residentOf(context: RequestContext, request: Request): ResidentActor {
  if (context.actor.kind !== 'resident') throw signInFirst(context, request);
  return context.actor;
}

/** Names of professionals by id. */
export async function namesOf(
  context: RequestContext,
  ids: readonly StaffId[],
): Promise<Readonly<Record<string, string>>> {
  const found = ids.length === 0 ? [] : await staffMembers(context.app.database.kysely, [...new Set(ids)]);
  return Object.fromEntries(found.map((one) => [one.id, one.name]));
}

/** Back to the list of times, with a word about what happened. */
export function toTimes(context: RequestContext, notice: NoticeName): Response {
  return redirect(`/${context.language}/my/times?notice=${notice}`, { status: 303 });
}

/** The notice named in the address; anything else is none. */
export function noticeOf(request: Request): NoticeName | null {
  const asked = new URL(request.url).searchParams.get('notice');
  return NOTICES.find((name) => name === asked) ?? null;
}

/** The first day to show times from, when the address asks for later ones. */
export function fromOf(request: Request): { readonly from?: string } {
  const from = new URL(request.url).searchParams.get('from');
  return from !== null && /^\d{4}-\d{2}-\d{2}$/.test(from) ? { from } : {};
}

/** A time in words, as the clock of the unit shows it, and beside it as the person's own does when that differs. */
export function whenOf(
  time: Pick<Slot, 'startsAt' | 'zone'>,
  language: Language,
  ownZone: Zone | null,
): string {
  const there = longDateTime(time.startsAt, time.zone, language);
  if (ownZone === null) return there;
  const [atUnit, own] = [civilIn(time.startsAt, time.zone), civilIn(time.startsAt, ownZone)];
  if (atUnit.date === own.date && atUnit.time === own.time) return there;
  const when =
    atUnit.date === own.date ? clock(own.time, language) : longDateTime(time.startsAt, ownZone, language);
  return `${there} (${timesTexts(language).atYours({ when })})`;
}

export function minutesOf(time: Pick<Slot, 'startsAt' | 'endsAt'>): number {
  return Math.round((epochMs(time.endsAt) - epochMs(time.startsAt)) / 60_000);
}

/** Languages in the order of the reader's own. */
export function interpretersIn(
  languages: Pack['interpreters']['languages'],
  language: Language,
): readonly { readonly code: string; readonly name: string }[] {
  const order = new Intl.Collator(localeOf(language));
  return languages
    .map(({ code, name }) => ({ code, name: name[language] }))
    .toSorted((one, other) => order.compare(one.name, other.name));
}

/** The language in the reader's own; its code where the country knows it no more. */
export function interpreterIn(packs: Packs, code: string | null, language: Language): string | null {
  if (code === null) return null;
  const known = [...packs.se.interpreters.languages, ...packs.fi.interpreters.languages];
  return known.find((one) => one.code === code)?.name[language] ?? code;
}

/** Joining is the next step on the day itself; before that it stands back. */
const NEAR_HOURS = 12;

/** A meeting as the pages show it. */
export function meetingView(
  meeting: Meeting,
  context: RequestContext,
  names: Readonly<Record<string, string>>,
  ownZone: Zone | null,
) {
  const { language, app } = context;
  return {
    id: meeting.id,
    residentId: meeting.residentId,
    when: whenOf(meeting, language, ownZone),
    startsAt: meeting.startsAt,
    minutes: minutesOf(meeting),
    modality: meeting.modality,
    interpreter: interpreterIn(app.packs, meeting.interpreter, language),
    place: meeting.modality === 'on-site' ? meeting.siteName : null,
    state: meeting.state,
    version: meeting.version,
    nearness:
      app.clock.now() >= minusHours(meeting.startsAt, NEAR_HOURS) ? ('near' as const) : ('far' as const),
    name: names[meeting.staffId] ?? null,
  };
}

export type MeetingView = ReturnType<typeof meetingView>;

/** What a refusal of booking, changing or cancelling leads to; undefined: it belongs on the form itself. */
export function noticeFor(refusal: string): NoticeName | undefined {
  switch (refusal) {
    case 'slot-taken':
      return 'taken';
    case 'offer-closed':
      return 'closed';
    case 'already-begun':
      return 'begun';
    case 'not-booked':
    case 'changed-meanwhile':
      return 'stale';
    default:
      return undefined;
  }
}
