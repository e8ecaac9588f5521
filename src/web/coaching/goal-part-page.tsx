import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { readGoalPage } from './goal.server.ts';
import { partOrPage, postGoalPart } from './goal-part.server.ts';
import { PartBody, usePartHeading } from './goal-part.tsx';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const part = partOrPage(params['part'] ?? '');
  const found = orPage(
    here,
    request,
    await run(here, readGoalPage(here.app.coaching), { residentId, language: here.language }),
  );
  return {
    period: found.period,
    parts: found.parts,
    part,
    residentId,
    tryId: new URL(request.url).searchParams.get('id') ?? '',
    sending: newId(),
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  return postGoalPart(here, request, {
    residentId,
    part: partOrPage(params['part'] ?? ''),
    base: `/${here.language}/work/people/${residentId}/goal`,
  });
}

export default function GoalPartPage() {
  const { frame, part, residentId, tryId, sending, ...page } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const words = useCoachingTexts();
  const base = `/${useLanguage()}/work/people/${residentId}/goal`;
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <StaffPage
        heading={usePartHeading(part)}
        aside={<BackLink href={base}>{words.goal.headingStaff}</BackLink>}
      >
        <p>{words.goal.leadStaff}</p>
        <PartBody part={part} side="staff" tryId={tryId} form={{ base, sending, notSaved }} page={page} />
      </StaffPage>
    </StaffFrame>
  );
}
