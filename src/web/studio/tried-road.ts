/** The road that is tried, as the player and the coach's page read a road that is walked. */
import type { Country } from '#kernel/actor.ts';
import { type CivilDate, civilTime, instantOf } from '#kernel/dates.ts';
import type { Id, ResidentId, UnitId } from '#kernel/ids.ts';
import { type EnrolmentId, privacyOf, type WholeRoad } from '#modules/enrolments/public.ts';
import {
  blocksOf,
  cardOf,
  isPaused,
  type Programme,
  type ProgrammeId,
  roadOf,
  type VersionId,
  type Walk,
} from '#modules/programmes/public.ts';
import { entriesTried, type TriedWriting } from './rules/tried-writing.ts';

const EVENING = civilTime('23:59');
const NOON = civilTime('12:00');
/** Nobody walks here. */
const NOBODY = 'nobody' as ResidentId;
const NO_WALK = 'tried' as EnrolmentId;

export interface Trying {
  readonly programme: Programme;
  /** The language that the programme is read in. */
  readonly readIn: string;
  readonly versionId: VersionId;
  readonly number: string;
  readonly unitId: UnitId;
  readonly country: Country;
  /** As it stands at the end of the day. */
  readonly walk: Walk;
  readonly day: CivilDate;
  readonly writings: readonly TriedWriting[];
}

/** What only the person may read says nothing on the coach's page. */
function heardByCoach(programme: Programme, walk: Walk, onlyTheirs: ReadonlySet<string>): Walk {
  const diaries = programme.diaries ?? [];
  return {
    ...walk,
    answers: walk.answers.filter((one) => !onlyTheirs.has(one.of)),
    diary: walk.diary.filter((one) => diaries.find((diary) => diary.id === one.diary)?.privacy !== 'me'),
  };
}

export function triedRoad(trying: Trying, by: 'resident' | 'coach'): WholeRoad {
  const { programme, versionId, unitId, day } = trying;
  const place = {
    programme,
    versionId,
    unitId,
    zone: trying.walk.zone,
    residentId: NOBODY,
    enrolmentId: NO_WALK,
  };
  const all = entriesTried(place, trying.walk, { writings: trying.writings, until: day });
  const onlyTheirs = new Set([
    ...all.filter((one) => one.privacy === 'me').map((one) => one.partId),
    ...blocksOf(programme)
      .filter((one) => one.kind !== 'questionnaire' && privacyOf(programme, one) === 'me')
      .map((one) => one.id),
  ]);
  const walk = by === 'coach' ? heardByCoach(programme, trying.walk, onlyTheirs) : trying.walk;
  const now = { date: day, time: EVENING };
  const begun = instantOf(walk.startsOn, NOON, walk.zone).instant;
  const [major = 0, minor = 0] = trying.number.split('.').map(Number);
  const used = [...walk.stepsDone.values(), ...all.map((one) => one.savedOn)].filter((one) => one <= day);
  return {
    residentId: NOBODY,
    enrolment: {
      id: NO_WALK,
      holder: unitId,
      programme: programme.code,
      versionId,
      version: trying.number,
      state: isPaused(walk.pauses, now) ? 'paused' : 'active',
      begun: 'self',
      begunBy: null,
      startedOn: walk.startsOn,
      zone: walk.zone,
      country: trying.country,
      messageTime: walk.messageTime,
      messageWays: null,
      readIn: trying.readIn,
      openedStep: null,
      groupId: null,
      groupStartsOn: walk.groupStartsOn,
      cadenceFrom: walk.cadenceFrom,
      maintenanceFrom: walk.maintenanceFrom,
      supportedUntil: null,
      lastUsedOn: used.toSorted().at(-1) ?? walk.startsOn,
      notBefore: begun,
      madeAt: begun,
      endedAt: null,
      endReason: null,
      versionNo: 1,
    },
    version: {
      id: versionId,
      programmeId: 'tried' as ProgrammeId,
      major,
      minor,
      state: 'published',
      publishedAt: null,
      retiredAt: null,
      gaps: [],
      card: cardOf(programme),
    },
    usualTime: walk.messageTime,
    ways: [],
    programme,
    walk,
    modules: roadOf(programme, walk, day),
    lentBy: new Map(),
    entries: by === 'coach' ? all.filter((one) => one.privacy !== 'me') : all,
    hidesBody: false,
    given: [],
    words: new Map([[versionId, programme]]),
    adjustments: [...walk.coachOpened].map(([partId, madeOn]) => ({
      id: partId as Id<'adjustment'>,
      kind: 'open',
      partId,
      detail: {},
      step: null,
      madeOn,
      madeBy: null,
      madeAt: instantOf(madeOn, NOON, walk.zone).instant,
    })),
    pauses: walk.pauses.map((pause, index) => ({ ...pause, id: String(index) as Id<'pause'> })),
    now,
    feedback: [],
    shared: [],
    begun: [],
    asked: null,
    group: null,
    isProtected: false,
    summary: null,
  };
}
