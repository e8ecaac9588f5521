/** The dose taken beside the dose prescribed, as the person's page and the coach's show it: in words, as a picture, as a table. */
import type { Language } from '#kernel/actor.ts';
import {
  type CivilDate,
  civilIn,
  civilTime,
  epochMs,
  instantOf,
  startOfWeek,
  type Zone,
} from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import {
  type Activity,
  type DoseTaken,
  perWeek,
  type Prescription,
  weeksTaken,
  type WeekTaken,
} from '#modules/prescriptions/public.ts';
import type { TimeSeriesProps } from '../design/time-series.tsx';
import { type MyPlanTexts, myPlanTexts } from './texts/my-texts.ts';

/** A season: more would be drawn too close on a phone. */
const MOST_WEEKS = 12;
/** Up to here an axis ends on a whole number, above it on a whole ten. */
const FEW = 20;

export interface ActivityWeeks {
  readonly id: string;
  readonly what: string;
  /** This week and the last, in words. */
  readonly sentences: readonly string[];
  readonly picture: TimeSeriesProps | null;
  readonly rows: readonly {
    readonly id: string;
    readonly week: string;
    readonly did: string;
    readonly prescribed: string;
    readonly written: string;
  }[];
}

interface Reader {
  readonly language: Language;
  readonly today: CivilDate;
  readonly zone: Zone;
}

function amount(activity: Activity, count: number, words: MyPlanTexts): string {
  return activity.minutes === null ? words.times({ count }) : words.minutes({ count });
}

function saidOf(week: WeekTaken, activity: Activity, words: MyPlanTexts): string {
  const taken = amount(activity, week.taken ?? 0, words);
  const days = week.daysWritten;
  if (week.taken !== null && week.prescribed === null) return words.without({ taken, days });
  const prescribed = amount(activity, week.prescribed ?? 0, words);
  return words.standing[week.standing]({ taken, prescribed, days });
}

function pictureOf(
  weeks: readonly WeekTaken[],
  activity: Activity,
  {
    words,
    language,
    zone,
  }: { readonly words: MyPlanTexts; readonly language: Language; readonly zone: Zone },
): TimeSeriesProps | null {
  const known = weeks.filter((week) => week.taken !== null);
  if (known.length < 2) return null;
  const most = Math.max(...weeks.map((week) => Math.max(week.taken ?? 0, week.prescribed ?? 0)), 1);
  const step = most > FEW ? 10 : 1;
  const max = Math.ceil((most * 6) / 5 / step) * step;
  const taken = known.map((week) => week.taken ?? 0);
  const doses = [...new Set(weeks.map((week) => week.prescribed))];
  return {
    label: `${activity.what}: ${words.picture}`,
    sentence: `${words.pictureSays({
      weeks: known.length,
      low: amount(activity, Math.min(...taken), words),
      high: amount(activity, Math.max(...taken), words),
    })} ${words.notCounted}`,
    points: weeks.map((week) => ({
      id: week.week,
      at: epochMs(instantOf(week.week, civilTime('12:00'), zone).instant),
      label: shortDate(week.week, language),
      value: week.taken ?? undefined,
      line: 'own',
      limits: String(week.prescribed),
    })),
    bands: Object.fromEntries(
      doses.map((dose) => [
        String(dose),
        dose === null || dose === 0
          ? []
          : [
              { from: 0, to: dose, label: '', look: 'plain' as const },
              { from: dose, to: max, label: words.band, look: 'calm' as const },
            ],
      ]),
    ),
    marks: [],
    min: 0,
    max,
    missing: words.missing,
  };
}

/** One for each activity of the version in force. `all` are the versions of the same prescription. */
export function weeksOf(
  one: Prescription,
  all: readonly Prescription[],
  about: { readonly doses: readonly DoseTaken[]; readonly reader: Reader },
): readonly ActivityWeeks[] {
  const { language, today, zone } = about.reader;
  const words = myPlanTexts(language);
  const versions = all
    .filter(({ rootId, signed }) => rootId === one.rootId && signed !== null)
    .toSorted((first, second) => ((first.signed?.at ?? '') < (second.signed?.at ?? '') ? -1 : 1));
  return (one.written?.content?.activities ?? []).map((activity) => {
    const days = about.doses.flatMap(({ rootId, activity: of, onDay, value }) =>
      rootId === one.rootId && of === activity.id && value !== null ? [{ onDay, value }] : [],
    );
    const doses = versions.map((version) => {
      const same = version.written?.content?.activities.find(({ id }) => id === activity.id);
      return {
        from: civilIn(version.signed?.at ?? version.begunAt, zone).date,
        // Minutes and times are not the same thing: a version that counted the other had none of this.
        perWeek:
          same === undefined || (same.minutes === null) !== (activity.minutes === null)
            ? null
            : perWeek(same),
      };
    });
    const weeks = weeksTaken(days, { doses, today, most: MOST_WEEKS });
    const now = weeks.find(({ week }) => week === startOfWeek(today));
    const before = weeks.at(-2);
    return {
      id: activity.id,
      what: activity.what,
      sentences: [
        ...(now === undefined ? [] : [words.thisWeek({ words: saidOf(now, activity, words) })]),
        ...(before === undefined ? [] : [words.lastWeek({ words: saidOf(before, activity, words) })]),
      ],
      picture: pictureOf(weeks, activity, { words, language, zone }),
      rows: weeks.toReversed().map((week) => ({
        id: week.week,
        week: shortDate(week.week, language),
        did: week.taken === null ? words.unknown : amount(activity, week.taken, words),
        prescribed: week.prescribed === null ? '–' : amount(activity, week.prescribed, words),
        written: words.writtenDays({ written: week.daysWritten, been: week.daysBeen }),
      })),
    };
  });
}
