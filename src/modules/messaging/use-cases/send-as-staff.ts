/** A professional writes to a resident, or answers. */
import { notify } from '#modules/notifications/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { SendAsStaff } from '../contract.ts';
import { attach, judgeFile } from './attach.ts';
import { insertMessage } from '../store/messages.ts';
import { saveAnswerer, savePromise, threadWith } from '../store/threads.ts';

/** Clears the promise and the unit's `reply` row, and tells the resident that there is something new. Refuses of a file `file-empty`, `file-too-big`, `file-type`. */
export const sendAsStaff = command({
  name: 'messaging.send-as-staff',
  input: SendAsStaff,
  async run(context, input) {
    const { actor } = context;
    if (actor.kind !== 'staff') {
      context.reference('staff-only');
      return refused('not-found');
    }
    const opened = await context.person({
      residentId: input.residentId,
      action: 'write',
      resource: 'message',
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const file = judgeFile(input.file);
    if (!file.ok) return file;
    const thread = await threadWith(tx, actor.unitId, context.now);
    const id = await insertMessage(
      tx,
      {
        threadId: thread.id,
        unitId: actor.unitId,
        author: { kind: 'staff', staffId: actor.staffId },
        body: input.body,
      },
      context.now,
    );
    await attach(tx, { id, unitId: actor.unitId }, file.value);
    await saveAnswerer(tx, thread.id, actor.staffId);
    if (thread.answerOn !== null) await savePromise(tx, thread.id, null);
    await closeItem(tx, { unitId: actor.unitId, kind: 'reply', refId: thread.id }, 'done', context.now);
    await context.fact(tx, {
      type: 'message.sent',
      holder: actor.unitId,
      data: { author: 'staff', messageId: id, threadId: thread.id, staffId: actor.staffId },
    });
    await notify(context, tx, {
      effectKey: `message ${id}`,
      holder: actor.unitId,
      template: 'something-new',
      payload: {},
    });
    await announce(tx.db, `resident:${tx.residentId}`);
    await announce(tx.db, `unit:${actor.unitId}`);
    return done({ messageId: id, threadId: thread.id });
  },
});
