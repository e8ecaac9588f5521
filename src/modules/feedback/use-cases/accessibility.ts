/** Feedback on accessibility: given by anybody, listed and answered by who runs the service. */
import * as z from 'zod';
import { civilIn, plusDays } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';
import { AnswerAccessibilityFeedback, GiveAccessibilityFeedback, WORDS_MOST } from '../contract.ts';
import { REMIND } from '../jobs.ts';
import { runsTheService } from '../policy.ts';
import { remindersFor, wayBack } from '../rules/answer-clock.ts';
import { pagePattern } from '../rules/page-pattern.ts';
import {
  accessibilityFeedbackOf,
  insertAccessibilityFeedback,
  lockFeedback,
  saveAnswer,
  type Told,
  votesOf,
} from '../store.ts';

const MOST_WAITING = 200;
const LATEST_ANSWERED = 50;
const MOST_PAGES = 100;

/** Answers the receipt and the promised day, counted in civil days where the unit is; the unit is reminded before it. */
export function giveAccessibilityFeedback(packs: Packs) {
  return command({
    name: 'feedback.give-accessibility',
    input: GiveAccessibilityFeedback,
    async run(context, input) {
      const tx = context.reference('feedback-without-person');
      const unit = (await allUnits(tx.db)).find((one) => one.id === input.unitId);
      if (unit === undefined) return refused('not-found');
      const promise = packs[unit.country].accessibility;
      const today = civilIn(context.now, unit.zone).date;
      const answerOn = plusDays(today, promise.answerWithinDays);
      const id = newId<'accessibility-feedback'>();
      await insertAccessibilityFeedback(tx, {
        id,
        unitId: unit.id,
        page: input.path === '' ? null : pagePattern(input.path),
        words: input.words,
        replyTo: input.replyTo === '' ? null : input.replyTo,
        language: input.language,
        receivedAt: context.now,
        answerOn,
      });
      for (const day of remindersFor(answerOn, promise.remindDaysBefore, { today, zone: unit.zone })) {
        await context.unitDue(tx, {
          kind: REMIND,
          effectKey: `${REMIND} ${id} ${day.date}`,
          dueAt: day.instant,
          civil: { date: day.date, time: day.time, zone: unit.zone },
          holder: unit.id,
          payload: { feedbackId: id },
        });
      }
      return done({ receipt: id, answerOn });
    },
  });
}

/** What has come in to the unit: what waits, by the promised day; the latest answers; and "did this help" per page. */
export const listAccessibilityFeedback = command({
  name: 'feedback.list-accessibility',
  input: z.strictObject({}),
  async run(context) {
    const units = await context.units();
    if (!units.ok) return units;
    if (!runsTheService(context.actor)) return refused('not-allowed');
    return done({
      waiting: await accessibilityFeedbackOf(units.value, 'waiting', MOST_WAITING),
      answered: await accessibilityFeedbackOf(units.value, 'answered', LATEST_ANSWERED),
      votes: await votesOf(units.value, MOST_PAGES),
    });
  },
});

const TOLD: Readonly<Record<ReturnType<typeof wayBack>, Told>> = {
  mail: 'mail-waiting',
  phone: 'by-phone',
  none: 'kept',
};

/**
 * Keeps the answer, and sends it when an address was left. Refuses `no-answer`, `answer-too-long`, and
 * `changed-meanwhile` when somebody answered before.
 */
export const answerAccessibilityFeedback = command({
  name: 'feedback.answer-accessibility',
  input: AnswerAccessibilityFeedback,
  async run(context, input) {
    const units = await context.units();
    if (!units.ok) return units;
    const { actor } = context;
    if (!runsTheService(actor)) return refused('not-allowed');
    const feedback = await lockFeedback(units.value, input.id);
    if (feedback === undefined) return refused('not-found');
    const answer = input.answer.trim();
    if (answer === '') return refused('no-answer');
    if (answer.length > WORDS_MOST) return refused('answer-too-long', { count: String(answer.length) });
    if (feedback.answered !== null || feedback.version !== input.version) return refused('changed-meanwhile');
    const told = TOLD[wayBack(feedback.replyTo)];
    await saveAnswer(units.value, { id: input.id, answer, told, by: actor.staffId }, context.now);
    if (told === 'mail-waiting')
      await context.enqueue(units.value, 'feedback-mails', {
        what: 'answer',
        feedbackId: input.id,
        unitId: actor.unitId,
        effectKey: `feedback.answer ${input.id}`,
      });
    return done({ id: input.id, told });
  },
});
