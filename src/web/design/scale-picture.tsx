import { numberText } from '#platform/i18n.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { useShellTexts } from '../shell/texts/texts.ts';
import { Disclosure } from './disclosure.tsx';
import { Table } from './lists.tsx';
import { LimitMarks, ROW } from './limit-marks.tsx';
import { along, anchorAt, type Limit, placeLimits } from './picture-scale.ts';

/** How a stretch of the scale looks; the limits' labels say what it means. */
export type ZoneLook = 'calm' | 'near' | 'person' | 'plain';

export interface ScaleData {
  readonly min: number;
  readonly max: number;
  /** The person's own; undefined draws the scale without a dot, never at zero. */
  readonly value: number | undefined;
  /** From low to high. Labels are short: `10 glas: risken ökar`. */
  readonly limits: readonly Limit[];
  /** One more than the limits, from low to high; all plain when absent. */
  readonly zones?: readonly ZoneLook[];
  /** As said after a number: `glas i veckan`. */
  readonly unit: string;
}

interface ScalePictureProps {
  /** What the scale measures; heads the table and names the picture. */
  readonly label: string;
  /** Says in words what the picture says. */
  readonly sentence: string;
  readonly data: ScaleData;
}

const BAR_Y = 34;
const BAR_HEIGHT = 10;
const FIRST_ROW_Y = 68;

/** Where I am on a scale: a bar with its limits, one dot for one's own value, a sentence, and the same as a table. */
export function ScalePicture({ label, sentence, data }: ScalePictureProps) {
  const language = useLanguage();
  const words = useShellTexts();
  const at = along(data.min, data.max);
  const said = (value: number) => `${numberText(language, value)} ${data.unit}`;
  const edges = [data.min, ...data.limits.map((limit) => limit.at), data.max];
  const height = FIRST_ROW_Y + ROW * Math.max(data.limits.length, 1) - 8;
  const rows = [
    ...(data.value === undefined
      ? []
      : [{ id: 'you', cells: { what: words.pictureRow.you, value: said(data.value) } }]),
    { id: 'min', cells: { what: words.pictureRow.lowest, value: said(data.min) } },
    ...data.limits.map((limit) => ({
      id: `limit-${limit.at}`,
      cells: { what: limit.label, value: said(limit.at) },
    })),
    { id: 'max', cells: { what: words.pictureRow.highest, value: said(data.max) } },
  ];
  return (
    <figure className="v-picture">
      <svg className="v-scale" width="100%" height={height} role="img" aria-label={`${label}. ${sentence}`}>
        {edges.slice(0, -1).map((from, index) => (
          <line
            key={from}
            className="v-scale-zone"
            data-zone={data.zones?.[index] ?? 'plain'}
            x1={at(from)}
            x2={at(edges[index + 1] ?? data.max)}
            y1={BAR_Y + BAR_HEIGHT / 2}
            y2={BAR_Y + BAR_HEIGHT / 2}
          />
        ))}
        <LimitMarks limits={placeLimits(data.limits, at)} from={BAR_Y - 8} firstRow={FIRST_ROW_Y} />
        {data.value === undefined ? null : (
          <g>
            <text className="v-picture-own" x={at(data.value)} y={16} textAnchor={anchorAt(at(data.value))}>
              {words.yourValue({ value: numberText(language, data.value) })}
            </text>
            <circle className="v-scale-dot" cx={at(data.value)} cy={BAR_Y + BAR_HEIGHT / 2} r="10" />
          </g>
        )}
      </svg>
      <figcaption>{sentence}</figcaption>
      <Disclosure summary={words.tableBelow}>
        <Table
          caption={label}
          columns={[
            { key: 'what', label },
            { key: 'value', label: words.value, align: 'end' },
          ]}
          rows={rows}
        />
      </Disclosure>
    </figure>
  );
}
