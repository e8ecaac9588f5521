import type { ActionFunctionArgs } from 'react-router';
import { requestContext } from '../context.ts';
import { keepAnswers } from './kept-answers.server.ts';
import { ownFilling } from './own-filling.server.ts';

/** Where the browser saves answers one by one. Who was signed out meanwhile is told so, not led away. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  if (here.actor.kind === 'visitor') return Response.json({ refusal: 'signed-out' }, { status: 401 });
  return keepAnswers(here, request, ownFilling(here, request, params));
}
