/** Puts generated worlds into the database of a service: people with names, meetings and periods, so that every page has something to show. */
import type pg from 'pg';
import * as z from 'zod';
import { civilDate } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { insertPerson } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { readConfig } from '#platform/config.ts';
import { type App, openApp } from '../../src/app.ts';
import { reach } from '../../src/prepare.ts';
import { withServiceDatabase } from '../service-database.ts';
import { putWorld } from './world-in-database.ts';
import type { World } from './world.ts';

/** (resident, holding unit) → a meeting that the unit holds. */
export interface Meetings {
  get(residentId: string, holder: string): string | undefined;
}

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
        const contact = { email: 'person@post.example', phone: null, address: null, municipality: null };
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

/** One period and one meeting of every resident with every unit; the meeting far enough away that its room is closed. */
async function putCare(client: pg.Client, world: World): Promise<readonly (readonly [string, string])[]> {
  const pairs = world.residents.flatMap((resident) =>
    world.units.map((unit) => [resident.id, unit.id, newId()] as const),
  );
  const columns = [0, 1, 2].map((at) => pairs.map((pair) => pair[at]));
  const staffId = world.staff[0]?.id;
  await client.query(
    `insert into booking.meeting (resident_id, id, holder, staff_id, ref_id, kind, modality, civil_date, civil_time, zone, starts_at, ends_at, state)
     select r, m, h, $4, m, 'coaching', 'phone', '2031-03-03', '10:00', 'Europe/Stockholm', '2031-03-03T09:00:00Z', '2031-03-03T09:45:00Z', 'booked'
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as pair (r, h, m)`,
    [...columns, staffId],
  );
  // What the agreement says is taken from one that the demo's road has made.
  await client.query(
    `insert into coaching.period (resident_id, id, holder, referral_id, staff_id, template, meetings_from, meetings_to, span_months,
       follow_up_months, follow_up_time, invite_days_before, zone, habits, state, started_on)
     select r, m, h, m, $4, p.template, p.meetings_from, p.meetings_to, p.span_months, p.follow_up_months, p.follow_up_time,
       p.invite_days_before, p.zone, p.habits, 'active', current_date
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as pair (r, h, m), (select * from coaching.period limit 1) p`,
    [...columns, staffId],
  );
  return pairs.map(([residentId, unitId, id]) => [`${residentId} ${unitId}`, id] as const);
}

/** Sets the stage before the service starts: it reads its units once a minute. */
export async function stageWorlds(directory: string, worlds: readonly World[]): Promise<Meetings> {
  const config = readConfig({ VANDRA_DATA: directory });
  if (!config.ok) throw new Error('the settings of the service are wrong');
  const { urls, stop } = await reach(config.value);
  const app = await openApp({ config: config.value, urls, log: () => undefined, poolSize: 4 });
  const meetings = new Map<string, string>();
  await withServiceDatabase(directory, async (client) => {
    const owner = async (text: string, values: readonly unknown[] = []) =>
      (await client.query<Record<string, unknown>>(text, [...values])).rows;
    for (const world of worlds) {
      await client.query('begin');
      await putWorld({ owner }, world);
      for (const [pair, id] of await putCare(client, world)) meetings.set(pair, id);
      await client.query('commit');
      await registerPeople(app, client, world);
    }
  });
  await app.close();
  await stop();
  return { get: (residentId, holder) => meetings.get(`${residentId} ${holder}`) };
}
