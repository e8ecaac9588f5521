import type { LoaderFunctionArgs } from 'react-router';
import { requestContext } from '../context.ts';
import { photoFile } from '../walk/photo-file.server.ts';
import { atWork } from '../work/staff-frame.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  await atWork(here, request);
  return photoFile(here, request, params);
}
