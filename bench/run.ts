/** `npm run bench [-- NAME] [--json]`: how fast the service is, beside what the machine could do at most. */
import { loadavg } from 'node:os';
import { pageWeights, type PageWeight } from './bytes.ts';
import { measureCalls } from './call.ts';
import { formLoads } from './forms.ts';
import { bareHttp, bareRead, bareWrite, type Floor } from './floor.ts';
import { measure, type Measured } from './load.ts';
import { residents } from './people.ts';
import { measureReminders } from './reminders.ts';
import { programmes } from './programmes.ts';
import { coaching } from './coaching.ts';
import { plansOf, type PlanSeen } from './plans.ts';
import { booking, frontPage, intake, residentPage, type Scene, selfCheck } from './scenarios.ts';
import { bareRows } from './same-rows.ts';
import { sentForms } from './sent-forms.ts';
import { CONCURRENCY, openStage, type Stage } from './served.ts';
import { asText, callText, machine, remindersText, type Report } from './table.ts';

const LIMIT_SECONDS = 5;
const ENDLESS = 1_000_000;

const SCENES: Readonly<Record<string, (stage: Stage) => Promise<readonly Scene[]>>> = {
  'front-page': frontPage,
  'resident-page': residentPage,
  'self-check': selfCheck,
  intake,
  booking,
  instruments: sentForms,
  programmes,
  coaching,
};
const NAMES = ['all', 'http', 'sql', ...Object.keys(SCENES), 'bytes', 'plans', 'reminders', 'call'];
/** Enrolments that run at the same time in one country. */
const REMINDERS = 60_000;

const progress = (line: string): void => void process.stderr.write(`${line}\n`);

async function floorOf(floor: Floor): Promise<Measured> {
  progress(`${floor.load.name} …`);
  try {
    return await measure(floor.load, { concurrency: CONCURRENCY, seconds: LIMIT_SECONDS, most: ENDLESS });
  } finally {
    await floor.close();
  }
}

async function sqlLimits(stage: Stage): Promise<readonly Measured[]> {
  await stage.owner('create table if not exists bench_row (id uuid primary key, at timestamptz not null)');
  const [someone] = await residents(stage, 1);
  if (someone === undefined) throw new Error('nobody could be registered');
  return [await floorOf(bareRead(stage, someone.actor)), await floorOf(bareWrite(stage))];
}

interface Kept {
  limits: Measured[];
  measured: Measured[];
  forms: Measured[];
  pages: readonly PageWeight[];
  plans: readonly PlanSeen[];
  failed: { bench: string; why: string }[];
}

async function scenes(stage: Stage, name: string, kept: Kept): Promise<void> {
  const prepare = SCENES[name];
  if (prepare === undefined) return;
  progress(`${name}: setting the stage …`);
  for (const scene of await prepare(stage)) {
    progress(`${scene.load.name} …`);
    const one = await measure(scene.load, scene.plan);
    progress(`  ${one.perSecond.toFixed(0)} per second, half of them within ${one.p50Ms.toFixed(1)} ms`);
    kept.measured.push(one);
  }
}

/** The form engine alone, on one core, beside a published library. */
async function forms(kept: Kept): Promise<void> {
  for (const load of await formLoads()) {
    progress(`${load.name} …`);
    const one = await measure(load, { concurrency: 1, seconds: LIMIT_SECONDS, most: ENDLESS });
    progress(`  ${one.perSecond.toFixed(1)} per second`);
    kept.forms.push(one);
  }
}

async function measureAll(stage: Stage, name: string): Promise<Kept> {
  const kept: Kept = { limits: [], measured: [], forms: [], pages: [], plans: [], failed: [] };
  const wants = (one: string): boolean => name === 'all' || name === one;
  const attempt = async (bench: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (problem) {
      kept.failed.push({ bench, why: problem instanceof Error ? problem.message : String(problem) });
    }
  };
  for (const bench of Object.keys(SCENES).filter(wants))
    await attempt(bench, async () => scenes(stage, bench, kept));
  if (wants('instruments')) {
    await attempt('instruments', async () => void kept.limits.push(await floorOf(await bareRows(stage))));
    await attempt('instruments', async () => forms(kept));
  }
  if (wants('bytes')) await attempt('bytes', async () => void (kept.pages = await pageWeights(stage)));
  if (wants('plans')) await attempt('plans', async () => void (kept.plans = await plansOf(stage, progress)));
  // The limits belong beside whatever was measured; a fixed page as large as the largest page of the run.
  const largest = Math.max(0, ...kept.measured.map((one) => one.wireBytes ?? 0));
  const size = largest > 0 ? largest : (await stage.visitor().get('/sv')).wire.length;
  if (wants('http') || kept.measured.length > 0)
    await attempt('http', async () => void kept.limits.push(await floorOf(await bareHttp(size))));
  if (wants('sql') || kept.measured.length > 0)
    await attempt('sql', async () => void kept.limits.push(...(await sqlLimits(stage))));
  return kept;
}

/** A stage of its own: only a worker runs, and it is killed. `npm run bench -- reminders 5000` takes fewer. */
async function reminders(count: number): Promise<void> {
  const loadBefore = loadavg()[0] ?? 0;
  const measured = await measureReminders(count, progress);
  const on = new Date().toISOString().slice(0, 10);
  const report = { on, machine: machine(measured.postgres, loadBefore), reminders: measured };
  const isJson = process.argv.includes('--json');
  process.stdout.write(`${isJson ? JSON.stringify(report, null, 2) : remindersText(report)}\n`);
  const isWhole = [measured, measured.fromRoads].every(
    (one) => one.distinctMessageIds === count && one.notedAsSent === count,
  );
  process.exitCode = isWhole ? 0 : 1;
}

/** A stage of its own: two browsers that call each other, twenty times. */
async function calls(): Promise<void> {
  const loadBefore = loadavg()[0] ?? 0;
  const call = await measureCalls(progress);
  const on = new Date().toISOString().slice(0, 10);
  const report = { on, machine: machine('embedded PostgreSQL', loadBefore), call };
  const isJson = process.argv.includes('--json');
  process.stdout.write(`${isJson ? JSON.stringify(report, null, 2) : callText(report)}\n`);
}

async function main(): Promise<void> {
  const words = process.argv.slice(2).filter((word) => word !== '--json');
  if (words[0] === 'call') return calls();
  if (words[0] === 'reminders') return reminders(Number(words[1] ?? REMINDERS));
  const name = words[0] ?? 'all';
  if (words.length > 1 || !NAMES.includes(name)) {
    process.stderr.write(`Name one bench: npm run bench -- NAME [--json]. There are: ${NAMES.join(', ')}.\n`);
    process.exitCode = 1;
    return;
  }
  const loadBefore = loadavg()[0] ?? 0;
  progress('Starting a service of its own …');
  const stage = await openStage();
  try {
    const report: Report = {
      on: new Date().toISOString().slice(0, 10),
      machine: machine(stage.postgresVersion, loadBefore),
      concurrency: CONCURRENCY,
      ...(await measureAll(stage, name)),
    };
    process.stdout.write(
      `${process.argv.includes('--json') ? JSON.stringify(report, null, 2) : asText(report)}\n`,
    );
    process.exitCode = report.failed.length > 0 ? 1 : 0;
  } finally {
    await stage.stop();
  }
}

main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : 'The bench could not run.'}\n`);
  process.exitCode = 1;
});
