import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { takesChanges } from '#modules/coaching/rules/period.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { answered, postGoal, readGoalPage } from './goal.server.ts';
import { GoalOrForm } from './goal-form.tsx';
import { GoalParts } from './goal-parts.tsx';
import { EarlierGoals, GoalSummary, NoPeriod } from './goal-summary.tsx';
import { ownId } from './own-id.server.ts';
import { OwnNumbersPart } from './own-numbers.tsx';
import { useOwnDayTexts } from './texts/own-day-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = { residentId: ownId(here, request), language: here.language };
  const found = orPage(here, request, await run(here, readGoalPage(here.app.coaching), input));
  return { ...found, sending: newId(), wasSaved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return answered(
    await postGoal(here, request, {
      residentId: ownId(here, request),
      to: `/${here.language}/my/goal?saved=yes`,
    }),
  );
}

export default function MyGoalPage() {
  const { period, current, earlier, parts, numbers, sending, wasSaved } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const isOpen = period !== null && takesChanges(period.state);
  const { language } = useShell();
  const { goal: words, title, home } = useCoachingTexts();
  const { open: openToday } = useOwnDayTexts();
  return (
    <Page
      heading={words.heading}
      title={title}
      lead={period === null ? undefined : words.lead}
      above={<BackLink href={`/${language}/my`}>{home}</BackLink>}
    >
      {wasSaved && notSaved === undefined ? (
        <Notice kind="good" role="status">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      {period === null ? <NoPeriod /> : null}
      {period !== null && !isOpen ? (
        <>
          <Notice>
            <p>{words.closed}</p>
          </Notice>
          <GoalSummary goal={current} />
        </>
      ) : null}
      {period === null || !isOpen ? null : (
        <>
          <p className="v-subtle">{words.who}</p>
          <GoalOrForm periodId={period.id} current={current} sending={sending} notSaved={notSaved} />
        </>
      )}
      {period === null || parts === null || current === null ? null : (
        <GoalParts
          parts={parts}
          periodId={period.id}
          base={`/${language}/my/goal`}
          canChange={isOpen ? 'yes' : 'no'}
          sending={sending}
        />
      )}
      {numbers === null ? null : <OwnNumbersPart numbers={numbers} />}
      {period === null || !isOpen ? null : (
        <p>
          <TextLink href={`/${language}/my/today`}>{openToday}</TextLink>
        </p>
      )}
      {earlier.length === 0 ? null : (
        <Section heading={words.earlier}>
          <EarlierGoals goals={earlier} />
        </Section>
      )}
    </Page>
  );
}
