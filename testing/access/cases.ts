/**
 * Generated cases of access: worlds with everything that ties people together, and questions drawn so that every
 * rule is met often. The same seed gives the same cases, whoever judges them.
 */
import { ACTIONS, type Action } from '#kernel/decision.ts';
import type { HolderId, ResidentId } from '#kernel/ids.ts';
import type { AccessCase } from './access-case.ts';
import {
  AN_HOUR_AGO,
  type Cast,
  castOf,
  freshId,
  IN_AN_HOUR,
  LONG_AGO,
  NEXT_YEAR,
  YESTERDAY,
} from './cast.ts';
import { type Dice, diceOf } from './dice.ts';
import {
  type Asker,
  caseOf,
  isCurrent,
  organisationOf,
  type Probe,
  type World,
  type WorldAssignment,
  type WorldSession,
} from './world.ts';

export interface GeneratedCase {
  readonly index: number;
  readonly world: World;
  readonly probe: Probe;
  readonly accessCase: AccessCase;
  /**
   * The actor claims what the session does not bear out (another unit, role or person). Rules must refuse it; a
   * database or a web server derives the actor from the session and can never be asked such a question.
   */
  readonly forged: boolean;
}

/** Questions asked of one world before a new one is made. */
export const CASES_PER_WORLD = 200;
const JOBS = ['retention', 'reminders', 'follow-ups'];
const WORDS = ['Inför mötet i morgon', 'Asiakas pyysi', '  she asked me to look ', 'x', '0'];
const BLANKS = ['', ' ', '   ', '\t\n', '\u00a0'];

/** `count` cases by `seed` (any whole number); cases of one world share one `world` object. */
export function generatedCases(count: number, seed: number): readonly GeneratedCase[] {
  const cases: GeneratedCase[] = [];
  for (let number = 0; cases.length < count; number += 1) {
    const dice = diceOf(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
    const world = worldOf(dice);
    for (let asked = 0; asked < CASES_PER_WORLD && cases.length < count; asked += 1)
      cases.push(generatedCase(world, cases.length, dice));
  }
  return cases;
}

function generatedCase(world: World, index: number, dice: Dice): GeneratedCase {
  const probe = probeOf(world, dice);
  const accessCase = caseOf(world, probe);
  const forgery = dice.chance(0.025) ? forge(world, accessCase, dice) : null;
  return { index, world, probe, accessCase: forgery ?? accessCase, forged: forgery !== null };
}

/** A cast with relations, blocks and consents of every state: current, over, not yet, and over but begun again. */
export function worldOf(dice: Dice): World {
  const cast = castOf(dice);
  const pairs = cast.residents.flatMap(({ id: residentId }) =>
    cast.units.map(({ id: unitId }) => ({ residentId, unitId })),
  );
  const ways = cast.organisations.flatMap(({ id: from }) =>
    cast.organisations.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to })),
  );
  return {
    ...cast,
    relations: pairs.flatMap((pair) => spansOf(dice, 0.45).map((span) => ({ ...pair, ...span }))),
    blocks: pairs.flatMap((pair) => spansOf(dice, 0.28).map((span) => ({ ...pair, ...span }))),
    consents: cast.residents.flatMap(({ id: residentId }) =>
      ways.flatMap((way) => [
        ...spansOf(dice, 0.4).map((span) => ({ residentId, ...way, ...span, withdrawnAt: null })),
        ...(dice.chance(0.08)
          ? [{ residentId, ...way, since: LONG_AGO, until: NEXT_YEAR, withdrawnAt: AN_HOUR_AGO }]
          : []),
      ]),
    ),
  };
}

interface Span {
  readonly since: string;
  readonly until: string | null;
}
const OVER: Span = { since: LONG_AGO, until: YESTERDAY };

/** No row, or rows of one matter through time: `share` of them in force now. */
function spansOf(dice: Dice, share: number): readonly Span[] {
  return dice.weighed<readonly Span[]>([
    [share * 0.5, [{ since: LONG_AGO, until: null }]],
    [share * 0.3, [{ since: YESTERDAY, until: NEXT_YEAR }]],
    [share * 0.2, [OVER, { since: AN_HOUR_AGO, until: null }]],
    [0.1, [OVER]],
    [0.06, [{ since: IN_AN_HOUR, until: null }]],
    [Math.max(0, 0.84 - share), []],
  ]);
}

function probeOf(world: World, dice: Dice): Probe {
  const draw = dice.weighed<(world: World, dice: Dice) => Probe>([
    [0.78, staffProbe],
    [0.14, residentProbe],
    [0.03, nobodyProbe],
    [0.05, jobProbe],
  ]);
  return draw(world, dice);
}

function staffProbe(world: World, dice: Dice): Probe {
  const sessions = world.sessions.filter(({ staffId }) => staffId !== null);
  const working = sessions.filter((session) => reachesPersons(world, session));
  const session = dice.pick(dice.chance(0.85) ? working : sessions);
  const unitId = assignmentOf(world, session).unitId;
  const own = world.relations
    .filter((relation) => relation.unitId === unitId && isCurrent(relation, world.now))
    .map((relation) => relation.residentId)
    .filter((id) => world.residents.some((resident) => resident.id === id && resident.state !== 'erased'));
  const residentId = own.length > 0 && dice.chance(0.88) ? dice.pick(own) : anyResident(world, dice);
  const nearby = world.units.filter(
    (unit) => unit.organisationId === organisationOf(world, unitId) && unit.id !== unitId,
  );
  const foreign = world.units.filter((unit) => unit.organisationId !== organisationOf(world, unitId));
  const others = dice.weighed<Action>([
    [0.85, dice.pick(['read', 'print'])],
    [0.15, dice.pick(ACTIONS)],
  ]);
  const [holder, action] = dice.weighed<readonly [HolderId, Action]>([
    [0.12, [residentId, dice.pick(ACTIONS)]],
    [0.16, [unitId, dice.pick(ACTIONS)]],
    [0.32, [dice.pick(nearby).id, others]],
    [0.36, [dice.pick(foreign).id, others]],
    [0.04, [strangeHolder(world, dice), others]],
  ]);
  return { asker: askerOf(session), action, residentId, holder, ...wordsOf(dice) };
}

function residentProbe(world: World, dice: Dice): Probe {
  const session = dice.pick(world.sessions.filter(({ residentId }) => residentId !== null));
  const own = session.residentId;
  const residentId = own !== null && dice.chance(0.7) ? own : anyResident(world, dice);
  return {
    asker: askerOf(session),
    action: dice.pick(ACTIONS),
    residentId,
    holder: dice.chance(0.4) ? residentId : dice.pick(world.units).id,
    ...wordsOf(dice),
  };
}

function nobodyProbe(world: World, dice: Dice): Probe {
  return { ...jobProbe(world, dice), asker: { kind: 'nobody' } };
}

function jobProbe(world: World, dice: Dice): Probe {
  const residentId = anyResident(world, dice);
  return {
    asker: { kind: 'job', job: dice.pick(JOBS) },
    action: dice.pick(ACTIONS),
    residentId,
    holder: dice.chance(0.4) ? residentId : dice.pick(world.units).id,
    ...wordsOf(dice),
  };
}

function wordsOf(dice: Dice): Pick<Probe, 'choice' | 'emergency'> {
  return {
    choice: dice.weighed<string | null>([
      [0.5, dice.pick(WORDS)],
      [0.3, null],
      [0.2, dice.pick(BLANKS)],
    ]),
    emergency: dice.weighed<string | null>([
      [0.25, dice.pick(WORDS)],
      [0.6, null],
      [0.15, dice.pick(BLANKS)],
    ]),
  };
}

function anyResident(world: World, dice: Dice): ResidentId {
  return dice.chance(0.12) ? freshId<'resident'>(dice) : dice.pick(world.residents).id;
}

/** A unit that nobody knows, or another person's own drawer. */
function strangeHolder(world: World, dice: Dice): HolderId {
  return dice.chance(0.5) ? freshId<'unit'>(dice) : dice.pick(world.residents).id;
}

function reachesPersons(world: World, session: WorldSession): boolean {
  const { role, purpose, ...span } = assignmentOf(world, session);
  return (
    ['coach', 'care-manager'].includes(role) &&
    purpose === 'care' &&
    isCurrent(span, world.now) &&
    isCurrent(session, world.now)
  );
}

function assignmentOf(world: Cast, session: WorldSession): WorldAssignment {
  const assignment = world.assignments.find(({ id }) => id === session.assignmentId);
  if (assignment === undefined) throw new Error('A staff session stands without an assignment.');
  return assignment;
}

function askerOf({ id }: WorldSession): Asker {
  return { kind: 'session', sessionId: id };
}

/** The same case with an actor who claims more than the session bears out; null where there is nothing to forge. */
function forge(world: World, accessCase: AccessCase, dice: Dice): AccessCase | null {
  const { actor, question, facts } = accessCase;
  if (actor.kind === 'resident')
    return actor.residentId === question.residentId
      ? null
      : { ...accessCase, actor: { ...actor, residentId: question.residentId } };
  if (actor.kind !== 'staff' || facts.assignment === null) return null;
  const unit = dice.pick(world.units.filter(({ id }) => id !== actor.unitId));
  const claim = dice.pick([
    { unitId: unit.id, organisationId: unit.organisationId },
    { unitId: unit.id },
    { role: actor.role === 'coach' ? ('care-manager' as const) : ('coach' as const) },
    { staffId: dice.pick(world.staff.filter(({ id }) => id !== actor.staffId)).id },
  ]);
  return { ...accessCase, actor: { ...actor, ...claim } };
}
