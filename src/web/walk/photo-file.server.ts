/** A picture in what somebody wrote: shown by a page of ours, saved by its link, and never a page of its own. */
import { readPhoto } from '#modules/enrolments/public.ts';
import type { RequestContext } from '../context.ts';
import { asDownload } from '../results/sent-file.server.ts';
import { orPage, run } from '../shell/requests.ts';

export function photoAnswer({
  type,
  content,
}: {
  readonly type: string;
  readonly content: Uint8Array;
}): Response {
  return asDownload({ name: `vandra.${type.slice('image/'.length).replace('jpeg', 'jpg')}`, type, content });
}

export async function photoFile(
  here: RequestContext,
  request: Request,
  place: Readonly<Record<string, string | undefined>>,
): Promise<Response> {
  const { residentId = '', enrolmentId = '', photoId = '' } = place;
  const { type, content } = orPage(
    here,
    request,
    await run(here, readPhoto, { residentId, enrolmentId, photoId }),
  );
  return photoAnswer({ type, content });
}
