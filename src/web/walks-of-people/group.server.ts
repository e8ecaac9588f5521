/** One group of the unit: what its page is read from, and what is done there. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import { type CivilDate, civilIn, daysBetween, parseCivilDate, parseCivilTime } from '#kernel/dates.ts';
import { namedDate, namedDateTime, shortDate } from '#kernel/dates-format.ts';
import type { Language } from '#kernel/actor.ts';
import type { Outcome } from '#kernel/outcome.ts';
import {
  addToGroup,
  changeGroupOfUnit,
  makeInvitation,
  type Member,
  moveGroup,
  readGroup,
  takeFromGroup,
} from '#modules/enrolments/public.ts';
import type { VersionId } from '#modules/programmes/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { factsOf, howFar } from '../walk/rules/road-now.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { nameOrNot } from '../work/work-rows.ts';
import { type Made, madeInvitation, MOST_INVITED, wholeIn } from './invite.server.ts';
import { programmeName } from './programme-name.server.ts';
import { GROUP_SAID, type GroupProblem } from './texts/group-texts.ts';

const USUAL_MINUTES = 60;
const LEAST_MINUTES = 15;
const MOST_MINUTES = 480;

/** A name in an address longer than this is nobody's. */
const LONGEST_FIND = 100;

function memberView(one: Member, language: Language) {
  return {
    id: one.enrolmentId,
    residentId: one.residentId,
    name: nameOrNot(one.person, language),
    state: one.road?.enrolment.state ?? one.state,
    lastUsed: shortDate(one.lastUsedOn, language),
    far: one.road === null ? null : howFar(factsOf(one.road)),
  };
}

function weekOf(startsOn: CivilDate, today: CivilDate): number {
  return Math.floor(daysBetween(startsOn, today) / 7) + 1;
}

export async function loadGroup({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const { app, language } = here;
  const query = new URL(request.url).searchParams;
  const find = (query.get('find') ?? '').trim().slice(0, LONGEST_FIND);
  const input = { groupId: params['groupId'], find, language };
  const found = orPage(here, request, await run(here, readGroup(app), input));
  const { group } = found;
  const version = app.programmes.version(group.versionId as VersionId);
  const today = civilIn(app.clock.now(), work.zone).date;
  const kept = Number(query.get('kept') ?? 0);
  const meetings = found.meetings.map((one) => ({
    id: one.id,
    when: namedDateTime(one.day, one.time, language),
    day: one.day,
    time: one.time,
    minutes: one.minutes,
    place: one.place,
    isOver: one.day < today,
    noteHref: one.day <= today ? `/${language}/work/walks/groups/${group.id}/meetings/${one.id}` : null,
  }));
  return {
    name: group.name,
    state: group.state,
    programme: version === undefined ? group.programme : programmeName(version.card, language),
    coach: found.coach,
    isOwn: found.isOwn,
    startsOn: group.startsOn,
    starts: namedDate(group.startsOn, language),
    week: weekOf(group.startsOn, today),
    members: found.members.map((one) => memberView(one, language)),
    find,
    candidates: found.candidates.map(({ person, walks }) => ({
      residentId: person.residentId,
      name: nameOrNot(person, language),
      walks,
    })),
    meetings,
    /** The one that the form changes; null: it is for a new one. */
    editing:
      group.state === 'ended'
        ? null
        : (meetings.find((one) => one.id === query.get('meeting') && !one.isOver) ?? null),
    usualMinutes: USUAL_MINUTES,
    at: `/${language}/work/walks/groups/${group.id}`,
    said: GROUP_SAID.find((one) => one === query.get('said')) ?? null,
    kept: Number.isInteger(kept) && kept > 0 ? kept : null,
    frame: await staffFrame(here, work, { place: 'walks' }),
  };
}

export type GroupPageData = Awaited<ReturnType<typeof loadGroup>>;
type Posted = Awaited<ReturnType<typeof formFields>>;

export interface TriedGroup {
  readonly problem: GroupProblem | null;
  readonly written: Readonly<Record<string, string>>;
  /** The link that was just made. */
  readonly made: Made | null;
}

const PERSON_PROBLEMS = [
  'walking-already',
  'in-group-already',
  'in-other-group',
  'other-version',
  'start-too-far',
  'group-full',
  'not-offered',
  'ended',
  'no-such-time',
] as const;

interface Doing {
  readonly here: RequestContext;
  readonly request: Request;
  readonly groupId: string;
  readonly posted: Posted;
}

const NAMES = ['name', 'start', 'meeting-day', 'meeting-time', 'minutes', 'place', 'days', 'uses'] as const;

function wrong({ posted }: Doing, problem: GroupProblem) {
  const written = Object.fromEntries(NAMES.map((name) => [name, field(posted, name).trim()]));
  return data<TriedGroup>({ problem, written, made: null }, { status: 422 });
}

/** Back to the page, which says what was done; or what stood in the way, at its place. */
function settled<T>(
  doing: Doing,
  outcome: Outcome<T, string>,
  said: string | ((value: T) => string),
): Response | ReturnType<typeof wrong> {
  const { here, request, groupId } = doing;
  if (!outcome.ok) {
    const problem = PERSON_PROBLEMS.find((one) => one === outcome.refusal);
    if (problem !== undefined) return wrong(doing, problem);
    // Of somebody whom the unit may not open; the group itself was found by the page before.
    const isAboutPerson = field(doing.posted, 'person') !== '';
    if (isAboutPerson && outcome.refusal === 'not-found') return wrong(doing, 'person-gone');
  }
  const value = orPage(here, request, outcome);
  const told = typeof said === 'string' ? said : said(value);
  return redirect(`/${here.language}/work/walks/groups/${groupId}?said=${told}#main`, 303);
}

/** One that is written in, or the one that is there otherwise. */
async function setMeeting(doing: Doing, intent: 'meeting' | 'move-meeting') {
  const { here, groupId, posted } = doing;
  const time = field(posted, 'meeting-time')
    .trim()
    .replace('.', ':')
    .replace(/^(\d):/, '0$1:');
  const [day, place] = [field(posted, 'meeting-day').trim(), field(posted, 'place').trim()];
  if (!parseCivilDate(day).ok) return wrong(doing, 'meeting-day');
  if (!parseCivilTime(time).ok) return wrong(doing, 'meeting-time');
  const minutes = wholeIn(field(posted, 'minutes').trim(), MOST_MINUTES);
  if (minutes === undefined || minutes < LEAST_MINUTES) return wrong(doing, 'minutes');
  if (place === '' || place.length > 300) return wrong(doing, 'place');
  const which = intent === 'meeting' ? {} : { meetingId: field(posted, 'meeting') };
  const change = { kind: intent, ...which, day, time, minutes, place };
  return settled(doing, await run(here, changeGroupOfUnit(here.app), { groupId, change }), intent);
}

async function invite(doing: Doing) {
  const { here, request, groupId, posted } = doing;
  const days = wholeIn(field(posted, 'days').trim(), MOST_INVITED.days);
  const uses = wholeIn(field(posted, 'uses').trim(), MOST_INVITED.uses);
  if (days === undefined) return wrong(doing, 'days');
  if (uses === undefined) return wrong(doing, 'uses');
  const input = { programme: '', startsOn: null, days, mostUses: uses, groupId };
  const { code, endsAt } = orPage(here, request, await run(here, makeInvitation(here.app), input));
  const { zone } = await atWork(here, request);
  const made = madeInvitation(here, { code, endsAt, uses, zone });
  return data<TriedGroup>({ problem: null, written: {}, made });
}

async function move(doing: Doing) {
  const { here, groupId, posted } = doing;
  const startsOn = field(posted, 'start').trim();
  if (!parseCivilDate(startsOn).ok) return wrong(doing, 'start');
  const outcome = await run(here, moveGroup(here.app), { groupId, startsOn });
  if (!outcome.ok && outcome.refusal === 'start-too-far') return wrong(doing, 'start');
  return settled(doing, outcome, ({ kept }) => (kept === 0 ? 'moved' : `moved&kept=${kept}`));
}

async function change(doing: Doing, intent: string) {
  const { here, groupId, posted } = doing;
  const name = field(posted, 'name').trim();
  if (intent === 'name' && (name === '' || name.length > 80)) return wrong(doing, 'name');
  const asked =
    intent === 'name'
      ? { kind: intent, name }
      : intent === 'no-meeting'
        ? { kind: intent, meetingId: field(posted, 'meeting') }
        : { kind: intent };
  return settled(doing, await run(here, changeGroupOfUnit(here.app), { groupId, change: asked }), intent);
}

export async function leadGroup({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const posted = await formFields(request);
  const groupId = params['groupId'] ?? '';
  const doing: Doing = { here, request, groupId, posted };
  const residentId = field(posted, 'person');
  const intent = field(posted, 'intent');
  switch (intent) {
    case 'add':
      return settled(doing, await run(here, addToGroup(here.app), { groupId, residentId }), ({ isNew }) =>
        isNew ? 'added' : 'joined',
      );
    case 'take-out':
      return settled(doing, await run(here, takeFromGroup(here.app), { groupId, residentId }), 'taken-out');
    case 'meeting':
    case 'move-meeting':
      return setMeeting(doing, intent);
    case 'invite':
      return invite(doing);
    case 'move':
      return move(doing);
    default:
      return change(doing, intent);
  }
}
