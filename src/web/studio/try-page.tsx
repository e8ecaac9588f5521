import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { readPosted } from '../forms/posted-page.server.ts';
import { staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { AsCoach, LookPart } from './look-parts.tsx';
import { played, stageOf } from './playing.server.ts';
import { playedAfter } from './pressed.server.ts';
import { useStudioTexts } from './texts/texts.ts';
import { useTryTexts } from './texts/try-texts.ts';
import { RoadPart, TryForm } from './try-parts.tsx';
import { newSetting } from './try.server.ts';
import { titleIn } from './wordings.ts';
import '../walks-of-people/walks.css';
import './studio.css';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const stage = await stageOf(here, request, { programmeId: params['programmeId'] ?? '' });
  const { work, tried } = stage;
  const setting = newSetting(here, work, tried.content);
  return {
    title: titleIn(tried.content, here.language),
    number: tried.number,
    played: await played(here, stage, { setting, wrong: [] }),
    frame: await staffFrame(here, work, { place: 'programmes' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const page = await readPosted(request);
  const stage = await stageOf(here, request, {
    programmeId: params['programmeId'] ?? '',
    posted: page.posted,
  });
  return data(await playedAfter(here, stage, page));
}

/** The simulator: what is set, the whole road, and how it looks on a day of it. */
export default function TryPage() {
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const studio = useStudioTexts();
  const words = useTryTexts();
  const now = again ?? page.played;
  return (
    <StaffFrame title={studio.title} frame={page.frame} live="still">
      <StaffPage
        heading={words.heading({ name: page.title })}
        aside={<span className="v-subtle">{studio.version({ number: page.number })}</span>}
      >
        <BackLink href={now.address}>{words.back}</BackLink>
        <p>{words.lead}</p>
        <TryForm played={now}>
          <LookPart played={now} />
        </TryForm>
        <AsCoach played={now} />
        <RoadPart played={now} />
      </StaffPage>
    </StaffFrame>
  );
}
