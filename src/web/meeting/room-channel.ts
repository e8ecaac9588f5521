/** The room's voice to the server: one address, JSON both ways. GET listens, POST does the rest. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import * as z from 'zod';
import {
  askGuest,
  endGuest,
  enterRoom,
  leaveRoom,
  letIn,
  listen,
  listGuests,
  sendSignals,
} from '#modules/meetings/public.ts';
import { requestContext } from '../context.ts';
import { run } from '../shell/requests.ts';
import { channelAnswer } from './channel-answer.ts';

const Body = z.looseObject({
  verb: z.enum(['enter', 'send', 'let-in', 'leave', 'ask-guest', 'list-guests', 'end-guest']),
});

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const known = context.get(requestContext);
  const query = new URL(request.url).searchParams;
  const input = {
    residentId: params['residentId'],
    meetingId: params['meetingId'],
    connection: query.get('connection'),
    after: Number(query.get('after') ?? 0),
  };
  return channelAnswer(await run(known, listen(known.app.clock.realNow), input));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const known = context.get(requestContext);
  const parsed = Body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return channelAnswer({ ok: false, refusal: 'bad-input' });
  const { verb, ...rest } = parsed.data;
  const input = { ...rest, residentId: params['residentId'], meetingId: params['meetingId'] };
  switch (verb) {
    case 'enter':
      return channelAnswer(await run(known, enterRoom(known.app.clock.realNow), input));
    case 'send':
      return channelAnswer(await run(known, sendSignals, input));
    case 'let-in':
      return channelAnswer(await run(known, letIn, input));
    case 'leave':
      return channelAnswer(await run(known, leaveRoom, input));
    case 'ask-guest':
      return channelAnswer(await run(known, askGuest, input));
    case 'list-guests':
      return channelAnswer(await run(known, listGuests, input));
    case 'end-guest':
      return channelAnswer(await run(known, endGuest, input));
  }
}
