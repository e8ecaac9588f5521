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

interface ChangeFigureProps {
  readonly label: string;
  readonly sentence: string;
  readonly points: readonly Point[];
  readonly unit: string;
  readonly missing: string;
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
