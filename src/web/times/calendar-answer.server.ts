/** A time as a file for the person's own calendar: a download that holds no name, unit or subject. */
import type { Instant } from '#kernel/dates.ts';
import { calendarFile, calendarMethod } from '#modules/notifications/public.ts';
import type { RequestContext } from '../context.ts';

interface OwnTime {
  readonly id: string;
  /** Grows with each change, from 1. */
  readonly version: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: 'booked' | 'cancelled';
}

export function calendarAnswer({ app, language }: RequestContext, own: OwnTime): Response {
  const { id: calendarId, version, startsAt, endsAt, state } = own;
  const time = { calendarId, sequence: version - 1, startsAt, endsAt, state };
  const file = calendarFile(time, {
    language,
    publicUrl: app.config.publicUrl,
    sender: app.config.mailFrom,
    now: app.clock.now(),
  });
  return new Response(file, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${calendarMethod(time)}`,
      'Content-Disposition': 'attachment; filename="vandra.ics"',
    },
  });
}
