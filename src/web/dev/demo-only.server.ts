/** The pages of the demo are not there outside it. */
import { data } from 'react-router';
import type { MovableClock } from '#platform/clock.ts';
import type { RequestContext } from '../context.ts';

/** The demo's clock; throws "not found" outside demo mode. */
export function demoClockOf(context: RequestContext): MovableClock {
  const clock = context.app.movableClock;
  if (!context.app.config.demo || clock === null) throw data({ refusal: 'not-found' }, { status: 404 });
  return clock;
}
