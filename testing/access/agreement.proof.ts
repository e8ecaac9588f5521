/**
 * The product's `decide()` and the oracle, made apart from each other, give the same answer to the same cases. On
 * disagreement the first case of each kind is printed whole; the seed makes it again.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Country } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import { decide } from '#modules/access/rules/decide.ts';
import { type Standing, unitsElsewhere } from '#modules/access/rules/units-elsewhere.ts';
import { loadPacks } from '#modules/packs/public.ts';
import { proofCount, proofSeed } from '../vitest-proof.ts';
import type { AccessCase, Verdict } from './access-case.ts';
import { generatedCases } from './cases.ts';
import { judge } from './cedar-oracle.ts';
import { caseFrom } from './clinic.ts';
import { coverageOf, coverageTable, metTooRarely } from './coverage.ts';
import { isAboutSystems, readPolicyBook } from './policy-book.ts';
import { VIGNETTES_EVERYWHERE } from './vignettes-everywhere.ts';
import { FINNISH_VIGNETTES } from './vignettes-finland.ts';
import { SWEDISH_VIGNETTES } from './vignettes-sweden.ts';

const packs = loadPacks(join(import.meta.dirname, '../../content/packs'));
const seed = proofSeed();

interface Comparison {
  readonly accessCase: AccessCase;
  readonly verdict: Verdict;
  readonly decision: Decision;
}

test('decide() answers the hand-written cases as the law pages do', () => {
  const stories = [...VIGNETTES_EVERYWHERE, ...SWEDISH_VIGNETTES, ...FINNISH_VIGNETTES];
  expect(disagreements(stories.map(({ story }) => compare(caseFrom(story))))).toEqual([]);
});

test('decide() and the oracle agree on generated cases', () => {
  const count = proofCount('access cases', 1000);
  const compared = generatedCases(count, seed).map(({ accessCase }) => compare(accessCase));
  const coverage = coverageOf(compared);
  process.stdout.write(`access cases: ${compared.length}, seed ${seed}\n${coverageTable(coverage)}\n`);
  expect(disagreements(compared)).toEqual([]);
  expect(compared.length).toBe(count);
});

test('the list of other units tells what the oracle would answer about each of them, and nothing more', () => {
  const wrong: string[] = [];
  const told = { open: 0, choice: 0, blocked: 0 };
  for (const { accessCase, world } of generatedCases(300, seed)) {
    const { actor, facts, question } = accessCase;
    if (actor.kind !== 'staff') continue;
    const listed = unitsElsewhere(actor, question.residentId, facts, packs[lawFor(accessCase)].access);
    for (const unit of world.units.filter(({ id }) => id !== actor.unitId)) {
      const verdict = judge({
        ...accessCase,
        question: {
          action: 'read',
          residentId: question.residentId,
          holder: unit.id,
          holderOrganisation: unit.organisationId,
          choice: null,
          emergency: null,
        },
      });
      const holds = [...facts.relations, ...facts.blocks].some(({ unitId }) => unitId === unit.id);
      const expected = holds ? standingBy(verdict) : undefined;
      const standing = listed.find(({ unitId }) => unitId === unit.id)?.standing;
      if (standing !== undefined) told[standing] += 1;
      if (standing !== expected) wrong.push(JSON.stringify({ standing, expected, unit, accessCase }));
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(Math.min(told.open, told.choice, told.blocked)).toBeGreaterThan(5);
});

function standingBy({ permitted, because }: Verdict): Standing | undefined {
  if (permitted) return 'open';
  if (because === 'reason-required') return 'choice';
  return because === 'blocked' ? 'blocked' : undefined;
}

test('the generated cases of this seed meet every rule', () => {
  const judged = generatedCases(3000, seed).map(({ accessCase }) => ({
    accessCase,
    verdict: judge(accessCase),
  }));
  const aboutPeople = readPolicyBook().policies.filter((policy) => !isAboutSystems(policy));
  expect(metTooRarely(coverageOf(judged), judged.length, aboutPeople)).toEqual([]);
});

function compare(accessCase: AccessCase): Comparison {
  const { actor, question, facts } = accessCase;
  const decision = decide(actor, question, facts, packs[lawFor(accessCase)].access);
  return { accessCase, verdict: judge(accessCase), decision };
}

/** Staff stand under the law of their own organisation, everybody else under that of the person's country. */
function lawFor({ actor, facts }: AccessCase): Country {
  if (actor.kind === 'staff') return facts.assignment?.country ?? actor.country;
  return facts.resident?.country ?? 'se';
}

/** One text for each kind of disagreement: how often, who says what, and the first such case whole. */
function disagreements(compared: readonly Comparison[]): readonly string[] {
  const kinds = Map.groupBy(compared.filter(disagree), ({ verdict, decision }) =>
    [
      `the oracle says ${verdict.because ?? 'permitted'} by ${verdict.rules[0] ?? 'default'}`,
      `decide() says ${decision.permitted ? 'permitted' : decision.because}`,
    ].join(', '),
  );
  return [...kinds].map(
    ([kind, cases]) => `${cases.length} times ${kind}. The first: ${JSON.stringify(cases[0])}`,
  );
}

function disagree({ verdict, decision }: Comparison): boolean {
  const because = decision.permitted ? null : decision.because;
  return because !== verdict.because || obligationsOf(decision) !== verdict.obligations.toSorted().join(', ');
}

function obligationsOf(decision: Decision): string {
  return decision.permitted ? decision.obligations.toSorted().join(', ') : '';
}
