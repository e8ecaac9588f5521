/** What the service owes to who wrote about a barrier: the unit is reminded before the promised day. */
import { isId } from '#kernel/ids.ts';
import type { UnitDueHandler } from '#platform/handlers.ts';
import { type AccessibilityFeedbackId, enterUnit, feedbackForJob } from './store.ts';

export const REMIND = 'feedback.remind';

/** Nothing, once it has been answered. */
export const feedbackReminder: UnitDueHandler = {
  kind: REMIND,
  about: 'unit',
  async run(context, item) {
    const id = String(item.payload['feedbackId']);
    if (!isId(id)) throw new Error('a reminder names the feedback it is about');
    const tx = context.reference('feedback-without-person');
    await enterUnit(tx, item.unitId);
    const feedback = await feedbackForJob(tx, id as AccessibilityFeedbackId);
    if (feedback === undefined || feedback.answered !== null) return;
    await context.enqueue(tx, 'feedback-mails', {
      what: 'remind',
      unitId: item.unitId,
      feedbackId: feedback.id,
      effectKey: item.effectKey,
    });
  },
};
