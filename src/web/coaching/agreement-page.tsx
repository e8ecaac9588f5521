import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { Notice } from '../design/cards.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { readAgreementPage } from './agreement.server.ts';
import { AGREEMENT_SAID, postAgreement } from './agreement-post.server.ts';
import { AgreementView, CalledForm } from './agreement-view.tsx';
import { usePeriodTexts } from './texts/period-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const parts = { packs: here.app.packs, content: here.app.coaching.content };
  const input = { residentId, language: here.language };
  const asked = new URL(request.url).searchParams.get('said');
  return {
    page: orPage(here, request, await run(here, readAgreementPage(parts), input)),
    said: AGREEMENT_SAID.find((one) => one === asked) ?? null,
    residentId,
    sending: newId(),
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  return postAgreement(here, request, {
    residentId,
    page: `/${here.language}/work/people/${residentId}/agreement`,
  });
}

export default function StaffAgreementPage() {
  const { page, said, residentId, sending, frame } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const { language } = useShell();
  const words = usePeriodTexts();
  const { title, person } = useCoachingTexts();
  return (
    <StaffFrame title={title} frame={frame} live="still">
      <StaffPage
        heading={words.heading}
        aside={<BackLink href={`/${language}/work/people/${residentId}`}>{person}</BackLink>}
      >
        {said === null || notSaved !== undefined ? null : (
          <Notice kind="good" role="status">
            <p>{words.said[said].staff}</p>
          </Notice>
        )}
        {page === null ? (
          <EmptyState heading={words.none.heading}>
            <p>{words.none.text.staff}</p>
          </EmptyState>
        ) : (
          <>
            <p>{words.lead.staff}</p>
            {page.callWaits ? <CalledForm page={page} sending={sending} /> : null}
            <AgreementView page={page} side="staff" sending={sending} notSaved={notSaved} />
          </>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
