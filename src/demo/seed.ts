/**
 * Seeds the demo: organisations, staff and residents from `content/demo`. Once: a second start finds the mark and does
 * nothing. A database with residents of its own is refused, for invented people never mix with real ones.
 */
import pg from 'pg';
import { type App, openApp } from '../app.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { QUEUES } from '#platform/jobs.ts';
import { leaveComments } from './comments.ts';
import { liveInGroups } from './group-history.ts';
import { bringDemoForms } from './forms.ts';
import { liveThrough, openFreeTimes } from './histories.ts';
import { cameFromElsewhere, turnElsewhere } from './elsewhere-history.ts';
import { demoId, type DemoPeople, loadDemoPeople } from './people.ts';
import { insertReference } from './reference.ts';
import { registerResident } from './residents.ts';
import { loadStories } from './stories.ts';
import { openWorld, pastClock } from './world.ts';

const MARK = 'demo.seeded';

export type SeedRefusal = 'holds-other-people' | 'seed-interrupted';

const SENTENCES: Readonly<Record<SeedRefusal, string>> = {
  'holds-other-people':
    'This database holds organisations or residents that are not the demo’s. The demo’s invented people are never mixed with others: use a database of its own, or set VANDRA_DEMO=off.',
  'seed-interrupted': 'The demo was stopped while it was being made. Begin anew with: npm start -- --fresh',
};

async function exists(client: pg.Client, text: string, values: readonly unknown[] = []): Promise<boolean> {
  return ((await client.query(text, [...values])).rowCount ?? 0) > 0;
}

async function whatIsThere(
  client: pg.Client,
  demoOfficialId: string,
): Promise<'nothing' | 'the-demo' | SeedRefusal> {
  if (await exists(client, 'select 1 from platform.effect where effect_key = $1', [MARK])) return 'the-demo';
  if (await exists(client, 'select 1 from identity.organisation where official_id = $1', [demoOfficialId]))
    return 'seed-interrupted';
  const others = await exists(
    client,
    'select 1 from identity.resident union all select 1 from identity.organisation limit 1',
  );
  return others ? 'holds-other-people' : 'nothing';
}

interface Making {
  readonly app: App;
  readonly urls: DatabaseUrls;
  readonly say: (line: string) => void;
  readonly people: DemoPeople;
  readonly client: pg.Client;
}

const PEOPLE_PER_LINE = 10;
const POOL_SIZE = 4;

/** Nothing of the demo is lost when the machine stops half-way: it is begun anew then. So no commit waits for the disk. */
function unhurriedDisk(urls: DatabaseUrls): DatabaseUrls {
  const quick = (url: string): string => {
    const address = new URL(url);
    address.searchParams.set('options', '-c synchronous_commit=off');
    return address.toString();
  };
  return { owner: quick(urls.owner), app: quick(urls.app), job: quick(urls.job), keys: quick(urls.keys) };
}

/** In the past every unit took requests itself; today those that the content says. */
async function takeRequests(
  client: pg.Client,
  people: DemoPeople,
  which: 'every-unit' | 'as-today',
): Promise<void> {
  for (const unit of people.units)
    await client.query('update identity.unit set takes_referrals = $2 where id = $1', [
      demoId('unit', unit.key),
      which === 'every-unit' || unit.takesReferrals,
    ]);
}

async function makeHistories({ app, urls, say, people, client }: Making): Promise<void> {
  const present = app.clock.now();
  const clock = pastClock(present);
  const past = await openApp({
    config: app.config,
    urls: unhurriedDisk(urls),
    log: app.log,
    clock,
    poolSize: POOL_SIZE,
  });
  try {
    const world = await openWorld({ app: past, clock, present, people, owner: client });
    await openFreeTimes(world);
    const stories = loadStories();
    await takeRequests(client, people, 'every-unit');
    for (const [index, resident] of people.residents.entries()) {
      await cameFromElsewhere(world, resident, stories);
      await liveThrough(world, resident, stories);
      await turnElsewhere(world, resident, stories);
      if ((index + 1) % PEOPLE_PER_LINE === 0) say(`  ${index + 1} of ${people.residents.length} histories`);
    }
    await liveInGroups(world);
    await leaveComments(world);
    await takeRequests(client, people, 'as-today');
  } finally {
    await past.close();
  }
  await client.query(`update identity.resident r set made_at = f.first - interval '10 minutes'
    from (select resident_id, min(at) as first from timeline.entry group by resident_id) f where f.resident_id = r.resident_id`);
  // Mail of the past is not sent today, and the sessions of those who lived it are over.
  await client.query(
    `update notifications.message set state = 'sent', sent_at = made_at where state = 'waiting'`,
  );
  await client.query(`delete from pgboss.job where name = any ($1)`, [QUEUES]);
  await client.query(`delete from identity.session where assurance = 'demo-seed'`);
}

/** Seeds what is not there yet. Refuses with `sentence` in its details; answers whether anything was done. */
export async function seed(
  app: App,
  urls: DatabaseUrls,
  say: (line: string) => void,
): Promise<Outcome<'seeded' | 'was-there', SeedRefusal>> {
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  try {
    const people = loadDemoPeople();
    const found = await whatIsThere(client, people.organisations[0]?.officialId ?? '');
    if (found === 'the-demo') return done('was-there');
    if (found !== 'nothing') return refused(found, { sentence: SENTENCES[found] });
    say(`Seeding the demo: ${people.staff.length} staff, ${people.residents.length} residents …`);
    await insertReference(client, people, app.config.secret);
    await bringDemoForms(app, people.organisations[0]?.key ?? '');
    for (const resident of people.residents) await registerResident(app, client, resident, app.clock.now());
    await makeHistories({ app, urls, say, people, client });
    await client.query('insert into platform.effect (effect_key) values ($1)', [MARK]);
    return done('seeded');
  } finally {
    await client.end();
  }
}

/** For the start of the demo: a refusal ends it with its sentence. */
export async function seedDemo(app: App, urls: DatabaseUrls, say: (line: string) => void): Promise<void> {
  const outcome = await seed(app, urls, say);
  if (!outcome.ok) throw new Error(outcome.details['sentence'] ?? outcome.refusal);
}
