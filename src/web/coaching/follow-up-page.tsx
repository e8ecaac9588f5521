import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { readFollowUpPage } from './follow-up.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, followUpId: params['followUpId'] ?? '', language: here.language };
  const found = orPage(here, request, await run(here, readFollowUpPage(here.app), input));
  return {
    months: found.months,
    when: found.when,
    state: found.state,
    comparisons: found.comparisons,
    residentId,
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

export default function FollowUpPage() {
  const { frame, months, when, state, comparisons, residentId } = useLoaderData<typeof loader>();
  const { language } = useShell();
  const { followUp: words, title, person } = useCoachingTexts();
  return (
    <StaffFrame title={title} frame={frame} live="still">
      <StaffPage
        heading={words.comparison}
        aside={<BackLink href={`/${language}/work/people/${residentId}`}>{person}</BackLink>}
      >
        <p>{`${words.months({ months })}, ${when}: ${words.states[state]}`}</p>
        {comparisons.length === 0 ? <p>{words.notAnswered}</p> : <ComparisonView comparisons={comparisons} />}
      </StaffPage>
    </StaffFrame>
  );
}
