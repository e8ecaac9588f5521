/** One walk as the coach sees it, from a road: one that is walked, or one that is tried in the studio. */
import type { Language } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { clock, shortDate } from '#kernel/dates-format.ts';
import { doseOf, type Road, type Technique, type Work } from '#modules/enrolments/public.ts';
import { changesOf, type Library, type StoredResult } from '#modules/instruments/public.ts';
import { type Programme, stepsOf } from '#modules/programmes/public.ts';
import { seriesOf } from '../results/result.server.ts';
import { factsOf as readAt } from '../walk/rules/road-now.ts';
import { sayIn } from '../walk/rules/said.ts';
import { hiddenByChoice } from './hidden-by-choice.ts';
import { programmeName } from './programme-name.server.ts';
import { type EntryReader, shownEntries } from './shown-entries.ts';
import { type DiaryPage, shownDiaries } from './shown-diaries.ts';
import { formsIn, hiddenParts, type RoadReader, shownRoad } from './shown-road.ts';

type WholeRoad = Omit<Road, 'tx'>;

interface Around extends Pick<EntryReader, 'feedback' | 'names' | 'language'> {
  readonly library: Pick<Library, 'instrument' | 'instruments'>;
  readonly techniques: readonly Technique[];
  readonly zone: Zone;
  /** The programme as it was made, before anything was changed for this person. */
  readonly whole: Programme;
  readonly work: readonly Work[];
  readonly results: readonly StoredResult[];
  readonly summary: string | null;
  /** Which days of a diary are asked for; null: the newest. */
  readonly page: DiaryPage | null;
}

/** Where the person is, when it is not where the unit is: `Atlantic/Canary`, said as Canary. */
function cityOf(zone: Zone): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** What is known of the walk itself, as days in words. */
function factsOf(
  { enrolment, group, pauses, version, walk }: WholeRoad,
  { language, zone }: Pick<Around, 'language' | 'zone'>,
) {
  const day = (date: Parameters<typeof shortDate>[0] | null) =>
    date === null ? null : shortDate(date, language);
  const pause = enrolment.state === 'paused' ? pauses.at(-1) : undefined;
  return {
    state: enrolment.state,
    begun: enrolment.begun,
    began: shortDate(enrolment.startedOn, language),
    version: `${version.major}.${version.minor}`,
    lastUsed: shortDate(enrolment.lastUsedOn, language),
    group: group === null ? null : { id: group.id, name: group.name },
    pause: pause === undefined ? null : { from: shortDate(pause.from.date, language), to: day(pause.to) },
    maintenance: day(enrolment.maintenanceFrom),
    supportedUntil: day(enrolment.supportedUntil),
    messageTime: `${clock(walk.messageTime, language)}${walk.zone === zone ? '' : ` (${cityOf(walk.zone)})`}`,
    ended:
      enrolment.endedAt === null || enrolment.endReason === null
        ? null
        : {
            day: shortDate(civilIn(enrolment.endedAt, enrolment.zone).date, language),
            reason: enrolment.endReason,
          },
  };
}

function shownDose(
  road: WholeRoad,
  about: {
    readonly work: readonly Work[];
    readonly nameOf: (work: Work) => string;
    readonly techniques: readonly Technique[];
    readonly language: Language;
  },
) {
  const { work, nameOf, techniques, language } = about;
  const dose = doseOf(readAt(road), work);
  const titleOf = (code: string) => techniques.find((one) => one.code === code)?.title[language] ?? '';
  return {
    ...dose,
    techniques: dose.techniques.map((one) => ({ ...one, title: titleOf(one.code) })),
    contacts: work
      .map((one) => ({
        id: one.id,
        kind: one.kind,
        minutes: one.minutes,
        by: nameOf(one),
        day: shortDate(one.doneOn, language),
        dateTime: one.doneOn,
      }))
      .toReversed(),
  };
}

/** Measures of the forms that the programme asks for. */
function measures(
  programme: Programme,
  results: readonly StoredResult[],
  said: { readonly library: Around['library']; readonly language: Language; readonly zone: Zone },
) {
  return formsIn(programme).flatMap((name) => {
    const series = results.filter((one) => one.instrument === name);
    const stored = series.at(-1);
    const instrument = stored === undefined ? undefined : said.library.instrument(name, stored.version);
    if (stored === undefined || instrument === undefined) return [];
    const changes = changesOf(instrument, stored, results);
    return [
      {
        id: name,
        title: instrument.title[said.language],
        series: seriesOf({ changes, series, instrument }, said),
      },
    ];
  });
}

/** The techniques that this programme uses stand first: those a coach of it is likely to use too. */
function techniquesFor(programme: Programme, all: readonly Technique[], language: Language) {
  const used = new Set(
    stepsOf(programme).flatMap((step) => [
      ...(step.techniques ?? []),
      ...step.blocks.flatMap((block) => block.techniques ?? []),
    ]),
  );
  const option = (one: Technique) => ({ value: one.code, label: `${one.code} ${one.title[language]}` });
  return [
    ...all.filter((one) => used.has(one.code)).map(option),
    ...all.filter((one) => !used.has(one.code)).map(option),
  ];
}

/** A form by its name, as it is called in its newest version. */
export function formNames(library: Pick<Library, 'instruments'>, language: Language) {
  return (name: string): string =>
    library.instruments().findLast((one) => one.name === name)?.title[language] ?? name;
}

export function shownWalk(road: WholeRoad, around: Around) {
  const { library, techniques, language, zone, whole, feedback, work, names, results, summary, page } =
    around;
  const say = sayIn(road.programme, { language, readIn: null });
  const formName = formNames(library, language);
  const reader: RoadReader = { road, say, language, formName };
  return {
    name: programmeName(road.version.card, language),
    facts: factsOf(road, around),
    summary,
    ...shownEntries({ road, feedback, names, say, language }),
    phases: shownRoad(reader, whole),
    hidden: hiddenParts(reader, whole),
    hiddenByChoice: hiddenByChoice({
      road,
      whole,
      answered: results.map((one) => one.instrument),
      say,
      formName,
    }),
    diaries: shownDiaries({ road, say, language, page }),
    measures: measures(road.programme, results, { library, language, zone }),
    dose: shownDose(road, {
      work,
      nameOf: (one) => names.get(one.doneBy)?.name ?? '',
      techniques,
      language,
    }),
    techniques: techniquesFor(road.programme, techniques, language),
  };
}
