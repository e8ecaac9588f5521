import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { BackLink, Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { readGoalPage } from './goal.server.ts';
import { partOrPage, postGoalPart } from './goal-part.server.ts';
import { PartBody, usePartHeading } from './goal-part.tsx';
import { ownId } from './own-id.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const residentId = ownId(here, request);
  const part = partOrPage(params['part'] ?? '');
  const found = orPage(
    here,
    request,
    await run(here, readGoalPage(here.app.coaching), { residentId, language: here.language }),
  );
  const tryId = new URL(request.url).searchParams.get('id') ?? '';
  return { period: found.period, parts: found.parts, part, tryId, sending: newId() };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return postGoalPart(here, request, {
    residentId: ownId(here, request),
    part: partOrPage(params['part'] ?? ''),
    base: `/${here.language}/my/goal`,
  });
}

export default function MyGoalPartPage() {
  const { part, tryId, sending, ...page } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const words = useCoachingTexts();
  const base = `/${useLanguage()}/my/goal`;
  return (
    <Page
      heading={usePartHeading(part)}
      title={words.title}
      above={<BackLink href={base}>{words.goal.heading}</BackLink>}
    >
      <PartBody part={part} side="resident" tryId={tryId} form={{ base, sending, notSaved }} page={page} />
    </Page>
  );
}
