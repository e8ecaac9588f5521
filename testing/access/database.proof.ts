/**
 * The same generated cases, judged by the doorway as it is: decide() and the database together, and the oracle beside them.
 * Each half alone is asked in each-alone.proof.ts.
 */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { done, type Outcome } from '#kernel/outcome.ts';
import { unitsElsewhere } from '#modules/access/rules/units-elsewhere.ts';
import { command } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import { openTestApp, type TestApp } from '../app.ts';
import { proofCount, proofSeed } from '../vitest-proof.ts';
import { type GeneratedCase, generatedCases } from './cases.ts';
import { judge } from './cedar-oracle.ts';
import { putWorld } from './world-in-database.ts';
import type { World } from './world.ts';

const seed = proofSeed();
const count = proofCount('access cases against the database', 1000, { inTests: 260 });
const cases = generatedCases(count, seed).filter((one) => !one.forged);

/** What one way of judging shows: which holders' marks a statement saw, or the refusal. */
type Shown = { readonly marks: readonly string[] } | { readonly refusal: string };

/** Looks with a statement that names the person but no holder: only row-level security stands between. */
function look(one: GeneratedCase) {
  const { probe } = one;
  return command({
    name: 'test.look',
    input: z.strictObject({}),
    async run(context): Promise<Outcome<readonly string[], string>> {
      const opened = await context.person({
        residentId: probe.residentId,
        action: probe.action,
        resource: 'timeline',
        holder: probe.holder,
        ...(probe.choice === null ? {} : { choice: probe.choice }),
        ...(probe.emergency === null ? {} : { emergency: probe.emergency }),
      });
      if (!opened.ok) return opened;
      const found = await sql<{
        holder: string;
      }>`select holder from timeline.entry where kind = 'mark' order by holder`.execute(opened.value.db);
      return done(found.rows.map((row) => row.holder));
    },
  });
}

/** Jobs of the service come with the job role; the people of a case come with their session. */
async function shownBy(app: TestApp, actor: Actor, one: GeneratedCase): Promise<Shown> {
  const outcome = await app.run(actor, look(one), {});
  return outcome.ok ? { marks: outcome.value } : { refusal: outcome.refusal };
}

let whole: TestApp;
beforeAll(async () => {
  whole = await openTestApp(inject('adminUrl'));
  for (const world of new Set<World>(cases.map((one) => one.world))) await putWorld(whole, world);
}, 1_200_000);
afterAll(async () => whole.close());

const wordsOf = (one: GeneratedCase, shown: Shown): string =>
  JSON.stringify({ shown, probe: one.probe, verdict: judge(one.accessCase), facts: one.accessCase.facts });

test('the doorway answers every case as the oracle does', async () => {
  const wrong: string[] = [];
  for (const one of cases) {
    const verdict = judge(one.accessCase);
    const shown = await shownBy(whole, one.accessCase.actor, one);
    const refusal = 'refusal' in shown ? shown.refusal : null;
    if (refusal !== verdict.because) wrong.push(wordsOf(one, shown));
    else if (
      'marks' in shown &&
      !shown.marks.includes(one.probe.holder) &&
      one.accessCase.question.holderOrganisation !== null
    )
      wrong.push(wordsOf(one, shown));
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(cases.length).toBeGreaterThan(count * 0.9);
});

test('the database tells of the other units as the rule does', async () => {
  const wrong: string[] = [];
  let told = 0;
  for (const one of cases) {
    const { actor, facts } = one.accessCase;
    if (actor.kind !== 'staff') continue;
    const found = await whole.owner('select unit_id, standing from access.elsewhere($1, $2)', [
      actor.sessionId,
      one.probe.residentId,
    ]);
    const policy = whole.packs[facts.assignment?.country ?? actor.country].access;
    const judged = unitsElsewhere(actor, one.probe.residentId, facts, policy);
    const pairs = (rows: readonly (readonly [unknown, unknown])[]) =>
      rows.map((row) => row.join(' ')).toSorted();
    const seen = pairs(found.map((row) => [row['unit_id'], row['standing']]));
    told += seen.length;
    if (seen.join() !== pairs(judged.map((row) => [row.unitId, row.standing])).join())
      wrong.push(JSON.stringify({ seen, judged, probe: one.probe, facts }));
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(told).toBeGreaterThan(count / 10);
});
