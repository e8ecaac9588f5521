import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { Notice } from '../design/cards.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { readAgreementPage } from './agreement.server.ts';
import { AGREEMENT_SAID, postAgreement } from './agreement-post.server.ts';
import { AgreementView } from './agreement-view.tsx';
import { ownId } from './own-id.server.ts';
import { usePeriodTexts } from './texts/period-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const parts = { packs: here.app.packs, content: here.app.coaching.content };
  const input = { residentId: ownId(here, request), language: here.language };
  const asked = new URL(request.url).searchParams.get('said');
  return {
    page: orPage(here, request, await run(here, readAgreementPage(parts), input)),
    said: AGREEMENT_SAID.find((one) => one === asked) ?? null,
    sending: newId(),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return postAgreement(here, request, {
    residentId: ownId(here, request),
    page: `/${here.language}/my/agreement`,
  });
}

export default function MyAgreementPage() {
  const { page, said, sending } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const { language } = useShell();
  const words = usePeriodTexts();
  const { title, home } = useCoachingTexts();
  return (
    <Page
      heading={words.heading}
      title={title}
      lead={page === null ? undefined : words.lead.resident}
      above={<BackLink href={`/${language}/my`}>{home}</BackLink>}
    >
      {said === null || notSaved !== undefined ? null : (
        <Notice kind="good" role="status">
          <p>{words.said[said].resident}</p>
        </Notice>
      )}
      {page === null ? (
        <EmptyState heading={words.none.heading}>
          <p>{words.none.text.resident}</p>
        </EmptyState>
      ) : (
        <AgreementView page={page} side="resident" sending={sending} notSaved={notSaved} />
      )}
    </Page>
  );
}
