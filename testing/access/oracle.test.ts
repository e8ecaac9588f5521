/**
 * The oracle itself: by hand against the law pages, by what must never open anything, and by tearing out each
 * policy in turn to see that the generated cases would notice.
 */
import { checkParseContext, checkParseEntities, validate } from '@cedar-policy/cedar-wasm/nodejs';
import { describe, expect, test } from 'vitest';
import type { AccessCase, Verdict } from './access-case.ts';
import { type GeneratedCase, generatedCases } from './cases.ts';
import { LONG_AGO, NOW } from './cast.ts';
import { judge, judgeBy, requestOf } from './cedar-oracle.ts';
import { caseFrom } from './clinic.ts';
import { coverageOf, coverageTable, metTooRarely } from './coverage.ts';
import { isAboutSystems, readPolicyBook, withoutPolicy } from './policy-book.ts';
import { VIGNETTES_EVERYWHERE } from './vignettes-everywhere.ts';
import { FINNISH_VIGNETTES } from './vignettes-finland.ts';
import { SWEDISH_VIGNETTES } from './vignettes-sweden.ts';
import { factsOf, isCurrent } from './world.ts';

const VIGNETTES = [...VIGNETTES_EVERYWHERE, ...SWEDISH_VIGNETTES, ...FINNISH_VIGNETTES];
const book = readPolicyBook();
const generated = generatedCases(3000, 2);
const judged = generated.map((one) => ({ ...one, verdict: judge(one.accessCase) }));

describe('from the law pages', () => {
  for (const { source, says, story, verdict } of VIGNETTES)
    test(`${says} (${source}, ${story.at ?? 'Sweden'})`, () => {
      expect(judge(caseFrom(story)).because ?? 'permitted').toBe(verdict);
    });
});

describe('what a permission obliges to', () => {
  test('every permitted access is logged', () =>
    expect(judge(caseFrom({ in: 'coaching online' })).obligations).toEqual(['log']));
  test('contact data of a protected person is masked for staff', () =>
    expect(dutiesFor({ in: 'own drawer', person: { protected: 'sekretessmarkering' } })).toEqual([
      'log',
      'mask-contact',
    ]));
  test('and for the jobs of the service', () =>
    expect(dutiesFor({ who: 'job', in: 'own drawer', person: { protected: 'turvakielto' } })).toEqual([
      'log',
      'mask-contact',
    ]));
  test('but not for the person', () =>
    expect(dutiesFor({ who: 'resident', in: 'own drawer', person: { protected: 'turvakielto' } })).toEqual([
      'log',
    ]));
  test('an emergency opening obliges to no less', () =>
    expect(
      dutiesFor({
        in: 'health centre',
        blocks: ['health centre'],
        emergency: 'Medvetslös',
        person: { protected: 'sekretessmarkering' },
      }),
    ).toEqual(['log', 'mask-contact']));
  test('a refusal obliges to nothing', () =>
    expect(dutiesFor({ in: 'coaching online', relations: [] })).toEqual([]));
});

describe('what never opens anything', () => {
  const refused = judged.filter(({ verdict }) => !verdict.permitted);

  test('one more block', () =>
    expectShut(
      refused.map(({ accessCase, world }) => {
        const held = world.units.filter(({ id }) => id === accessCase.question.holder);
        const added = held.map(({ id: unitId, organisationId }) => ({ unitId, organisationId }));
        return withFacts(accessCase, { blocks: [...accessCase.facts.blocks, ...added] });
      }),
    ));
  test('a consent withdrawn', () =>
    expectShut(refused.map(({ accessCase }) => withFacts(accessCase, { consents: [] }))));
  test('a relation ended', () =>
    expectShut(refused.map(({ accessCase }) => withFacts(accessCase, { relations: [] }))));
  test('words left unsaid', () =>
    expectShut(
      refused.map(({ accessCase }) => ({
        ...accessCase,
        question: { ...accessCase.question, choice: ' ', emergency: null },
      })),
    ));
});

describe('what staff may know', () => {
  const byStaff = judged.filter(({ accessCase }) => accessCase.actor.kind === 'staff');

  test('without a relation every answer is "not found", whatever is asked', () => {
    for (const { accessCase } of byStaff)
      expect(judge(withFacts(accessCase, { relations: [] })).because).toBe('not-found');
  });
  test('without a relation the answer is that for a person who does not exist', () => {
    for (const { accessCase } of byStaff)
      expect(judge(withFacts(accessCase, { relations: [] })).because).toBe(
        judge(withFacts(accessCase, { resident: null })).because,
      );
  });
  test('a unit without consent answers like a unit that nobody knows', () => {
    const unconsented = byStaff.filter(
      ({ verdict }) => verdict.rules[0] === 'no-consent-between-organisations',
    );
    expect(unconsented.length).toBeGreaterThan(20);
    for (const { accessCase, verdict } of unconsented)
      expect(
        judge({ ...accessCase, question: { ...accessCase.question, holderOrganisation: null } }).because,
      ).toBe(verdict.because);
  });
  test('no forged claim is ever believed', () => {
    const forged = judged.filter((one) => one.forged);
    expect(forged.length).toBeGreaterThan(20);
    for (const { verdict } of forged) expect(verdict.because).toBe('not-found');
  });
});

describe('the policies', () => {
  const staticPolicies = Object.fromEntries(book.policies.map(({ id, text }) => [id, text]));

  test('are valid against their schema, without a warning', () =>
    expect(validate({ schema: book.schema, policies: { staticPolicies } })).toEqual({
      type: 'success',
      validationErrors: [],
      validationWarnings: [],
      otherWarnings: [],
    }));
  test('each name their law, and each refusal what it tells and when', () => {
    for (const { effect, annotations } of book.policies) {
      const needed = effect === 'forbid' ? ['id', 'law', 'tells', 'rank'] : ['id', 'law'];
      expect(Object.keys(annotations)).toEqual(expect.arrayContaining(needed));
    }
  });
  test('speak about the entities that cases are turned into', () => {
    for (const { accessCase } of generated.slice(0, 200)) {
      const { entities, context } = requestOf(accessCase);
      expect(checkParseEntities({ entities: [...entities], schema: book.schema })).toEqual({
        type: 'success',
      });
      const action = { type: 'Action', id: accessCase.question.action };
      expect(checkParseContext({ context, schema: book.schema, action })).toEqual({ type: 'success' });
    }
  });
  for (const { id } of book.policies.filter((policy) => !isAboutSystems(policy)))
    test(`the generated cases notice when "${id}" is torn out`, () => {
      const poorer = judgeBy(withoutPolicy(book, id));
      expect(judged.some(({ accessCase, verdict }) => differ(poorer(accessCase), verdict))).toBe(true);
    });
});

describe('the generated cases', () => {
  test('meet every verdict, every policy and every special situation often', () => {
    const coverage = coverageOf(judged);
    process.stdout.write(`${coverageTable(coverage)}\n`);
    const aboutPeople = book.policies.filter((policy) => !isAboutSystems(policy));
    expect(metTooRarely(coverage, judged.length, aboutPeople)).toEqual([]);
  });
  test('are the same for the same seed and others for another', () => {
    const texts = (cases: readonly GeneratedCase[]) => cases.map((one) => JSON.stringify(one.accessCase));
    expect(texts(generatedCases(300, 2))).toEqual(texts(generated.slice(0, 300)));
    expect(texts(generatedCases(300, 3))).not.toEqual(texts(generated.slice(0, 300)));
  });
  test('stand in worlds whose ids never meet, so that one database holds them all', () => {
    const worlds = [...new Set(generated.map(({ world }) => world))];
    const ids = worlds.flatMap(({ residents, units, staff, sessions, organisations, assignments }) =>
      [residents, units, staff, sessions, organisations, assignments].flatMap((rows) =>
        rows.map((row) => row.id),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the facts of a world', () => {
  test('a relation counts from its first instant and no longer at its last', () => {
    expect(isCurrent({ since: NOW, until: null }, NOW)).toBe(true);
    expect(isCurrent({ since: LONG_AGO, until: NOW }, NOW)).toBe(false);
  });
  test('lifted blocks and withdrawn consents are no facts', () => {
    const [one] = generated;
    if (one === undefined) throw new Error('No case was generated.');
    const { world, probe } = one;
    const facts = factsOf(
      {
        ...world,
        blocks: world.units.map(({ id }) => ({
          residentId: probe.residentId,
          unitId: id,
          since: LONG_AGO,
          until: NOW,
        })),
        consents: world.organisations.map(({ id }) => ({
          residentId: probe.residentId,
          from: id,
          to: id,
          since: LONG_AGO,
          until: null,
          withdrawnAt: NOW,
        })),
      },
      null,
      probe.residentId,
      NOW,
    );
    expect(facts.blocks).toEqual([]);
    expect(facts.consents).toEqual([]);
    expect(facts.session).toBe(null);
  });
});

function dutiesFor(story: Parameters<typeof caseFrom>[0]): Verdict['obligations'] {
  return judge(caseFrom(story)).obligations;
}

function withFacts(accessCase: AccessCase, facts: Partial<AccessCase['facts']>): AccessCase {
  return { ...accessCase, facts: { ...accessCase.facts, ...facts } };
}

function expectShut(cases: readonly AccessCase[]): void {
  expect(cases.length).toBeGreaterThan(1000);
  expect(cases.filter((accessCase) => judge(accessCase).permitted)).toEqual([]);
}

function differ(one: Verdict, other: Verdict): boolean {
  return one.because !== other.because || one.obligations.join(' ') !== other.obligations.join(' ');
}
