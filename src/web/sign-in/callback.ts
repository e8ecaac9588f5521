import { type LoaderFunctionArgs, redirect } from 'react-router';
import type { Outcome } from '#kernel/outcome.ts';
import { signOut } from '#modules/identity/public.ts';
import { readCookie, SESSION_COOKIE, writeCookie } from '#platform/http/cookies.ts';
import { CALLBACK_PATH } from '#platform/oidc/clients.ts';
import { carriesAnswers, carryPage } from '../check/answers-so-far.server.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { run } from '../shell/requests.ts';
import { type Arrived, arriveResident, arriveStaff } from './arrive.server.ts';
import { type Attempt, attemptOf, leavingCookie, noAttemptCookie } from './attempt.server.ts';
import type { StoppedWhy } from './stopped-why.ts';

interface Landed extends Arrived {
  readonly idToken: string;
}

async function land(
  context: RequestContext,
  request: Request,
  attempt: Attempt,
): Promise<Outcome<Landed, StoppedWhy>> {
  const { app } = context;
  const returned = new URL(`${CALLBACK_PATH}${new URL(request.url).search}`, app.config.publicUrl);
  const person = await app.oidc[attempt.as].arrive(returned, attempt.secrets);
  if (!person.ok) return person;
  const inTheirLanguage = { ...context, language: attempt.language };
  const arrived = await (attempt.as === 'staff'
    ? arriveStaff(inTheirLanguage, person.value)
    : arriveResident(inTheirLanguage, person.value));
  return arrived.ok ? { ok: true, value: { ...arrived.value, idToken: person.value.idToken } } : arrived;
}

/**
 * Back from the provider. A session always gets a new token, and one that this browser had before is ended on the
 * server, so that nobody goes on under somebody else's sign-in. What stops is a page of its own, without the code.
 */
export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { app, requestId } = context;
  const attempt = attemptOf(app.config, request, app.clock.realNow());
  const headers = new Headers({ 'Set-Cookie': noAttemptCookie(app.config) });
  const landed: Outcome<Landed, StoppedWhy> =
    attempt === null
      ? { ok: false, refusal: 'attempt-unknown', details: {} }
      : await land(context, request, attempt);
  const as = attempt?.as ?? 'resident';
  const language = attempt?.language ?? context.language;
  if (!landed.ok || attempt === null) {
    const why: StoppedWhy = landed.ok ? 'attempt-unknown' : landed.refusal;
    app.log(why === 'cancelled' ? 'info' : 'warn', 'sign-in-stopped', {
      requestId,
      rule: as,
      refusal: why,
      fault: (landed.ok ? undefined : landed.details['problem']) ?? '',
    });
    // Whose rules: a country, and nothing about the person.
    const rules = landed.ok ? undefined : landed.details['country'];
    const search = new URLSearchParams({ as, ...(rules === undefined ? {} : { rules }) });
    return redirect(`/${language}/sign-in/stopped/${why}?${search.toString()}`, { headers });
  }
  const before = readCookie(request.headers.get('cookie'), SESSION_COOKIE);
  if (before !== undefined) await run(context, signOut, { token: before });
  app.log('info', 'sign-in', { requestId, rule: as });
  const { token, idToken, mustChoose } = landed.value;
  headers.append(
    'Set-Cookie',
    writeCookie(SESSION_COOKIE, token, { secure: app.config.publicUrl.startsWith('https://'), maxAge: null }),
  );
  const leaving = leavingCookie(app.config, { as, idToken });
  if (leaving !== null) headers.append('Set-Cookie', leaving);
  // What the person answered in this browser before comes along.
  const then =
    as === 'resident' && carriesAnswers(request) ? carryPage(language, attempt.then) : attempt.then;
  return redirect(
    mustChoose ? `/${language}/work/assignment?then=${encodeURIComponent(attempt.then)}` : then,
    {
      headers,
    },
  );
}
