import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../../context.ts';
import { TextLink } from '../../design/button.tsx';
import { EmptyState } from '../../design/lists.tsx';
import { BackLink, Page } from '../../design/page.tsx';
import { orPage, run } from '../../shell/requests.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { useMyTexts } from '../texts/texts.ts';
import { TimelineList } from '../timeline-list.tsx';
import { myHistory } from './history.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const before = new URL(request.url).searchParams.get('before');
  return orPage(
    here,
    request,
    await run(here, myHistory(here.app.packs), { language: here.language, before }),
  );
}

/** What happened, the newest first. */
export default function HistoryPage() {
  const { entries, next } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { history: words } = useMyTexts();
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}/my`}>{words.home}</BackLink>}
    >
      {entries.length === 0 ? (
        <EmptyState heading={words.empty.heading}>
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : (
        <TimelineList
          entries={entries}
          {...(next === null
            ? {}
            : { older: <TextLink href={`/${language}/my/history?before=${next}`}>{words.older}</TextLink> })}
        />
      )}
    </Page>
  );
}
