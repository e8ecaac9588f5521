import type { LoaderFunctionArgs } from 'react-router';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { sentFile } from './sent-file.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  return sentFile(here, request, {
    residentId: ownId(here, request),
    responseId: params['responseId'] ?? '',
    fileId: params['fileId'] ?? '',
  });
}
