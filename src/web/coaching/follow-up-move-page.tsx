import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { postMove, readMovePage } from './move-follow-up.server.ts';
import { MoveForm } from './move-form.tsx';
import { usePeriodTexts } from './texts/period-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const parts = { packs: here.app.packs, content: here.app.coaching.content };
  const input = { residentId, followUpId: params['followUpId'] ?? '', language: here.language };
  return {
    page: orPage(here, request, await run(here, readMovePage(parts), input)),
    residentId,
    sending: newId(),
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  return postMove(here, request, {
    residentId,
    followUpId: params['followUpId'] ?? '',
    back: `/${here.language}/work/people/${residentId}/agreement`,
  });
}

export default function FollowUpMovePage() {
  const { page, residentId, sending, frame } = useLoaderData<typeof loader>();
  const notMoved = useActionData<typeof action>();
  const { language } = useShell();
  const words = usePeriodTexts();
  const { title } = useCoachingTexts();
  return (
    <StaffFrame title={title} frame={frame} live="still">
      <StaffPage
        heading={words.move.heading}
        aside={<BackLink href={`/${language}/work/people/${residentId}/agreement`}>{words.open}</BackLink>}
      >
        <MoveForm page={page} side="staff" sending={sending} notMoved={notMoved} />
      </StaffPage>
    </StaffFrame>
  );
}
