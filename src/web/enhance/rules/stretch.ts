const RANGE = /^bytes=(\d{0,12})-(\d{0,12})$/;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch that is asked for: players fetch sound and film in parts. Null: all of it. */
export function stretchOf(asked: string | null, length: number): Stretch | null {
  const [, from = '', to = ''] = RANGE.exec(asked ?? '') ?? [];
  if (from === '' && to === '') return null;
  const last = length - 1;
  if (from === '') return { from: Math.max(0, length - Number(to)), to: last };
  return { from: Number(from), to: to === '' ? last : Math.min(Number(to), last) };
}
