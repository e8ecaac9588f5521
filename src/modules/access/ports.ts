/** What `access` gives the doorway: the decision and the focus, each judged by itself; both must say yes. */
import type { Transaction } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import type { HolderId, ResidentId, UnitId } from '#kernel/ids.ts';
import type { Packs } from '#modules/packs/public.ts';
import type { Ask, OpenedPerson } from '#platform/command.ts';
import type { NoTables } from '#platform/db.ts';
import type { Log } from '#platform/log.ts';
import { type AccessFacts, type AccessPolicy, decide, type Question } from './rules/decide.ts';
import { enterUnits, openForJob, openPerson, organisationOf, readFacts, readStanding } from './store/open.ts';

export type Decide = (actor: Actor, question: Question, facts: AccessFacts, policy: AccessPolicy) => Decision;

const NOTHING: OpenedPerson = {
  decision: { permitted: false, rule: 'database-no', because: 'not-found' },
  opened: [],
  isProtected: true,
};

/** What a job is told of the others: nothing but how the person stands in the registry bears on it. */
const NO_FACTS: AccessFacts = {
  session: null,
  resident: null,
  assignment: null,
  relations: [],
  blocks: [],
  consents: [],
};

/** The holder asked for: as given, else the staff member's own unit, else the person's own drawer. */
function holderOf(actor: Actor, ask: Ask): HolderId {
  if (ask.holder !== undefined) return ask.holder;
  return actor.kind === 'staff' || actor.kind === 'client' ? actor.unitId : ask.residentId;
}

function countryOf(actor: Actor, facts: AccessFacts): 'se' | 'fi' {
  if (actor.kind === 'staff') return facts.assignment?.country ?? actor.country;
  if (actor.kind === 'client') return facts.client?.country ?? actor.country;
  return facts.resident?.country ?? 'se';
}

async function setFocus(
  db: Transaction<NoTables>,
  actor: Actor,
  ask: Ask,
  holder: HolderId,
): Promise<readonly HolderId[] | null> {
  switch (actor.kind) {
    case 'visitor':
      return null;
    case 'system':
      return openForJob(db, ask.residentId, ask.holder ?? null);
    case 'resident':
    case 'client':
    case 'staff':
      return openPerson(db, {
        sessionId: actor.sessionId,
        residentId: ask.residentId,
        holder,
        choice: ask.choice ?? null,
        emergency: ask.emergency ?? null,
      });
  }
}

/**
 * Makes the ports. `decideWith` is `decide`; a test build gives another one to show that the database alone leaks nothing.
 */
export function accessPorts(packs: Packs, log: Log, decideWith: Decide = decide) {
  return {
    async openPerson(db: Transaction<NoTables>, actor: Actor, ask: Ask): Promise<OpenedPerson> {
      const sessionId = 'sessionId' in actor ? actor.sessionId : null;
      const facts = await readFacts(db, sessionId, ask.residentId);
      const holder = holderOf(actor, ask);
      const question: Question = {
        action: ask.action,
        residentId: ask.residentId,
        holder,
        holderOrganisation: holder === ask.residentId ? null : await organisationOf(db, holder),
        choice: ask.choice ?? null,
        emergency: ask.emergency ?? null,
      };
      const decision = decideWith(actor, question, facts, packs[countryOf(actor, facts)].access);
      if (!decision.permitted) return { ...NOTHING, decision };
      const opened = await setFocus(db, actor, ask, holder);
      if (opened === null || (!opened.includes(holder) && actor.kind !== 'system')) {
        log('warn', 'access-disagreement', { rule: decision.rule });
        return NOTHING;
      }
      return { decision, opened, isProtected: facts.resident?.protected !== null };
    },

    async decideEach(
      db: Transaction<NoTables>,
      actor: Actor,
      ask: { readonly residentIds: readonly ResidentId[]; readonly action: Question['action'] },
    ): Promise<ReadonlyMap<ResidentId, Decision>> {
      const decisions = new Map<ResidentId, Decision>();
      if (actor.kind !== 'system') return decisions;
      for (const [residentId, resident] of await readStanding(db, ask.residentIds)) {
        const facts = { ...NO_FACTS, resident };
        const question: Question = {
          action: ask.action,
          residentId,
          holder: residentId,
          holderOrganisation: null,
          choice: null,
          emergency: null,
        };
        const decision = decideWith(actor, question, facts, packs[countryOf(actor, facts)].access);
        decisions.set(residentId, decision);
      }
      return decisions;
    },

    async openUnits(
      db: Transaction<NoTables>,
      actor: Actor,
    ): Promise<{ decision: Decision; units: readonly UnitId[] }> {
      const none = {
        decision: { permitted: false, rule: 'no-assignment', because: 'not-allowed' },
        units: [],
      } as const;
      if (actor.kind !== 'staff') return none;
      const units = await enterUnits(db, actor.sessionId);
      if (units === null || !units.includes(actor.unitId)) return none;
      return { decision: { permitted: true, rule: 'own-unit-lists', obligations: ['log'] }, units };
    },
  };
}
