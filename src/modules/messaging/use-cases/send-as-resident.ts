/** The resident writes to a unit that they have a relation with. */
import { allUnits } from '#modules/identity/public.ts';
import { relationsOf } from '#modules/access/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import { civilIn } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { SendAsResident } from '../contract.ts';
import { answerDay, isPromising } from '../rules/answer-day.ts';
import { attach, judgeFile } from './attach.ts';
import { insertMessage } from '../store/messages.ts';
import { savePromise, threadWith } from '../store/threads.ts';

/** Refuses `not-found` for a unit the person has no relation with: whom one may write to comes from care, not from a list. Of a file `file-empty`, `file-too-big`, `file-type`. */
export function sendAsResident(packs: Packs) {
  return command({
    name: 'messaging.send-as-resident',
    input: SendAsResident,
    async run(context, input) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const opened = await context.person({
        residentId: context.actor.residentId,
        action: 'write',
        resource: 'message',
        holder: input.unitId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const relation = (await relationsOf(tx)).find(
        (one) => one.unitId === input.unitId && (one.until === null || one.until > context.now),
      );
      const unit = (await allUnits(tx.db)).find((one) => one.id === input.unitId);
      if (relation === undefined || unit === undefined) return refused('not-found');

      const file = judgeFile(input.file);
      if (!file.ok) return file;
      const thread = await threadWith(tx, unit.id, context.now);
      const id = await insertMessage(
        tx,
        { threadId: thread.id, unitId: unit.id, author: { kind: 'resident' }, body: input.body },
        context.now,
      );
      await attach(tx, { id, unitId: unit.id }, file.value);
      // The promise holds from the first message that waits; writing again does not move it.
      if (thread.answerOn === null) {
        const promise = answerDay(context.now, unit.zone, packs[unit.country].messages.answerWithinDays);
        // After the end of support nothing is promised; somebody still sees that a message has come.
        if (isPromising(thread.promisedUntil, civilIn(context.now, unit.zone).date))
          await savePromise(tx, thread.id, promise);
        await putItem(
          tx,
          {
            unitId: unit.id,
            kind: 'reply',
            refId: thread.id,
            staffId: thread.staffId,
            dueAt: promise.answerBy,
          },
          context.now,
        );
      }
      await context.fact(tx, {
        type: 'message.sent',
        holder: unit.id,
        data: { author: 'resident', messageId: id, threadId: thread.id },
      });
      await announce(tx.db, `unit:${unit.id}`);
      return done({ messageId: id, threadId: thread.id });
    },
  });
}
