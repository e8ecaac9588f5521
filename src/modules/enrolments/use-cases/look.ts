/** Looks at a walk: says what is to be said, and notes when to look again. The one place where a road's messages leave. */
import {
  type CivilDate,
  civilIn,
  civilTime,
  type Instant,
  instantOf,
  minusHours,
  plusDays,
} from '#kernel/dates.ts';
import { notify, pace, paceRulesOn, readPaceOf, takeBackNudges } from '#modules/notifications/public.ts';
import { type Fate, isOpen, type Pace, tick, type Told } from '#modules/programmes/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { waysForMessage } from '../rules/ways-for-walk.ts';
import { saveMissed } from '../store/caseload.ts';
import { changeEnrolment, type Enrolment, saveState, unitAlong } from '../store/enrolments.ts';
import { forgetPutOff, forgetTold, readTold, saveTold, type ToldRow } from '../store/road.ts';
import { dropReminders, planReminders } from './group-reminders.ts';
import { missedForms } from './missed-forms.ts';
import { type Road, roadOfEnrolment, type WalkParts } from './open-road.ts';
import { raiseWalkFlags } from './raise-walk-flags.ts';

export const LOOK = 'enrolments.look';

export function lookKey(id: Enrolment['id']): string {
  return `${LOOK}:${id}:`;
}

function fateOf({ fate, on, at }: ToldRow): Fate {
  return { kind: fate, on, at };
}

/** Longer than the longest pause between reminders, and than a week. */
const PACE_HOURS = 40 * 24;

/** One person, one pace: what was said in this walk, and when anything else nudged them or they signed in. */
async function toldOf({ tx, enrolment }: Road, now: Instant): Promise<Told> {
  const rows = await readTold(tx, enrolment.id);
  const here = rows.filter((row) => row.fate === 'sent').map((row) => ({ key: row.key, date: row.on }));
  const person = await readPaceOf(tx, {
    since: minusHours(now, PACE_HOURS),
    except: keysOf(enrolment.id),
  });
  const dayOf = (at: Instant) => civilIn(at, enrolment.zone).date;
  const elsewhere = person.nudged.map((at) => ({ key: `elsewhere ${at}`, date: dayOf(at) }));
  const signedInOn = person.usedAt === null ? null : dayOf(person.usedAt);
  return {
    fates: new Map(rows.map((row) => [row.key, fateOf(row)])),
    sent: [...here, ...elsewhere].map((one) => ({ ...one, kind: 'nudge' })),
    lastUsedOn: signedInOn !== null && signedInOn > enrolment.lastUsedOn ? signedInOn : enrolment.lastUsedOn,
    notBefore: enrolment.notBefore,
  };
}

function rowOf(key: string, { kind, on, at }: Fate): ToldRow {
  return { key, fate: kind, on, at };
}

/** Every message about a walk begins so; what reminds of it goes on with the name of its module. */
function keysOf(id: Enrolment['id']): string {
  return `enrolments ${id} `;
}

/** What was to be said and has not left is not said any more, but for modules of which something may be said now. */
async function takeBack(tx: PersonTx, id: Enrolment['id'], modules: readonly string[]): Promise<void> {
  const prefix = keysOf(id);
  const back = await takeBackNudges(
    tx,
    prefix,
    modules.map((module) => `${prefix}${module} `),
  );
  await forgetTold(
    tx,
    id,
    back.map((key) => key.slice(prefix.length)),
  );
}

/** Of a walk that has ended nothing is said any more, and nobody looks at it. */
export async function stopLooking(context: CommandContext, tx: PersonTx, id: Enrolment['id']): Promise<void> {
  await context.cancelDue(tx, lookKey(id));
  await takeBack(tx, id, []);
  await dropReminders(context, tx, id);
}

function speakable({ enrolment, modules, now, programme }: Road): readonly string[] {
  if (enrolment.state !== 'active') return [];
  return modules
    .filter(({ opening, doneOn }) => doneOn === null && isOpen(opening, now, programme.opensAt))
    .map(({ module }) => module.id);
}

/** The day on which a rest ends of whose end the day is known: the unit's list hears of it then. */
function restEnds({ pauses, now }: Road): CivilDate | null {
  return pauses.find((pause) => pause.to !== null && pause.to > now.date)?.to ?? null;
}

/** When there is something to say again, or the morning of the first of these days. */
function whenNext(
  { programme, walk }: Road,
  said: Instant | null,
  days: readonly (CivilDate | null)[],
): Instant | null {
  const mornings = days.flatMap((day) =>
    day === null ? [] : [instantOf(day, civilTime(programme.opensAt), walk.zone).instant],
  );
  return [...(said === null ? [] : [said]), ...mornings].toSorted()[0] ?? null;
}

type Tick = ReturnType<typeof tick>;

/**
 * Who has just chosen another hour hears nothing in the same moment: what would leave now leaves at that hour, today where it
 * lies ahead, else tomorrow.
 */
function atItsHour({ sends, fates, next }: Tick, { walk, now }: Road, at: Instant): Tick {
  const moved = sends.map((message) => {
    const [today, tomorrow] = [now.date, plusDays(now.date, 1)].map(
      (day) => instantOf(day, message.time, walk.zone).instant,
    );
    const due = today !== undefined && today > at ? today : (tomorrow ?? at);
    return { key: message.key, fate: { kind: 'later' as const, on: now.date, at: due } };
  });
  return {
    sends: [],
    fates: new Map([...fates, ...moved.map(({ key, fate }) => [key, fate] as const)]),
    next: [...(next === null ? [] : [next]), ...moved.map(({ fate }) => fate.at)].toSorted()[0] ?? null,
  };
}

/** `now`: what is due leaves. `at-its-hour`: the hour has changed, and what waits moves to it. */
type Leaving = 'now' | 'at-its-hour';

/** Nothing is said of a walk that rests or has ended; what waited for it waits no more. */
export async function look(
  context: CommandContext,
  parts: WalkParts,
  road: Road,
  leaving: Leaving = 'now',
): Promise<void> {
  const { tx, enrolment, programme, walk, modules } = road;
  await context.cancelDue(tx, lookKey(enrolment.id));
  await saveState(tx, enrolment);
  await takeBack(tx, enrolment.id, leaving === 'now' ? speakable(road) : []);
  if (leaving === 'at-its-hour') await forgetPutOff(tx, enrolment.id);
  if (enrolment.state === 'ended') return;
  if (road.group !== null)
    await planReminders(context, tx, { enrolment, group: road.group, time: walk.messageTime });
  const flagged = await raiseWalkFlags(context, parts, road);
  const rules = paceRulesOn(parts.pace, road.now.date);
  const asked: Pace = (what, history) => pace(what, history, rules);
  const told = await toldOf(road, context.now);
  const due = tick({ programme, walk, road: modules, told, now: context.now, pace: asked });
  const found = leaving === 'now' ? due : atItsHour(due, road, context.now);
  await saveTold(
    tx,
    enrolment,
    [...found.fates].map(([key, fate]) => rowOf(key, fate)),
  );
  for (const message of found.sends) {
    const channels = waysForMessage(enrolment.messageWays, message.channels);
    await notify(context, tx, {
      effectKey: `${keysOf(enrolment.id)}${message.key}`,
      holder: enrolment.holder,
      template: 'next-step',
      payload: {},
      usedOn: told.lastUsedOn,
      ...(channels === null ? {} : { channels }),
    });
  }
  const forms = missedForms(road, parts);
  const unitId = unitAlong(tx, enrolment);
  if (unitId !== null) await saveMissed(tx, { unitId, enrolmentId: enrolment.id }, forms.missed.length);
  const next = whenNext(road, found.next, [restEnds(road), flagged, unitId === null ? null : forms.next]);
  if (next === null) return;
  await context.due(tx, {
    kind: LOOK,
    effectKey: `${lookKey(enrolment.id)}${enrolment.holder}:${next}`,
    dueAt: next,
    civil: { ...civilIn(next, enrolment.zone), zone: enrolment.zone },
    holder: enrolment.holder,
    payload: { enrolmentId: enrolment.id },
  });
}

/** Looks at the road as it is after a change. */
export async function lookAfter(
  context: CommandContext,
  parts: WalkParts,
  road: Road,
  changed: Partial<Enrolment> = {},
): Promise<void> {
  const again = await roadOfEnrolment(context, road.tx, parts, { ...road.enrolment, ...changed });
  if (again.ok) await look(context, parts, again.value);
}

/** The person has chosen another hour or is somewhere else: what waits moves along, and nothing is said twice. */
export async function moveToClock(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
  kept: Enrolment,
): Promise<void> {
  const road = await roadOfEnrolment(context, tx, parts, kept);
  if (!road.ok) return;
  const { enrolment, now } = road.value;
  // What has not begun begins at midnight where the person is.
  const ahead = enrolment.startedOn > now.date;
  const notBefore = ahead
    ? instantOf(enrolment.startedOn, civilTime('00:00'), enrolment.zone).instant
    : enrolment.notBefore;
  if (ahead) await changeEnrolment(tx, kept, { notBefore });
  await look(context, parts, { ...road.value, enrolment: { ...enrolment, notBefore } }, 'at-its-hour');
}
