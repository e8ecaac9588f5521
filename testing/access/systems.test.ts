/** Every case of another system that asks, judged by the law pages and by the product's own decision. */
import { expect, test } from 'vitest';
import type { ClientActor } from '#kernel/actor.ts';
import { ACTIONS } from '#kernel/decision.ts';
import { newId } from '#kernel/ids.ts';
import { decide } from '#modules/access/public.ts';
import type { AccessCase, ClientFact, SessionFact } from './access-case.ts';
import { judge, judgeBy } from './cedar-oracle.ts';
import { isAboutSystems, readPolicyBook, withoutPolicy } from './policy-book.ts';

const residentId = newId<'resident'>();
const unitId = newId<'unit'>();
const otherUnit = newId<'unit'>();
const organisationId = newId<'organisation'>();
const otherOrganisation = newId<'organisation'>();
const actor: ClientActor = {
  kind: 'client',
  clientId: newId<'client'>(),
  unitId,
  organisationId,
  sessionId: newId<'session'>(),
  country: 'se',
};
const registered: ClientFact = {
  clientId: actor.clientId,
  unitId,
  organisationId,
  purpose: 'care',
  valid: true,
  country: 'se',
};
const own: SessionFact = { kind: 'client', residentId: null, staffId: null, clientId: actor.clientId };

const SESSIONS: readonly (SessionFact | null)[] = [
  own,
  null,
  { kind: 'client', residentId: null, staffId: null, clientId: newId<'client'>() },
  { kind: 'staff', residentId: null, staffId: newId<'staff'>() },
];
const REGISTERED: readonly (ClientFact | null)[] = [
  registered,
  null,
  { ...registered, valid: false },
  { ...registered, purpose: 'administration' },
  { ...registered, unitId: otherUnit },
  { ...registered, organisationId: otherOrganisation },
  { ...registered, clientId: newId<'client'>() },
];
const RELATIONS = [
  [{ unitId, organisationId, current: true }],
  [{ unitId, organisationId, current: false }],
  [{ unitId: otherUnit, organisationId, current: true }],
  [],
];
const HOLDERS = [
  { holder: unitId, holderOrganisation: organisationId },
  { holder: otherUnit, holderOrganisation: organisationId },
  { holder: residentId, holderOrganisation: null },
];
const RESIDENTS = [
  { country: 'se', state: 'active', protected: null },
  { country: 'se', state: 'active', protected: 'sekretessmarkering' },
  { country: 'se', state: 'deceased', protected: null },
  { country: 'se', state: 'erased', protected: null },
  null,
] as const;
const NO_WORDS = { choice: null, emergency: null };
const WORDS = [NO_WORDS, { choice: 'a reason', emergency: null }, { choice: null, emergency: 'a reason' }];
const [ACTIVE] = RESIDENTS;

type Facts = AccessCase['facts'];
function caseOf(
  question: Pick<AccessCase['question'], 'action' | 'holder' | 'holderOrganisation' | 'choice' | 'emergency'>,
  facts: Pick<Facts, 'session' | 'resident' | 'relations'> & { readonly client: ClientFact | null },
): AccessCase {
  // Another unit is always blocked: no words open it to a system.
  const blocks = [{ unitId: otherUnit, organisationId }];
  return {
    actor,
    question: { ...question, residentId },
    facts: { ...facts, assignment: null, blocks, consents: [] },
  };
}

/** Who it is and what it is registered for, with every place; and what is asked of whom, of a system in order. */
function everyCase(): readonly AccessCase[] {
  const [related = []] = RELATIONS;
  const standing = SESSIONS.flatMap((session) =>
    REGISTERED.flatMap((client) =>
      RELATIONS.flatMap((relations) =>
        HOLDERS.flatMap((held) =>
          (['read', 'write', 'sign'] as const).map((action) =>
            caseOf({ action, ...held, ...NO_WORDS }, { session, resident: ACTIVE, client, relations }),
          ),
        ),
      ),
    ),
  );
  const asking = RESIDENTS.flatMap((resident) =>
    WORDS.flatMap((words) =>
      HOLDERS.flatMap((held) =>
        ACTIONS.map((action) =>
          caseOf(
            { action, ...held, ...words },
            { session: own, resident, client: registered, relations: related },
          ),
        ),
      ),
    ),
  );
  return [...standing, ...asking];
}

test('the law pages and decide() agree on every case, and each page about systems is needed', () => {
  const policy = {
    blockScope: 'unit',
    choiceWithinOrganisation: true,
    consentBetweenOrganisations: true,
  } as const;
  const cases = everyCase();
  const judged = cases.map((one) => ({ one, law: judge(one) }));
  const apart = judged.flatMap(({ one, law }) => {
    const said = decide(one.actor, one.question, one.facts, policy);
    const told = said.permitted ? null : said.because;
    const duties = said.permitted ? said.obligations : [];
    const agree =
      said.permitted === law.permitted && told === law.because && duties.join() === law.obligations.join();
    return agree ? [] : [{ one, said, law }];
  });
  expect(apart.slice(0, 3)).toEqual([]);
  const book = readPolicyBook();
  const pages = book.policies.filter(isAboutSystems);
  expect(pages.length).toBeGreaterThan(5);
  for (const { id } of pages) {
    const poorer = judgeBy(withoutPolicy(book, id));
    const notices = judged.some(({ one, law }) => {
      const without = poorer(one);
      return (
        without.permitted !== law.permitted ||
        without.because !== law.because ||
        without.obligations.join() !== law.obligations.join()
      );
    });
    expect({ id, notices }).toEqual({ id, notices: true });
  }
}, 60_000);
