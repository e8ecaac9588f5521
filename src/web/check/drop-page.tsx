import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { answersSoFar } from './answers-so-far.server.ts';
import { drop } from './carried-answers.ts';
import { dropOwnAnswers } from './kept-answers.server.ts';
import { useCheckTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { answers, leftOut, lost, account } = await answersSoFar(context.get(requestContext), request);
  return {
    hasAnswers: lost || Object.keys(answers).length + leftOut.length > 0,
    isKept: account !== null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const { actor } = here;
  if (actor.kind === 'resident')
    orPage(here, request, await run(here, dropOwnAnswers, { residentId: actor.residentId }));
  return redirect(`/${here.language}/check/drop`, { status: 303, headers: { 'Set-Cookie': drop(here) } });
}

/** Erases the answers of this browser at once. Without answers it says that there are none. */
export default function DropPage() {
  const { hasAnswers, isKept } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { dropPage: words, toFront } = useCheckTexts();
  const front = `/${language}`;
  if (!hasAnswers) {
    return (
      <Page
        heading={words.goneHeading}
        title={words.title}
        lead={isKept ? words.goneAccount : words.goneText}
      >
        <p className="v-actions">
          <LinkButton href={front}>{words.again}</LinkButton>
        </p>
      </Page>
    );
  }
  return (
    <Page
      heading={words.askHeading}
      title={words.title}
      lead={isKept ? words.askAccount : words.askText}
      above={<BackLink href={front}>{toFront}</BackLink>}
    >
      <form method="post" action={`${front}/check/drop`}>
        <ButtonRow>
          <Button variant="danger">{words.drop}</Button>
          <LinkButton href={front} variant="quiet">
            {words.keep}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  );
}
