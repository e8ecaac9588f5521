/** A file that was sent with answers, for whoever may read them. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { selectFile } from '../store/attachments.ts';

/** Refuses `not-found`: foreign, missing and erased alike. */
export const readFile = command({
  name: 'instruments.read-file',
  input: z.strictObject({
    residentId: idSchema<'resident'>(),
    responseId: idSchema<'response'>(),
    fileId: z.uuid(),
  }),
  async run(context, { residentId, responseId, fileId }) {
    const opened = await context.person({
      residentId,
      action: 'read',
      resource: 'response',
      resourceId: responseId,
    });
    if (!opened.ok) return opened;
    const file = await selectFile(opened.value, { id: fileId, responseId });
    if (file === undefined || file.name === null || file.content === null) return refused('not-found');
    return done({ name: file.name, type: file.type, content: file.content });
  },
});
