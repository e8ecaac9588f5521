/** The room's voice to the server: one address, JSON both ways. GET listens, POST enters, sends, lets in and leaves. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from 'react-router';
import * as z from 'zod';
import { enterRoom, leaveRoom, letIn, listen, sendSignals } from '#modules/meetings/public.ts';
import { requestContext } from '../context.ts';
import { run } from '../shell/requests.ts';

const Body = z.looseObject({ verb: z.enum(['enter', 'send', 'let-in', 'leave']) });

function answer(outcome: { ok: true; value: unknown } | { ok: false; refusal: string }) {
  if (outcome.ok) return data(outcome, { status: 200 });
  const status = outcome.refusal === 'not-found' ? 404 : outcome.refusal === 'blocked' ? 403 : 409;
  return data({ ok: false, refusal: outcome.refusal }, { status });
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const known = context.get(requestContext);
  const query = new URL(request.url).searchParams;
  const input = {
    residentId: params['residentId'],
    meetingId: params['meetingId'],
    connection: query.get('connection'),
    after: Number(query.get('after') ?? 0),
  };
  return answer(await run(known, listen(known.app.clock.realNow), input));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const known = context.get(requestContext);
  const parsed = Body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer({ ok: false, refusal: 'bad-input' });
  const { verb, ...rest } = parsed.data;
  const input = { ...rest, residentId: params['residentId'], meetingId: params['meetingId'] };
  switch (verb) {
    case 'enter':
      return answer(await run(known, enterRoom(known.app.clock.realNow), input));
    case 'send':
      return answer(await run(known, sendSignals, input));
    case 'let-in':
      return answer(await run(known, letIn, input));
    case 'leave':
      return answer(await run(known, leaveRoom, input));
  }
}
