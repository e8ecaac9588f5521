import type { LoaderFunctionArgs } from 'react-router';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { atWork } from '../work/staff-frame.server.ts';
import { readPaper } from './plan.server.ts';
import { sheetFile } from './sheet-file.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  await atWork(here, request);
  const input = {
    residentId: params['residentId'] ?? '',
    language: here.language,
    prescriptionId: params['prescriptionId'] ?? '',
  };
  const { sheet, unit } = orPage(here, request, await run(here, readPaper(here.app.prescribing), input));
  return sheetFile(sheet, unit);
}
