/** One flag with all that stands behind it: why, by which rule, the answers, the result, and who has had it. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { civilIn, type Instant, type Zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { type AssignmentId, idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, staffByAssignment } from '#modules/identity/public.ts';
import { type EnrolmentId, findEnrolment } from '#modules/enrolments/public.ts';
import {
  type Flag,
  type Library,
  readFlagOwners,
  readFlags,
  readResponses,
} from '#modules/instruments/public.ts';
import type { ProgrammeRegistry, VersionId } from '#modules/programmes/public.ts';
import { dueState, dueWords } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { programmeName } from '../walks-of-people/programme-name.server.ts';
import { readHead } from '../work/person-head.server.ts';
import { resultLine } from '../work/result-lines.ts';

export const FlagInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  flagId: idSchema<'flag'>(),
  language: z.enum(LANGUAGES),
});

interface FlagParts {
  readonly library: Pick<Library, 'instrument'>;
  readonly programmes: Pick<ProgrammeRegistry, 'version'>;
}

/** The response with its answers, or the walk whose rule turned true. */
async function behindIt(
  tx: PersonTx,
  { library, programmes }: FlagParts,
  about: { readonly of: Flag['of']; readonly language: Language; readonly zone: Zone },
) {
  const { of, language, zone } = about;
  if (of.kind === 'walk') {
    const walk = await findEnrolment(tx, of.walkId as EnrolmentId);
    const version = walk === undefined ? undefined : programmes.version(walk.versionId as VersionId);
    const name = version === undefined ? (walk?.programme ?? '') : programmeName(version.card, language);
    return { kind: 'walk' as const, name, walkId: of.walkId };
  }
  const [response] = await readResponses(tx, library, { ids: [of.responseId], language });
  if (response === undefined) throw new Error('a flag belongs to a response that does not exist');
  const instrument = library.instrument(response.instrument, response.version);
  return {
    kind: 'response' as const,
    result: resultLine(response, instrument?.title, { zone, language }),
    answers: response.answers,
  };
}

export function readFlagPage(parts: FlagParts) {
  return command({
    name: 'work.read-flag',
    input: FlagInput,
    async run(context, { residentId, flagId, language }) {
      const opened = await context.person({
        residentId,
        action: 'read',
        resource: 'response',
        resourceId: flagId,
      });
      if (!opened.ok) return opened;
      const { actor } = context;
      const tx = opened.value;
      const unit = (await allUnits(tx.db)).find((one) => actor.kind === 'staff' && one.id === actor.unitId);
      const flag = (await readFlags(tx)).find((one) => one.id === flagId && one.unitId === unit?.id);
      if (unit === undefined || flag === undefined) return refused('not-found');
      const today = civilIn(context.now, unit.zone).date;
      const head = await readHead(tx, { now: context.now, today, language });
      if (head === null) return refused('not-found');
      const behind = await behindIt(tx, parts, { of: flag.of, language, zone: unit.zone });
      const owners = (await readFlagOwners(tx)).filter((one) => one.flagId === flag.id);
      const hadIt = [flag.owner.assignmentId, ...owners.map((one) => one.owner.assignmentId)];
      const acted = [flag.seenBy, flag.closedBy].flatMap((id) => id ?? []);
      const names = await staffByAssignment(tx.db, [...hadIt, ...acted]);
      const nameOf = (id: AssignmentId | null) => (id === null ? '' : (names.get(id)?.name ?? ''));
      const said = { zone: unit.zone, language };
      const due = dueState(
        { kind: 'flag', madeAt: flag.raisedAt, dueAt: flag.dueAt },
        context.now,
        unit.zone,
      );
      return done({
        head,
        flag: {
          id: flag.id,
          reason: flag.reason[language],
          priority: flag.priority,
          rule: flag.code,
          ruleVersion: flag.ruleVersion,
          state: flag.state,
          raised: whenOf(flag.raisedAt, said),
          due: flag.state === 'closed' ? null : dueWords(due, language),
          owner: { name: nameOf(flag.owner.assignmentId), as: flag.owner.as },
          seen: flag.seenAt === null ? null : { by: nameOf(flag.seenBy), when: whenOf(flag.seenAt, said) },
          closed:
            flag.closedAt === null ? null : { by: nameOf(flag.closedBy), when: whenOf(flag.closedAt, said) },
          done: flag.done,
        },
        owners: owners.map((one) => ({
          id: one.id,
          name: nameOf(one.owner.assignmentId),
          as: one.owner.as,
          since: whenOf(one.since, said),
          dateTime: one.since,
        })),
        behind,
      });
    },
  });
}

function whenOf(at: Instant, said: { readonly zone: Zone; readonly language: Language }): string {
  return longDateTime(at, said.zone, said.language);
}
