/**
 * The HTTP judge: generated worlds stand in the database of a running service, and their people ask for the pages and post the
 * forms of each case's action with the cookies of their sessions. Every answer is the one that the oracle allows; what may not
 * be told looks like nothing; and what was refused has left nothing behind.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type RunningService, startService } from '../e2e/server.ts';
import { generatedCases } from './access/cases.ts';
import { inForce, visitAsResident } from './access/visit-as-resident.ts';
import { visitAsStaff } from './access/visit-as-staff.ts';
import { DONE, Visit } from './access/visit.ts';
import { type Meetings, stageWorlds } from './access/world-over-http.ts';
import { copyOfDemo } from './global-service.ts';
import { inFlight } from './in-flight.ts';
import { withServiceDatabase } from './service-database.ts';
import { proofCount, proofSeed } from './vitest-proof.ts';

const directory = copyOfDemo(inject('demoData'));
const count = proofCount('access cases over HTTP', 1000, { inTests: 260 });
/** About one case in five is of a kind that no page can ask; so many more are generated that `count` are asked. */
const MORE = 1.3;
const cases = generatedCases(Math.ceil(count * MORE), proofSeed());
const worlds = [...new Set(cases.map((one) => one.world))];
/** Worlds asked at a time; the cases of one world come one after the other, so that what a case writes is seen by the next. */
const WIDTH = 8;

let service: RunningService;
let meetings: Meetings;
beforeAll(async () => {
  meetings = await stageWorlds(directory, worlds);
  service = await startService({ dataDirectory: directory });
}, 1_200_000);
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
});

const counts = new Map<string, number>();
const tally = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);

/** How often an answer with one of these names came with this status. */
function timesOf(names: readonly string[], status: number): number {
  return names.reduce((sum, name) => sum + (counts.get(`${name}: ${status}`) ?? 0), 0);
}

test('every case is answered over HTTP as the oracle says', async () => {
  const wrong: string[] = [];
  let asked = 0;
  await inFlight(worlds, WIDTH, async (world) => {
    for (const one of cases.filter((each) => each.world === world)) {
      const visit = new Visit(one, service.url, tally);
      // A web server derives the actor from the session; and jobs have no session.
      if (one.forged) visit.noPage('the actor claims what the session does not say');
      else if (one.probe.asker.kind === 'job') visit.noPage('a job of the service');
      else if (one.accessCase.actor.kind === 'resident') await visitAsResident(visit, meetings);
      else await visitAsStaff(visit, meetings);
      wrong.push(...visit.wrong);
      if (visit.hasAsked) asked += 1;
    }
  });
  const lines = [...counts.keys()]
    .toSorted()
    .map((what) => `${String(counts.get(what)).padStart(7)}  ${what}`);
  process.stdout.write(`access cases over HTTP: ${asked} asked of ${cases.length}\n${lines.join('\n')}\n`);
  expect({ times: wrong.length, first: wrong.slice(0, 3) }).toEqual({ times: 0, first: [] });
  expect(asked).toBeGreaterThanOrEqual(count);
  const byStatus = (status: number) =>
    timesOf([...new Set([...counts.keys()].map((key) => key.replace(/: \d+$/, '')))], status);
  for (const status of [200, 303, 302, 403, 404])
    expect(byStatus(status), `answers ${status}`).toBeGreaterThan(count / 100);
}, 3_600_000);

test('what was done stands in the database, and what was refused has left nothing', async () => {
  const residents = worlds.flatMap((world) => world.residents.map(({ id }) => id));
  const found = await withServiceDatabase(directory, async (client) => {
    const rows = await client.query<Record<string, number>>(
      `select
         (select count(*)::integer from platform.fact where type = 'message.sent' and resident_id = any ($1)) as messages,
         (select count(*)::integer from coaching.goal where resident_id = any ($1)) as goals,
         (select count(*)::integer from coaching.note where resident_id = any ($1)) as notes,
         (select count(*)::integer from coaching.note where resident_id = any ($1) and state = 'signed') as signed,
         (select count(*)::integer from residents.erasure where resident_id = any ($1)) as erasures,
         (select count(distinct (resident_id, unit_id))::integer from access.block where resident_id = any ($1) and since <= now() and (until is null or until > now())) as blocks,
         (select count(*)::integer from access.consent where resident_id = any ($1) and since <= now() and (until is null or until > now())
            and withdrawn_at is null) as consents`,
      [residents],
    );
    return rows.rows[0];
  });
  const sum = (of: 'blocks' | 'consents') => worlds.reduce((all, world) => all + inForce(world)[of], 0);
  expect(found).toEqual({
    messages: timesOf(['message sent', 'my message sent'], DONE),
    goals: timesOf(['goal set', 'my goal saved'], DONE),
    notes: timesOf(['note begun'], DONE),
    signed: timesOf(['note signed'], DONE),
    erasures: timesOf(['erasure'], DONE),
    blocks: sum('blocks'),
    consents: sum('consents'),
  });
});
