/** The calendar entry of a meeting of the person's group, to download. */
import type { LoaderFunctionArgs } from 'react-router';
import { showGroupMeeting } from '#modules/enrolments/public.ts';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { calendarAnswer } from '../times/calendar-answer.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  const input = {
    residentId: ownId(here, request),
    enrolmentId: params['enrolmentId'] ?? '',
    meetingId: params['groupMeetingId'] ?? '',
  };
  const meeting = orPage(here, request, await run(here, showGroupMeeting, input));
  return calendarAnswer(here, { ...meeting, state: 'booked' });
}
