/** A picture that another of the person's group has shared with it. */
import type { LoaderFunctionArgs } from 'react-router';
import { readSharedPhoto } from '#modules/enrolments/public.ts';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { photoAnswer } from './photo-file.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  const { enrolmentId = '', photoId = '' } = params;
  const input = { residentId: ownId(here, request), enrolmentId, photoId };
  return photoAnswer(orPage(here, request, await run(here, readSharedPhoto(here.app), input)));
}
