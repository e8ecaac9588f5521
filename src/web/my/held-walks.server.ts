/** What is held of a person's walks through programmes, for their own copy. */
import type { Language } from '#kernel/actor.ts';
import {
  deleteEnrolments,
  everyPhoto,
  everyWalk,
  inWordsOf,
  readHandovers,
  valuesOf,
  type WholeWalk,
} from '#modules/enrolments/public.ts';
import type { ProgrammeRegistry, VersionId } from '#modules/programmes/public.ts';
import { type HeldPart, readPerson } from '#modules/residents/public.ts';
import type { PersonTx } from '#platform/db.ts';
import { asAsked } from '../walk/as-asked.ts';
import { readingOf } from '../walk/reading.ts';
import { sayIn } from '../walk/rules/said.ts';

type Programmes = Pick<ProgrammeRegistry, 'content' | 'version'>;

function numberOf(programmes: Programmes, versionId: string): string | null {
  const version = programmes.version(versionId as VersionId);
  return version === undefined ? null : `${String(version.major)}.${String(version.minor)}`;
}

/** What was written, as it stands in the database, and in the words that it answered. */
async function writtenIn(walk: WholeWalk, programmes: Programmes, language: Language) {
  const versions = walk.entries.map((entry) => entry.versionId);
  const words = await inWordsOf([walk.versionId, ...versions], walk.changes, programmes);
  const programme = words.get(walk.versionId);
  return walk.entries.map(({ id, partId, onDay, privacy, state, savedAt, sentAt, versionId, text }) => {
    const values = valuesOf(text);
    const asked =
      programme === undefined || values === null
        ? null
        : asAsked(
            { programme, words, version: { id: walk.versionId } },
            { partId, versionId, values },
            (kind) => readingOf({ say: sayIn(programme, { language, readIn: null }), language }, kind),
          );
    return {
      id,
      partId,
      onDay,
      privacy,
      state,
      savedAt,
      sentAt,
      text,
      version: numberOf(programmes, versionId),
      asked: asked?.question?.text ?? null,
      answered: (asked?.written ?? []).map(({ label, lines }) => ({ label: label.text, lines })),
    };
  });
}

async function walkEntry(walk: WholeWalk, programmes: Programmes, language: Language) {
  return {
    id: walk.id,
    holder: walk.holder,
    programme: walk.programme,
    version: walk.version,
    state: walk.state,
    begun: walk.begun,
    begunBy: walk.begunBy,
    startedOn: walk.startedOn,
    zone: walk.zone,
    country: walk.country,
    messageTime: walk.messageTime,
    messageWays: walk.messageWays,
    readIn: walk.readIn,
    openedStep: walk.openedStep,
    groupId: walk.groupId,
    groupStartsOn: walk.groupStartsOn,
    cadenceFrom: walk.cadenceFrom,
    group:
      walk.group === null
        ? null
        : { name: walk.group.name, state: walk.group.state, calledThere: walk.group.alias },
    maintenanceFrom: walk.maintenanceFrom,
    supportedUntil: walk.supportedUntil,
    lastUsedOn: walk.lastUsedOn,
    madeAt: walk.madeAt,
    endedAt: walk.endedAt,
    endReason: walk.endReason,
    summary: walk.summary,
    pauses: walk.pauses.map(({ from, to }) => ({ fromDate: from.date, fromTime: from.time, to })),
    stepsDone: walk.stepsDone.map(({ step, on }) => ({ step, on })),
    ownDays: walk.ownDays.map(({ event, day }) => ({ event, day })),
    written: await writtenIn(walk, programmes, language),
    feedback: walk.feedback.map(({ id, entryId, words, writtenBy, writtenAt, readAt }) => ({
      id,
      entryId,
      words,
      writtenBy,
      writtenAt,
      readAt,
    })),
    changes: walk.changes.map(({ kind, partId, step, madeOn, madeBy }) => ({
      kind,
      partId,
      step,
      madeOn,
      madeBy,
    })),
    mustBeLookedAt: walk.flagsHeld.map(({ flag, since }) => ({ flag, since })),
    said: walk.said.map(({ key, fate, at }) => ({ key, fate, at })),
    work: walk.work.map(({ kind, minutes, techniques, doneOn, doneBy }) => ({
      kind,
      minutes,
      techniques,
      doneOn,
      doneBy,
    })),
  };
}

async function walksIn(tx: PersonTx, programmes: Programmes) {
  const language = (await readPerson(tx))?.language ?? 'sv';
  const walks = await everyWalk(tx);
  return Promise.all(walks.map(async (walk) => walkEntry(walk, programmes, language)));
}

/** All of a walk stands in its entry; the unit's row about it holds counts of the same. */
export function walksPart(programmes: Programmes): HeldPart {
  return {
    area: 'enrolments',
    tables: [
      { name: 'enrolments.caseload', kind: 'walks', goesBy: 'unit_id' },
      { name: 'enrolments.handover', kind: 'handovers', goesBy: 'holder' },
      { name: 'enrolments.flag_held', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.told', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.work', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.feedback', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.photo', kind: 'walkPhotos', goesBy: 'holder' },
      { name: 'enrolments.entry', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.adjustment', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.own_event', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.step_done', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.pause', kind: 'walks', goesBy: 'holder' },
      { name: 'enrolments.enrolment', kind: 'walks', goesBy: 'holder' },
    ],
    exportOf: async (tx) => ({
      walks: await walksIn(tx, programmes),
      walkPhotos: (await everyPhoto(tx)).map((photo) => ({
        id: photo.id,
        holder: photo.holder,
        walkId: photo.enrolmentId,
        entryId: photo.entryId,
        fileType: photo.type,
        bytes: photo.bytes,
        addedAt: photo.addedAt,
        content: photo.content?.toString('base64') ?? null,
      })),
      handovers: (await readHandovers(tx)).map((one) => ({
        id: one.id,
        holder: one.holder,
        walkId: one.enrolmentId,
        fromUnitId: one.from,
        toUnitId: one.to,
        programme: one.programme,
        state: one.state,
        words: one.words,
        askedAt: one.askedAt,
        settledAt: one.settledAt,
      })),
    }),
    lastEntryAt: async (tx, holder) =>
      (await everyWalk(tx))
        .filter((walk) => walk.holder === holder)
        .flatMap((walk) => [walk.madeAt, ...walk.entries.map((entry) => entry.savedAt)])
        .toSorted()
        .at(-1) ?? null,
    isOpen: async (tx, holder) =>
      (await everyWalk(tx)).some((walk) => walk.holder === holder && walk.state !== 'ended'),
    // What the person walks alone is theirs to erase; what a unit goes along with is part of its record.
    eraseService: async (tx) => ({ walks: await deleteEnrolments(tx) }),
  };
}
