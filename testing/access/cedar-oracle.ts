/**
 * Judges access from the law pages alone: the policies in `policies/` are evaluated by Cedar, and nothing of the
 * product's own rules is read. This file only turns a case into entities and reads the answer: which policies
 * spoke, what the refusing ones tell, and which of them is told first.
 */
import {
  type AuthorizationAnswer,
  type CedarValueJson,
  type EntityJson,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor } from '#kernel/actor.ts';
import { type Denied, OBLIGATIONS, type Obligation } from '#kernel/decision.ts';
import type { AccessCase, AccessFacts, AccessQuestion, Verdict } from './access-case.ts';
import { type PolicyBook, type PolicyEntry, readPolicyBook } from './policy-book.ts';

const REFUSALS: readonly Denied['because'][] = ['not-found', 'blocked', 'not-allowed', 'reason-required'];

// Cedar keeps parsed books by name for the whole process.
let books = 0;

export type Judge = (accessCase: AccessCase) => Verdict;

/** Judges by the policies of the folder. Throws when Cedar cannot evaluate a policy: an oracle never guesses. */
export const judge: Judge = judgeBy(readPolicyBook());

/** A judge for a given book of policies, parsed once. */
export function judgeBy(book: PolicyBook): Judge {
  books += 1;
  const name = `access-${books}`;
  const policies = new Map(book.policies.map((policy) => [policy.id, policy]));
  const staticPolicies = Object.fromEntries(book.policies.map(({ id, text }) => [id, text]));
  for (const answer of [preparsePolicySet(name, { staticPolicies }), preparseSchema(name, book.schema)])
    if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'));

  return (accessCase) => {
    const ask = inquiryOf(name, accessCase);
    const answer = ask(accessCase.question.action);
    const rules = answer.rules.map((id) => policyOf(policies, id));
    if (!answer.allowed)
      return { permitted: false, because: toldFirst(rules), obligations: [], rules: answer.rules };
    const duties = ask('duties').rules.map((id) => dutyOf(policyOf(policies, id)));
    return {
      permitted: true,
      because: null,
      obligations: OBLIGATIONS.filter((obligation) => duties.includes(obligation)),
      rules: answer.rules,
    };
  };
}

interface CedarAnswer {
  readonly allowed: boolean;
  readonly rules: readonly string[];
}

function inquiryOf(name: string, accessCase: AccessCase): (action: string) => CedarAnswer {
  const { actor, question, facts } = accessCase;
  const principal = principalOf(actor, facts);
  const drawer = drawerOf(question, facts);
  const call = {
    principal: principal.uid,
    resource: drawer.uid,
    // Blank words are no words; whether words are needed is for the policies.
    context: { choice: (question.choice ?? '').trim(), emergency: (question.emergency ?? '').trim() },
    preparsedSchemaName: name,
    preparsedPolicySetId: name,
    validateRequest: true,
    entities: [principal, drawer],
  };
  return (action) => readAnswer(statefulIsAuthorized({ ...call, action: uid('Action', action) }));
}

function readAnswer(answer: AuthorizationAnswer): CedarAnswer {
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0)
    throw new Error(diagnostics.errors.map(({ policyId, error }) => `${policyId}: ${error.message}`).join('\n'));
  return { allowed: decision === 'allow', rules: diagnostics.reason.toSorted() };
}

function policyOf(policies: ReadonlyMap<string, PolicyEntry>, id: string): PolicyEntry {
  const policy = policies.get(id);
  if (policy === undefined) throw new Error(`Cedar named a policy that is not in the book: ${id}`);
  return policy;
}

/** What the refusing policies tell, earliest rank first; a refusal that no policy spoke for is "not found". */
function toldFirst(refusing: readonly PolicyEntry[]): Denied['because'] {
  const ranked = refusing.toSorted((one, other) => rankOf(one) - rankOf(other));
  const first = ranked[0];
  if (first === undefined) return 'not-found';
  const because = REFUSALS.find((refusal) => refusal === first.annotations['tells']);
  if (because === undefined) throw new Error(`${first.id} tells no known refusal.`);
  return because;
}

function rankOf(policy: PolicyEntry): number {
  const rank = Number(policy.annotations['rank']);
  if (!Number.isInteger(rank)) throw new Error(`${policy.id} refuses without a rank.`);
  return rank;
}

function dutyOf(policy: PolicyEntry): Obligation {
  const duty = OBLIGATIONS.find((obligation) => obligation === policy.annotations['obliges']);
  if (duty === undefined) throw new Error(`${policy.id} obliges to nothing known.`);
  return duty;
}

function uid(type: string, id: string): { type: string; id: string } {
  return { type, id };
}

function entity(type: string, id: string, attrs: Record<string, CedarValueJson>): EntityJson {
  return { uid: uid(type, id), attrs, parents: [] };
}

function principalOf(actor: Actor, facts: AccessFacts): EntityJson {
  switch (actor.kind) {
    case 'visitor':
      return entity('Visitor', 'visitor', {});
    case 'system':
      return entity('Job', actor.job, {});
    case 'resident':
      return entity('Resident', actor.residentId, { id: actor.residentId, ...sessionOf(facts) });
    case 'staff':
      return entity('Staff', actor.staffId, {
        id: actor.staffId,
        unit: actor.unitId,
        organisation: actor.organisationId,
        role: actor.role,
        ...sessionOf(facts),
        ...assignmentOf(facts),
      });
  }
}

function sessionOf({ session }: AccessFacts): Record<string, CedarValueJson> {
  if (session === null) return {};
  return {
    session: {
      kind: session.kind,
      ...(session.residentId === null ? {} : { resident: session.residentId }),
      ...(session.staffId === null ? {} : { staff: session.staffId }),
    },
  };
}

function assignmentOf({ assignment }: AccessFacts): Record<string, CedarValueJson> {
  if (assignment === null) return {};
  const { role, purpose, valid, country } = assignment;
  const { unitId: unit, organisationId: organisation } = assignment;
  return { assignment: { unit, organisation, role, purpose, valid, country } };
}

function drawerOf(question: AccessQuestion, facts: AccessFacts): EntityJson {
  const { residentId, holder, holderOrganisation } = question;
  return entity('Drawer', 'drawer', {
    personId: residentId,
    holder,
    ...personOf(facts),
    ...(holderOrganisation === null ? {} : { organisation: holderOrganisation }),
  });
}

function personOf({ resident, relations, blocks, consents }: AccessFacts): Record<string, CedarValueJson> {
  if (resident === null) return {};
  return {
    person: {
      state: resident.state,
      ...(resident.protected === null ? {} : { protected: resident.protected }),
      relations: relations.map(({ unitId, current }) => ({ unit: unitId, current })),
      blockedUnits: blocks.map(({ unitId }) => unitId),
      consents: consents.map(({ from, to }) => ({ from, to })),
    },
  };
}
