/**
 * An assignment begins and ends by the day where its unit is: in Helsinki an hour before Stockholm, whatever zone the
 * database connection happens to be in.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { chooseAssignment, myAssignments, openSession, whoIs } from '#modules/identity/public.ts';
import { type Database, openDatabase, sql } from '#platform/db.ts';
import { aRelation, aResident, aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from './app.ts';

const MINUTES = { resident: 30, staff: 60 };
/** Far east and far west of both countries, so that the connection's own day is nearly always the wrong one. */
const ZONES = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;

let app: TestApp;
const connections = new Map<string, Database>();

beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  for (const name of ZONES) {
    const url = new URL(app.urls.app);
    url.searchParams.set('options', `-c timezone=${name}`);
    connections.set(name, openDatabase(url.toString(), 2));
  }
});
afterAll(async () => {
  for (const connection of connections.values()) await connection.close();
  await app.close();
});

/** Civil now; sessions keep real time. */
async function itIs(instant: string): Promise<void> {
  await app.owner('update platform.demo_clock set ahead = $1::timestamptz - now()', [instant]);
}

interface Stage {
  readonly coach: StaffActor;
  readonly resident: ResidentActor;
}

async function anAssignment(country: 'se' | 'fi', from: string, until: string): Promise<Stage> {
  const place = await aUnit(app, { country });
  const coach = await aStaffMember(app, place);
  await app.owner('update identity.assignment set starts_on = $2, ends_on = $3 where id = $1', [
    coach.assignmentId,
    from,
    until,
  ]);
  const resident = await aResident(app, { country });
  await aRelation(app, resident, place);
  return { coach, resident };
}

/** Every place that judges the assignment, each by its own answer. */
async function judged({ coach, resident }: Stage, database: Database): Promise<Record<string, boolean>> {
  const db = database.kysely;
  const { sessionId } = coach;
  const facts = await sql<{
    valid: boolean;
  }>`select (access.facts(${sessionId}, ${resident.residentId})->'assignment'->>'valid')::boolean as valid`.execute(
    db,
  );
  const opened = await sql<{
    opened: string[] | null;
  }>`select access.open_person(${sessionId}, ${resident.residentId}, ${coach.unitId}, null, null) as opened`.execute(
    db,
  );
  const units = await sql<{
    units: string[] | null;
  }>`select access.enter_units(${sessionId}) as units`.execute(db);
  const token = await openSession(db, {
    who: { staffId: coach.staffId },
    country: coach.country,
    assurance: 'test',
    minutes: 60,
  });
  const chosen = await sql<{
    bound: boolean;
  }>`select identity.choose_assignment(sha256(${token}::text::bytea), ${coach.assignmentId}) as bound`.execute(
    db,
  );
  // Bound by hand, so that the judgement is of the assignment and not of the choosing.
  await app.owner(
    'update identity.session set assignment_id = $2 where token_hash = sha256($1::text::bytea)',
    [token, coach.assignmentId],
  );
  return {
    facts: facts.rows[0]?.valid === true,
    person: opened.rows[0]?.opened !== null,
    units: units.rows[0]?.units !== null,
    choosing: chosen.rows[0]?.bound === true,
    session: (await whoIs(db, token, MINUTES)).kind === 'signed-in',
  };
}

const ALL = { facts: true, person: true, units: true, choosing: true, session: true };
const NONE = { facts: false, person: false, units: false, choosing: false, session: false };

describe.each(ZONES)('on a connection in %s', (name) => {
  test.each([
    // Summer time: midnight is 22:00 UTC in Stockholm and 21:00 UTC in Helsinki.
    ['se', '2027-06-30T21:59:59Z', NONE],
    ['se', '2027-06-30T22:00:00Z', ALL],
    ['se', '2027-07-01T21:59:59Z', ALL],
    ['se', '2027-07-01T22:00:00Z', NONE],
    ['fi', '2027-06-30T20:59:59Z', NONE],
    ['fi', '2027-06-30T21:00:00Z', ALL],
    ['fi', '2027-07-01T20:59:59Z', ALL],
    ['fi', '2027-07-01T21:00:00Z', NONE],
  ] as const)('an assignment of 1 July in %s at %s', async (country, moment, expected) => {
    const database = connections.get(name);
    if (database === undefined) throw new Error('no connection');
    await itIs(moment);
    const stage = await anAssignment(country, '2027-07-01', '2027-07-01');
    expect(await judged(stage, database)).toEqual(expected);
  });
});

test('in winter time the day begins an hour later by UTC', async () => {
  const stage = await anAssignment('se', '2027-12-01', '2027-12-01');
  await itIs('2027-11-30T22:59:59Z');
  expect(await judged(stage, app.database)).toEqual(NONE);
  await itIs('2027-11-30T23:00:00Z');
  expect(await judged(stage, app.database)).toEqual(ALL);
});

test('of two assignments in two countries each counts by its own day', async () => {
  const { coach } = await anAssignment('fi', '2027-07-01', '2027-12-31');
  const swedish = await anAssignment('se', '2027-07-01', '2027-12-31');
  await app.owner('update identity.assignment set staff_id = $2 where id = $1', [
    swedish.coach.assignmentId,
    coach.staffId,
  ]);
  await itIs('2027-06-30T21:30:00Z');
  const offered = async (): Promise<readonly string[]> =>
    (await mustRun(app.run(coach, myAssignments, { staffId: coach.staffId }))).map((one) => one.id);
  expect(await offered()).toEqual([coach.assignmentId]);
  const token = await openSession(app.database.kysely, {
    who: { staffId: coach.staffId },
    country: 'fi',
    assurance: 'test',
    minutes: 60,
  });
  const choose = { token, assignmentId: swedish.coach.assignmentId };
  expect(await app.run(coach, chooseAssignment, choose)).toMatchObject({ refusal: 'assignment-not-yours' });
  await itIs('2027-06-30T22:00:00Z');
  expect((await offered()).toSorted()).toEqual([coach.assignmentId, swedish.coach.assignmentId].toSorted());
  expect(await app.run(coach, chooseAssignment, choose)).toMatchObject({ ok: true });
});
