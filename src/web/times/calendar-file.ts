/** The calendar entry of one of the resident's times, to download. */
import type { LoaderFunctionArgs } from 'react-router';
import { showMeeting } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { calendarAnswer } from './calendar-answer.server.ts';
import { residentOf } from './resident-times.server.ts';

export async function loader({ request, params, context: given }: LoaderFunctionArgs): Promise<Response> {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const meeting = orPage(
    context,
    request,
    await run(context, showMeeting, { residentId, meetingId: params['meetingId'] ?? '' }),
  );
  return calendarAnswer(context, {
    id: meeting.id,
    version: meeting.version,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    state: meeting.state === 'cancelled' ? 'cancelled' : 'booked',
  });
}
