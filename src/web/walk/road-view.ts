/** The road as its page shows it, built field by field. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import { civilIn } from '#kernel/dates.ts';
import { clock, longDate, namedDate, namedDay } from '#kernel/dates-format.ts';
import { partIdOf, type WholeRoad } from '#modules/enrolments/public.ts';
import { isOpen, type OpenModule, type OpenStep } from '#modules/programmes/public.ts';
import { type BesideRoad, besideOf, diariesOf, type DiaryLine } from './beside-road.ts';
import { type GroupView, groupView } from './group-view.ts';
import { type Explained, openingWords } from './opening-words.ts';
import {
  factsOf,
  type HowFar,
  howFar,
  isInTurn,
  isReadable,
  placeIn,
  type RoadNow,
  roadNow,
} from './rules/road-now.ts';
import { languageName } from './rules/language-name.ts';
import { type LanguageChoice, languageChoices } from './rules/read-in.ts';
import { heard, type Said, sayIn } from './rules/said.ts';

export interface StepLine {
  readonly id: string;
  readonly title: Said;
  readonly minutes: number;
  readonly mark: 'done' | 'now' | 'open' | null;
  readonly doneOn: string | null;
  readonly href: string | null;
  /** When and why it opens, where it has not. */
  readonly opens: string | null;
}

export interface ModuleLine {
  readonly id: string;
  readonly title: Said;
  readonly summary: Said | null;
  readonly isDone: boolean;
  readonly isNow: boolean;
  readonly isOpen: boolean;
  /** When and why it opens, where the part before has not said the same. */
  readonly opens: string | null;
  readonly steps: readonly StepLine[];
}

export type NowView =
  | {
      readonly kind: 'step';
      readonly title: Said;
      readonly module: Said;
      readonly minutes: number;
      readonly href: string;
      readonly isBegun: boolean;
    }
  | { readonly kind: 'later'; readonly what: Said; readonly opens: string }
  | { readonly kind: 'begins'; readonly day: string }
  | { readonly kind: 'rests'; readonly until: string | null }
  | { readonly kind: 'ended'; readonly day: string }
  | { readonly kind: 'done' };

export interface RoadView extends BesideRoad {
  readonly id: string;
  readonly title: Said;
  readonly state: 'active' | 'paused' | 'ended';
  readonly isAlone: boolean;
  readonly now: NowView;
  readonly far: HowFar;
  readonly phases: readonly {
    readonly id: string;
    readonly title: Said;
    readonly modules: readonly ModuleLine[];
  }[];
  readonly diaries: readonly DiaryLine[];
  readonly ownDays: readonly {
    readonly id: string;
    readonly title: Said;
    readonly question: Said;
    readonly day: CivilDate | null;
    readonly said: string | null;
  }[];
  readonly messageTime: string | null;
  /** When reminders come, where no hour is chosen for this programme. */
  readonly usualTime: string;
  readonly group: GroupView | null;
  /** What the coach wrote at the end. */
  readonly summary: string | null;
  readonly supportedUntil: string | null;
  /** Languages that some of the words stand in, where it is not the reader's. */
  readonly otherLanguages: readonly string[];
  /** Languages that the programme can be read in; none where it is in the page's alone. */
  readonly readable: readonly LanguageChoice[];
}

export interface RoadReader {
  readonly language: Language;
  /** The address of the road. */
  readonly base: string;
}

type Walked = Pick<
  WholeRoad,
  'enrolment' | 'pauses' | 'entries' | 'now' | 'programme' | 'modules' | 'residentId'
>;

function nowView(
  about: Explained,
  { enrolment, pauses, entries, now }: Walked,
  found: RoadNow,
  base: string,
): NowView {
  const { language, say } = about;
  if (enrolment.endedAt !== null)
    return { kind: 'ended', day: longDate(civilIn(enrolment.endedAt, enrolment.zone).date, language) };
  if (enrolment.state === 'paused') {
    const until = pauses.find((pause) => pause.to === null || pause.to > now.date)?.to ?? null;
    return { kind: 'rests', until: until === null ? null : longDate(until, language) };
  }
  if (enrolment.startedOn > now.date) return { kind: 'begins', day: longDate(enrolment.startedOn, language) };
  if (found.kind === 'done') return found;
  if (found.kind === 'later') {
    const { module, opening } = found;
    return {
      kind: 'later',
      what: say(module.module.title),
      opens: openingWords(about, { ...module.module, opening }, module.phase),
    };
  }
  const place = placeIn(found.step, entries, partIdOf);
  return {
    kind: 'step',
    title: say(found.step.step.title),
    module: say(found.module.module.title),
    minutes: found.step.step.minutes,
    href: `${base}/steps/${found.step.step.id}${place === null ? '' : `#at-${place}`}`,
    isBegun: place !== null || found.step.step.id === about.facts.opened,
  };
}

function stepLine(
  about: Explained,
  { step, opening, doneOn }: OpenStep,
  { base, isNow, isWhole }: { readonly base: string; readonly isNow: boolean; readonly isWhole: boolean },
): StepLine {
  const isOpenNow = isReadable(about.facts, { opening, doneOn });
  return {
    id: step.id,
    title: about.say(step.title),
    minutes: step.minutes,
    mark: doneOn !== null ? 'done' : isNow ? 'now' : isOpenNow ? 'open' : null,
    doneOn: doneOn === null ? null : namedDay(doneOn, about.language),
    href: isOpenNow ? `${base}/steps/${step.id}` : null,
    // A part that is shut as a whole says once why.
    opens: isOpenNow || !isWhole ? null : openingWords(about, { ...step, opening }, null),
  };
}

interface OnRoad {
  readonly found: RoadNow;
  readonly base: string;
  readonly pace: OpenModule['phase'] | null;
}

function moduleLine(about: Explained, module: OpenModule, { found, base, pace }: OnRoad): ModuleLine {
  const { facts, say } = about;
  const isOpenNow = isOpen(module.opening, facts.at, facts.opensAt);
  const isNow = found.kind === 'step' && found.module === module;
  return {
    id: module.module.id,
    title: say(module.module.title),
    summary: module.module.summary === undefined ? null : say(module.module.summary),
    isDone: module.doneOn !== null,
    isNow,
    isOpen: isOpenNow,
    opens: isOpenNow ? null : openingWords(about, { ...module.module, opening: module.opening }, pace),
    steps: module.steps
      .filter((step) => isInTurn(facts, module, step))
      .map((step) =>
        stepLine(about, step, { base, isNow: isNow && found.step === step, isWhole: isOpenNow }),
      ),
  };
}

function explained(road: Walked, { language, say }: Pick<Explained, 'language' | 'say'>): Explained {
  return {
    facts: factsOf(road),
    programme: road.programme,
    say,
    language,
    isAlone: road.enrolment.holder === road.residentId,
    hasEnded: road.enrolment.state === 'ended',
  };
}

/** What comes next, for lists. */
export function roadNowView(road: Walked, { language, base }: RoadReader): NowView {
  const { readIn } = road.enrolment;
  const about = explained(road, { language, say: sayIn(road.programme, { language, readIn }) });
  return nowView(about, road, roadNow(about.facts), base);
}

export function roadView(road: WholeRoad, { language, base }: RoadReader): RoadView {
  const { enrolment, programme, walk } = road;
  const reader = { language, readIn: enrolment.readIn };
  const { say, others } = heard(programme, reader);
  const about = explained(road, { language, say });
  const { facts, isAlone } = about;
  const found = roadNow(facts);
  const view = {
    id: enrolment.id,
    title: say(programme.title),
    state: enrolment.state,
    isAlone,
    now: nowView(about, road, found, base),
    far: howFar(facts),
    phases: programme.phases.flatMap((phase) => {
      const ofPhase = facts.modules.filter((module) => module.phase.id === phase.id);
      const shut = ofPhase.filter(({ opening }) => !isOpen(opening, facts.at, facts.opensAt));
      const modules = ofPhase
        // The pace of a phase is said once, at the first part that waits.
        .map((module) => moduleLine(about, module, { found, base, pace: module === shut[0] ? phase : null }))
        .filter((module) => module.steps.length > 0)
        .map((module, place, all) =>
          module.opens === all[place - 1]?.opens ? { ...module, opens: null } : module,
        );
      return modules.length === 0 ? [] : [{ id: phase.id, title: say(phase.title), modules }];
    }),
    ...besideOf(about, base),
    diaries: diariesOf(about, road, base),
    ownDays: (programme.events ?? []).map((event) => {
      const day = walk.events.get(event.id) ?? null;
      return {
        id: event.id,
        title: say(event.title),
        question: say(event.question),
        day,
        said: day === null ? null : namedDate(day, language),
      };
    }),
    messageTime: enrolment.messageTime,
    usualTime: clock(road.usualTime, language),
    group: groupView(road, { language, base }),
    summary: road.summary,
    supportedUntil: enrolment.supportedUntil === null ? null : namedDate(enrolment.supportedUntil, language),
  };
  return {
    ...view,
    readable: languageChoices(programme, reader),
    otherLanguages: others().map((tag) => languageName(tag, language)),
  };
}
