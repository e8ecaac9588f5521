import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { giveVote, VOTE_WORDS_MOST } from '#modules/feedback/public.ts';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Page } from '../design/page.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { field, formFields, run } from '../shell/requests.ts';
import { samePath } from '../shell/same-path.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { useFeedbackTexts } from './texts/texts.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const page = samePath(asked.get('page'), `/${context.get(requestContext).language}`);
  return { page, wasGiven: asked.get('given') === 'yes', most: VOTE_WORDS_MOST };
}

/** From the foot of every page. Words that are too long are cut: the vote counts, and nobody is asked twice. */
export async function action({ request, context }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  const page = samePath(field(fields, 'page'), `/${here.language}`);
  const words = field(fields, 'more').replaceAll('\0', '').trim().slice(0, VOTE_WORDS_MOST);
  await run(here, giveVote, {
    unitId: here.site.id,
    path: page,
    helped: field(fields, 'helped') === 'yes',
    words,
    language: here.language,
  });
  return redirect(`/${here.language}/feedback?given=yes&page=${encodeURIComponent(page)}`, 303);
}

/** Thanks after a vote; the question itself for who comes by link. */
export default function FeedbackPage() {
  const { page, wasGiven, most } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { vote: words } = useFeedbackTexts();
  return (
    <Page heading={wasGiven ? words.thanks.heading : words.heading} title={words.title}>
      {wasGiven ? (
        <Notice kind="good" role="status">
          <p>{words.thanks.text}</p>
        </Notice>
      ) : (
        <form method="post" action={`/${language}/feedback`}>
          <input type="hidden" name="page" value={page} />
          <TextArea name="more" optional label={words.more} hint={words.moreHint} maxLength={most} rows={3} />
          <ButtonRow>
            <Button variant="second" name="helped" value="yes">
              {words.yes}
            </Button>
            <Button variant="second" name="helped" value="no">
              {words.no}
            </Button>
          </ButtonRow>
        </form>
      )}
      <p>
        <LinkButton variant="quiet" href={page}>
          {words.back}
        </LinkButton>
      </p>
    </Page>
  );
}
