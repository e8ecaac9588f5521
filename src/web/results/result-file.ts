import type { LoaderFunctionArgs } from 'react-router';
import { requestContext } from '../context.ts';
import { atWork } from '../work/staff-frame.server.ts';
import { sentFile } from './sent-file.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  await atWork(here, request);
  return sentFile(here, request, {
    residentId: params['residentId'] ?? '',
    responseId: params['responseId'] ?? '',
    fileId: params['fileId'] ?? '',
  });
}
