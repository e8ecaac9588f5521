import { ownId } from '../coaching/own-id.server.ts';
import type { RequestContext } from '../context.ts';
import type { Filling } from './player.server.ts';

/** The person's own form, and where its pages are: by itself, or under the step or the follow-up that asks for it. */
export function ownFilling(
  here: RequestContext,
  request: Request,
  params: Readonly<Record<string, string | undefined>>,
): Filling {
  const { draftId = '', enrolmentId, stepId, followUpId } = params;
  const my = `/${here.language}/my`;
  if (followUpId !== undefined)
    return followUpFilling(ownId(here, request), draftId, `${my}/follow-up/${followUpId}`);
  const isOfStep = enrolmentId !== undefined && stepId !== undefined;
  const list = isOfStep ? `${my}/programmes/${enrolmentId}/steps/${stepId}` : `${my}/forms`;
  const base = isOfStep ? `${list}/begun/${draftId}` : `${my}/begun/${draftId}`;
  return {
    residentId: ownId(here, request),
    draftId,
    base,
    list,
    review: `${base}/review`,
    save: `${base}/answers`,
    ...(isOfStep ? { askedBy: 'step', then: list } : {}),
  };
}

/** One of the forms of a follow-up, whose own page is where they are read through and sent. */
export function followUpFilling(residentId: string, draftId: string, list: string): Filling {
  const base = `${list}/begun/${draftId}`;
  const review = `${list}?after=${draftId}`;
  return { residentId, draftId, base, list, review, save: `${base}/answers`, askedBy: 'follow-up' };
}
