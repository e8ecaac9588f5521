import type { ActionFunctionArgs } from 'react-router';
import { requestContext } from '../context.ts';
import { keepAnswers } from './kept-answers.server.ts';
import { staffFilling } from './staff-filling.server.ts';

/** As `fill-answers.ts`, for staff who fill in for a person. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  if (here.actor.kind === 'visitor') return Response.json({ refusal: 'signed-out' }, { status: 401 });
  const { at } = await staffFilling(here, request, params);
  return keepAnswers(here, request, at);
}
