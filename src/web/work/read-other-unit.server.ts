/**
 * What another unit holds about a person: with the active choice's own words, or in an emergency with its reason. Each
 * answer that shows it is one decision and one log row about that unit, beside the own unit's row for the person's header.
 */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { idSchema, type ResidentId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { listUnitsElsewhere, type UnitElsewhere } from '#modules/access/public.ts';
import { readMeetings } from '#modules/booking/public.ts';
import { type CoachingParts, readGoals, readPeriods } from '#modules/coaching/public.ts';
import { allUnits, staffMembers, type Unit } from '#modules/identity/public.ts';
import { readResults } from '#modules/instruments/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { type CommandContext, command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { signedNotes } from '../coaching/note.server.ts';
import { type Head, readHead } from './person-head.server.ts';

/** Own words: an active choice and the reason of an emergency are sentences, not essays. */
export const MOST_WORDS = 500;
const Words = z.string().trim().min(1).max(MOST_WORDS).nullable();

const PersonInput = { residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) };

interface OwnView {
  readonly head: Head;
  readonly units: readonly Unit[];
  readonly elsewhere: readonly UnitElsewhere[];
}

/** The person's header as the own unit shows it, and how the other units stand. Null when there is no such page. */
async function ownView(
  context: CommandContext,
  tx: PersonTx,
  packs: Packs,
  language: (typeof LANGUAGES)[number],
): Promise<OwnView | null> {
  const { actor } = context;
  if (actor.kind !== 'staff') return null;
  const units = await allUnits(tx.db);
  const zone = units.find((one) => one.id === actor.unitId)?.zone;
  if (zone === undefined) return null;
  const reader = { now: context.now, today: civilIn(context.now, zone).date, language };
  const head = await readHead(tx, reader);
  return head === null ? null : { head, units, elsewhere: await listUnitsElsewhere(tx, actor, packs) };
}

/** All that a professional elsewhere may need of it: no drafts, no messages, not the person's own words in a request. */
async function unitRecord(
  context: CommandContext,
  tx: PersonTx,
  coaching: CoachingParts,
  language: (typeof LANGUAGES)[number],
) {
  const meetings = await readMeetings(tx);
  const names: readonly StaffId[] = [...new Set(meetings.map((meeting) => meeting.staffId))];
  return {
    meetings,
    periods: await readPeriods(tx),
    goals: await readGoals(tx),
    notes: await signedNotes(context, tx, coaching, language),
    results: await readResults(tx),
    hidesBody: await hidesBodyMeasures(tx),
    referrals: await readReferrals(tx),
    staff: await staffMembers(tx.db, names),
  };
}

export type UnitRecordRead = Awaited<ReturnType<typeof unitRecord>>;

interface AtUnit {
  readonly head: Head;
  readonly unit: Unit;
}
export type OtherUnitRead =
  | (AtUnit & { readonly kind: 'choice' | 'blocked' })
  | (AtUnit & { readonly kind: 'opened'; readonly record: UnitRecordRead; readonly isEmergency: boolean });

export interface BlockedUnitsRead {
  readonly head: Head;
  /** Null until a reason is given. */
  readonly units: readonly Unit[] | null;
}

/**
 * Answers by how the unit stands: `choice` (words are asked for), `blocked`, or `opened` with what it holds. Refuses
 * `not-found` for a unit that holds nothing, or that may not be known of.
 */
export function readOtherUnit(parts: { readonly packs: Packs; readonly coaching: CoachingParts }) {
  return command({
    name: 'work.read-other-unit',
    input: z.strictObject({
      ...PersonInput,
      unitId: idSchema<'unit'>(),
      choice: Words,
      emergency: Words,
    }),
    async run(context, { residentId, unitId, language, choice, emergency }) {
      const own = await context.person({ residentId, action: 'read', resource: 'person' });
      if (!own.ok) return own;
      const view = await ownView(context, own.value, parts.packs, language);
      const unit = view?.units.find((one) => one.id === unitId);
      const standing = view?.elsewhere.find((one) => one.unitId === unitId)?.standing;
      if (view === null || unit === undefined || standing === undefined) return refused('not-found');
      const { head } = view;
      // Nothing to decide about yet: the form that asks for words is not an attempt to open.
      if (standing === 'choice' && choice === null)
        return done<OtherUnitRead>({ kind: 'choice', head, unit });
      const opened = await context.person({
        residentId,
        action: 'read',
        resource: 'unit-record',
        holder: unitId,
        ...(choice === null ? {} : { choice }),
        // What is not blocked needs no emergency, and is not logged as one.
        ...(emergency === null || standing !== 'blocked' ? {} : { emergency }),
      });
      if (!opened.ok)
        return opened.refusal === 'blocked' ? done<OtherUnitRead>({ kind: 'blocked', head, unit }) : opened;
      const record = await unitRecord(context, opened.value, parts.coaching, language);
      return done<OtherUnitRead>({ kind: 'opened', head, unit, record, isEmergency: standing === 'blocked' });
    },
  });
}

/** Told of each unit by a decision and a log row of its own: in an emergency alone may it be known where a block is. */
async function whereBlocked(
  context: CommandContext,
  residentId: ResidentId,
  blocked: readonly UnitId[],
  emergency: string,
) {
  for (const holder of blocked) {
    const opened = await context.person({ residentId, action: 'read', resource: 'block', holder, emergency });
    if (!opened.ok) return opened;
  }
  return done(blocked);
}

/** The first step of an emergency opening: where information is blocked. Refuses `not-found` when nothing is. */
export function readBlockedUnits(packs: Packs) {
  return command({
    name: 'work.read-blocked-units',
    input: z.strictObject({ ...PersonInput, emergency: Words }),
    async run(context, { residentId, language, emergency }) {
      const own = await context.person({ residentId, action: 'read', resource: 'person' });
      if (!own.ok) return own;
      const view = await ownView(context, own.value, packs, language);
      const blocked = (view?.elsewhere ?? []).flatMap((one) =>
        one.standing === 'blocked' ? [one.unitId] : [],
      );
      if (view === null || blocked.length === 0) return refused('not-found');
      if (emergency === null) return done<BlockedUnitsRead>({ head: view.head, units: null });
      const told = await whereBlocked(context, residentId, blocked, emergency);
      if (!told.ok) return told;
      return done<BlockedUnitsRead>({
        head: view.head,
        units: view.units.filter((unit) => told.value.includes(unit.id)),
      });
    },
  });
}
