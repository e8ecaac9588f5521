/** Walks for pages: the list, and one road as a whole. */
import type { CivilDate } from '#kernel/dates.ts';
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { idSchema, type ResidentId, type UnitId } from '#kernel/ids.ts';
import { type Draft, readDrafts } from '#modules/instruments/public.ts';
import { isOpen } from '#modules/programmes/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { Sealing } from '#platform/sealing.ts';
import { ReadInput } from '../contract.ts';
import { partIdOf } from '../rules/fields-of.ts';
import { type EntryValues, valuesOf } from '../rules/read-values.ts';
import { type EntryWithText, readEntries } from '../store/entries.ts';
import {
  type KeptAdjustment,
  type KeptPause,
  readAdjustments,
  readOwnEvents,
  readPauses,
  readStepsDone,
  readTold,
  type ToldRow,
} from '../store/road.ts';
import { type HeldFlag, readHeldFlags } from '../store/held-flags.ts';
import { groupOfWalk, type OwnGroup, wordsInGroup, type WordsOfOther } from '../store/own-group.ts';
import { readWork, type Work } from '../store/work.ts';
import { unitAsked } from '../store/handovers.ts';
import { type Enrolment, readEnrolments, readSummary, saveOpenedStep } from '../store/enrolments.ts';
import { type Feedback, markFeedbackRead, readFeedback } from '../store/feedback.ts';
import { inWordsOf } from './as-walked.ts';
import { openRoad, type Road, roadOfEnrolment, type WalkParts } from './open-road.ts';

export interface WholeRoad extends Omit<Road, 'tx'> {
  readonly residentId: ResidentId;
  /** Their identity is protected. */
  readonly isProtected: boolean;
  readonly feedback: readonly Feedback[];
  readonly summary: string | null;
  /** The unit that is asked to go along instead from now on, while it has not answered. */
  readonly asked: UnitId | null;
  /** What others of the group have shared in the step's parts, where the person has too. */
  readonly shared: readonly SharedWords[];
  /** Forms that the person has begun and not sent, where a step is read. */
  readonly begun: readonly Pick<Draft, 'id' | 'instrument'>[];
}

/** Under the name that its writer has in the group. */
export interface SharedWords
  extends Pick<
    WordsOfOther,
    'alias' | 'entryId' | 'partId' | 'onDay' | 'savedOn' | 'versionId' | 'showsPictures'
  > {
  readonly values: EntryValues;
}

export type ReadingParts = WalkParts & { readonly sealing: Pick<Sealing, 'unsealMany'> };

/** Read by the person alone, and noted in the log of each who wrote. */
async function sharedIn(
  context: CommandContext,
  { tx, enrolment, group }: Road,
  { sealing, parts }: { readonly sealing: ReadingParts['sealing']; readonly parts: readonly string[] },
): Promise<readonly SharedWords[]> {
  if (context.actor.kind !== 'resident' || group === null || group.isShut || parts.length === 0) return [];
  const found = await wordsInGroup(tx, sealing, { enrolmentId: enrolment.id, parts });
  context.shared(tx, {
    residentIds: [...new Set(found.map((one) => one.author))],
    holder: enrolment.holder,
    resource: 'enrolment',
  });
  return found.map(({ alias, entryId, partId, onDay, savedOn, versionId, showsPictures, text }) => ({
    alias,
    entryId,
    partId,
    onDay,
    savedOn,
    versionId,
    showsPictures,
    values: valuesOf(text) ?? {},
  }));
}

/** The step that the person has open is where they come back to, while the walk goes on. */
async function rememberStep(road: Road, stepId: string | null): Promise<void> {
  const { tx, enrolment, modules, now, programme } = road;
  const found = modules.flatMap((module) => module.steps).find((one) => one.step.id === stepId);
  if (found === undefined || enrolment.state === 'ended') return;
  if (found.doneOn === null && !isOpen(found.opening, now, programme.opensAt)) return;
  await saveOpenedStep(tx, enrolment.id, found.step.id);
}

/** Only the person goes on with what they have begun; what a unit asked for is taken up again among its forms. */
async function begunBy({ actor }: CommandContext, tx: PersonTx): Promise<WholeRoad['begun']> {
  if (actor.kind !== 'resident') return [];
  const drafts = await readDrafts(tx, tx.residentId);
  return drafts.filter((one) => one.occasion === 'form' && one.orderId === null);
}

/** One walk with all that is written in it and said of it. */
export function readRoad(walkParts: ReadingParts) {
  return command({
    name: 'enrolments.read-road',
    input: ReadInput,
    async run(context, input) {
      const opened = await openRoad(context, walkParts, input, 'read');
      if (!opened.ok) return opened;
      const { tx, ...road } = opened.value;
      const parts = road.modules
        .flatMap((module) => module.steps)
        .filter((step) => step.step.id === input.stepId)
        .flatMap((step) => step.blocks.map((block) => partIdOf(block.block)));
      const shown = road.entries.filter((entry) => parts.includes(entry.partId)).map((entry) => entry.id);
      if (context.actor.kind === 'resident' && shown.length > 0)
        await markFeedbackRead(tx, shown, context.now);
      if (context.actor.kind === 'resident') await rememberStep(opened.value, input.stepId);
      const shared = await sharedIn(context, opened.value, { sealing: walkParts.sealing, parts });
      const ofOthers = shared.map((one) => one.versionId).filter((id) => !road.words.has(id));
      const whole: WholeRoad = {
        ...road,
        words: new Map([...road.words, ...(await inWordsOf(ofOthers, [], walkParts.programmes))]),
        residentId: tx.residentId,
        isProtected: tx.isProtected,
        feedback: await readFeedback(tx, road.enrolment.id),
        summary: await readSummary(tx, road.enrolment.id),
        asked: await unitAsked(tx, road.enrolment),
        shared,
        begun: input.stepId === null ? [] : await begunBy(context, tx),
      };
      return done(whole);
    },
  });
}

const OfPerson = z.strictObject({ residentId: idSchema<'resident'>() });

/** The person's walks that can be read, each with its road; the latest first. */
export function readRoads(parts: WalkParts) {
  return command({
    name: 'enrolments.read-roads',
    input: OfPerson,
    async run(context, { residentId }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'enrolment' });
      if (!opened.ok) return opened;
      return done(await roadsOf(context, opened.value, parts));
    },
  });
}

/** The same for pages that have opened the person. */
export async function roadsOf(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
): Promise<readonly Omit<Road, 'tx'>[]> {
  const found: Omit<Road, 'tx'>[] = [];
  for (const enrolment of await readEnrolments(tx)) {
    const road = await roadOfEnrolment(context, tx, parts, enrolment);
    if (!road.ok) continue;
    const { tx: _, ...rest } = road.value;
    found.push(rest);
  }
  return found;
}

export interface WholeWalk extends Enrolment {
  readonly summary: string | null;
  /** The group's name, and what it calls the person. */
  readonly group: Pick<OwnGroup, 'name' | 'state' | 'alias'> | null;
  readonly pauses: readonly KeptPause[];
  readonly stepsDone: readonly { readonly step: string; readonly on: CivilDate }[];
  readonly ownDays: readonly { readonly event: string; readonly day: CivilDate }[];
  readonly entries: readonly EntryWithText[];
  readonly feedback: readonly Feedback[];
  readonly changes: readonly KeptAdjustment[];
  readonly flagsHeld: readonly HeldFlag[];
  readonly said: readonly ToldRow[];
  readonly work: readonly Work[];
}

/** All that is kept of every walk, for the person's own copy. */
export async function everyWalk(tx: PersonTx): Promise<readonly WholeWalk[]> {
  return Promise.all(
    (await readEnrolments(tx)).map(async (one) => ({
      ...one,
      summary: await readSummary(tx, one.id),
      group: one.groupId === null ? null : await groupOfWalk(tx, one.id),
      pauses: await readPauses(tx, one.id),
      stepsDone: [...(await readStepsDone(tx, one.id))].map(([step, on]) => ({ step, on })),
      ownDays: [...(await readOwnEvents(tx, one.id))].map(([event, day]) => ({ event, day })),
      entries: await readEntries(tx, one.id),
      feedback: await readFeedback(tx, one.id),
      changes: await readAdjustments(tx, one),
      flagsHeld: await readHeldFlags(tx, one.id),
      said: await readTold(tx, one.id),
      work: await readWork(tx, one.id),
    })),
  );
}
