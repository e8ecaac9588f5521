import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { readMyResults } from './my-results.server.ts';
import { useResultsTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = { residentId: ownId(here, request), language: here.language };
  return orPage(here, request, await run(here, readMyResults(here.app), input));
}

/** Everything the person has sent, form by form, the newest first. */
export default function MyResultsPage() {
  const { forms, isSomeHidden } = useLoaderData<typeof loader>();
  const front = `/${useLanguage()}/my`;
  const { mine: words, title } = useResultsTexts();
  return (
    <Page
      heading={words.heading}
      title={title}
      lead={words.lead}
      above={<BackLink href={front}>{words.home}</BackLink>}
    >
      {isSomeHidden ? (
        <p className="v-subtle">
          {words.hidden} <TextLink href={`${front}/settings#weight`}>{words.toSettings}</TextLink>
        </p>
      ) : null}
      {forms.length === 0 ? (
        <EmptyState heading={words.empty.heading}>
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : (
        forms.map((form) => (
          <Section key={form.name} heading={form.title}>
            <ul>
              {form.results.map((one) => (
                <li key={one.id}>
                  <TextLink href={`${front}/results/${one.id}`}>{one.when}</TextLink>
                  {one.said === '' ? null : `: ${one.said}`}
                </li>
              ))}
            </ul>
          </Section>
        ))
      )}
    </Page>
  );
}
