/** Flags of a response, raised in the transaction that keeps it. */
import { civilIn, civilTime, instantOf, plusDays } from '#kernel/dates.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type AssignmentId, newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { relationsOf } from '#modules/access/public.ts';
import {
  absencesFrom,
  allUnits,
  careAssignments,
  holdAbsences,
  type Unit,
} from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { answerBy, putItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { comparedWith } from '../rules/change.ts';
import type { Known } from '../rules/condition.ts';
import { type FlagOwner, flagOwner, type Team } from '../rules/flag-owner.ts';
import { raisedFlags } from '../rules/flags.ts';
import type { FlagRule, Instrument } from '../rules/instrument.ts';
import { type Flag, type FlagOf, insertFlag } from '../store/flags.ts';
import { type ResponseId, selectResults, type StoredResult } from '../store/responses.ts';
import type { SavedResponse } from './save-response.ts';

export interface ForFlags {
  readonly instrument: Instrument;
  /** As `saveResponse` answered it. */
  readonly saved: Pick<SavedResponse, 'responseId' | 'known'>;
  /** The unit whose record the response is in. */
  readonly unitId: UnitId;
  readonly packs: Packs;
}

export const FLAG_OWNER = 'instruments.flag-owner';
const MIDNIGHT = civilTime('00:00');
const END_OF_DAY = civilTime('23:59');

/** Keys of what is owed around one flag begin so. */
export function flagKey(id: Flag['id']): string {
  return `instruments.flag:${id}:`;
}

/** What scores were before this response. */
function beforeOf(all: readonly StoredResult[], responseId: ResponseId): NonNullable<Known['before']> {
  const now = all.find((one) => one.id === responseId);
  if (now === undefined) throw new Error('flags are raised of a response that is kept');
  return (score, since) => {
    const found = comparedWith(now, all, { score, since });
    return typeof found === 'string' ? undefined : found.value;
  };
}

/** The unit's team on a day. Until the end of the transaction nobody of it goes away. */
export async function teamOf(tx: PersonTx, unit: Unit, today: CivilDate): Promise<Team> {
  await holdAbsences(tx, unit.id, 'look');
  return {
    unitResponsible: unit.responsibleAssignmentId,
    members: await careAssignments(tx.db, unit.id),
    absences: await absencesFrom(tx.db, unit.id, today),
  };
}

/** The row on the unit's list: the owner's own, or the whole unit's. */
export async function listFlag(
  tx: PersonTx,
  flag: Pick<Flag, 'id' | 'unitId' | 'priority' | 'dueAt'> & { readonly owner: FlagOwner },
  now: Instant,
): Promise<void> {
  await putItem(
    tx,
    {
      unitId: flag.unitId,
      kind: 'flag',
      refId: flag.id,
      staffId: flag.owner.as === 'unit' ? null : await staffOf(tx, flag),
      dueAt: flag.dueAt,
      rank: flag.priority === 'high' ? 0 : 1,
    },
    now,
  );
}

async function staffOf(
  tx: PersonTx,
  flag: { readonly unitId: UnitId; readonly owner: { readonly assignmentId: AssignmentId } },
): Promise<StaffId | null> {
  const team = await careAssignments(tx.db, flag.unitId);
  return team.find((one) => one.assignmentId === flag.owner.assignmentId)?.staffId ?? null;
}

/** Tomorrow morning, where the unit is, it is looked at whether the owner is still there. */
export async function lookAgainTomorrow(
  context: CommandContext,
  tx: PersonTx,
  about: { readonly flag: Pick<Flag, 'id' | 'unitId'>; readonly unit: Unit },
): Promise<void> {
  const { flag, unit } = about;
  const next = instantOf(plusDays(civilIn(context.now, unit.zone).date, 1), MIDNIGHT, unit.zone);
  await context.due(tx, {
    kind: FLAG_OWNER,
    // A key of its own: the row that is being carried out may have been brought forward from the same day.
    effectKey: `${flagKey(flag.id)}owner:${newId()}`,
    dueAt: next.instant,
    civil: { date: next.date, time: next.time, zone: unit.zone },
    holder: unit.id,
    payload: { flagId: flag.id },
  });
}

function dueOf(
  priority: FlagRule['priority'],
  today: CivilDate,
  about: { readonly unit: Unit; readonly packs: Packs },
): Instant {
  const { unit, packs } = about;
  if (priority === 'normal') return answerBy(today, unit.answerWithinDays, unit.zone);
  return instantOf(plusDays(today, packs[unit.country].flags.highWithinDays), END_OF_DAY, unit.zone).instant;
}

export interface Raised {
  readonly of: FlagOf;
  readonly unitId: UnitId;
  readonly packs: Packs;
  readonly rules: readonly Pick<FlagRule, 'code' | 'version' | 'priority' | 'reason'>[];
}

/** Puts flags on the unit's list, each with an owner. What a response has raised before is not raised again. */
export async function putFlags(
  context: CommandContext,
  tx: PersonTx,
  { of, unitId, packs, rules }: Raised,
): Promise<void> {
  if (rules.length === 0) return;
  const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
  if (unit === undefined) throw new Error('a flag belongs to a unit that does not exist');
  const today = civilIn(context.now, unit.zone).date;
  const team = await teamOf(tx, unit, today);
  const relation = (await relationsOf(tx)).findLast((one) => one.unitId === unitId && one.until === null);
  const owner = flagOwner(relation?.responsibleAssignmentId ?? null, team, today);
  for (const rule of rules) {
    const flag = {
      id: newId<'flag'>(),
      unitId,
      of,
      code: rule.code,
      ruleVersion: rule.version,
      priority: rule.priority,
      reason: rule.reason,
      owner,
      raisedAt: context.now,
      dueAt: dueOf(rule.priority, today, { unit, packs }),
    };
    if (!(await insertFlag(tx, flag))) continue;
    await listFlag(tx, flag, context.now);
    await lookAgainTomorrow(context, tx, { flag, unit });
    await context.fact(tx, {
      type: 'flag.raised',
      holder: unitId,
      data: {
        flagId: flag.id,
        ...(of.kind === 'response' ? { responseId: of.responseId } : { enrolmentId: of.walkId }),
        priority: rule.priority,
        ruleVersion: rule.version,
      },
    });
  }
}

/** Raises what the rules say, each with an owner, on the unit's list. Answers whether the person is shown the safety page. */
export async function raiseFlags(
  context: CommandContext,
  tx: PersonTx,
  { instrument, saved, unitId, packs }: ForFlags,
): Promise<{ readonly raised: readonly FlagRule[]; readonly opensSafety: boolean }> {
  if (instrument.flags.length === 0) return { raised: [], opensSafety: false };
  const before = beforeOf(await selectResults(tx), saved.responseId);
  const raised = raisedFlags(instrument, saved.known, before);
  await putFlags(context, tx, {
    of: { kind: 'response', responseId: saved.responseId },
    unitId,
    packs,
    rules: raised,
  });
  return { raised, opensSafety: raised.some((rule) => rule.opensSafety) };
}
