import { type ActionFunctionArgs, data } from 'react-router';
import { saveEdits } from '#modules/programmes/public.ts';
import { requestContext } from '../context.ts';
import { run } from '../shell/requests.ts';

/** Where the browser keeps changes as they are made. Who was signed out meanwhile is told so, not led away. */
export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  if (here.actor.kind === 'visitor') return Response.json({ refusal: 'signed-out' }, { status: 401 });
  const input: unknown = await request.json().catch(() => {
    throw data({ refusal: 'bad-input' }, { status: 400 });
  });
  const outcome = await run(here, saveEdits, input);
  if (outcome.ok) return Response.json({ kept: outcome.value });
  const { at = '', problem = '' } = outcome.details;
  return Response.json({ refusal: outcome.refusal, at, problem }, { status: 409 });
}
