/** Diaries that the coach may read: every field of every day, and over time what the diary draws. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilTime, epochMs, instantOf } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import type { ReadEntry, Road } from '#modules/enrolments/public.ts';
import type { Programme } from '#modules/programmes/public.ts';
import { numberText } from '#platform/i18n.ts';
import type { TimeSeriesProps } from '../design/time-series.tsx';
import { asAsked } from '../walk/as-asked.ts';
import type { Reading } from '../walk/rules/in-words.ts';
import { walkTexts } from './texts/texts.ts';

export interface DiaryDay {
  readonly id: CivilDate;
  readonly day: string;
  readonly isErased: boolean;
  /** By field; what was left empty is not there. */
  readonly cells: Readonly<
    Record<string, { readonly lines: readonly string[]; readonly photo: string | null }>
  >;
}

export interface DiaryShown {
  readonly id: string;
  readonly title: string;
  readonly every: 'day' | 'week';
  /** Null where nothing can be drawn of it. */
  readonly picture: TimeSeriesProps | null;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** The newest first. */
  readonly rows: readonly DiaryDay[];
  /** Before this day stand more; null: these are the first. */
  readonly earlierThan: CivilDate | null;
  /** Not the newest are shown. */
  readonly isLater: boolean;
}

/** Which days of a diary are asked for; null: the newest of each. */
export interface DiaryPage {
  readonly diary: string;
  readonly before: CivilDate;
}

type Diary = NonNullable<Programme['diaries']>[number];
type NumberField = Extract<Diary['fields'][number], { kind: 'number' | 'scale' }>;

const NOON = civilTime('12:00');
/** A month of days: what one takes in, and what a page carries. */
const ROWS = 31;

/** The field that the diary's picture draws. */
function drawnField(diary: Diary): NumberField | undefined {
  const found = diary.fields.find((field) => field.id === diary.chart);
  return found?.kind === 'number' || found?.kind === 'scale' ? found : undefined;
}

interface Reader extends Pick<Reading, 'say'> {
  readonly road: Omit<Road, 'tx'>;
  readonly language: Language;
  readonly page: DiaryPage | null;
}
type Written = ReadEntry & { readonly onDay: CivilDate };

function pictureOf(
  { road, say, language }: Reader,
  { diary, field }: { readonly diary: Diary; readonly field: NumberField },
  entries: readonly Written[],
): TimeSeriesProps | null {
  const words = walkTexts(language).pictures;
  const unit = field.kind === 'number' ? ` ${say(field.unit).text}` : '';
  const days = entries
    .flatMap(({ onDay, values }) => {
      const value = values?.[field.id];
      return typeof value === 'number' ? [{ on: onDay, value }] : [];
    })
    .toReversed();
  const [first, latest] = [days[0], days.at(-1)];
  if (first === undefined || latest === undefined) return null;
  const values = days.map((day) => day.value);
  const said = (value: number) => `${numberText(language, value)}${unit}`;
  return {
    label: `${say(diary.title).text}: ${say(field.label).text}`,
    sentence:
      days.length === 1
        ? words.single({ day: shortDate(first.on, language), value: said(first.value) })
        : words.sentence({
            count: days.length,
            from: shortDate(first.on, language),
            low: numberText(language, Math.min(...values)),
            high: said(Math.max(...values)),
            latest: said(latest.value),
          }),
    points: days.map((day) => ({
      id: day.on,
      at: epochMs(instantOf(day.on, NOON, road.enrolment.zone).instant),
      label: shortDate(day.on, language),
      value: day.value,
      line: diary.id,
      limits: diary.id,
    })),
    bands: {},
    marks: [],
    min: field.least,
    max: field.most,
    missing: words.missing,
  };
}

function dayOf({ road, say, language }: Reader, diary: Diary, entry: Written): DiaryDay {
  const reading = { say, language, labels: {}, plan: walkTexts(language).plan };
  const { values } = entry;
  const written = values === null ? [] : (asAsked(road, { ...entry, values }, () => reading)?.written ?? []);
  // Under a heading that has been corrected since, the day says what it answered.
  const asNow = new Map(diary.fields.map((field) => [field.id, say(field.label).text]));
  return {
    id: entry.onDay,
    day: shortDate(entry.onDay, language),
    isErased: values === null,
    cells: Object.fromEntries(
      written.map(({ fieldId, label, lines, photo }) => [
        fieldId,
        { lines: asNow.get(fieldId) === label.text ? lines : [`${label.text}:`, ...lines], photo },
      ]),
    ),
  };
}

function shownDiary(reader: Reader, diary: Diary): readonly DiaryShown[] {
  const { road, say, page } = reader;
  const entries = road.entries
    .flatMap((entry) =>
      entry.partId === diary.id && entry.onDay !== null && entry.privacy !== 'me'
        ? [{ ...entry, onDay: entry.onDay }]
        : [],
    )
    .toSorted((one, other) => (one.onDay < other.onDay ? 1 : -1));
  if (entries.length === 0) return [];
  const before = page?.diary === diary.id ? page.before : null;
  const asked = entries.filter((entry) => before === null || entry.onDay < before);
  const rows = asked.slice(0, ROWS);
  const field = drawnField(diary);
  return [
    {
      id: diary.id,
      title: say(diary.title).text,
      every: diary.every,
      picture: field === undefined ? null : pictureOf(reader, { diary, field }, entries),
      columns: diary.fields.map(({ id, label }) => ({ id, label: say(label).text })),
      rows: rows.map((entry) => dayOf(reader, diary, entry)),
      earlierThan: asked.length > rows.length ? (rows.at(-1)?.onDay ?? null) : null,
      isLater: asked.length < entries.length,
    },
  ];
}

/** Diaries in which something was written that the coach may read. */
export function shownDiaries(reader: Reader): readonly DiaryShown[] {
  return (reader.road.programme.diaries ?? []).flatMap((diary) => shownDiary(reader, diary));
}
