import { scaleLinear } from 'd3-scale';
import { numberText } from '#platform/i18n.ts';
import { useLanguage } from '../shell/shell-context.ts';
import type { ZoneLook } from './scale-picture.tsx';
import { joined, overTime, type SeriesPoint, shownStretch, stretchesOf, withRoom } from './series-scale.ts';

/** A stretch of values with a name of its own, drawn behind the line. */
export interface SeriesBand {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly look: ZoneLook;
}

export interface TimeSeriesProps {
  readonly label: string;
  /** Says in words what the picture says. */
  readonly sentence: string;
  /** The oldest first. */
  readonly points: readonly SeriesPoint[];
  /** By the name of the limits (`SeriesPoint.limits`). */
  readonly bands: Readonly<Record<string, readonly SeriesBand[]>>;
  /** Where something begins that makes earlier and later less alike. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly min: number;
  readonly max: number;
  /** Stands where a value is not known. */
  readonly missing: string;
}

/** Above the picture: a row for what changes, or just room for half a number. */
const TOPS = { marked: 52, plain: 26 } as const;
const HEIGHT = 220;
/** Two rows of dates, so that the first and the last never touch. */
const FOOT = 58;
/** Dates and answers are longer than numbers. */
const WORDS_APART = 34;
/** A lower band has no room for its name; the table has it. */
const LOWEST_NAMED = 20;

function sideOf(x: number): 'start' | 'middle' | 'end' {
  if (x > 80) return 'end';
  return x < 25 ? 'start' : 'middle';
}

/**
 * The person's own values over time, with the limits behind them. Positions along are percentages, so that words keep
 * their size at every width; the line lies in a drawing of its own that is stretched.
 */
export function TimeSeries(props: TimeSeriesProps) {
  const { label, sentence, points, bands, marks, missing } = props;
  const language = useLanguage();
  const hasNames = Object.values(bands).some((some) => some.length > 0);
  const x = overTime(points, hasNames ? 'names' : 'numbers');
  const top = marks.length > 0 ? TOPS.marked : TOPS.plain;
  const known = points.flatMap((point) => (point.value === undefined ? [] : [point.value]));
  const shown = shownStretch(known, props);
  const y = scaleLinear().domain([shown.min, shown.max]).range([HEIGHT, 0]).clamp(true);
  const placed = points.map((point) => ({ ...point, x: x(point.at) }));
  const hasWords = points.some((point) => point.said !== undefined);
  const labelled = withRoom(placed, hasWords ? WORDS_APART : undefined);
  const dated = [placed[0], placed.length > 1 ? placed.at(-1) : undefined];
  const stretches = stretchesOf(points, x);
  return (
    <figure className="v-picture v-series">
      <svg width="100%" height={top + HEIGHT + FOOT} role="img" aria-label={`${label}. ${sentence}`}>
        {stretches.map((stretch) =>
          (bands[stretch.limits] ?? []).map((band) => (
            <rect
              key={`${stretch.from} ${band.from}`}
              className="v-series-band"
              data-zone={band.look}
              x={`${stretch.from}%`}
              width={`${stretch.to - stretch.from}%`}
              y={top + y(band.to)}
              height={Math.max(0, y(band.from) - y(band.to))}
            />
          )),
        )}
        {stretches.map((stretch) =>
          (bands[stretch.limits] ?? [])
            .filter((band) => band.from > shown.min)
            .map((band) => (
              <line
                key={`${stretch.from} ${band.from}`}
                className="v-series-edge"
                x1={`${stretch.from}%`}
                x2={`${stretch.to}%`}
                y1={top + y(band.from)}
                y2={top + y(band.from)}
              />
            )),
        )}
        {marks.map((mark) => (
          <line
            key={mark.at}
            className="v-series-mark"
            x1={`${x(mark.at)}%`}
            x2={`${x(mark.at)}%`}
            y1={top - 26}
            y2={top + HEIGHT}
          />
        ))}
        <svg
          x="0"
          y={top}
          width="100%"
          height={HEIGHT}
          viewBox={`0 0 100 ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          {joined(points).map((run) => (
            <polyline
              key={run[0]?.id}
              className="v-series-line"
              points={run.map((point) => `${x(point.at)},${y(point.value ?? 0)}`).join(' ')}
            />
          ))}
        </svg>
        {(bands[stretches.at(-1)?.limits ?? ''] ?? [])
          .filter((band) => y(band.from) - y(band.to) >= LOWEST_NAMED)
          .map((band) => (
            <text key={band.from} className="v-picture-text v-series-name" x="13%" y={top + y(band.from) - 6}>
              {band.label}
            </text>
          ))}
        {(hasWords ? [] : [shown.min, shown.max]).map((end) => (
          <text
            key={end}
            className="v-picture-text"
            x="10%"
            y={top + y(end) + (end === shown.max ? 12 : 0)}
            textAnchor="end"
          >
            {numberText(language, end)}
          </text>
        ))}
        {marks.map((mark) => (
          <text
            key={mark.at}
            className="v-picture-text"
            x={`${x(mark.at)}%`}
            dx={x(mark.at) > 50 ? -4 : 4}
            y={top - 30}
            textAnchor={x(mark.at) > 50 ? 'end' : 'start'}
          >
            {mark.label}
          </text>
        ))}
        {placed.map((point) =>
          point.value === undefined ? (
            <g key={point.id}>
              <circle className="v-series-unknown" cx={`${point.x}%`} cy={top + HEIGHT} r="6" />
              {labelled.has(point.id) ? (
                <text
                  className="v-picture-text"
                  x={`${point.x}%`}
                  y={top + HEIGHT - 12}
                  textAnchor={point.x > 80 ? 'end' : 'middle'}
                >
                  {missing}
                </text>
              ) : null}
            </g>
          ) : (
            <g key={point.id}>
              <circle className="v-scale-dot" cx={`${point.x}%`} cy={top + y(point.value)} r="6" />
              {labelled.has(point.id) ? (
                <text
                  className="v-picture-own"
                  x={`${point.x}%`}
                  y={top + y(point.value) - 12}
                  textAnchor={hasWords ? sideOf(point.x) : 'middle'}
                >
                  {point.said ?? numberText(language, point.value)}
                </text>
              ) : null}
            </g>
          ),
        )}
        {dated.map((point, row) =>
          point === undefined ? null : (
            <text
              key={point.id}
              className="v-picture-text"
              x={`${point.x}%`}
              y={top + HEIGHT + 24 + 24 * row}
              textAnchor={placed.length === 1 ? 'middle' : row === 0 ? 'start' : 'end'}
            >
              {point.label}
            </text>
          ),
        )}
      </svg>
      <figcaption>{sentence}</figcaption>
    </figure>
  );
}
