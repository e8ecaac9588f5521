/** A file of a programme: a picture, sound, film or paper. It is about nobody; only who is signed in is given it. */
import { data, type LoaderFunctionArgs } from 'react-router';
import { isId } from '#kernel/ids.ts';
import type { VersionId } from '#modules/programmes/public.ts';
import { requestContext } from '../context.ts';
import { signInFirst } from '../shell/requests.ts';
import { materialAnswer } from './material-answer.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  if (here.actor.kind === 'visitor') throw signInFirst(here, request);
  const { versionId = '', name = '' } = params;
  const file = isId(versionId) ? await here.app.programmes.media(versionId as VersionId, name) : undefined;
  if (file === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return materialAnswer(request, file, name);
}
