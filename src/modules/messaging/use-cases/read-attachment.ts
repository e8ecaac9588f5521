/** A file of a conversation, for its two sides: the person, and the unit they write with. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { ReadAttachment } from '../contract.ts';
import { selectAttachment } from '../store/attachments.ts';

/** Refuses `not-found`: foreign, missing and erased alike. */
export const readAttachment = command({
  name: 'messaging.read-attachment',
  input: ReadAttachment,
  async run(context, { residentId, attachmentId }) {
    const opened = await context.person({
      residentId,
      action: 'read',
      resource: 'message',
      resourceId: attachmentId,
    });
    if (!opened.ok) return opened;
    const { actor } = context;
    const file = await selectAttachment(opened.value, attachmentId);
    const isTheirs = actor.kind === 'resident' || (actor.kind === 'staff' && file?.unitId === actor.unitId);
    if (file === undefined || !isTheirs || file.name === null || file.content === null)
      return refused('not-found');
    return done({ name: file.name, type: file.type, content: file.content });
  },
});
