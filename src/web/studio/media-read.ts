import { data, type LoaderFunctionArgs } from 'react-router';
import { readCatalogueProgramme, readOwnProgrammes, type VersionId } from '#modules/programmes/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { run } from '../shell/requests.ts';
import { materialAnswer } from '../walk/material-answer.server.ts';
import { atWork } from '../work/staff-frame.server.ts';

/** A version of one's own, or one that this organisation sees in its catalogue. */
async function maySee(here: RequestContext, programmeId: string, versionId: string): Promise<boolean> {
  const own = await run(here, readOwnProgrammes, {});
  const mine = own.ok ? own.value.programmes.find((one) => one.id === programmeId) : undefined;
  if (mine?.versions.some((one) => one.id === versionId) === true) return true;
  const entry = await run(here, readCatalogueProgramme(here.app.programmes), { programmeId });
  return entry.ok && entry.value.versions.some((one) => one.id === versionId);
}

/** A file of a version, for those who make it or may see it. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  await atWork(here, request);
  const { programmeId = '', versionId = '', name = '' } = params;
  const found = (await maySee(here, programmeId, versionId))
    ? await here.app.programmes.media(versionId as VersionId, name)
    : undefined;
  if (found === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return materialAnswer(request, found, name);
}
