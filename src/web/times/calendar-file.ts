/** The calendar entry of one of the resident's times, to download. It holds no name, unit or subject. */
import type { LoaderFunctionArgs } from 'react-router';
import { showMeeting } from '#modules/booking/public.ts';
import { calendarFile, calendarMethod } from '#modules/notifications/public.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { residentOf } from './resident-times.server.ts';

export async function loader({ request, params, context: given }: LoaderFunctionArgs): Promise<Response> {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const meeting = orPage(
    context,
    request,
    await run(context, showMeeting, { residentId, meetingId: params['meetingId'] ?? '' }),
  );
  const { config, clock } = context.app;
  const time = {
    calendarId: meeting.id,
    sequence: meeting.version - 1,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    state: meeting.state === 'cancelled' ? ('cancelled' as const) : ('booked' as const),
  };
  const file = calendarFile(time, {
    language: context.language,
    publicUrl: config.publicUrl,
    sender: config.mailFrom,
    now: clock.now(),
  });
  return new Response(file, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${calendarMethod(time)}`,
      'Content-Disposition': 'attachment; filename="vandra.ics"',
    },
  });
}
