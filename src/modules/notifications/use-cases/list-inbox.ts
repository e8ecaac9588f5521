/** Demo only: what was sent, as the development inbox shows it. */
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { readInbox } from '../store.ts';

const MOST_SHOWN = 50;

export const listInbox = command({
  name: 'notifications.list-inbox',
  input: z.strictObject({}),
  run: async (context) => done(await readInbox(context.reference('demo-inbox'), MOST_SHOWN)),
});
