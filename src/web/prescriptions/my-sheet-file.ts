import type { LoaderFunctionArgs } from 'react-router';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { readMySheet } from './my-plan.server.ts';
import { sheetFile } from './sheet-file.server.ts';

/** In the language of the page from which it is asked. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  const input = {
    residentId: ownId(here, request),
    language: here.language,
    prescriptionId: params['prescriptionId'] ?? '',
    as: 'print',
  };
  const { sheet, unit } = orPage(here, request, await run(here, readMySheet(here.app.prescribing), input));
  return sheetFile(sheet, unit);
}
