/** A guest's voice to the server. All by POST: the browser's own secret stands in no address. */
import type { ActionFunctionArgs } from 'react-router';
import * as z from 'zod';
import {
  enterAsGuest,
  FOR_GUESTS,
  leaveAsGuest,
  listenAsGuest,
  sendAsGuest,
} from '#modules/meetings/public.ts';
import { requestContext } from '../context.ts';
import { channelAnswer } from './channel-answer.ts';

const Body = z.looseObject({ verb: z.enum(['enter', 'listen', 'send', 'leave']) });

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { app, requestId } = context.get(requestContext);
  const parsed = Body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return channelAnswer({ ok: false, refusal: 'bad-input' });
  const { verb, ...rest } = parsed.data;
  const input = { ...rest, token: params['token'] };
  const { realNow } = app.clock;
  switch (verb) {
    case 'enter':
      return channelAnswer(await app.run(FOR_GUESTS, enterAsGuest(realNow), input, { requestId }));
    case 'listen':
      return channelAnswer(await app.run(FOR_GUESTS, listenAsGuest(realNow), input, { requestId }));
    case 'send':
      return channelAnswer(await app.run(FOR_GUESTS, sendAsGuest, input, { requestId }));
    case 'leave':
      return channelAnswer(await app.run(FOR_GUESTS, leaveAsGuest, input, { requestId }));
  }
}
