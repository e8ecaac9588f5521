import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { readCookie, SESSION_COOKIE } from '#platform/http/cookies.ts';
import { carriesAnswers } from '../check/answers-so-far.server.ts';
import { requestContext } from '../context.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Page } from '../design/page.tsx';
import { useShell } from '../shell/shell-context.ts';
import { destination, homeOf } from './destination.ts';
import { useSignInTexts } from './texts/texts.ts';

/**
 * Says what signing in means before it begins. Who is signed in already goes on; staff without an assignment choose one.
 */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { language, signedIn, actor } = context.get(requestContext);
  const { searchParams } = new URL(request.url);
  const as = searchParams.get('as') === 'staff' ? 'staff' : 'resident';
  const home = homeOf(as, language);
  const then = destination(searchParams.get('then') ?? searchParams.get('back'), home);
  if (actor.kind === as) throw redirect(then);
  if (signedIn.kind === 'choosing' && as === 'staff')
    throw redirect(`/${language}/work/assignment?then=${encodeURIComponent(then)}`);
  const hadSession = readCookie(request.headers.get('cookie'), SESSION_COOKIE) !== undefined;
  return {
    as,
    start: `/${language}/sign-in/start?as=${as}&then=${encodeURIComponent(then)}`,
    comesBack: then !== home,
    carries: as === 'resident' && carriesAnswers(request),
    hasExpired: hadSession && signedIn.kind === 'nobody',
  } as const;
}

export default function SignInPage() {
  const { as, start, comesBack, carries, hasExpired } = useLoaderData<typeof loader>();
  const { language } = useShell();
  const words = useSignInTexts();
  const other = as === 'staff' ? 'resident' : 'staff';
  return (
    <Page heading={words[as].heading} title={words.title} lead={words[as].lead}>
      {hasExpired ? (
        <Notice heading={words.expired.heading}>
          <p>{words.expired.text}</p>
        </Notice>
      ) : null}
      {comesBack ? <p>{words.comeBack}</p> : null}
      {carries ? <p>{words.comesAlong}</p> : null}
      <p className="v-actions">
        <LinkButton href={start}>{words[as].action}</LinkButton>
      </p>
      <p className="v-subtle">{words[as].told}</p>
      <ul className="v-plain-list v-ways">
        {as === 'resident' ? (
          <li>
            <TextLink href={`/${language}/talk`}>{words.talk}</TextLink>
          </li>
        ) : null}
        <li>
          <TextLink href={`/${language}/sign-in?as=${other}`}>
            {as === 'staff' ? words.toResident : words.toStaff}
          </TextLink>
        </li>
      </ul>
    </Page>
  );
}
