import type { LoaderFunctionArgs } from 'react-router';
import { readAttachment } from '#modules/messaging/public.ts';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { asDownload } from '../results/sent-file.server.ts';
import { orPage, run } from '../shell/requests.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  const which = {
    residentId: ownId(here, request),
    attachmentId: params['attachmentId'] ?? '',
  };
  return asDownload(orPage(here, request, await run(here, readAttachment, which)));
}
