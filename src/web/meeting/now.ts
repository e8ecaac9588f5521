/** Where a reminder leads: to the meeting that is open, or to the person's own page. */
import { type LoaderFunctionArgs, redirect } from 'react-router';
import { openNow } from '#modules/meetings/public.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';

export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const known = context.get(requestContext);
  const { residentId, meetingId } = orPage(known, request, await run(known, openNow, {}));
  return redirect(
    meetingId === null ? `/${known.language}/my` : `/${known.language}/meeting/${residentId}/${meetingId}`,
  );
}
