import type { RequestContext } from '../context.ts';
import { atWork, type Frame, staffFrame } from '../work/staff-frame.server.ts';
import type { Filling } from './player.server.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** A form that staff fill in, where its pages are, and what is around them. To others there is no such page. */
export async function staffFilling(
  here: RequestContext,
  request: Request,
  params: Params,
): Promise<{ readonly at: Filling; readonly frame: Frame }> {
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const draftId = params['draftId'] ?? '';
  const list = `/${here.language}/work/people/${residentId}/forms`;
  return {
    at: {
      residentId,
      draftId,
      base: `${list}/${draftId}`,
      list,
      review: `${list}/${draftId}/review`,
      save: `${list}/${draftId}/answers`,
    },
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}
