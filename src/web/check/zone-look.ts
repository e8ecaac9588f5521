/** How grave a stretch of a scale looks. The words beside it say what it means. */
import type { Level } from '#modules/instruments/rules/instrument.ts';
import type { BandResult, Result } from '#modules/instruments/rules/result.ts';
import type { Scale } from '#modules/instruments/rules/scale.ts';
import type { ZoneLook } from '../design/scale-picture.tsx';

/** The gravest stretch of a scale is the one for a person's eyes, also where a scale has only two. */
export function lookOf(level: Level, scale: Pick<Scale, 'regions'>): ZoneLook {
  if (level === 'within') return 'calm';
  const isGravest = level === 'high' || scale.regions.every((region) => region.level !== 'high');
  return isGravest ? 'person' : 'near';
}

const GRAVITY = { within: 0, raised: 1, high: 2 } as const satisfies Record<Level, number>;

/** The result whose two things come first: the gravest, and of equals the one asked first. */
export function gravest(results: readonly Result[]): BandResult | undefined {
  return results
    .filter((result) => result.kind === 'band')
    .reduce<BandResult | undefined>(
      (most, one) => (most === undefined || GRAVITY[one.level] > GRAVITY[most.level] ? one : most),
      undefined,
    );
}

/** The level a value on the scale has; undefined outside every region. */
export function levelAt(scale: Pick<Scale, 'regions'>, at: number): Level | undefined {
  return scale.regions.find(
    (region) => at >= region.from && (at < region.to || region === scale.regions.at(-1)),
  )?.level;
}
