/** Results of one instrument as a picture over time and a table, one for each score. */
import type { Language } from '#kernel/actor.ts';
import { civilIn, epochMs, type Instant, type Zone } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import type { Result } from '#modules/instruments/rules/result.ts';
import type { Scale } from '#modules/instruments/rules/scale.ts';
import { numberText } from '#platform/i18n.ts';
import { lookOf } from '../check/zone-look.ts';
import type { SeriesBand, TimeSeriesProps } from '../design/time-series.tsx';
import { resultsTexts } from './texts/texts.ts';

export interface SeriesResult {
  readonly id: string;
  readonly version: string;
  readonly scoringVersion: string;
  readonly cutOffSet: string | null;
  readonly answeredAt: Instant;
  readonly result: Result;
}

export interface SeriesRow {
  readonly id: string;
  readonly day: string;
  readonly value: string;
  readonly level: string;
  readonly limits: string;
  readonly version: string;
}

export interface SeriesView {
  readonly score: string;
  readonly title: string;
  readonly picture: TimeSeriesProps;
  readonly rows: readonly SeriesRow[];
}

export interface Said {
  readonly language: Language;
  readonly zone: Zone;
}

function scaleIn(one: SeriesResult, score: string): Scale | undefined {
  return one.result.kind === 'cannot-tell'
    ? undefined
    : one.result.scales.find((scale) => scale.score === score);
}

/** The value in words: a chosen answer as the answer it was, a number with its unit. */
export function valueWords(scale: Scale, language: Language): string {
  return scale.answer?.[language] ?? `${numberText(language, scale.value)} ${scale.unit[language]}`;
}

function bandsOf(scale: Scale, language: Language): readonly SeriesBand[] {
  return scale.regions.map((region) => ({
    from: region.from,
    to: region.to,
    label: region.title[language],
    look: lookOf(region.level, scale),
  }));
}

/** What the level of this score is, from the regions of its own scale. */
function levelOf(scale: Scale | undefined, language: Language): string {
  const region = scale?.regions.find(
    (one) => scale.value >= one.from && (scale.value < one.to || one === scale.regions.at(-1)),
  );
  return region?.title[language] ?? '';
}

/** Where something begins that makes earlier and later less alike. */
function marksOf(all: readonly SeriesResult[], language: Language): TimeSeriesProps['marks'] {
  const words = resultsTexts(language).series;
  return all.flatMap((one, index) => {
    const before = all[index - 1];
    if (before === undefined) return [];
    const at = epochMs(one.answeredAt);
    if (before.scoringVersion !== one.scoringVersion) return [{ at, label: words.newScoring }];
    if (before.version !== one.version) return [{ at, label: words.newVersion({ version: one.version }) }];
    const known = before.cutOffSet !== null && one.cutOffSet !== null;
    return known && before.cutOffSet !== one.cutOffSet ? [{ at, label: words.newLimits }] : [];
  });
}

function sentenceOf(
  known: readonly { readonly one: SeriesResult; readonly scale: Scale }[],
  unknown: number,
  { language, zone }: Said,
): string {
  const words = resultsTexts(language).series;
  const dayOf = (one: SeriesResult) => shortDate(civilIn(one.answeredAt, zone).date, language);
  const sorted = known.toSorted((one, other) => one.scale.value - other.scale.value);
  const [first, low, high, latest] = [known[0], sorted[0], sorted.at(-1), known.at(-1)];
  const gaps = unknown === 0 ? [] : [words.unknown({ count: unknown })];
  if (first === undefined || low === undefined || high === undefined || latest === undefined)
    return gaps.join(' ');
  const said = (scale: Scale) => scale.answer?.[language] ?? numberText(language, scale.value);
  const told =
    known.length === 1
      ? words.single({ when: dayOf(first.one), value: said(first.scale) })
      : words.sentence({
          count: known.length,
          from: dayOf(first.one),
          low: said(low.scale),
          high: said(high.scale),
          latest: said(latest.scale),
        });
  return [told, ...gaps].join(' ');
}

/**
 * `all`: of one instrument, the oldest first. The scale is that of the newest known value; values on another scale stand
 * in the table alone.
 */
export function seriesView(
  all: readonly SeriesResult[],
  score: { readonly code: string; readonly title: string },
  said: Said,
): SeriesView | null {
  const { language, zone } = said;
  const words = resultsTexts(language).series;
  const found = all.map((one) => ({ one, scale: scaleIn(one, score.code) }));
  const newest = found.findLast(({ scale }) => scale !== undefined)?.scale;
  if (newest === undefined) return null;
  const isLike = (scale: Scale) => scale.min === newest.min && scale.max === newest.max;
  const drawn = found.filter(({ scale }) => scale === undefined || isLike(scale));
  const known = drawn.flatMap(({ one, scale }) => (scale === undefined ? [] : [{ one, scale }]));
  const limitsName = (one: SeriesResult) => `${one.scoringVersion} ${one.cutOffSet ?? ''}`;
  return {
    score: score.code,
    title: score.title,
    picture: {
      label: score.title,
      sentence: sentenceOf(known, drawn.length - known.length, said),
      points: drawn.map(({ one, scale }) => {
        const answer = scale?.answer?.[language];
        return {
          id: one.id,
          at: epochMs(one.answeredAt),
          label: shortDate(civilIn(one.answeredAt, zone).date, language),
          value: scale?.value,
          line: one.scoringVersion,
          // What could not be told changes no limits behind it.
          limits: limitsName(
            scale === undefined
              ? (known.find((other) => other.one.answeredAt > one.answeredAt)?.one ?? one)
              : one,
          ),
          ...(answer === undefined ? {} : { said: answer }),
        };
      }),
      bands: Object.fromEntries(known.map(({ one, scale }) => [limitsName(one), bandsOf(scale, language)])),
      marks: marksOf(
        drawn.map(({ one }) => one),
        language,
      ),
      min: newest.min,
      max: newest.max,
      missing: words.missing,
    },
    rows: found.toReversed().map(({ one, scale }) => ({
      id: one.id,
      day: shortDate(civilIn(one.answeredAt, zone).date, language),
      value:
        scale === undefined
          ? words.missing
          : isLike(scale)
            ? valueWords(scale, language)
            : `${valueWords(scale, language)} (${words.elsewhere})`,
      level: levelOf(scale, language),
      limits: one.cutOffSet ?? '',
      version: one.version,
    })),
  };
}
