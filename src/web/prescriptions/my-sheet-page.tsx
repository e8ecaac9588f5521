import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { ButtonRow, LinkButton } from '../design/button.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { readMySheet } from './my-plan.server.ts';
import { SheetView } from './sheet-view.tsx';
import { useMyPlanTexts } from './texts/my-texts.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = {
    residentId: ownId(here, request),
    language: here.language,
    prescriptionId: params['prescriptionId'] ?? '',
    as: 'read',
  };
  const { sheet } = orPage(here, request, await run(here, readMySheet(here.app.prescribing), input));
  return { sheet, id: input.prescriptionId };
}

/** The whole prescription, for reading and for the printer. */
export default function MySheetPage() {
  const { sheet, id } = useLoaderData<typeof loader>();
  const here = `/${useLanguage()}/my/plan`;
  const words = useMyPlanTexts();
  return (
    <Page heading={sheet.title} title={words.title} above={<BackLink href={here}>{words.title}</BackLink>}>
      <SheetView sheet={sheet} />
      <ButtonRow>
        <LinkButton href={`${here}/${id}/paper.pdf`} variant="second">
          {words.pdf}
        </LinkButton>
      </ButtonRow>
    </Page>
  );
}
