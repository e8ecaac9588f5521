import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { readPaper } from './plan.server.ts';
import { SheetView } from './sheet-view.tsx';
import { usePlanTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, language: here.language, prescriptionId: params['prescriptionId'] ?? '' };
  const { sheet } = orPage(here, request, await run(here, readPaper(here.app.prescribing), input));
  return {
    frame: await staffFrame(here, work, { place: 'people' }),
    sheet,
    back: `/people/${residentId}/plan/${input.prescriptionId}`,
  };
}

/** For the printer, in the person's own language: what is around it does not print. */
export default function PaperPage() {
  const { frame, sheet, back } = useLoaderData<typeof loader>();
  const t = usePlanTexts();
  return (
    <StaffFrame title={t.title} frame={frame} live="still">
      <StaffPage
        heading={<span lang={sheet.language}>{sheet.title}</span>}
        aside={<BackLink href={`/${useLanguage()}/work${back}`}>{t.heading}</BackLink>}
      >
        <SheetView sheet={sheet} />
      </StaffPage>
    </StaffFrame>
  );
}
