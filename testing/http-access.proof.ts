/**
 * The HTTP judge: generated worlds stand in the database of a running service, and their people ask for pages with the
 * cookies of their sessions. A page is shown exactly where the oracle says yes; what may not be told looks like nothing.
 */
import { rmSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { civilDate, instant } from '#kernel/dates.ts';
import type { HolderId, ResidentId } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { insertPerson } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { readConfig } from '#platform/config.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { type App, openApp } from '../src/app.ts';
import { reach } from '../src/prepare.ts';
import type { Verdict } from './access/access-case.ts';
import { type GeneratedCase, generatedCases } from './access/cases.ts';
import { judge } from './access/cedar-oracle.ts';
import { putWorld, tokenOf } from './access/world-in-database.ts';
import type { World } from './access/world.ts';
import { copyOfDemo } from './global-service.ts';
import { type Answer, httpPerson } from './http-person.ts';
import { withServiceDatabase } from './service-database.ts';
import { proofCount, proofSeed } from './vitest-proof.ts';

const directory = copyOfDemo(inject('demoData'));
const cases = generatedCases(proofCount('access cases over HTTP', 260), proofSeed()).filter(
  (one) => !one.forged && one.probe.asker.kind !== 'job',
);
/** (resident, holding unit) → a meeting that the unit holds. */
const meetings = new Map<string, string>();

/** Who a generated resident is: a page about a person shows the person. Those who are erased have nothing left. */
async function registerPeople(app: App, client: pg.Client, world: World): Promise<void> {
  const states = world.residents.filter(({ state }) => state !== 'erased');
  await client.query(`update identity.resident set state = 'active' where resident_id = any ($1)`, [
    states.map(({ id }) => id),
  ]);
  for (const { id: residentId, name, country } of states) {
    const register = command({
      name: 'testing.register',
      input: z.strictObject({}),
      async run(context) {
        const opened = await context.person({ residentId, action: 'write', resource: 'person' });
        if (!opened.ok) return opened;
        const contact = { email: null, phone: null, address: null, municipality: null };
        const language = country === 'fi' ? 'fi' : 'sv';
        const birthDate = civilDate('1980-05-17');
        const person = { name, identityNumber: residentId, birthDate, contact, language } as const;
        await insertPerson(opened.value, person, context.now);
        return done(null);
      },
    });
    const outcome = await app.run({ kind: 'system', job: 'testing' }, register, {});
    if (!outcome.ok) throw new Error(`a generated resident could not be registered: ${outcome.refusal}`);
  }
  for (const { id, state } of states)
    await client.query(`update identity.resident set state = $2 where resident_id = $1`, [id, state]);
}

/** One meeting of every resident with every unit, far enough away that its room is closed. */
async function putMeetings(client: pg.Client, world: World): Promise<void> {
  const staffId = world.staff[0]?.id;
  for (const resident of world.residents) {
    for (const unit of world.units) {
      const id = newId<'meeting'>();
      meetings.set(`${resident.id} ${unit.id}`, id);
      await client.query(
        `insert into booking.meeting (resident_id, id, holder, staff_id, ref_id, kind, modality, civil_date, civil_time, zone, starts_at, ends_at, state)
         values ($1, $2, $3, $4, $2, 'coaching', 'phone', '2031-03-03', '10:00', 'Europe/Stockholm', $5, $6, 'booked')`,
        [
          resident.id,
          id,
          unit.id,
          staffId,
          instant('2031-03-03T09:00:00.000Z'),
          instant('2031-03-03T09:45:00.000Z'),
        ],
      );
    }
  }
}

async function stage(): Promise<void> {
  const config = readConfig({ VANDRA_DATA: directory });
  if (!config.ok) throw new Error('the settings of the service are wrong');
  const { urls, stop } = await reach(config.value);
  const app = await openApp({ config: config.value, urls, log: () => undefined, poolSize: 4 });
  await withServiceDatabase(directory, async (client) => {
    const owner = async (text: string, values: readonly unknown[] = []) =>
      (await client.query<Record<string, unknown>>(text, [...values])).rows;
    for (const world of new Set(cases.map((one) => one.world))) {
      await client.query('begin');
      await putWorld({ owner }, world);
      await putMeetings(client, world);
      await client.query('commit');
      await registerPeople(app, client, world);
    }
  });
  await app.close();
  await stop();
}

let service: RunningService;

/** The service keeps its list of units for a minute: the generated ones are there when a coach's day is shown. */
async function untilUnitsAreKnown(): Promise<void> {
  const coach = cases.find((one) => judge(one.accessCase).permitted && one.accessCase.actor.kind === 'staff');
  if (coach === undefined) throw new Error('no coach in the generated cases');
  const begun = performance.now();
  while ((await ask(coach, '/en/work/people')).status !== 200) {
    if (performance.now() - begun > 90_000) throw new Error('the generated units did not become known');
    await new Promise((settle) => setTimeout(settle, 1000));
  }
}

beforeAll(async () => {
  service = await startService({ dataDirectory: directory });
  await stage();
  await untilUnitsAreKnown();
}, 1_200_000);
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function ask(one: GeneratedCase, path: string): Promise<Answer> {
  const person = httpPerson(service.url, 'en');
  const { asker } = one.probe;
  if (asker.kind === 'session') person.setCookie('vandra_session', tokenOf(asker.sessionId));
  return person.ask(path, { method: 'GET' });
}

/** The oracle about reading what this holder keeps: what is asked for with GET makes no active choice and opens nothing in an emergency. */
function aboutReading(one: GeneratedCase, holder: HolderId): Verdict {
  const unit = one.world.units.find(({ id }) => id === holder);
  return judge({
    ...one.accessCase,
    question: {
      ...one.accessCase.question,
      action: 'read',
      holder,
      holderOrganisation: unit?.organisationId ?? null,
      choice: null,
      emergency: null,
    },
  });
}

function said(one: GeneratedCase, path: string, answer: Answer): string {
  const { actor, facts } = one.accessCase;
  return JSON.stringify({ path, status: answer.status, to: answer.headers.get('location'), actor, facts });
}

/** What the status must be, when reading is judged so. A session that opens nothing is led to sign-in or to the choice of assignment. */
function mayBe(verdict: Verdict, one: GeneratedCase): readonly number[] {
  const { session, assignment } = one.accessCase.facts;
  const opensNothing = session === null || (session.kind === 'staff' && assignment?.valid !== true);
  if (opensNothing) return [302];
  if (verdict.permitted) return [200];
  return verdict.because === 'not-found' ? [404] : [403];
}

test('pages about a person are shown to staff exactly where the oracle says that their unit may read', async () => {
  const wrong: string[] = [];
  const counts = new Map<number, number>();
  for (const one of cases) {
    const { actor } = one.accessCase;
    if (actor.kind !== 'staff') continue;
    const isErased = one.accessCase.facts.resident?.state === 'erased';
    const pages = isErased ? ['', '/goal'] : ['', '/goal', '/end'];
    const path = `/en/work/people/${one.probe.residentId}${pages[one.index % pages.length] ?? ''}`;
    const answer = await ask(one, path);
    counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
    if (!mayBe(aboutReading(one, actor.unitId), one).includes(answer.status))
      wrong.push(said(one, path, answer));
  }
  process.stdout.write(`pages asked for by staff, by status: ${JSON.stringify([...counts])}\n`);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(counts.get(200) ?? 0).toBeGreaterThan(20);
  expect(counts.get(404) ?? 0).toBeGreaterThan(20);
}, 1_200_000);

test('a meeting is shown to its resident and to staff who may read it, and to nobody else', async () => {
  const wrong: string[] = [];
  const counts = new Map<number, number>();
  for (const one of cases) {
    const { actor } = one.accessCase;
    const { residentId } = one.probe;
    const holder = one.world.units.some(({ id }) => id === one.probe.holder)
      ? one.probe.holder
      : one.world.units[one.index % one.world.units.length]?.id;
    if (holder === undefined) continue;
    const path = `/en/meeting/${residentId}/${meetings.get(`${residentId} ${holder}`) ?? newId()}`;
    const answer = await ask(one, path);
    counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
    const own =
      actor.kind === 'staff' ? aboutReading(one, actor.unitId) : aboutReading(one, residentId as ResidentId);
    const verdict = own.permitted ? aboutReading(one, holder) : own;
    // Behind a door that is open, what another unit keeps is as if it were not there: a room belongs to its unit.
    const isElsewhere = actor.kind === 'staff' && holder !== actor.unitId;
    const expected = own.permitted && (isElsewhere || !verdict.permitted) ? [404] : mayBe(verdict, one);
    if (!expected.includes(answer.status)) wrong.push(said(one, path, answer));
  }
  process.stdout.write(`meetings asked for, by status: ${JSON.stringify([...counts])}\n`);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(counts.get(200) ?? 0).toBeGreaterThan(10);
}, 1_200_000);

/** The oracle about what the page of another unit answers: shown, asked for words, blocked, or nothing there. */
function mayBeElsewhere(one: GeneratedCase, holder: HolderId): number {
  const { actor, facts } = one.accessCase;
  const holds = [...facts.relations, ...facts.blocks].some(({ unitId }) => unitId === holder);
  if (actor.kind !== 'staff' || !holds || holder === actor.unitId) return 404;
  const verdict = aboutReading(one, holder);
  if (verdict.permitted || verdict.because === 'reason-required') return 200;
  return verdict.because === 'blocked' ? 403 : 404;
}

test('another unit’s page is shown, asks for words, is blocked or is not there exactly as the oracle says', async () => {
  const wrong: string[] = [];
  const counts = new Map<number, number>();
  for (const one of cases) {
    const { actor, facts } = one.accessCase;
    if (actor.kind !== 'staff' || facts.session === null || facts.assignment?.valid !== true) continue;
    const own = aboutReading(one, actor.unitId);
    for (const { id } of one.world.units) {
      const path = `/en/work/people/${one.probe.residentId}/other/${id}`;
      const answer = await ask(one, path);
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      const expected = own.permitted ? mayBeElsewhere(one, id) : own.because === 'not-found' ? 404 : 403;
      if (answer.status !== expected) wrong.push(said(one, path, answer));
      const isShown = answer.html.includes('id="other-notes-heading"');
      if (isShown !== (expected === 200 && aboutReading(one, id).permitted))
        wrong.push(said(one, path, answer));
    }
  }
  process.stdout.write(`pages of other units asked for, by status: ${JSON.stringify([...counts])}\n`);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(counts.get(200) ?? 0).toBeGreaterThan(20);
  expect(counts.get(403) ?? 0).toBeGreaterThan(10);
}, 1_200_000);
