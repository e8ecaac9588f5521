/** An invitation to a programme: a link for whoever has it, so long and so often as it says. */
import { createHash, randomBytes } from 'node:crypto';
import { epochMs, instantFromMs, type Zone } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { beginRelation } from '#modules/access/public.ts';
import { allUnits, staffByAssignment, type Unit } from '#modules/identity/public.ts';
import { type Person, putOnRoster, readPerson } from '#modules/residents/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { AcceptInvitationInput, MakeInvitationInput, ReadInvitationInput } from '../contract.ts';
import { aliasFault, proposedAlias } from '../rules/in-group.ts';
import type { Enrolment } from '../store/enrolments.ts';
import { findGroup } from '../store/groups.ts';
import { countUse, findInvitation, insertInvitation, type Invitation } from '../store/invitations.ts';
import { offersFor, placeAt, startWalk } from './begin.ts';
import { joinGroup, versionOfGroup } from './join-group.ts';
import { openUnit } from './open-group.ts';
import type { WalkParts } from './open-road.ts';
import { type OwnClock, ownClock } from './own-clock.ts';

/** 120 bits: nobody finds one by trying. */
const CODE_BYTES = 15;
const DAY_MS = 24 * 3_600_000;

function hashOf(code: string): Uint8Array {
  return createHash('sha256').update(code).digest();
}

/**
 * Answers the code, which is kept nowhere. Refuses `not-allowed` to all but care staff, `not-offered`, and `not-found` for a
 * group that takes nobody more.
 */
export function makeInvitation(parts: WalkParts) {
  return command({
    name: 'enrolments.make-invitation',
    input: MakeInvitationInput,
    async run(context, { programme, startsOn, days, mostUses, groupId }) {
      const opened = await openUnit(context);
      if (!opened.ok) return opened;
      const { tx, actor, unit } = opened.value;
      const group = groupId === null ? null : await findGroup(tx, groupId, 'read');
      if (group === undefined || (group !== null && group.state !== 'open')) return refused('not-found');
      if (
        group === null &&
        !offersFor(parts, unit, 'staff').some((offer) => offer.programme.code === programme)
      )
        return refused('not-offered');
      const code = randomBytes(CODE_BYTES).toString('base64url');
      const endsAt = instantFromMs(epochMs(context.now) + days * DAY_MS);
      await insertInvitation(tx, hashOf(code), {
        unitId: unit.id,
        programme: group?.programme ?? programme,
        startsOn,
        groupId,
        madeBy: actor.assignmentId,
        endsAt,
        mostUses,
      });
      return done({ code, endsAt });
    },
  });
}

/** What a group would call who has been invited; under protected identity nothing is proposed, and they are warned. */
export interface NameInGroup {
  readonly proposed: string | null;
  readonly isProtected: boolean;
}

/** Who has been invited: how they are told of something, and what a group would call them. */
interface Invited {
  readonly name: NameInGroup;
  readonly clock: OwnClock;
  readonly person: Pick<Person, 'notify' | 'contact'>;
}

async function whoIsInvited(context: CommandContext, parts: WalkParts, home: Zone): Promise<Invited | null> {
  const { actor } = context;
  if (actor.kind !== 'resident') return null;
  const opened = await context.person({
    residentId: actor.residentId,
    action: 'read',
    resource: 'person',
  });
  const person = opened.ok ? await readPerson(opened.value) : null;
  if (!opened.ok || person === null) return null;
  const { isProtected } = opened.value;
  const { notify, contact } = person;
  return {
    name: { proposed: proposedAlias({ name: person.name, isProtected }), isProtected },
    clock: await ownClock(opened.value, { pace: parts.pace, now: context.now, home }),
    person: { notify, contact },
  };
}

/** Which unit invites to which programme, and into which group. Refuses `not-found`: unknown, over and used up alike. */
export function readInvitation(parts: WalkParts) {
  return command({
    name: 'enrolments.read-invitation',
    input: ReadInvitationInput,
    async run(context, { code }) {
      const tx = context.reference('invitation');
      const found = await findInvitation(tx, hashOf(code));
      const unit = (await allUnits(tx.db)).find((one) => one.id === found?.unitId);
      if (found === undefined || unit === undefined) return refused('not-found');
      const { group } = found;
      const version =
        group === null
          ? offersFor(parts, unit, 'staff').find((one) => one.programme.code === found.programme)?.version
          : versionOfGroup(parts, group);
      if (version === undefined) return refused('not-found');
      return done({
        unit,
        versionId: version.id,
        startsOn: group === null ? found.startsOn : group.startsOn,
        group: group === null ? null : { name: group.name },
        you: await whoIsInvited(context, parts, unit.zone),
      });
    },
  });
}

/**
 * The person begins, or comes into the group with what they walk, and the unit that invited goes along from now on. Refuses
 * `not-found` (as above), `walking-already`, `start-too-far`, what a name in a group is refused for, and what a group is.
 */
export function acceptInvitation(parts: WalkParts) {
  return command({
    name: 'enrolments.accept-invitation',
    input: AcceptInvitationInput,
    async run(context, { residentId, code, messageTime, alias }) {
      const opened = await context.person({ residentId, action: 'write', resource: 'enrolment' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      if (context.actor.kind !== 'resident') return refused('not-allowed');
      const found = await findInvitation(tx, hashOf(code));
      const unit = (await allUnits(tx.db)).find((one) => one.id === found?.unitId);
      const person = await readPerson(tx);
      if (found === undefined || unit === undefined || person === null) return refused('not-found');
      const { group, madeBy } = found;
      const fault =
        group === null ? null : aliasFault(alias, { name: person.name, isProtected: tx.isProtected });
      if (fault !== null) return refused(fault);
      if (!(await countUse(tx, hashOf(code)))) return refused('not-found');
      const begun =
        group === null
          ? await beginInvited(context, tx, parts, { found, unit, messageTime })
          : await joinGroup(context, tx, parts, {
              group,
              unit,
              alias: alias.trim(),
              messageTime,
              by: madeBy,
            });
      if (!begun.ok) return begun;
      const source = { source: 'invitation', sourceId: begun.value.enrolmentId } as const;
      await beginRelation(tx, { unitId: unit.id, ...source }, context.now);
      await putOnRoster(tx, unit.id, { name: person.name, language: person.language }, context.now);
      return done({ enrolmentId: begun.value.enrolmentId });
    },
  });
}

async function beginInvited(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
  {
    found,
    unit,
    messageTime,
  }: { readonly found: Invitation; readonly unit: Unit; readonly messageTime: Enrolment['messageTime'] },
) {
  const offer = offersFor(parts, unit, 'staff').find((one) => one.programme.code === found.programme);
  if (offer === undefined) return refused('not-found');
  const by = (await staffByAssignment(tx.db, [found.madeBy])).get(found.madeBy);
  return startWalk(context, tx, parts, {
    place: placeAt(unit),
    offer,
    group: null,
    startsOn: found.startsOn,
    messageTime,
    readIn: null,
    begun: 'invitation',
    by: by === undefined ? null : { assignmentId: found.madeBy, staffId: by.id },
  });
}
