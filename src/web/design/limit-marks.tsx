import type { PlacedLimit } from './picture-scale.ts';

/** Height of a row of labels. */
export const ROW = 24;

interface LimitMarksProps {
  readonly limits: readonly PlacedLimit[];
  /** Where the marks begin, above the bar. */
  readonly from: number;
  /** Baseline of the first row of labels. */
  readonly firstRow: number;
}

/** A mark per limit with its label beside the lower end; labels last, so that they lie over every mark. */
export function LimitMarks({ limits, from, firstRow }: LimitMarksProps) {
  return (
    <>
      {limits.map((limit) => (
        <line
          key={limit.at}
          className="v-scale-limit"
          x1={limit.x}
          x2={limit.x}
          y1={from}
          y2={firstRow + ROW * limit.row + 2}
        />
      ))}
      {limits.map((limit) => (
        <text
          key={limit.at}
          className="v-picture-text"
          x={limit.x}
          dx={limit.anchor === 'start' ? 7 : -7}
          y={firstRow + ROW * limit.row}
          textAnchor={limit.anchor}
        >
          {limit.label}
        </text>
      ))}
    </>
  );
}
