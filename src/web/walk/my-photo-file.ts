import type { LoaderFunctionArgs } from 'react-router';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { photoFile } from './photo-file.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  return photoFile(here, request, { ...params, residentId: ownId(here, request) });
}
