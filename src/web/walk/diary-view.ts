/** A diary in a step: the day that is written, the days behind it, and what they show. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilTime, epochMs, instantOf, type Zone } from '#kernel/dates.ts';
import { namedDay, relativeDay, shortDate } from '#kernel/dates-format.ts';
import type { Block, Field } from '#modules/programmes/public.ts';
import type { TimeSeriesProps } from '../design/time-series.tsx';
import type { RichSaid } from './block-shapes.ts';
import { richSaid } from './rich-said.ts';
import { keptUnder, latestDays } from './rules/diary-days.ts';
import { typedNumber } from './rules/entry-fields.ts';
import { type Said, type Say, within } from './rules/said.ts';
import { stepTexts } from './texts/step-texts.ts';
import type { BlockReader } from './writing-view.ts';

export interface DiaryView {
  readonly title: Said;
  readonly lead: RichSaid | null;
  readonly every: 'day' | 'week';
  readonly day: CivilDate;
  /** Whose entry the form holds, in words. */
  readonly forWhen: string;
  readonly isNow: boolean;
  readonly first: CivilDate;
  readonly today: CivilDate;
  readonly days: readonly {
    readonly day: CivilDate;
    readonly said: string;
    readonly isWritten: boolean;
    readonly isShown: boolean;
  }[];
  readonly chart: {
    readonly label: Said;
    readonly picture: TimeSeriesProps;
    readonly rows: readonly { readonly id: string; readonly day: string; readonly value: string }[];
  } | null;
}

/** So many days, or weeks, are one press away. */
const NEAR = { day: 7, week: 6 } as const;
/** What a picture holds: two months of days, or as many weeks. */
const DRAWN = 60;

type Drawn = Extract<Field, { kind: 'number' | 'scale' }>;

interface Charted {
  readonly field: Drawn;
  readonly values: readonly { readonly on: CivilDate; readonly value: number }[];
  readonly say: Say;
  readonly language: Language;
  readonly zone: Zone;
}

/** From two values on: one is no line. */
export function chartOf({ field, values, say, language, zone }: Charted): DiaryView['chart'] {
  const words = stepTexts(language).diary;
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const [first, latest, low, high] = [values[0], values.at(-1), sorted[0], sorted.at(-1)];
  if (first === undefined || latest === undefined || low === undefined || high === undefined) return null;
  if (values.length < 2) return null;
  const unit = field.kind === 'number' ? ` ${within(say(field.unit))}` : '';
  const said = (value: number) => `${typedNumber(value, language)}${unit}`;
  // A number may be anything within its bounds, which would be one flat line: the scale is that of the values.
  const [min, max] =
    field.kind === 'scale' ? [field.least, field.most] : [Math.min(0, low.value), Math.max(high.value, 1)];
  return {
    label: say(field.label),
    picture: {
      label: within(say(field.label)),
      sentence: words.sentence({
        count: values.length,
        from: shortDate(first.on, language),
        low: said(low.value),
        high: said(high.value),
        latest: said(latest.value),
      }),
      points: values.map(({ on, value }) => ({
        id: on,
        at: epochMs(instantOf(on, civilTime('12:00'), zone).instant),
        label: shortDate(on, language),
        value,
        line: 'own',
        limits: '',
      })),
      bands: {},
      marks: [],
      min,
      max,
      missing: words.missing,
    },
    rows: values
      .toReversed()
      .map(({ on, value }) => ({ id: on, day: namedDay(on, language), value: said(value) })),
  };
}

export function diaryView(reader: BlockReader, block: Extract<Block, { kind: 'diary' }>): DiaryView {
  const { road, say, language } = reader;
  const words = stepTexts(language).diary;
  const diary = road.programme.diaries?.find((one) => one.id === block.diary);
  if (diary === undefined) throw new Error(`a step shows a diary that is not there: ${block.diary}`);
  const kept = { every: diary.every, startedOn: road.enrolment.startedOn };
  const today = road.now.date;
  const now = keptUnder(kept, today);
  const asked = reader.day === null || reader.day > today ? now : keptUnder(kept, reader.day);
  const written = road.entries.flatMap((entry) =>
    entry.partId === diary.id && entry.onDay !== null && entry.values !== null
      ? [{ on: entry.onDay, values: entry.values }]
      : [],
  );
  const dayWords = (day: CivilDate) =>
    diary.every === 'week'
      ? day === now
        ? words.thisWeek
        : words.week({ day: shortDate(day, language) })
      : day === now
        ? words.today
        : relativeDay(day, today, language);
  const field = diary.fields.find((one) => one.id === diary.chart);
  return {
    title: say(diary.title),
    lead: diary.lead === undefined ? null : richSaid(say, diary.lead),
    every: diary.every,
    day: asked,
    forWhen:
      diary.every === 'week'
        ? words.forWeek({ day: shortDate(asked, language) })
        : words.forDay({ day: namedDay(asked, language) }),
    isNow: asked === now,
    first: kept.startedOn,
    today,
    days: latestDays(kept, today, NEAR[diary.every]).map((day) => ({
      day,
      said: dayWords(day),
      isWritten: written.some((one) => one.on === day),
      isShown: day === asked,
    })),
    chart:
      field === undefined || (field.kind !== 'number' && field.kind !== 'scale')
        ? null
        : chartOf({
            field,
            values: written
              .toSorted((one, other) => (one.on < other.on ? -1 : 1))
              .flatMap(({ on, values }) => {
                const value = values[field.id];
                return typeof value === 'number' ? [{ on, value }] : [];
              })
              .slice(-DRAWN),
            say,
            language,
            zone: road.enrolment.zone,
          }),
  };
}
