import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { signOut } from '#modules/identity/public.ts';
import {
  ANSWERS_COOKIE,
  HELD_COOKIE,
  readCookie,
  SESSION_COOKIE,
  writeCookie,
} from '#platform/http/cookies.ts';
import { SIGNED_OUT_PATH } from '#platform/oidc/clients.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { leavingOf, noLeavingCookie } from './attempt.server.ts';
import { useSignInTexts } from './texts/texts.ts';

/** On the server first; then the cookies; the provider last, on the page that follows. */
export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  const token = readCookie(request.headers.get('cookie'), SESSION_COOKIE);
  if (token !== undefined) await run(context, signOut, { token });
  const secure = context.app.config.publicUrl.startsWith('https://');
  const headers = new Headers();
  for (const name of [SESSION_COOKIE, ANSWERS_COOKIE, HELD_COOKIE])
    headers.append('Set-Cookie', writeCookie(name, '', { secure, maxAge: 0 }));
  return redirect(`/${context.language}/sign-out`, { status: 303, headers });
}

async function farewell(context: RequestContext, request: Request): Promise<string | null> {
  const leaving = leavingOf(context.app.config, request);
  if (leaving === null) return null;
  const backTo = `${context.app.config.publicUrl}${SIGNED_OUT_PATH}`;
  return context.app.oidc[leaving.as].farewell({ idToken: leaving.idToken, backTo, state: context.language });
}

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  if (context.signedIn.kind !== 'nobody') return data({ isOut: false, provider: null });
  const provider = await farewell(context, request);
  const headers = new Headers({ 'Set-Cookie': noLeavingCookie(context.app.config) });
  // A form's own redirect may not leave for another site (`form-action 'self'`); a page that has been shown may.
  if (provider !== null) headers.set('Refresh', `0; url=${provider}`);
  return data({ isOut: true, provider }, { headers });
}

export function headers({ loaderHeaders }: HeadersArgs): Headers {
  return loaderHeaders;
}

export default function SignOutPage() {
  const { isOut, provider } = useLoaderData<typeof loader>();
  const { language } = useShell();
  const words = useSignInTexts();
  if (!isOut) {
    return (
      <Page heading={words.leave.heading} title={words.leave.action} lead={words.leave.lead}>
        <form method="post">
          <Button>{words.leave.action}</Button>
        </form>
      </Page>
    );
  }
  return (
    <Page heading={words.out.heading} title={words.out.heading} lead={words.out.lead}>
      <p>{words.out.shared}</p>
      {provider === null ? null : (
        <>
          <p>{words.out.provider}</p>
          <p className="v-actions">
            <LinkButton href={provider}>{words.out.providerAction}</LinkButton>
          </p>
        </>
      )}
      <p className="v-actions">
        <LinkButton href={`/${language}`}>{words.toFront}</LinkButton>
        <LinkButton href={`/${language}/sign-in`} variant="quiet">
          {words.out.again}
        </LinkButton>
      </p>
    </Page>
  );
}
