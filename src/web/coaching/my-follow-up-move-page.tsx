import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { BackLink, Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { postMove, readMovePage } from './move-follow-up.server.ts';
import { MoveForm } from './move-form.tsx';
import { ownId } from './own-id.server.ts';
import { usePeriodTexts } from './texts/period-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const parts = { packs: here.app.packs, content: here.app.coaching.content };
  const input = {
    residentId: ownId(here, request),
    followUpId: params['followUpId'] ?? '',
    language: here.language,
  };
  return {
    page: orPage(here, request, await run(here, readMovePage(parts), input)),
    sending: newId(),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return postMove(here, request, {
    residentId: ownId(here, request),
    followUpId: params['followUpId'] ?? '',
    back: `/${here.language}/my/agreement`,
  });
}

export default function MyFollowUpMovePage() {
  const { page, sending } = useLoaderData<typeof loader>();
  const notMoved = useActionData<typeof action>();
  const { language } = useShell();
  const words = usePeriodTexts();
  const { title } = useCoachingTexts();
  return (
    <Page
      heading={words.move.heading}
      title={title}
      above={<BackLink href={`/${language}/my/agreement`}>{words.open}</BackLink>}
    >
      <MoveForm page={page} side="resident" sending={sending} notMoved={notMoved} />
    </Page>
  );
}
