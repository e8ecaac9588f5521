/** Demo only: what was sent, as the development inbox shows it. */
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { CHANNELS } from '#kernel/channels.ts';
import { command } from '#platform/command.ts';
import { readInbox } from '../store/dev-inbox.ts';

const MOST_SHOWN = 50;

export const listInbox = command({
  name: 'notifications.list-inbox',
  /** Null is every channel. */
  input: z.strictObject({ channel: z.enum(CHANNELS).nullable() }),
  run: async (context, { channel }) =>
    done(await readInbox(context.reference('demo-inbox'), { channel, limit: MOST_SHOWN })),
});
