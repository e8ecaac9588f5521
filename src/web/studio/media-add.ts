import { type ActionFunctionArgs, data } from 'react-router';
import { addMedia } from '#modules/programmes/public.ts';
import { holdFile } from '#platform/held-file.ts';
import { requestContext } from '../context.ts';
import { run } from '../shell/requests.ts';
import { atWork } from '../work/staff-frame.server.ts';
import { versionOnItsWay } from './draft.server.ts';

/** A name as `encodeURIComponent` wrote it. */
function nameIn(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '');
  } catch {
    throw data({ refusal: 'bad-input' }, { status: 400 });
  }
}

const refusedAs = (refusal: string) => Response.json({ refusal }, { status: 422 });

/** A file into the draft, a part at a time; answers the name to write into the block. The body is the file. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  await atWork(here, request);
  const versionId = await versionOnItsWay(here, request, params['programmeId'] ?? '');
  const name = nameIn(request);
  const { dataDirectory: directory, largestFilm: most } = here.app.config;
  if (request.body === null) return refusedAs('file-empty');
  const held = await holdFile(request.body, { directory, most });
  if (!held.ok) return refusedAs(held.refusal);
  try {
    const outcome = await run(here, addMedia(held.value, most), { versionId, name });
    return outcome.ok ? Response.json({ name: outcome.value.name }) : refusedAs(outcome.refusal);
  } finally {
    await held.value.close();
  }
}
