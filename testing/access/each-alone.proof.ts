/**
 * Each half by itself: with `decide()` saying always yes, policies and grants alone show and change nothing that the oracle would
 * not; with row-level security off, `decide()` alone refuses all that the oracle refuses. Every table of the catalogue holds
 * rows about every resident, by every holder, when the cases are asked.
 */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { Action } from '#kernel/decision.ts';
import type { HolderId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import type { Decide } from '#modules/access/public.ts';
import { command } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import { openTestApp, type TestApp } from '../app.ts';
import { inFlight } from '../in-flight.ts';
import { proofCount, proofSeed } from '../vitest-proof.ts';
import { type GeneratedCase, generatedCases } from './cases.ts';
import { judge } from './cedar-oracle.ts';
import {
  type DeclaredTable,
  everyTable,
  hasHolder,
  holdsPersons,
  indexMarks,
  isAboutOne,
  lookFunctions,
  loosen,
  putMarks,
  type SeenRow,
  type Tried,
  writeFunction,
} from './every-table.ts';
import { putWorld } from './world-in-database.ts';

const alwaysYes: Decide = () => ({ permitted: true, rule: 'always-yes', obligations: ['log'] });
const count = proofCount('access cases against every table', 1000, { inTests: 260 });
const cases = generatedCases(count, proofSeed()).filter((one) => !one.forged);
const WIDTH = 4;
const EVERYWHERE = 'select * from public.look_everywhere()';
const AS_JOB = 'select * from public.look_as_job()';
const NOTHING = 'select * from public.look_everywhere() limit 0';

let tables: readonly DeclaredTable[];
let ofPersons: readonly DeclaredTable[];
let databaseAlone: TestApp;
let decideAlone: TestApp;

beforeAll(async () => {
  const stage = await openTestApp(inject('adminUrl'));
  tables = await everyTable(stage.owner);
  ofPersons = tables.filter(holdsPersons);
  await loosen(stage.owner, tables);
  for (const world of new Set(cases.map((one) => one.world))) {
    await putWorld(stage, world);
    await putMarks(stage.owner, tables, world);
  }
  await stage.owner(lookFunctions(tables));
  await stage.owner(writeFunction(ofPersons));
  await indexMarks(stage.owner, tables);
  await stage.close();
  const template = stage.urls.name;
  databaseAlone = await openTestApp(inject('adminUrl'), { template, decide: alwaysYes });
  decideAlone = await openTestApp(inject('adminUrl'), { template });
  for (const { name } of tables) await decideAlone.owner(`alter table ${name} disable row level security`);
}, 1_200_000);
afterAll(async () => {
  await Promise.all([databaseAlone.close(), decideAlone.close()]);
});

/** What the doorway is asked in a case; `action` when another one than the case's. */
function askOf({ probe }: GeneratedCase, action: Action = probe.action) {
  return {
    residentId: probe.residentId,
    action,
    resource: 'timeline' as const,
    holder: probe.holder,
    ...(probe.choice === null ? {} : { choice: probe.choice }),
    ...(probe.emergency === null ? {} : { emergency: probe.emergency }),
  };
}

/** The oracle about one action in one drawer, by the actor and the words of the case. */
function mayDo(one: GeneratedCase, action: Action, holder: string): boolean {
  const { accessCase, world } = one;
  const holderOrganisation = world.units.find(({ id }) => id === holder)?.organisationId ?? null;
  const question = { ...accessCase.question, action, holder: holder as HolderId, holderOrganisation };
  return judge({ ...accessCase, question }).permitted;
}

/** Whether a row may be shown in this case: whose drawer it lies in, and for the log that it is the reader's own. */
function mayShow(one: GeneratedCase, table: DeclaredTable, row: Omit<SeenRow, 'name'>): boolean {
  const { residentId, holder } = one.probe;
  // Jobs sweep due rows and read the log, by a role of their own; of a person they see the drawer they opened, and rows of lists.
  const { kind } = one.accessCase.actor;
  if (row.residentId !== residentId) return false;
  const drawer = row.holder ?? residentId;
  if (kind === 'system') return table.class === 'unit' || drawer === residentId || drawer === holder;
  // What is not sent yet is nobody's but the person's own.
  if (table.class === 'private' && drawer === residentId && kind !== 'resident') return false;
  return mayDo(one, table.class === 'log' ? 'log' : 'read', drawer);
}

/** Every row that a statement without any condition sees: after the person was opened, or when that was refused. */
function lookCommand(one: GeneratedCase) {
  return command({
    name: 'testing.look-everywhere',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person(askOf(one));
      const { db } = opened.ok ? opened.value : context.reference('testing.look-anyway');
      const text = one.accessCase.actor.kind === 'system' ? AS_JOB : EVERYWHERE;
      return done((await sql.raw<SeenRow>(text).execute(db)).rows);
    },
  });
}

function tableNamed(name: string): DeclaredTable {
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** Leaks by table, each with how often and the first case whole. */
class Leaks {
  readonly #found = new Map<string, { times: number; first: string }>();
  add(what: string, one: GeneratedCase, more: unknown): void {
    const known = this.#found.get(what);
    const first = JSON.stringify({ more, probe: one.probe, accessCase: one.accessCase });
    this.#found.set(what, { times: (known?.times ?? 0) + 1, first: known?.first ?? first });
  }
  told(): readonly string[] {
    return [...this.#found].map(([what, { times, first }]) => `${what}: ${times} times, first ${first}`);
  }
}

test('every table is one that this proof knows how to look into, and holds rows to leak', async () => {
  expect(tables.filter((table) => table.class === 'none')).toEqual([]);
  expect(ofPersons.length).toBeGreaterThan(25);
  const empty: string[] = [];
  for (const { name } of ofPersons) {
    const [row] = await databaseAlone.owner(`select count(*)::integer as rows from ${name}`);
    if (Number(row?.['rows']) < 10) empty.push(name);
  }
  expect(empty).toEqual([]);
});

test('with decide() saying always yes no table shows a row that the oracle would not', async () => {
  const leaks = new Leaks();
  const seen = new Map(ofPersons.map(({ name }) => [name, 0]));
  await inFlight(cases, WIDTH, async (one) => {
    const outcome = await databaseAlone.run(one.accessCase.actor, lookCommand(one), {});
    if (!outcome.ok) throw new Error(`the look was refused: ${outcome.refusal}`);
    const told = new Map<string, boolean>();
    for (const row of outcome.value) {
      seen.set(row.name, (seen.get(row.name) ?? 0) + 1);
      const key = `${tableNamed(row.name).class} ${row.residentId} ${row.holder}`;
      const may = told.get(key) ?? mayShow(one, tableNamed(row.name), row);
      told.set(key, may);
      if (!may) leaks.add(row.name, one, row);
    }
  });
  const rows = [...seen.values()].reduce((sum, one) => sum + one, 0);
  process.stdout.write(`database alone: ${cases.length} looks into ${seen.size} tables, ${rows} rows seen\n`);
  expect(leaks.told()).toEqual([]);
  const never = ofPersons.filter((table) => isAboutOne(table) && seen.get(table.name) === 0);
  expect(never.map(({ name }) => name)).toEqual([]);
}, 1_200_000);

/** What the lists of the session's units hold; refused to those who have none. */
const lists = (text: string) =>
  command({
    name: 'testing.look-at-lists',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.units();
      if (!opened.ok) return opened;
      return done((await sql.raw<SeenRow>(text).execute(opened.value.db)).rows);
    },
  });

/** Lists are for a session that is the staff member's own, under a valid assignment of theirs. */
function mayList({ accessCase: { actor, facts } }: GeneratedCase): boolean {
  return (
    actor.kind === 'staff' && facts.session?.staffId === actor.staffId && facts.assignment?.valid === true
  );
}

test('lists show the rows of the session’s own unit and of no other, whoever asks', async () => {
  const leaks = new Leaks();
  let shown = 0;
  await inFlight(cases, WIDTH, async (one) => {
    const { actor } = one.accessCase;
    for (const app of [databaseAlone, decideAlone]) {
      const outcome = await app.run(actor, lists(app === databaseAlone ? EVERYWHERE : NOTHING), {});
      if (outcome.ok !== mayList(one)) leaks.add('lists opened to the wrong one', one, outcome.ok);
      if (!outcome.ok || app === decideAlone) continue;
      shown += outcome.value.length;
      for (const row of outcome.value)
        if (actor.kind !== 'staff' || tableNamed(row.name).class !== 'unit' || row.holder !== actor.unitId)
          leaks.add(row.name, one, row);
    }
  });
  expect(leaks.told()).toEqual([]);
  expect(shown).toBeGreaterThan(count);
}, 1_200_000);

/** Drawers that this case may not even read: another holder's of the same person, and somebody else's. */
function closedDrawers(one: GeneratedCase): readonly (readonly [resident: string, holder: string])[] {
  const { residentId } = one.probe;
  const own = [residentId, ...one.world.units.map(({ id }) => id)]
    .filter((holder) => !mayDo(one, 'read', holder))
    .map((holder) => [residentId, holder] as const);
  const unit = one.world.units[one.index % one.world.units.length]?.id ?? residentId;
  const others = one.world.residents
    .filter(({ id }) => id !== residentId)
    .flatMap(({ id }) => [[id, id] as const, [id, unit] as const]);
  return one.index % 8 < 4 && own.length > 0 ? own : others;
}

/** Adding to the log is everybody's. A row without a holder lies in the person's own drawer, so only writing there is asked. */
function isAsked(
  table: DeclaredTable,
  verb: string,
  drawer: readonly [resident: string, holder: string],
): boolean {
  if (table.class === 'log' && verb === 'insert') return false;
  return hasHolder(table) || drawer[0] === drawer[1];
}

test('with decide() saying always yes nothing is added, changed, taken away or moved in a drawer that is not open', async () => {
  const leaks = new Leaks();
  const tried = { refused: 0, 'found nothing': 0 };
  // Each tries over a hundred statements: one case in four.
  const people = cases.filter(
    ({ accessCase, index }) => accessCase.actor.kind !== 'system' && index % 4 === 0,
  );
  await inFlight(people, WIDTH, async (one) => {
    const drawers = closedDrawers(one);
    const drawer = drawers[Math.floor(one.index / 8) % drawers.length];
    if (drawer === undefined) throw new Error('every drawer of the world is open');
    const answers: Tried[] = [];
    const write = command({
      name: 'testing.write-everywhere',
      input: z.strictObject({}),
      async run(context) {
        const opened = await context.person(askOf(one));
        const { db } = opened.ok ? opened.value : context.reference('testing.write-anyway');
        const found = await sql<Tried>`select * from public.try_writes(${drawer[0]}, ${drawer[1]})`.execute(
          db,
        );
        answers.push(...found.rows);
        return refused('nothing-is-kept');
      },
    });
    const outcome = await databaseAlone.run(one.accessCase.actor, write, {});
    if (outcome.ok || outcome.refusal !== 'nothing-is-kept') throw new Error('the attempts were not made');
    for (const { name, verb, touched } of answers) {
      if (!isAsked(tableNamed(name), verb, drawer)) continue;
      if (touched > 0) leaks.add(`${verb} ${name}`, one, { drawer, touched });
      else tried[touched < 0 ? 'refused' : 'found nothing'] += 1;
    }
  });
  process.stdout.write(`database alone, writing into closed drawers: ${JSON.stringify(tried)}\n`);
  expect(leaks.told()).toEqual([]);
  expect(tried.refused).toBeGreaterThan(count);
  expect(tried['found nothing']).toBeGreaterThan(count);
}, 1_200_000);

test('without row-level security decide() alone refuses all that the oracle refuses, reading and writing', async () => {
  const leaks = new Leaks();
  const seen = new Map(ofPersons.map(({ name }) => [name, 0]));
  let refusals = 0;
  await inFlight(cases, WIDTH, async (one) => {
    const { probe, accessCase } = one;
    for (const action of new Set<Action>([probe.action, 'write'])) {
      const verdict = judge({ ...accessCase, question: { ...accessCase.question, action } });
      const look = command({
        name: 'testing.look-at-drawer',
        input: z.strictObject({}),
        async run(context) {
          const opened = await context.person(askOf(one, action));
          if (!opened.ok) return opened;
          const { db } = opened.value;
          const asked = sql<SeenRow>`select * from public.look_at(${probe.residentId}, ${probe.holder})`;
          return done((await asked.execute(db)).rows);
        },
      });
      const outcome = await decideAlone.run(accessCase.actor, look, {});
      if (!outcome.ok) refusals += 1;
      else if (!verdict.permitted) leaks.add(`${action} ${verdict.because}`, one, verdict);
      for (const row of outcome.ok ? outcome.value : []) seen.set(row.name, (seen.get(row.name) ?? 0) + 1);
    }
  });
  process.stdout.write(`decide() alone: ${refusals} of the questions refused\n`);
  expect(leaks.told()).toEqual([]);
  expect(refusals).toBeGreaterThan(count / 3);
  const never = ofPersons.filter((table) => isAboutOne(table) && seen.get(table.name) === 0);
  expect(never.map(({ name }) => name)).toEqual([]);
}, 1_200_000);
