/**
 * Where the person is and at what hour they want to hear: one answer for every walk, page and message. What they chose for
 * this programme goes first, then their settings, then the unit's or the country's zone and the usual hour.
 */
import { type CivilTime, civilIn, type Instant, type Zone } from '#kernel/dates.ts';
import { paceRulesOn, type PaceVersions } from '#modules/notifications/public.ts';
import { type Notify, readNotify } from '#modules/residents/public.ts';
import type { PersonTx } from '#platform/db.ts';

export interface OwnClock {
  readonly zone: Zone;
  /** Whose hour it is: chosen in the settings, or the usual one. */
  readonly from: 'settings' | 'usual';
  /** When reminders come in a programme for which no hour is chosen. */
  readonly time: CivilTime;
  /** The ways by which they come, the best first. */
  readonly channels: Notify['channels'];
}

/** `home`: the zone of the unit that goes along, or of the country. */
export async function ownClock(
  tx: PersonTx,
  { pace, now, home }: { readonly pace: PaceVersions; readonly now: Instant; readonly home: Zone },
): Promise<OwnClock> {
  const { channels, time, zone: chosen } = await readNotify(tx);
  const zone = chosen ?? home;
  return time === null
    ? { zone, from: 'usual', time: paceRulesOn(pace, civilIn(now, zone).date).usual.time, channels }
    : { zone, from: 'settings', time, channels };
}
