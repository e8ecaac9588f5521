/** A professional's hours for a calendar elsewhere: the secret in the address is all that is asked for. */
import type { LoaderFunctionArgs } from 'react-router';
import { readFeed } from '#modules/booking/public.ts';
import { busyFile } from '#modules/notifications/public.ts';
import { requestContext } from '../context.ts';
import { run } from '../shell/requests.ts';

const HEADERS = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } as const;

export async function loader({ params, context: given }: LoaderFunctionArgs): Promise<Response> {
  const context = given.get(requestContext);
  const outcome = await run(context, readFeed, { token: params['token'] ?? '' });
  // Never a page: it would lead whoever holds a dead link to sign in.
  if (!outcome.ok) return new Response('', { status: 404, headers: HEADERS });
  const { app, language } = context;
  const file = busyFile(outcome.value, {
    language,
    publicUrl: app.config.publicUrl,
    sender: app.config.mailFrom,
    now: app.clock.now(),
  });
  return new Response(file, {
    headers: { ...HEADERS, 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
