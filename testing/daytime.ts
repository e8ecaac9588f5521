/**
 * Tests live by day, at whatever hour they are run: at night programmes have not opened. Before seven in the morning, in
 * Stockholm, the clock is put forward to ten of the same day; what waits for a reminder sees to the quiet hours of the evening
 * by itself.
 */
import { civilIn, civilTime, epochMs, type Instant, instantFromMs, instantOf, zone } from '#kernel/dates.ts';

const STOCKHOLM = zone('Europe/Stockholm');
const [MORNING, TEN] = [civilTime('07:00'), civilTime('10:00')];

/** By how many milliseconds the clock is put forward. */
export function aheadToDaytime(now: Instant): number {
  const { date, time } = civilIn(now, STOCKHOLM);
  return time < MORNING ? epochMs(instantOf(date, TEN, STOCKHOLM).instant) - epochMs(now) : 0;
}

interface Asked {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
}

/** Puts the movable clock of a database forward, as its owner. */
export async function liveByDay(client: Asked): Promise<void> {
  const ahead = aheadToDaytime(instantFromMs(Date.now()));
  await client.query('update platform.demo_clock set ahead = make_interval(secs => $1)', [ahead / 1000]);
}
