import type { Stop } from './rules/road.ts';
import './my.css';

interface RoadPictureProps {
  readonly stops: readonly Stop[];
  readonly label: string;
}

const HEIGHT = 40;
const MIDDLE = 20;

/** Stops on a line, held ones filled. The words beside it say the same. */
export function RoadPicture({ stops, label }: RoadPictureProps) {
  if (stops.length === 0) return null;
  const at = (index: number) => `${String(Math.round(6 + (88 * index) / Math.max(stops.length - 1, 1)))}%`;
  const walked = stops.findLastIndex((stop) => stop.state === 'held');
  return (
    <svg className="v-road" width="100%" height={HEIGHT} role="img" aria-label={label}>
      <line className="v-road-line" x1={at(0)} x2={at(stops.length - 1)} y1={MIDDLE} y2={MIDDLE} />
      {walked < 1 ? null : (
        <line className="v-road-done" x1={at(0)} x2={at(walked)} y1={MIDDLE} y2={MIDDLE} />
      )}
      {stops.map((stop, index) => (
        // A road has no other name for a stop than its place.
        <circle
          key={`${stop.kind} ${String(index)}`}
          className="v-road-stop"
          data-state={stop.state}
          cx={at(index)}
          cy={MIDDLE}
          r={stop.kind === 'meeting' ? 9 : 12}
        />
      ))}
    </svg>
  );
}
