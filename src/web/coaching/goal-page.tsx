import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { takesChanges } from '#modules/coaching/rules/period.ts';
import { requestContext } from '../context.ts';
import { Notice } from '../design/cards.tsx';
import { BackLink, Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { answered, postGoal, readGoalPage } from './goal.server.ts';
import { GoalOrForm } from './goal-form.tsx';
import { GoalParts } from './goal-parts.tsx';
import { EarlierGoals, GoalSummary } from './goal-summary.tsx';
import { OwnNumbersPart } from './own-numbers.tsx';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const found = orPage(
    here,
    request,
    await run(here, readGoalPage(here.app.coaching), { residentId, language: here.language }),
  );
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
  const { frame, residentId, period, current, earlier, parts, numbers, sending } =
    useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const { language } = useShell();
  const { goal: words, title, person } = useCoachingTexts();
  const open = period !== null && takesChanges(period.state);
  return (
    <StaffFrame title={title} frame={frame} live="still">
      <StaffPage
        heading={words.headingStaff}
        aside={<BackLink href={`/${language}/work/people/${residentId}`}>{person}</BackLink>}
      >
        {open ? (
          <>
            <p>{words.leadStaff}</p>
            <GoalOrForm periodId={period.id} current={current} sending={sending} notSaved={notSaved} />
          </>
        ) : (
          <>
            <Notice>
              <p>{words.closed}</p>
            </Notice>
            <GoalSummary goal={current} />
          </>
        )}
        {period === null || parts === null || current === null ? null : (
          <GoalParts
            parts={parts}
            periodId={period.id}
            base={`/${language}/work/people/${residentId}/goal`}
            canChange={open ? 'yes' : 'no'}
            sending={sending}
          />
        )}
        {numbers === null ? null : <OwnNumbersPart numbers={numbers} />}
        {earlier.length === 0 ? null : (
          <Section heading={words.earlier}>
            <EarlierGoals goals={earlier} />
          </Section>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
