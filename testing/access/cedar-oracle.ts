/**
 * Judges access from the law pages alone: the policies in `policies/` are evaluated by Cedar, and nothing of the
 * product's own rules is read. This file only turns a case into entities and reads the answer: which policies
 * spoke, what the refusing ones tell, and which of them is told first.
 */
import {
  type AuthorizationAnswer,
  type CedarValueJson,
  type Context,
  type DetailedError,
  type EntityJson,
  preparsePolicySet,
  schemaToJson,
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
  const parsed = preparsePolicySet(name, { staticPolicies });
  if (parsed.type === 'failure') throw new Error(messagesOf(parsed.errors));
  const actions = actionsOf(book.schema);

  return (accessCase) => {
    const ask = inquiryOf({ name, actions }, accessCase);
    const answer = ask(accessCase.question.action);
    const spoke = answer.rules.map((id) => policyOf(policies, id));
    if (!answer.allowed) {
      const refusing = spoke.toSorted((one, other) => rankOf(one) - rankOf(other));
      return {
        permitted: false,
        because: toldBy(refusing[0]),
        obligations: [],
        rules: refusing.map(({ id }) => id),
      };
    }
    const duties = ask('duties').rules.map((id) => dutyOf(policyOf(policies, id)));
    const obligations = OBLIGATIONS.filter((obligation) => duties.includes(obligation));
    return { permitted: true, because: null, obligations, rules: answer.rules };
  };
}

interface CedarAnswer {
  readonly allowed: boolean;
  readonly rules: readonly string[];
}

interface ParsedBook {
  readonly name: string;
  /** Each action with the groups it belongs to. */
  readonly actions: ReadonlyMap<string, EntityJson>;
}

function inquiryOf({ name, actions }: ParsedBook, accessCase: AccessCase): (action: string) => CedarAnswer {
  const { entities, context } = requestOf(accessCase);
  const [principal, resource] = entities;
  return (wanted) => {
    const action = actions.get(wanted);
    if (action === undefined) throw new Error(`The schema has no action ${wanted}.`);
    return readAnswer(
      statefulIsAuthorized({
        principal: principal.uid,
        action: action.uid,
        resource: resource.uid,
        context,
        preparsedPolicySetId: name,
        entities: [...entities, action],
      }),
    );
  };
}

interface CedarRequest {
  readonly entities: readonly [principal: EntityJson, resource: EntityJson];
  readonly context: Context;
}

/** A case in Cedar's words. The schema is held against it in tests, not at every question, which costs twice the time. */
export function requestOf({ actor, question, facts }: AccessCase): CedarRequest {
  return {
    entities: [principalOf(actor, facts), drawerOf(question, facts)],
    // Blank words are no words; whether words are needed is for the policies.
    context: { choice: (question.choice ?? '').trim(), emergency: (question.emergency ?? '').trim() },
  };
}

/** The actions with all the groups above them, as the schema has them. */
function actionsOf(schema: string): ReadonlyMap<string, EntityJson> {
  const answer = schemaToJson(schema);
  if (answer.type === 'failure') throw new Error(messagesOf(answer.errors));
  const groups = new Map(
    Object.values(answer.json)
      .flatMap(({ actions }) => Object.entries(actions))
      .map(([id, { memberOf }]) => [id, (memberOf ?? []).map((group) => group.id)]),
  );
  const above = (id: string): string[] => (groups.get(id) ?? []).flatMap((group) => [group, ...above(group)]);
  return new Map(
    [...groups.keys()].map((id) => [
      id,
      { uid: uid('Action', id), attrs: {}, parents: above(id).map((group) => uid('Action', group)) },
    ]),
  );
}

function messagesOf(errors: readonly DetailedError[]): string {
  return errors.map(({ message }) => message).join('\n');
}

function readAnswer(answer: AuthorizationAnswer): CedarAnswer {
  if (answer.type === 'failure') throw new Error(messagesOf(answer.errors));
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0)
    throw new Error(
      diagnostics.errors.map(({ policyId, error }) => `${policyId}: ${error.message}`).join('\n'),
    );
  return { allowed: decision === 'allow', rules: diagnostics.reason.toSorted() };
}

function policyOf(policies: ReadonlyMap<string, PolicyEntry>, id: string): PolicyEntry {
  const policy = policies.get(id);
  if (policy === undefined) throw new Error(`Cedar named a policy that is not in the book: ${id}`);
  return policy;
}

/** What the earliest refusing policy tells; a refusal that no policy spoke for is "not found". */
function toldBy(policy: PolicyEntry | undefined): Denied['because'] {
  if (policy === undefined) return 'not-found';
  const because = REFUSALS.find((refusal) => refusal === policy.annotations['tells']);
  if (because === undefined) throw new Error(`${policy.id} tells no known refusal.`);
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
    case 'client':
      return entity('Client', actor.clientId, {
        id: actor.clientId,
        unit: actor.unitId,
        organisation: actor.organisationId,
        ...sessionOf(facts),
        ...registeredOf(facts),
      });
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

function registeredOf({ client }: AccessFacts): Record<string, CedarValueJson> {
  if (client === undefined || client === null) return {};
  const { clientId, unitId, organisationId, purpose, valid } = client;
  return { registered: { id: clientId, unit: unitId, organisation: organisationId, purpose, valid } };
}

function sessionOf({ session }: AccessFacts): Record<string, CedarValueJson> {
  if (session === null) return {};
  return {
    session: {
      kind: session.kind,
      ...(session.residentId === null ? {} : { resident: session.residentId }),
      ...(session.staffId === null ? {} : { staff: session.staffId }),
      ...(session.clientId === undefined || session.clientId === null ? {} : { client: session.clientId }),
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
    ...personOf(question, facts),
    ...(holderOrganisation === null ? {} : { organisation: holderOrganisation }),
  });
}

/**
 * The person with the rows that name a unit or organisation of the question; what names none of them can match no
 * policy. Whether a row that does name one opens anything is left to the policies.
 */
function personOf(question: AccessQuestion, facts: AccessFacts): Record<string, CedarValueJson> {
  const { resident, assignment, relations, blocks, consents } = facts;
  if (resident === null) return {};
  const units: readonly (string | undefined)[] = [question.holder, assignment?.unitId];
  const party = question.holderOrganisation;
  return {
    person: {
      state: resident.state,
      ...(resident.protected === null ? {} : { protected: resident.protected }),
      relations: relations
        .filter(({ unitId }) => units.includes(unitId))
        .map(({ unitId, current }) => ({ unit: unitId, current })),
      blockedUnits: blocks.filter(({ unitId }) => units.includes(unitId)).map(({ unitId }) => unitId),
      consents: consents
        .filter(({ from, to }) => from === party || to === party)
        .map(({ from, to }) => ({ from, to })),
    },
  };
}
