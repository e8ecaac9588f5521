/**
 * The past that the demo's histories happen in: an application under a clock that the seeder sets, sessions for the
 * people in it, and due rows carried out at their own time.
 */
import type pg from 'pg';
import * as z from 'zod';
import type { App } from '#app';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { type CivilDate, civilTime, type Instant, instantOf, plusDays, weekday } from '#kernel/dates.ts';
import { newId, type ResidentId } from '#kernel/ids.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { done } from '#kernel/outcome.ts';
import { readMeetings } from '#modules/booking/public.ts';
import {
  readExperiments,
  readFollowUps,
  readGoals,
  readGoalSheets,
  readNotes,
  readPeriods,
} from '#modules/coaching/public.ts';
import type { Unit } from '#modules/identity/public.ts';
import type { Clock } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { sweepDue } from '#platform/worker.ts';
import { dueHandlers } from '../worker-parts.ts';
import type { Chance } from './chance.ts';
import { demoId, type DemoPeople, type DemoResident } from './people.ts';

export interface PastClock extends Clock {
  set(at: Instant): void;
}

/** A clock that stands where it is put, for civil and for real time alike: what happened then is dated then. */
export function pastClock(begin: Instant): PastClock {
  let now = begin;
  return {
    now: () => now,
    realNow: () => now,
    set(at) {
      now = at;
    },
  };
}

export interface World {
  readonly app: App;
  readonly clock: PastClock;
  /** Where the past ends: what is due later waits for the demo's own clock. */
  readonly present: Instant;
  readonly people: DemoPeople;
  readonly units: readonly Unit[];
  /** Moves on to an instant, and carries out on the way what falls due, at its time. */
  moveTo(at: Instant): Promise<void>;
  asResident(resident: DemoResident): Promise<ResidentActor>;
  asStaff(staffKey: string, unitKey: string): Promise<StaffActor>;
}

async function openSession(
  owner: pg.Client,
  who: { resident?: string; staff?: string; assignment?: string; country: string },
): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into identity.session (token_hash, id, kind, resident_id, staff_id, assignment_id, country, assurance, ends_at)
     values (sha256($1::text::bytea), $1::uuid, $2, $3, $4, $5, $6, 'demo-seed', now() + interval '1 hour')`,
    [
      id,
      who.resident === undefined ? 'staff' : 'resident',
      who.resident ?? null,
      who.staff ?? null,
      who.assignment ?? null,
      who.country,
    ],
  );
  return id;
}

async function sweepUntil(app: App, clock: PastClock, owner: pg.Client, at: Instant): Promise<void> {
  for (;;) {
    const found = await owner.query<{ due_at: Instant }>(
      `select to_char(min(due_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due_at from platform.due where state = 'waiting' and attempts = 0 and due_at <= $1`,
      [at],
    );
    const next = found.rows[0]?.due_at ?? null;
    if (next === null) return;
    if (next > clock.now()) clock.set(next);
    await sweepDue({ job: app.job, runner: app.runner, dueHandlers: dueHandlers(app), clock, log: app.log });
  }
}

/** Makes the world. Its sessions end when `closeSessions` is called. */
export async function openWorld(parts: {
  app: App;
  clock: PastClock;
  present: Instant;
  people: DemoPeople;
  owner: pg.Client;
}): Promise<World> {
  const { app, clock, present, people, owner } = parts;
  const staff = new Map<string, StaffActor>();
  return {
    app,
    clock,
    present,
    people,
    units: await app.units(),
    async moveTo(at) {
      await sweepUntil(app, clock, owner, at);
      clock.set(at);
    },
    async asResident(resident) {
      const residentId = demoId('resident', resident.key);
      const sessionId = await openSession(owner, { resident: residentId, country: resident.country });
      return {
        kind: 'resident',
        residentId,
        sessionId: sessionId as ResidentActor['sessionId'],
        country: resident.country,
      };
    },
    async asStaff(staffKey, unitKey) {
      const known = staff.get(`${staffKey} ${unitKey}`);
      if (known !== undefined) return known;
      const assignment = people.staff
        .find((one) => one.key === staffKey)
        ?.assignments.find((one) => one.unitKey === unitKey);
      const unit = people.units.find((one) => one.key === unitKey);
      const organisation = people.organisations.find((one) => one.key === unit?.organisationKey);
      if (assignment === undefined || unit === undefined || organisation === undefined)
        throw new Error(`${staffKey} has no assignment at ${unitKey}`);
      const staffId = demoId('staff', staffKey);
      const assignmentId = demoId('assignment', `${staffKey} ${unitKey} ${assignment.role}`);
      const sessionId = await openSession(owner, {
        staff: staffId,
        assignment: assignmentId,
        country: organisation.country,
      });
      const actor: StaffActor = {
        kind: 'staff',
        staffId,
        assignmentId,
        sessionId: sessionId as StaffActor['sessionId'],
        unitId: demoId('unit', unitKey),
        organisationId: demoId('organisation', organisation.key),
        role: assignment.role,
        country: organisation.country,
      };
      staff.set(`${staffKey} ${unitKey}`, actor);
      return actor;
    },
  };
}

/** The value of what must not be refused: a refusal here is a fault of the demo. */
export async function must<T>(what: string, outcome: Promise<Outcome<T, string>>): Promise<T> {
  const answered = await outcome;
  if (!answered.ok) throw new Error(`The demo could not be made: ${what} was refused (${answered.refusal}).`);
  return answered.value;
}

const READ_INPUT = z.strictObject({});

/** What a coach reads before a meeting, and a resident on their own page. It is a reading like any other, and logged. */
export function readPerson(residentId: ResidentId) {
  return command({
    name: 'demo.read-person',
    input: READ_INPUT,
    async run(context) {
      const opened = await context.person({ residentId, action: 'read', resource: 'note' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      return done({
        periods: await readPeriods(tx),
        notes: await readNotes(tx),
        goals: await readGoals(tx),
        goalSheets: await readGoalSheets(tx),
        experiments: await readExperiments(tx),
        followUps: await readFollowUps(tx),
        meetings: await readMeetings(tx),
      });
    },
  });
}

/** A day so many days on that is no Saturday or Sunday. */
export function workday(from: CivilDate, days: number): CivilDate {
  const day = plusDays(from, days);
  const SATURDAY = 6;
  return weekday(day) < SATURDAY ? day : plusDays(day, 8 - weekday(day));
}

/** Some minute between two full hours of a day, where the unit is. */
export function momentOn(
  day: CivilDate,
  hours: { from: number; to: number },
  chance: Chance,
  unit: Pick<Unit, 'zone'>,
): Instant {
  const two = (value: number): string => String(value).padStart(2, '0');
  return instantOf(
    day,
    civilTime(`${two(chance.between(hours.from, hours.to - 1))}:${two(chance.between(0, 59))}`),
    unit.zone,
  ).instant;
}
