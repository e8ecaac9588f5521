/** What is known about a person when a note begins: read once, under the note's own decision. */
import type { Country, Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn, type Instant, parseCivilDate, plusDays } from '#kernel/dates.ts';
import { longDateTime, shortDate } from '#kernel/dates-format.ts';
import type { Meeting } from '#modules/booking/public.ts';
import { type EntryValues, readEnrolments } from '#modules/enrolments/public.ts';
import { staffMembers } from '#modules/identity/public.ts';
import { type Library, readOrders, readResults } from '#modules/instruments/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { numberText } from '#platform/i18n.ts';
import type { PersonTx } from '#platform/db.ts';
import { levelsOf } from '../rules/attainment.ts';
import { EXACT_FIELDS, type SheetKind } from '../rules/goal-sheet.ts';
import { type Channel, type Habit, habitsOf } from '../rules/habits.ts';
import type { Known, KnownGoal, KnownResult, KnownWeek } from '../rules/known.ts';
import { ladderState, rungsOf } from '../rules/ladder.ts';
import { followed } from '../rules/own-measures.ts';
import { weekTold } from '../rules/week-told.ts';
import { readExperiments } from '../store/experiments.ts';
import { readFollowUps } from '../store/follow-ups.ts';
import { readGoalRatings } from '../store/goal-ratings.ts';
import { type GoalSheet, readGoalSheets } from '../store/goal-sheets.ts';
import { type Goal, readGoals } from '../store/goals.ts';
import { readOwnDays } from '../store/own-days.ts';
import type { Period } from '../store/periods.ts';
import type { CoachingParts } from './coaching-parts.ts';

interface About {
  readonly period: Period;
  readonly country: Country;
  readonly language: Language;
  readonly now: Instant;
  readonly met: Channel;
  readonly meeting: Meeting | undefined;
  readonly meetings: readonly Meeting[];
  readonly number: number;
  readonly hidesBody: boolean;
}

/** When the person and the coach last met before this; null when this is the first time. */
function lastMet({ meetings, meeting, now }: About): Instant | null {
  const until = meeting?.startsAt ?? now;
  return meetings.findLast((one) => one.state === 'held' && one.startsAt < until)?.startsAt ?? null;
}

function habitOfForm(library: Library, name: string, country: Country): Habit | null {
  const check = library
    .checks(country)
    .find(({ instruments }) => instruments.some((one) => one.name === name));
  return check === undefined ? null : (habitsOf([check.habit])[0] ?? null);
}

/** Of every form the first answer of the period and the latest, with those that came before it by the referral. */
async function resultsKnown(
  tx: PersonTx,
  parts: CoachingParts,
  about: About,
): Promise<readonly KnownResult[]> {
  const { period, language, country, hidesBody } = about;
  const { library } = parts;
  const all = (await readResults(tx)).filter(
    (one) =>
      one.holder === period.unitId &&
      (one.occasionId === period.referralId ||
        civilIn(one.answeredAt, period.zone).date >= period.startedOn) &&
      !(
        hidesBody &&
        library.instruments().findLast(({ name }) => name === one.instrument)?.bodyMeasure === true
      ),
  );
  const names = [...new Set(all.map((one) => one.instrument))];
  return names.flatMap((name) => {
    const own = all.filter((one) => one.instrument === name);
    return [...new Set([own[0], own.at(-1)])].flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              habit: habitOfForm(library, name, country),
              title: library.instrument(name, one.version)?.title[language] ?? name,
              when: shortDate(civilIn(one.answeredAt, period.zone).date, language),
              finding:
                one.result.kind === 'band'
                  ? `${one.result.title[language]} (${Math.round(one.result.score)} ${one.result.scale.unit[language]})`
                  : null,
            },
          ],
    );
  });
}

function dayWords(text: string, language: Language): string {
  const read = parseCivilDate(text);
  return read.ok ? shortDate(read.value satisfies CivilDate, language) : text;
}

function goalKnown(goal: Goal | undefined, exact: EntryValues, language: Language): KnownGoal | null {
  if (goal === undefined) return null;
  return {
    words: goal.words,
    setBy: goal.setBy,
    firstStep: goal.firstStep,
    importance: goal.importance,
    confidence: goal.confidence,
    exact: EXACT_FIELDS.flatMap((field) => {
      const value = exact[field];
      return typeof value === 'string' && value !== '' ? [dayWords(value, language)] : [];
    }),
  };
}

function plansIn(values: EntryValues): Known['plans'] {
  const rows = values['plans'];
  if (typeof rows !== 'object') return [];
  return rows.flatMap((row) => {
    const [when = '', what = ''] = typeof row === 'string' ? [] : row;
    return when === '' || what === '' ? [] : [{ when, what }];
  });
}

async function weeksKnown(
  tx: PersonTx,
  parts: CoachingParts,
  about: About & { readonly habits: readonly Habit[]; readonly follows: EntryValues | null },
): Promise<readonly KnownWeek[]> {
  const { period, now, language, hidesBody, habits, follows } = about;
  const chosen = follows?.['measures'];
  const measures = followed(parts.content.measures, {
    chosen: Array.isArray(chosen) ? chosen.map(String) : null,
    habits,
    hidesBody,
  });
  const today = civilIn(now, period.zone).date;
  const week = (await readOwnDays(tx)).filter(
    ({ periodId, onDay }) => periodId === period.id && onDay > plusDays(today, -7) && onDay <= today,
  );
  return measures.flatMap(({ diary, told }) => {
    const [field] = diary.fields;
    const values = week.flatMap((one) => (one.follows === diary.id && one.value !== null ? [one.value] : []));
    if (field?.kind !== 'number' || values.length === 0) return [];
    const figure = weekTold(values, told);
    return [
      {
        title: diary.title[language] ?? '',
        days: values.length,
        told: figure === null ? null : `${numberText(language, figure)} ${field.unit[language] ?? ''}`,
      },
    ];
  });
}

/** What was begun or asked since they last met: programmes that the unit goes along with, and forms. */
async function materialKnown(tx: PersonTx, parts: CoachingParts, about: About): Promise<readonly string[]> {
  const { period, language } = about;
  const since = lastMet(about);
  const isNew = (at: Instant) =>
    since === null ? civilIn(at, period.zone).date >= period.startedOn : at > since;
  const walks = (await readEnrolments(tx)).filter(
    ({ holder, madeAt }) => holder === period.unitId && isNew(madeAt),
  );
  const orders = (await readOrders(tx)).filter(
    ({ unitId, orderedAt }) => unitId === period.unitId && isNew(orderedAt),
  );
  return [
    ...walks.map((walk) => {
      const card = parts.programmes.version(
        walk.versionId as Parameters<typeof parts.programmes.version>[0],
      )?.card;
      return card === undefined
        ? walk.programme
        : (card.title[language] ?? card.title[card.sourceLanguage] ?? '');
    }),
    ...new Set(
      orders.map(
        ({ instrument }) =>
          parts.library.instruments().findLast(({ name }) => name === instrument)?.title[language] ??
          instrument,
      ),
    ),
  ];
}

function valuesOfSheet(sheets: readonly GoalSheet[], kind: SheetKind | 'follows'): EntryValues | null {
  return sheets.find((one) => one.kind === kind && one.state === 'current')?.values ?? null;
}

async function aroundGoal(tx: PersonTx, about: About, sheets: readonly GoalSheet[]) {
  const { period, language } = about;
  const since = lastMet(about);
  const sinceDay = since === null ? period.startedOn : civilIn(since, period.zone).date;
  const rungs = rungsOf(valuesOfSheet(sheets, 'ladder') ?? {});
  const ladder = ladderState(rungs);
  const tries = (await readExperiments(tx)).filter(
    (one) =>
      one.periodId === period.id &&
      (one.outcome === null || since === null || (one.toldAt ?? since) >= since),
  );
  const levels = valuesOfSheet(sheets, 'levels') ?? {};
  const ratings = (await readGoalRatings(tx)).filter(
    (one) => one.periodId === period.id && one.state === 'current',
  );
  const meaning = (values: EntryValues, level: number) =>
    levelsOf(values).find((one) => one.level === level)?.words ?? null;
  return {
    ladder: {
      reached: rungs.flatMap(({ words, reachedOn }) =>
        reachedOn !== null && reachedOn >= sinceDay ? [words] : [],
      ),
      next: ladder.kind === 'climbing' ? { words: ladder.next, number: ladder.number, of: ladder.of } : null,
    },
    tries: tries
      .toReversed()
      .flatMap(({ words, until, outcome, how }) =>
        words === null ? [] : [{ words, until: shortDate(until, language), outcome, how }],
      ),
    ratings: ratings.map(({ ratedBy, level, levelsId, words }) => ({
      by: ratedBy,
      level,
      means: meaning(sheets.find(({ id }) => id === levelsId)?.values ?? {}, level),
      words,
    })),
    hoped: meaning(levels, 0),
  };
}

/** The numbers of the first goal of the period, where today's are others. */
function numbersBefore(goals: readonly Goal[], current: Goal | undefined): Known['numbersBefore'] {
  const [first] = goals.toSorted((one, other) => (one.setAt < other.setAt ? -1 : 1));
  if (first === undefined || current === undefined || first.id === current.id) return null;
  const isSame = first.importance === current.importance && first.confidence === current.confidence;
  return isSame ? null : { importance: first.importance, confidence: first.confidence };
}

export async function knownAbout(
  tx: PersonTx,
  parts: CoachingParts,
  asked: Omit<About, 'hidesBody'>,
): Promise<Known> {
  const about: About = { ...asked, hidesBody: await hidesBodyMeasures(tx) };
  const { period, language, now, met, meeting, meetings, number } = about;
  const goals = (await readGoals(tx)).filter((one) => one.periodId === period.id);
  const goal = goals.find((one) => one.state !== 'replaced');
  const sheets = (await readGoalSheets(tx)).filter((one) => one.periodId === period.id);
  const next = meetings.find((one) => one.state === 'booked' && one.startsAt > now && one.id !== meeting?.id);
  const [coach] = await staffMembers(tx.db, [period.staffId]);
  const referral = (await readReferrals(tx)).find((one) => one.id === period.referralId);
  const habits = [...new Set([...period.habits, ...(goal === undefined ? [] : [goal.habit])])];
  return {
    channel: referral?.channel ?? null,
    met,
    habits,
    startedOn: shortDate(period.startedOn, language),
    results: await resultsKnown(tx, parts, about),
    numbersBefore: numbersBefore(goals, goal),
    goal: goalKnown(goal, valuesOfSheet(sheets, 'exact') ?? {}, language),
    plans: plansIn(valuesOfSheet(sheets, 'plans') ?? {}),
    ...(await aroundGoal(tx, about, sheets)),
    weeks: await weeksKnown(tx, parts, { ...about, habits, follows: valuesOfSheet(sheets, 'follows') }),
    material: await materialKnown(tx, parts, about),
    meetings: { number, atMost: period.meetings.to },
    nextMeeting: next === undefined ? null : longDateTime(next.startsAt, next.zone, language),
    lookBacks: (await readFollowUps(tx)).flatMap((one) =>
      one.periodId === period.id && one.state === 'planned' ? [shortDate(one.date, language)] : [],
    ),
    responsible: coach?.name ?? '',
  };
}
