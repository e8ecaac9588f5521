import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { teamList } from '#modules/colleagues/public.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { WorkList } from '../design/work-list.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { useWorkTexts } from '../work/texts/texts.ts';
import { dayRows } from '../work/work-rows.ts';
import { useColleagueTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const { raised, tasks } = orPage(here, request, await run(here, teamList, {}));
  const at = { now: here.app.clock.now(), zone: work.zone, language: here.language };
  return {
    raised: dayRows(raised, at),
    tasks: dayRows(tasks, at),
    frame: await staffFrame(here, work, { place: 'colleagues' }),
  };
}

/** What the team goes through when it meets. */
export default function TeamPage() {
  const { raised, tasks, frame } = useLoaderData<typeof loader>();
  const t = useColleagueTexts();
  return (
    <StaffFrame title={t.team.title} frame={frame} live="watch">
      <StaffPage
        heading={useWorkTexts().places.colleagues}
        aside={<TextLink href={`/${useLanguage()}/work/consultations`}>{t.consultations.heading}</TextLink>}
      >
        <p>{t.team.lead}</p>
        <h2 className="v-h2">{t.team.raised}</h2>
        {raised.length === 0 ? (
          <p className="v-subtle">{t.team.noneRaised}</p>
        ) : (
          <WorkList label={t.team.raised} rows={raised} />
        )}
        <h2 className="v-h2">{t.team.tasks}</h2>
        {tasks.length === 0 ? (
          <p className="v-subtle">{t.team.noTasks}</p>
        ) : (
          <WorkList label={t.team.tasks} rows={tasks} />
        )}
      </StaffPage>
    </StaffFrame>
  );
}
