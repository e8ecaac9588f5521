/** What is around every staff page: who is signed in as what, and the places that person has. It reads no resident. */
import { data, redirect } from 'react-router';
import type { StaffActor } from '#kernel/actor.ts';
import type { CivilDate, Zone } from '#kernel/dates.ts';
import { runsTheService } from '#modules/feedback/public.ts';
import { staffMembers, type Unit } from '#modules/identity/public.ts';
import { seesLists } from '#modules/worklist/public.ts';
import type { RequestContext } from '../context.ts';
import type { StaffPlace } from '../design/staff-shell.tsx';
import { signInFirst } from '../shell/requests.ts';
import { workTexts } from './texts/texts.ts';

export const STAFF_PLACES = [
  'day',
  'people',
  'walks',
  'intake',
  'ways-in',
  'colleagues',
  'calendar',
  'absence',
  'log-review',
  'feedback',
  'instruments',
  'programmes',
] as const;
export type StaffPlaceName = (typeof STAFF_PLACES)[number];

export interface Frame {
  readonly places: readonly StaffPlace[];
  readonly me: {
    readonly name: string;
    readonly role: string;
    readonly unit: string;
    readonly change: { readonly href: string; readonly text: string };
  };
  /** Live topic of the unit's lists; null for those who see none. */
  readonly topic: string | null;
}

/** Who the page is for, where their unit is, and what day it is there. */
export interface AtWork {
  readonly actor: StaffActor;
  readonly unit: Unit;
  readonly zone: Zone;
  readonly today: CivilDate;
}

/** The staff member at work; throws the way to sign-in or to the choice of assignment. To residents there is no such page. */
export async function atWork(context: RequestContext, request: Request): Promise<AtWork> {
  const { actor, signedIn, language, app } = context;
  if (signedIn.kind === 'choosing') {
    const url = new URL(request.url);
    throw redirect(`/${language}/work/assignment?then=${encodeURIComponent(url.pathname + url.search)}`);
  }
  if (actor.kind === 'visitor') throw signInFirst(context, request);
  if (actor.kind !== 'staff') throw data({ refusal: 'not-found' }, { status: 404 });
  const unit = (await app.units()).find((one) => one.id === actor.unitId);
  if (unit === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return { actor, unit, zone: unit.zone, today: app.today(unit.zone) };
}

function placesOf(actor: StaffActor): readonly StaffPlaceName[] {
  if (seesLists(actor))
    return ['day', 'people', 'walks', 'intake', 'ways-in', 'colleagues', 'calendar', 'absence'];
  if (actor.role === 'unit-manager') return ['ways-in', 'feedback', 'absence'];
  if (runsTheService(actor)) return ['feedback'];
  if (actor.role === 'designer' || actor.role === 'publisher') return ['programmes', 'instruments'];
  return actor.role === 'log-reviewer' ? ['log-review'] : [];
}

const PATHS: Readonly<Record<StaffPlaceName, string>> = {
  day: '',
  people: '/people',
  walks: '/walks',
  intake: '/intake',
  'ways-in': '/ways-in',
  colleagues: '/team',
  calendar: '/calendar',
  absence: '/absence',
  'log-review': '/log-review',
  feedback: '/feedback',
  instruments: '/instruments',
  programmes: '/programmes',
};

/** The frame with one place marked as current, and its count where the page has counted. */
export async function staffFrame(
  context: RequestContext,
  work: AtWork,
  current: { readonly place: StaffPlaceName; readonly count?: number },
): Promise<Frame> {
  const { language, app } = context;
  const { actor, unit } = work;
  const words = workTexts(language);
  const [member] = await staffMembers(app.database.kysely, [actor.staffId]);
  return {
    places: placesOf(actor).map((place) => ({
      href: `/${language}/work${PATHS[place]}`,
      label: words.places[place],
      ...(place === current.place ? { current: true as const } : {}),
      ...(place === current.place && current.count !== undefined ? { count: current.count } : {}),
    })),
    me: {
      name: member?.name ?? '',
      role: member?.title[language] ?? '',
      unit: unit.names[language],
      change: { href: `/${language}/work/assignment`, text: words.changeAssignment },
    },
    topic: seesLists(actor) ? `unit:${unit.id}` : null,
  };
}
