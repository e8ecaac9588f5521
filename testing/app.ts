/** An application on a fresh database, and builders of the people in it. */
import { tmpdir } from 'node:os';
import pg from 'pg';
import type { Country, Language, ResidentActor, Role, StaffActor } from '#kernel/actor.ts';
import { type CivilDate, civilDate, type Instant, instant } from '#kernel/dates.ts';
import { newId, type OrganisationId, type UnitId } from '#kernel/ids.ts';
import type { Decide } from '#modules/access/public.ts';
import { insertPerson } from '#modules/residents/public.ts';
import type { Clock } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import type { Config } from '#platform/config.ts';
import type { Log } from '#platform/log.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { done } from '#kernel/outcome.ts';
import * as z from 'zod';
import { type App, openApp } from '../src/app.ts';
import { cloneDatabase, TEST_SECRET } from './database.ts';

export interface TestApp extends App {
  readonly urls: DatabaseUrls & { readonly name: string };
  /** As the owner, for setting the stage; never in what is tested. */
  owner(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

export function testConfig(): Config {
  return {
    port: 0,
    publicUrl: 'http://localhost:3000',
    demo: true,
    dataDirectory: tmpdir(),
    databaseUrl: null,
    keysDatabaseUrl: null,
    smtpUrl: null,
    mailFrom: 'no-reply@vandra.example',
    channels: { sms: null, push: null, inkorg: null, suomiFi: null },
    oidc: { resident: null, staff: null },
    turn: null,
    secret: TEST_SECRET,
    sealingKeyFile: 'data/sealing-key.pem',
    metricsToken: null,
    proxies: 0,
    worker: 'in-process',
    packageKeys: { signing: null, trusted: [] },
    linkCheck: 'off',
    largestFilm: 200_000_000,
    sessionMinutes: { resident: 30, staff: 60 },
  };
}

export interface TestAppOptions {
  readonly decide?: Decide;
  readonly log?: Log;
  readonly poolSize?: number;
  /** Instead of the demo's movable clock. */
  readonly clock?: Clock;
  /** A database of the cluster that nobody is connected to, to begin with instead of an empty one. */
  readonly template?: string;
}

/** Opens an application on a clone of the template database. Close it at the end of the file. */
export async function openTestApp(adminUrl: string, options: TestAppOptions = {}): Promise<TestApp> {
  const urls = await cloneDatabase(adminUrl, options.template);
  const app = await openApp({
    config: testConfig(),
    urls,
    log: options.log ?? (() => undefined),
    poolSize: options.poolSize ?? 6,
    ...(options.decide === undefined ? {} : { decide: options.decide }),
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  return {
    ...app,
    urls,
    owner: async (text, values = []) =>
      (await client.query(text, [...values])).rows as Record<string, unknown>[],
    async close() {
      await client.end();
      await app.close();
    },
  };
}

let serial = 0;
function next(): number {
  serial += 1;
  return serial;
}

export interface Place {
  readonly organisationId: OrganisationId;
  readonly unitId: UnitId;
  readonly country: Country;
}

/** A unit in an organisation of its own (or in the one given). */
export async function aUnit(
  app: TestApp,
  given: { country?: Country; organisationId?: OrganisationId } = {},
): Promise<Place> {
  const country = given.country ?? 'se';
  const organisationId = given.organisationId ?? newId<'organisation'>();
  const n = next();
  if (given.organisationId === undefined) {
    await app.owner(
      `insert into identity.organisation (id, country, kind, name, official_id) values ($1, $2, $3, $4, $5)`,
      [
        organisationId,
        country,
        country === 'se' ? 'region' : 'wellbeing-county',
        `Organisation ${n}`,
        `org-${n}-${organisationId}`,
      ],
    );
  }
  const unitId = newId<'unit'>();
  // The unit and whoever is responsible for it need each other: one statement.
  await app.owner(
    `with placed as (
       insert into identity.unit (id, organisation_id, names, zone, phone, email, takes_referrals, answer_within_days, wait_weeks, official_id, responsible_assignment_id)
       values ($1, $2, $3, $4, '010-000 00 00', 'unit@vandra.example', true, 5, 2, $5, $6)),
     head as (insert into identity.staff (id, name, title) values ($7, $8, $9))
     insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on) values ($6, $7, $1, 'coach', 'care', '2020-01-01')`,
    [
      unitId,
      organisationId,
      { sv: `Enhet ${n}`, fi: `Yksikkö ${n}`, en: `Unit ${n}` },
      country === 'se' ? 'Europe/Stockholm' : 'Europe/Helsinki',
      `unit-${n}-${unitId}`,
      newId<'assignment'>(),
      newId<'staff'>(),
      `Responsible ${n}`,
      { sv: 'Hälsocoach', fi: 'Hyvinvointivalmentaja', en: 'Health coach' },
    ],
  );
  return { organisationId, unitId, country };
}

/** A staff member with one assignment and an open session bound to it. */
export async function aStaffMember(
  app: TestApp,
  place: Place,
  given: {
    role?: Role;
    purpose?: 'care' | 'administration' | 'log-review';
    name?: string;
    profession?: string;
  } = {},
): Promise<StaffActor> {
  const staffId = newId<'staff'>();
  const assignmentId = newId<'assignment'>();
  const sessionId = newId<'session'>();
  await app.owner(`insert into identity.staff (id, name, title, profession) values ($1, $2, $3, $4)`, [
    staffId,
    given.name ?? `Staff ${next()}`,
    { sv: 'Hälsocoach', fi: 'Hyvinvointivalmentaja', en: 'Health coach' },
    given.profession ?? null,
  ]);
  await app.owner(
    `insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on) values ($1, $2, $3, $4, $5, '2020-01-01')`,
    [assignmentId, staffId, place.unitId, given.role ?? 'coach', given.purpose ?? 'care'],
  );
  await app.owner(
    `insert into identity.session (token_hash, id, kind, staff_id, assignment_id, country, assurance, ends_at)
     values (sha256($1::text::bytea), $1::uuid, 'staff', $2, $3, $4, 'test', now() + interval '1 hour')`,
    [sessionId, staffId, assignmentId, place.country],
  );
  return {
    kind: 'staff',
    staffId,
    assignmentId,
    sessionId,
    unitId: place.unitId,
    organisationId: place.organisationId,
    role: given.role ?? 'coach',
    country: place.country,
  };
}

export interface ResidentGiven {
  readonly country?: Country;
  readonly name?: string;
  readonly birthDate?: CivilDate;
  readonly language?: Language;
  readonly protected?: 'sekretessmarkering' | 'skyddad-folkbokforing' | 'turvakielto';
  readonly email?: string | null;
}

/** A registered resident with an open session. */
export async function aResident(app: TestApp, given: ResidentGiven = {}): Promise<ResidentActor> {
  const country = given.country ?? 'se';
  const residentId = newId<'resident'>();
  const sessionId = newId<'session'>();
  await app.owner(
    `insert into identity.resident (resident_id, holder, country, protected, made_at) values ($1, $1, $2, $3, now())`,
    [residentId, country, given.protected ?? null],
  );
  await app.owner(
    `insert into identity.session (token_hash, id, kind, resident_id, country, assurance, ends_at)
     values (sha256($1::text::bytea), $1::uuid, 'resident', $2, $3, 'test', now() + interval '1 hour')`,
    [sessionId, residentId, country],
  );
  const actor: ResidentActor = { kind: 'resident', residentId, sessionId, country };
  const n = next();
  const register = command({
    name: 'testing.register',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ residentId, action: 'write', resource: 'person' });
      if (!opened.ok) return opened;
      await insertPerson(
        opened.value,
        {
          name: given.name ?? `Resident ${n}`,
          identityNumber: `test-${n}`,
          birthDate: given.birthDate ?? civilDate('1980-05-17'),
          contact: {
            email: given.email === undefined ? `resident${n}@vandra.example` : given.email,
            // Numbers that are kept for fiction.
            phone: `070-174 06 ${String(5 + (n % 95)).padStart(2, '0')}`,
            address: `Street ${n}`,
            municipality: `Town ${n}`,
          },
          language: given.language ?? (country === 'fi' ? 'fi' : 'sv'),
        },
        context.now,
      );
      return done(null);
    },
  });
  const outcome = await app.run(actor, register, {});
  if (!outcome.ok) throw new Error(`register: ${outcome.refusal}`);
  return actor;
}

/** A care relation between a unit and a resident, with the roster row that lists show. */
export async function aRelation(
  app: TestApp,
  resident: ResidentActor,
  place: Place,
  given: { since?: Instant; until?: Instant | null } = {},
): Promise<void> {
  await app.owner(
    `insert into access.relation (resident_id, id, holder, unit_id, source, source_id, since, until) values ($1, $2, $3, $3, 'referral', $4, $5, $6)`,
    [
      resident.residentId,
      newId(),
      place.unitId,
      newId(),
      given.since ?? instant('2020-01-01T00:00:00.000Z'),
      given.until ?? null,
    ],
  );
}

/** Sends a command as the actor and gives back its value; a refusal fails the test by its name. */
export async function mustRun<O>(
  promise: Promise<{ ok: true; value: O } | { ok: false; refusal: string }>,
): Promise<O> {
  const outcome = await promise;
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return outcome.value;
}
