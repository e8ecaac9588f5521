/** Feedback on accessibility: given by anybody, listed and answered by who runs the service. */
import * as z from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { civilIn, plusDays } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';
import { AnswerAccessibilityFeedback, GiveAccessibilityFeedback } from '../contract.ts';
import { accessibilityFeedbackOf, insertAccessibilityFeedback, saveAnswer } from '../store.ts';

const MOST = 200;

function runsTheService(actor: Actor): boolean {
  return actor.kind === 'staff' && (actor.role === 'administrator' || actor.role === 'unit-manager');
}

/** Answers the receipt and the promised day, counted in civil days where the unit is. */
export function giveAccessibilityFeedback(packs: Packs) {
  return command({
    name: 'feedback.give-accessibility',
    input: GiveAccessibilityFeedback,
    async run(context, input) {
      const tx = context.reference('feedback-without-person');
      const unit = (await allUnits(tx.db)).find((one) => one.id === input.unitId);
      if (unit === undefined) return refused('not-found');
      const answerOn = plusDays(
        civilIn(context.now, unit.zone).date,
        packs[unit.country].accessibility.answerWithinDays,
      );
      const id = newId<'accessibility-feedback'>();
      await insertAccessibilityFeedback(tx, {
        id,
        unitId: unit.id,
        words: input.words,
        replyTo: input.replyTo === '' ? null : input.replyTo,
        language: input.language,
        receivedAt: context.now,
        answerOn,
      });
      return done({ receipt: id, answerOn });
    },
  });
}

/** What has come in to the unit, what waits first. For unit managers and administrators. */
export const listAccessibilityFeedback = command({
  name: 'feedback.list-accessibility',
  input: z.strictObject({}),
  async run(context) {
    const units = await context.units();
    if (!units.ok) return units;
    if (!runsTheService(context.actor)) return refused('not-allowed');
    return done(await accessibilityFeedbackOf(units.value, MOST));
  },
});

/** Notes the answer that was given. Refuses `changed-meanwhile` when somebody answered before. */
export const answerAccessibilityFeedback = command({
  name: 'feedback.answer-accessibility',
  input: AnswerAccessibilityFeedback,
  async run(context, input) {
    const units = await context.units();
    if (!units.ok) return units;
    if (!runsTheService(context.actor)) return refused('not-allowed');
    return (await saveAnswer(units.value, input, context.now))
      ? done({ id: input.id })
      : refused('changed-meanwhile');
  },
});
