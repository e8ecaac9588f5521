import { numberText } from '#platform/i18n.ts';
import type { ReactNode } from 'react';
import { useLanguage } from '../shell/shell-context.ts';
import { useShellTexts } from '../shell/texts/texts.ts';
import { Disclosure } from './disclosure.tsx';
import { Table } from './lists.tsx';
import { LimitMarks, ROW } from './limit-marks.tsx';
import { along, anchorAt, type Limit, placeLimits } from './picture-scale.ts';

export interface Point {
  /** When, as people say it: `v. 12`, `12 jan`. */
  readonly label: string;
  /** Undefined leaves a gap; nothing is drawn through what is not known. */
  readonly value: number | undefined;
}

interface LineChartProps {
  readonly label: string;
  readonly sentence: string;
  readonly points: readonly Point[];
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** The person's own goal, never anyone else's value. */
  readonly goal?: Limit;
  /** Said in the table where a value is missing. */
  readonly missing: string;
}

const TOP = 30;
const HEIGHT = 130;

/** One person's own line over time against their own goal. */
export function LineChart({ label, sentence, points, min, max, unit, goal, missing }: LineChartProps) {
  const language = useLanguage();
  const x = along(0, Math.max(points.length - 1, 1));
  const y = (value: number) =>
    Math.round(TOP + HEIGHT * (1 - (Math.min(Math.max(value, min), max) - min) / (max - min)));
  // The goal is named at the end where the line is further from it.
  const gap = (point: Point | undefined) =>
    goal === undefined || point?.value === undefined ? max - min : Math.abs(point.value - goal.at);
  const goalAtEnd = gap(points.at(-1)) >= gap(points.at(0));
  return (
    <ChangeFigure label={label} sentence={sentence} points={points} unit={unit} missing={missing}>
      <svg width="100%" height={TOP + HEIGHT + 34} role="img" aria-label={`${label}. ${sentence}`}>
        <line className="v-chart-ground" x1="0" x2="100%" y1={TOP + HEIGHT + 8} y2={TOP + HEIGHT + 8} />
        {goal === undefined ? null : (
          <g>
            <line className="v-chart-goal" x1="0" x2="100%" y1={y(goal.at)} y2={y(goal.at)} />
            <text
              className="v-picture-text"
              x={goalAtEnd ? '100%' : '0'}
              y={y(goal.at) - 8}
              textAnchor={goalAtEnd ? 'end' : 'start'}
            >
              {goal.label}
            </text>
          </g>
        )}
        {points.map((point, index) => {
          const next = points[index + 1];
          if (point.value === undefined || next?.value === undefined) return null;
          return (
            <line
              key={point.label}
              className="v-chart-line"
              x1={x(index)}
              y1={y(point.value)}
              x2={x(index + 1)}
              y2={y(next.value)}
            />
          );
        })}
        {points.map((point, index) => {
          const anchor = anchorAt(x(index));
          return (
            <g key={point.label}>
              {point.value === undefined ? null : (
                <>
                  <circle className="v-chart-dot" cx={x(index)} cy={y(point.value)} r="6" />
                  <text className="v-picture-own" x={x(index)} y={y(point.value) - 13} textAnchor="middle">
                    {numberText(language, point.value)}
                  </text>
                </>
              )}
              <text
                className="v-picture-text"
                x={x(index)}
                y={TOP + HEIGHT + 28}
                textAnchor={points.length > 2 ? 'middle' : anchor}
              >
                {point.label}
              </text>
            </g>
          );
        })}
      </svg>
    </ChangeFigure>
  );
}

interface BeforeAfterProps {
  readonly label: string;
  readonly sentence: string;
  readonly before: Point;
  readonly after: Point;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly limits?: readonly Limit[];
  readonly missing: string;
}

/** Two answers to the same questions on one scale, the earlier above the later. */
export function BeforeAfter({
  label,
  sentence,
  before,
  after,
  min,
  max,
  unit,
  limits = [],
  missing,
}: BeforeAfterProps) {
  const language = useLanguage();
  const at = along(min, max);
  const rows = [
    { point: before, y: 40, look: 'before' },
    { point: after, y: 100, look: 'after' },
  ];
  return (
    <ChangeFigure label={label} sentence={sentence} points={[before, after]} unit={unit} missing={missing}>
      <svg
        width="100%"
        height={120 + ROW * Math.max(limits.length, 1)}
        role="img"
        aria-label={`${label}. ${sentence}`}
      >
        {rows.map(({ y, look }) => (
          <line
            key={look}
            className="v-scale-zone"
            data-zone="plain"
            x1={at(min)}
            x2={at(max)}
            y1={y}
            y2={y}
          />
        ))}
        <LimitMarks limits={placeLimits(limits, at)} from={26} firstRow={138} />
        {rows.map(({ point, y, look }) => (
          <g key={look}>
            {point.value === undefined ? (
              <text className="v-picture-text" x="50%" y={y - 16} textAnchor="middle">
                {`${point.label}: ${missing}`}
              </text>
            ) : (
              <>
                <text
                  className="v-picture-own"
                  x={at(point.value)}
                  y={y - 18}
                  textAnchor={anchorAt(at(point.value))}
                >
                  {`${point.label}: ${numberText(language, point.value)}`}
                </text>
                <circle className="v-scale-dot" data-look={look} cx={at(point.value)} cy={y} r="9" />
              </>
            )}
          </g>
        ))}
      </svg>
    </ChangeFigure>
  );
}

interface ChangeFigureProps
  extends Pick<LineChartProps, 'label' | 'sentence' | 'points' | 'unit' | 'missing'> {
  readonly children: ReactNode;
}

function ChangeFigure({ label, sentence, points, unit, missing, children }: ChangeFigureProps) {
  const language = useLanguage();
  const words = useShellTexts();
  return (
    <figure className="v-picture">
      {children}
      <figcaption>{sentence}</figcaption>
      <Disclosure summary={words.tableBelow}>
        <Table
          caption={label}
          columns={[
            { key: 'when', label },
            { key: 'value', label: unit, align: 'end' },
          ]}
          rows={points.map((point) => ({
            id: point.label,
            cells: {
              when: point.label,
              value: point.value === undefined ? missing : numberText(language, point.value),
            },
          }))}
        />
      </Disclosure>
    </figure>
  );
}
