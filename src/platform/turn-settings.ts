/** Settings of the relay for video. */
import * as z from 'zod';
import { done, type Outcome, refused } from '#kernel/outcome.ts';

export interface TurnSettings {
  readonly urls: readonly string[];
  readonly secret: string;
  /** `relay`: everything goes through the relay, and browsers never see each other's addresses. */
  readonly way: 'all' | 'relay';
}

export const TURN = {
  TURN_URLS: z
    .string()
    .regex(/^\s*turns?:[^\s,]+(\s*,\s*turns?:[^\s,]+)*\s*$/, {
      message: 'must be one or more of turn:host:port or turns:host:port, with commas between',
    })
    .optional(),
  TURN_SECRET: z.string().optional(),
  TURN_WAY: z.enum(['all', 'relay'], 'must be all or relay').optional(),
};

/** Null: no relay. Settings that belong together are asked for together. */
export function turnSettings(values: {
  readonly TURN_URLS?: string | undefined;
  readonly TURN_SECRET?: string | undefined;
  readonly TURN_WAY?: TurnSettings['way'] | undefined;
}): Outcome<TurnSettings | null, 'setting-missing'> {
  const { TURN_URLS: urls, TURN_SECRET: secret, TURN_WAY: way } = values;
  if ((urls === undefined) !== (secret === undefined))
    return refused('setting-missing', {
      sentence: 'TURN_URLS and TURN_SECRET belong together: set both or none.',
    });
  if (urls === undefined || secret === undefined)
    return way === undefined
      ? done(null)
      : refused('setting-missing', { sentence: 'TURN_WAY says how TURN_URLS is used: set that too.' });
  return done({ urls: urls.split(',').map((url) => url.trim()), secret, way: way ?? 'all' });
}
