/** What belongs to the goal, as its pages show it: values of forms, and the same in words. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn, type Instant, plusDays, type Zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import type { StaffId } from '#kernel/ids.ts';
import { readMeetings } from '#modules/booking/public.ts';
import {
  type Experiment,
  fieldsOfSheet,
  firstQuestion,
  type GoalRating,
  type GoalSheet,
  ladderState,
  levelsOf,
  mayRate,
  type Period,
  readExperiments,
  readGoalRatings,
  readGoalSheets,
  rungsOf,
  type SheetKind,
} from '#modules/coaching/public.ts';
import type { EntryValues } from '#modules/enrolments/public.ts';
import { staffMembers } from '#modules/identity/public.ts';
import type { PersonTx } from '#platform/db.ts';
import { entryInWords } from '../walk/rules/in-words.ts';
import { sayIn } from '../walk/rules/said.ts';
import { stepTexts } from '../walk/texts/step-texts.ts';
import { labelsOfSheet } from './sheet-labels.ts';

/** Where no meeting is booked, a try lasts so long. */
const TRY_DAYS = 14;

interface Reading {
  readonly zone: Zone;
  readonly language: Language;
}

function sheetView(sheet: GoalSheet | undefined, kind: SheetKind, { language }: Reading) {
  const values: EntryValues = sheet?.values ?? {};
  const say = sayIn({ sourceLanguage: language }, { language, readIn: null });
  return {
    id: sheet?.id ?? null,
    isErased: sheet !== undefined && sheet.values === null,
    values,
    said: entryInWords(fieldsOfSheet(kind), values, {
      say,
      language,
      labels: labelsOfSheet(kind, language),
      plan: stepTexts(language).plan.sentence,
    }).map(({ fieldId, label, lines }) => ({ fieldId, label: label.text, lines })),
  };
}

function tryView(one: Experiment, { language }: Reading) {
  return {
    id: one.id,
    version: one.version,
    words: one.words,
    until: longDate(one.until, language),
    outcome: one.outcome,
    how: one.how,
  };
}

function ratingView(one: GoalRating, levels: EntryValues, { zone, language }: Reading) {
  return {
    id: one.id,
    by: one.ratedBy,
    level: one.level,
    means: levelsOf(levels).find(({ level }) => level === one.level)?.words ?? null,
    words: one.words,
    when: longDate(civilIn(one.ratedAt, zone).date, language),
  };
}

/** The next booked meeting's day, or two weeks on. */
function untilNextTime(
  meetings: readonly { readonly state: string; readonly startsAt: Instant; readonly date: CivilDate }[],
  now: Instant,
  zone: Zone,
): CivilDate {
  const next = meetings.find((one) => one.state === 'booked' && one.startsAt > now);
  return next?.date ?? plusDays(civilIn(now, zone).date, TRY_DAYS);
}

/** Read in the command of the page, under its decision. */
export async function readGoalParts(
  tx: PersonTx,
  period: Period,
  { now, language }: { readonly now: Instant; readonly language: Language },
) {
  const reading = { zone: period.zone, language };
  const sheets = (await readGoalSheets(tx)).filter((one) => one.periodId === period.id);
  const current = (kind: SheetKind) => sheets.find((one) => one.kind === kind && one.state === 'current');
  const view = (kind: SheetKind) => sheetView(current(kind), kind, reading);
  const shown: Readonly<Record<SheetKind, ReturnType<typeof sheetView>>> = {
    exact: view('exact'),
    plans: view('plans'),
    ladder: view('ladder'),
    levels: view('levels'),
  };
  const rungs = rungsOf(shown.ladder.values);
  const ratings = (await readGoalRatings(tx)).filter(
    (one) => one.periodId === period.id && one.state === 'current',
  );
  const raters = ratings.flatMap(({ staffId }) => (staffId === null ? [] : [staffId satisfies StaffId]));
  const staff = await staffMembers(tx.db, raters);
  return {
    sheets: shown,
    nextQuestion: firstQuestion(shown.exact.values),
    ladder: ladderState(rungs),
    rungs: rungs.map(({ words, reachedOn }, place) => ({
      id: String(place),
      words,
      reachedOn: reachedOn === null ? null : longDate(reachedOn as CivilDate, language),
    })),
    levels: levelsOf(shown.levels.values),
    mayRate: mayRate(period.state, shown.levels.values),
    ratings: ratings.map((one) => ({
      ...ratingView(one, sheets.find(({ id }) => id === one.levelsId)?.values ?? {}, reading),
      name: staff.find(({ id }) => id === one.staffId)?.name ?? '',
    })),
    tries: (await readExperiments(tx))
      .filter((one) => one.periodId === period.id)
      .map((one) => tryView(one, reading)),
    tryUntil: untilNextTime(await readMeetings(tx), now, period.zone),
  };
}

export type ShownGoalParts = Awaited<ReturnType<typeof readGoalParts>>;

/** What the person is at just now: the step that is next, and what is being tried. */
export function goalNow(
  read: { readonly sheets: readonly GoalSheet[]; readonly experiments: readonly Experiment[] },
  period: Pick<Period, 'id'>,
  language: Language,
) {
  const ladder = read.sheets.find(
    (one) => one.periodId === period.id && one.kind === 'ladder' && one.state === 'current',
  );
  return {
    ladder: ladderState(rungsOf(ladder?.values ?? {})),
    tries: read.experiments
      .filter((one) => one.periodId === period.id && one.outcome === null)
      .map(({ id, words, until }) => ({ id, words, until: longDate(until, language) })),
  };
}

export type GoalNow = ReturnType<typeof goalNow>;
