import { type LoaderFunctionArgs, redirect } from 'react-router';
import { epochMs } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { attemptCookie, attemptOf } from './attempt.server.ts';
import { destination, homeOf } from './destination.ts';

/** Sends the person to the provider. A link, not a form: the browser would hold a form's redirect back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, language, requestId } = context.get(requestContext);
  const url = new URL(request.url);
  const home = new URL(app.config.publicUrl);
  // The cookie belongs to the address that the provider leads back to, so the person leaves from there. Once only:
  // behind a proxy the service may never see its public name.
  if (url.host !== home.host && !url.searchParams.has('moved')) {
    url.searchParams.set('moved', 'yes');
    return redirect(`${home.origin}${url.pathname}${url.search}`);
  }
  const as = url.searchParams.get('as') === 'staff' ? 'staff' : 'resident';
  const departure = await app.oidc[as].depart(language);
  if (!departure.ok) {
    app.log('warn', 'sign-in-stopped', {
      requestId,
      rule: as,
      refusal: departure.refusal,
      fault: departure.details['problem'] ?? '',
    });
    return redirect(`/${language}/sign-in/stopped/${departure.refusal}?as=${as}`);
  }
  const { url: to, secrets } = departure.value;
  const then = destination(url.searchParams.get('then'), homeOf(as, language));
  const now = app.clock.realNow();
  const browser = attemptOf(app.config, request, now)?.browser ?? newId();
  const cookie = attemptCookie(app.config, { as, language, then, browser, secrets, at: epochMs(now) });
  return redirect(to, { headers: { 'Set-Cookie': cookie } });
}
