import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { Notice } from '../design/cards.tsx';
import { BackLink, Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { answered, postGoal, readGoalPage } from './goal.server.ts';
import { GoalForm } from './goal-form.tsx';
import { EarlierGoals, GoalSummary } from './goal-summary.tsx';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const found = orPage(here, request, await run(here, readGoalPage, { residentId, language: here.language }));
  return { ...found, residentId, sending: newId(), frame: await staffFrame(here, work, { place: 'people' }) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  return answered(
    await postGoal(here, request, { residentId, to: `/${here.language}/work/people/${residentId}` }),
  );
}

export default function GoalPage() {
  const { frame, residentId, period, current, earlier, sending } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const { language } = useShell();
  const { goal: words, title, person } = useCoachingTexts();
  const open = period !== null && period.state !== 'closed';
  return (
    <StaffFrame title={title} frame={frame} live="still">
      <StaffPage
        heading={words.headingStaff}
        aside={<BackLink href={`/${language}/work/people/${residentId}`}>{person}</BackLink>}
      >
        {open ? (
          <>
            <p>{words.leadStaff}</p>
            <GoalForm periodId={period.id} current={current} sending={sending} notSaved={notSaved} />
          </>
        ) : (
          <>
            <Notice>
              <p>{words.closed}</p>
            </Notice>
            <GoalSummary goal={current} />
          </>
        )}
        {earlier.length === 0 ? null : (
          <Section heading={words.earlier}>
            <EarlierGoals goals={earlier} />
          </Section>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
