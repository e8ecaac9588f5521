/** What every verb and page about a walk begins with: the programme as this person walks it, and how far they are. */
import { type CivilDate, civilIn, type CivilMoment, type CivilTime } from '#kernel/dates.ts';
import type { Action } from '#kernel/decision.ts';
import type { HolderId, ResidentId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { readGivenAnswers, readResults, type StoredResult } from '#modules/instruments/public.ts';
import type { PaceVersions } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import {
  blocksOf,
  formsAskedByRules,
  inForce,
  isPaused,
  type OpenModule,
  type Programme,
  type ProgrammeRegistry,
  roadOf,
  type VersionFacts,
  type VersionId,
  type Walk,
  walkFrom,
  withoutBodyMeasures,
} from '#modules/programmes/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import type { AccessRefusal, CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { type EntryValues, valuesOf } from '../rules/read-values.ts';
import type { Reach } from '../rules/in-group.ts';
import { answeredIn, resultsIn, writtenIn } from '../rules/walk-of.ts';
import { type Enrolment, type EnrolmentId, findEnrolment, lockEnrolment } from '../store/enrolments.ts';
import { type Entry, readEntries } from '../store/entries.ts';
import { groupOfWalk, type OwnGroup } from '../store/own-group.ts';
import { type OwnClock, ownClock } from './own-clock.ts';
import {
  type KeptAdjustment,
  type KeptPause,
  readAdjustments,
  readOwnEvents,
  readPauses,
  readStepsDone,
} from '../store/road.ts';
import { asWalked, inWordsOf } from './as-walked.ts';

export interface WalkParts {
  readonly programmes: Pick<ProgrammeRegistry, 'content' | 'version' | 'versionsOf' | 'offers'>;
  readonly packs: Packs;
  readonly pace: PaceVersions;
}

export interface ReadEntry extends Entry {
  /** Null when the key of what was written is gone. */
  readonly values: EntryValues | null;
}

export interface Road {
  readonly tx: PersonTx;
  /** In the zone where the person is. */
  readonly enrolment: Enrolment;
  /** The hour at which its reminders come, where none is chosen for it. */
  readonly usualTime: CivilTime;
  /** The ways by which the person is reminded at all, the best first. */
  readonly ways: OwnClock['channels'];
  /** The text corrections that hold now. */
  readonly version: VersionFacts;
  /** As this person walks it. */
  readonly programme: Programme;
  readonly walk: Walk;
  readonly modules: readonly OpenModule[];
  /** Where the files of modules lie that were taken over from other programmes, by the module's id here. */
  readonly lentBy: ReadonlyMap<string, VersionId>;
  readonly entries: readonly ReadEntry[];
  /** Every answered form that can be read, the oldest first. */
  readonly given: readonly StoredResult[];
  /** Weight and calories are hidden for the person: of the programme, what is about them is left out. */
  readonly hidesBody: boolean;
  /** By version: the programme in whose words the entries were written. */
  readonly words: ReadonlyMap<string, Programme>;
  readonly adjustments: readonly KeptAdjustment[];
  readonly pauses: readonly KeptPause[];
  /** The group that the person walks with, and what it calls them. */
  readonly group: OwnGroup | null;
  /** The day and time where the person is. */
  readonly now: CivilMoment;
}

/** Whose record something stands in, as far as it is looked at: everything that is open, or one holder's. */
type Held = (record: { readonly holder: HolderId }) => boolean;

/** What was written, answered and measured, as far as it is looked at. */
async function factsIn(
  tx: PersonTx,
  enrolment: Enrolment,
  known: Pick<Road, 'programme' | 'entries' | 'given'>,
  held: Held,
): Promise<Pick<Walk, 'answers' | 'diary' | 'results'>> {
  const { programme, entries, given: results } = known;
  const { zone } = enrolment;
  const written = writtenIn(programme, blocksOf(programme), entries.filter(held));
  const forms = formsAskedByRules(programme);
  const given = await readGivenAnswers(tx, [...new Set(forms.map((block) => block.instrument))]);
  const answered = given.filter(held).map((one) => ({ ...one, on: civilIn(one.answeredAt, zone).date }));
  return {
    answers: [...written.answers, ...answeredIn(forms, answered)],
    diary: written.diary,
    results: resultsIn(results.filter(held), zone),
  };
}

/**
 * The walk by what stands in the unit's record alone. What is only for the person, and what other units hold, says nothing
 * here, whoever asks: what follows from it is for the unit's eyes.
 */
export async function walkForUnit(road: Road): Promise<Walk> {
  const { tx, enrolment, walk } = road;
  const held: Held = ({ holder }) => holder === enrolment.holder;
  return { ...walk, ...(await factsIn(tx, enrolment, road, held)) };
}

async function walkOf(
  tx: PersonTx,
  enrolment: Enrolment,
  known: {
    readonly programme: Programme;
    readonly entries: readonly ReadEntry[];
    readonly given: readonly StoredResult[];
    readonly adjustments: readonly KeptAdjustment[];
    readonly pauses: readonly KeptPause[];
    readonly clock: OwnClock;
  },
): Promise<Walk> {
  const coachOpened = new Map<string, CivilDate>(
    known.adjustments.flatMap((one) => (one.kind === 'open' ? [[one.partId, one.madeOn] as const] : [])),
  );
  return {
    ...walkFrom({
      startsOn: enrolment.startedOn,
      zone: enrolment.zone,
      country: enrolment.country,
      messageTime: enrolment.messageTime ?? known.clock.time,
    }),
    ...(await factsIn(tx, enrolment, known, () => true)),
    pauses: known.pauses,
    stepsDone: await readStepsDone(tx, enrolment.id),
    coachOpened,
    events: await readOwnEvents(tx, enrolment.id),
    groupStartsOn: enrolment.groupStartsOn,
    cadenceFrom: enrolment.cadenceFrom,
    maintenanceFrom: enrolment.maintenanceFrom,
  };
}

/** How far the person's words can go: to a group only while it is open to them, under a name that they have there. */
export function reachOf(
  { enrolment, group }: Pick<Road, 'enrolment' | 'group'>,
  residentId: ResidentId,
): Reach {
  if (enrolment.holder === residentId) return 'alone';
  return group === null || group.isShut || group.alias === null ? 'unit' : 'group';
}

/** The road of a walk that is open already. */
export async function roadOfEnrolment(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
  kept: Enrolment,
): Promise<Outcome<Road, 'programme-unknown'>> {
  const clock = await ownClock(tx, { pace: parts.pace, now: context.now, home: kept.zone });
  const enrolment = { ...kept, zone: clock.zone };
  const first = parts.programmes.version(enrolment.versionId as VersionId);
  const version =
    first === undefined
      ? undefined
      : (inForce(parts.programmes.versionsOf(first.programmeId), first.id) ?? first);
  const content = version === undefined ? undefined : await parts.programmes.content(version.id);
  if (version === undefined || content === undefined) return refused('programme-unknown');
  const stored = await readEntries(tx, enrolment.id);
  const entries = stored.map(({ text, ...entry }) => ({
    ...entry,
    values: valuesOf(text),
  }));
  const adjustments = await readAdjustments(tx, enrolment);
  const whole = await asWalked(content, adjustments, parts.programmes);
  const hidesBody = await hidesBodyMeasures(tx);
  const programme = hidesBody ? withoutBodyMeasures(whole.programme) : whole.programme;
  const pauses = await readPauses(tx, enrolment.id);
  const given = await readResults(tx);
  const walk = await walkOf(tx, enrolment, { programme, entries, given, adjustments, pauses, clock });
  const now = civilIn(context.now, enrolment.zone);
  return done({
    tx,
    // A rest whose last day is known ends by itself.
    enrolment:
      enrolment.state === 'paused' && !isPaused(pauses, now) ? { ...enrolment, state: 'active' } : enrolment,
    usualTime: clock.time,
    ways: clock.channels,
    version,
    programme,
    walk,
    modules: roadOf(programme, walk, now.date),
    lentBy: whole.lentBy,
    hidesBody,
    given,
    entries,
    words: await inWordsOf(
      [version.id, ...entries.map((entry) => entry.versionId)],
      adjustments,
      parts.programmes,
    ),
    adjustments,
    pauses,
    group: enrolment.groupId === null ? null : await groupOfWalk(tx, enrolment.id),
    now,
  });
}

/** The person, to read something of a walk: the log names what, the walk itself or a thing in it. */
export async function openToRead(context: CommandContext, residentId: ResidentId, resourceId: string) {
  return context.person({ residentId, action: 'read', resource: 'enrolment', resourceId });
}

/**
 * Opens a walk: to `read` it, or to change it, when it is held until the end of the transaction. Refuses `not-found` for
 * foreign and missing alike, and `programme-unknown` where its version is no longer in the registry.
 */
export async function openRoad(
  context: CommandContext,
  parts: WalkParts,
  which: { readonly residentId: ResidentId; readonly enrolmentId: EnrolmentId },
  action: Extract<Action, 'read' | 'write'>,
): Promise<Outcome<Road, AccessRefusal | 'programme-unknown'>> {
  const { residentId, enrolmentId } = which;
  const opened = await context.person({ residentId, action, resource: 'enrolment', resourceId: enrolmentId });
  if (!opened.ok) return opened;
  const tx = opened.value;
  const enrolment = await (action === 'read'
    ? findEnrolment(tx, enrolmentId)
    : lockEnrolment(tx, enrolmentId));
  return enrolment === undefined ? refused('not-found') : roadOfEnrolment(context, tx, parts, enrolment);
}
