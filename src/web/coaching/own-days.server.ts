/** The numbers that the person follows, as their pages and the coach's show them: fields, words about the week, a picture. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn, type Instant, plusDays } from '#kernel/dates.ts';
import {
  type CoachingContent,
  followed,
  type OwnDay,
  type OwnMeasure,
  type Period,
  readGoals,
  readGoalSheets,
  readOwnDays,
} from '#modules/coaching/public.ts';
import { offered } from '#modules/coaching/rules/own-measures.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { numberText } from '#platform/i18n.ts';
import type { PersonTx } from '#platform/db.ts';
import { chartOf } from '../walk/diary-view.ts';
import { figureOf } from '../walk/rules/diary-days.ts';
import { type Say, sayIn } from '../walk/rules/said.ts';
import { ownDayTexts } from './texts/own-day-texts.ts';

/** A week is told from so many written days; one bad day is no week. */
const LEAST_DAYS = 3;
const WEEK = 7;
/** What a picture holds. */
const DRAWN = 60;

interface Reader {
  readonly language: Language;
  readonly say: Say;
  readonly today: CivilDate;
  readonly period: Period;
}

type Written = readonly { readonly on: CivilDate; readonly values: Readonly<Record<string, number>> }[];

/** What a week comes to; a week with too few days is not told as one. */
function weekOf(measure: OwnMeasure, written: Written, { language, say, today }: Reader) {
  const [field] = measure.diary.fields;
  if (field?.kind !== 'number') return [];
  const words = ownDayTexts(language);
  const unit = say(field.unit).text;
  const mean = { kind: 'mean', id: 'week', label: field.label, field: field.id } as const;
  const told = (until: CivilDate) => figureOf(mean, written, { today: until, days: WEEK, least: LEAST_DAYS });
  const said = (figure: ReturnType<typeof told>, sentences: typeof words.week) => {
    if (figure.kind !== 'mean') return [];
    const value = measure.told === 'sum' ? figure.value * figure.days : figure.value;
    const shown = `${numberText(language, Math.round(value * 10) / 10)} ${unit}`;
    return [sentences[measure.told]({ value: shown, days: figure.days })];
  };
  const now = told(today);
  if (now.kind === 'cannot-tell') return [words.cannotTell({ days: now.days, least: LEAST_DAYS })];
  return [...said(now, words.week), ...said(told(plusDays(today, -WEEK)), words.weekBefore)];
}

function measureView(measure: OwnMeasure, days: readonly OwnDay[], reader: Reader) {
  const { diary } = measure;
  const [field] = diary.fields;
  const written = days.flatMap(({ follows: of, onDay, value }) =>
    of === diary.id && value !== null ? [{ on: onDay, values: { [field?.id ?? '']: value } }] : [],
  );
  return {
    id: diary.id,
    title: reader.say(diary.title).text,
    fields: diary.fields,
    values: written,
    week: weekOf(measure, written, reader),
    chart:
      field?.kind === 'number'
        ? chartOf({
            field,
            values: written
              .flatMap(({ on, values }) => {
                const value = values[field.id];
                return value === undefined ? [] : [{ on, value }];
              })
              .slice(-DRAWN),
            say: reader.say,
            language: reader.language,
            zone: reader.period.zone,
          })
        : null,
  };
}

/** Read in the command of the page, under its decision. What is hidden for the person is hidden for the coach too. */
export async function readOwnNumbers(
  tx: PersonTx,
  period: Period,
  about: { readonly now: Instant; readonly language: Language; readonly content: CoachingContent },
) {
  const { now, language, content } = about;
  const hidesBody = await hidesBodyMeasures(tx);
  const days = (await readOwnDays(tx)).filter((one) => one.periodId === period.id);
  const follows = (await readGoalSheets(tx)).find(
    (one) => one.periodId === period.id && one.kind === 'follows' && one.state === 'current',
  );
  const goal = (await readGoals(tx)).find((one) => one.periodId === period.id && one.state === 'current');
  const chosen = follows?.values?.['measures'];
  const measures = followed(content.measures, {
    chosen: Array.isArray(chosen) ? chosen.map(String) : null,
    habits: [...period.habits, ...(goal === undefined ? [] : [goal.habit])],
    hidesBody,
  });
  const today = civilIn(now, period.zone).date;
  const say = sayIn({ sourceLanguage: language }, { language, readIn: null });
  return {
    today,
    measures: measures.map((one) => measureView(one, days, { language, say, today, period })),
    choices: offered(content.measures, { hidesBody }).map(({ diary }) => ({
      id: diary.id,
      title: say(diary.title).text,
      isChosen: measures.some((one) => one.diary.id === diary.id),
    })),
  };
}

export type OwnNumbers = Awaited<ReturnType<typeof readOwnNumbers>>;
