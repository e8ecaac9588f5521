/**
 * How PostgreSQL finds what the hot pages ask for: the service's own reading functions run in this process against
 * tables of a large unit, and every SELECT is explained as the application's role, under row-level security.
 */
import type pg from 'pg';
import { civilDate } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { readOwnLog } from '#modules/audit/public.ts';
import { readMeetings, readOffers } from '#modules/booking/public.ts';
import { readFollowUps, readGoals, readNotes, readPeriods } from '#modules/coaching/public.ts';
import { readResults } from '#modules/instruments/public.ts';
import { readThreads, unreadCount } from '#modules/messaging/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import { personHeader, unitsWithRoster } from '#modules/residents/public.ts';
import { readTimeline } from '#modules/timeline/public.ts';
import { listItems } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import * as z from 'zod';
import { fillTables } from './large-tables.ts';
import { accept, aCoach, askForHelp, BENCH_UNIT, must, residents } from './people.ts';
import type { Stage } from './served.ts';

export interface PlanSeen {
  readonly command: string;
  /** The tables it reads. */
  readonly statement: string;
  readonly executionMs: number;
  readonly planningMs: number;
  /** Pages of 8 kB that were looked at. */
  readonly buffers: number;
  /** The ways into the tables: `index entry_by_time`, `WHOLE TABLE residents.roster`. */
  readonly how: string;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}
interface Explained {
  readonly Plan: PlanNode;
  readonly 'Planning Time': number;
  readonly 'Execution Time': number;
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** Partitions of the log say one thing together. */
function oneName(name: string): string {
  return name.replace(/access_log_(\d{4}_\d{2}|rest)/, 'access_log_*');
}

function waysOf(plan: PlanNode): string {
  const ways = nodesOf(plan).flatMap((node) => {
    if (node['Index Name'] !== undefined) return [`index ${oneName(node['Index Name'])}`];
    return node['Node Type'] === 'Seq Scan' ? [`WHOLE TABLE ${oneName(node['Relation Name'] ?? '?')}`] : [];
  });
  const counts = [...Map.groupBy(ways, (way) => way)].map(([way, all]) =>
    all.length === 1 ? way : `${way} ×${all.length}`,
  );
  return counts.join(', ') || 'no table';
}

function tablesIn(text: string): string {
  return [
    ...new Set(
      [...text.matchAll(/(?:from|join)\s+([a-z_]+\.[a-z_]+)(?!\()\b/g)].map(([, table]) => table ?? ''),
    ),
  ].join(' ');
}

/** What tells one statement from another on the same tables. */
function nameOf(text: string): string {
  return `${tablesIn(text)}${/\bcount\(/.test(text) ? ' (count)' : ''}`;
}

const EXPLAIN = 'explain (analyze, buffers, format json) ';

/** From now on each SELECT of the pool's connections is explained before it runs. */
function watch(pool: pg.Pool, told: (text: string, explained: Explained) => void): void {
  pool.on('connect', (client) => {
    const ask = client.query.bind(client);
    const asked = async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
      if (/^\s*select\b/i.test(text) && tablesIn(text) !== '') {
        const found = await ask<{ 'QUERY PLAN': readonly Explained[] }>(`${EXPLAIN}${text}`, values);
        const explained = found.rows[0]?.['QUERY PLAN'][0];
        if (explained !== undefined) told(text, explained);
      }
      return ask(text, values);
    };
    Object.assign(client, { query: asked });
  });
}

const Input = z.strictObject({ residentId: idSchema<'resident'>() });

/** What a resident's home and the professional's page of a person are composed of. */
const onePerson = command({
  name: 'one person',
  input: Input,
  async run(context, { residentId }) {
    const opened = await context.person({ residentId, action: 'read', resource: 'person' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    await personHeader(tx, civilDate('2027-03-14'));
    await readMeetings(tx);
    await readOffers(tx);
    await readReferrals(tx);
    await readResults(tx);
    await readPeriods(tx);
    await readGoals(tx);
    await readNotes(tx);
    await readFollowUps(tx);
    await readThreads(tx);
    await unreadCount(tx);
    await unitsWithRoster(tx);
    await readTimeline(tx, { before: null, limit: 20 });
    return done(null);
  },
});

const ownLog = command({
  name: 'who looked',
  input: Input,
  async run(context, { residentId }) {
    const opened = await context.person({ residentId, action: 'read', resource: 'person' });
    if (!opened.ok) return opened;
    await readOwnLog(opened.value, {
      whose: 'others',
      unitId: null,
      from: null,
      to: null,
      before: null,
      limit: 30,
    });
    return done(null);
  },
});

/** Fills the tables, runs the hot reads once warm and once watched, and tells how each statement was answered. */
export async function plansOf(stage: Stage, progress: (line: string) => void): Promise<readonly PlanSeen[]> {
  progress('plans: filling the tables of a large unit …');
  const [resident] = await residents(stage, 1);
  if (resident === undefined) throw new Error('nobody could be registered');
  const [referralId] = await askForHelp(stage, [resident]);
  const coach = await aCoach(stage, 0);
  if (referralId !== undefined) await accept(stage, coach, { resident, referralId });
  await fillTables(stage, {
    unitId: BENCH_UNIT,
    residentId: resident.actor.residentId,
    staffId: coach.actor.staffId,
  });
  const seen = new Map<string, PlanSeen>();
  let running = '';
  const { app } = stage;
  const input = { residentId: resident.actor.residentId };
  const runAll = async (): Promise<void> => {
    running = 'resident';
    await must('one person', app.run(resident.actor, onePerson, input));
    await must('who looked', app.run(resident.actor, ownLog, input));
    running = 'coach';
    await must('one person', app.run(coach.actor, onePerson, input));
    for (const kind of ['intake', null] as const) {
      running = kind === null ? 'my day' : 'intake list';
      await must(
        running,
        app.run(coach.actor, listItems, {
          scope: kind === null ? 'needs-me' : 'unit',
          kind,
          after: null,
          limit: 50,
        }),
      );
    }
  };
  watch(app.database.pool, (text, explained) => {
    const statement = nameOf(text);
    const plan = nodesOf(explained.Plan)[0];
    // The second run replaces the first, whose pages were still cold.
    seen.set(`${running} ${statement}`, {
      command: running,
      statement,
      executionMs: explained['Execution Time'],
      planningMs: explained['Planning Time'],
      buffers: (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0),
      how: waysOf(explained.Plan),
    });
  });
  await forgetIdle(app.database.pool);
  await runAll();
  await runAll();
  return [...seen.values()].toSorted((one, other) => other.executionMs - one.executionMs);
}

/** Connections from before are not watched: they are ended, new ones come. */
async function forgetIdle(pool: pg.Pool): Promise<void> {
  const clients = await Promise.all(Array.from({ length: pool.idleCount }, async () => pool.connect()));
  for (const client of clients) client.release(true);
}
