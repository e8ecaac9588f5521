/** The resident answers the questions of the first time again. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type Library, readAnswers, saveResponse } from '#modules/instruments/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { FollowUpInput, ResidentInput } from '../contract.ts';
import { canAnswer } from '../rules/period.ts';
import { keepResponses, readFollowUps } from '../store/follow-ups.ts';
import { readPeriod } from '../store/periods.ts';
import { closeWhenDone, followUpKey } from './close-when-done.ts';
import { followUpQuestions } from './first-results.ts';

/** Fields by instrument, then by question, as the form sent them. */
const Fields = z.record(z.string().max(60), z.record(z.string().max(60), z.string().max(60)));

/**
 * All questions in one go. Refuses `not-yet` before the invitation, `already-answered`, `nothing-to-ask`, and
 * `bad-answers` with `instrument linkId` → problem in the details.
 */
export function answerFollowUp(library: Library) {
  return command({
    name: 'coaching.answer-follow-up',
    input: z.strictObject({
      residentId: ResidentInput,
      followUpId: FollowUpInput,
      language: z.enum(LANGUAGES),
      fields: Fields,
    }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'send',
        resource: 'response',
        resourceId: input.followUpId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      if (context.actor.kind !== 'resident') return refused('not-allowed');
      const followUp = (await readFollowUps(tx)).find((one) => one.id === input.followUpId);
      const period = followUp === undefined ? undefined : await readPeriod(tx, followUp.periodId);
      if (followUp === undefined || period === undefined) return refused('not-found');
      if (!canAnswer(followUp)) return refused(followUp.state === 'planned' ? 'not-yet' : 'already-answered');
      const { instruments, country } = await followUpQuestions(tx, library, period);
      if (instruments.length === 0) return refused('nothing-to-ask');
      const read = instruments.map((instrument) => ({
        instrument,
        ...readAnswers(instrument, input.fields[instrument.name] ?? {}),
      }));
      const problems = read.flatMap(({ instrument, problems: found }) =>
        found.map((one) => [`${instrument.name} ${one.linkId}`, one.problem] as const),
      );
      if (problems.length > 0) return refused('bad-answers', Object.fromEntries(problems));
      const on = civilIn(context.now, period.zone).date;
      const responseIds: string[] = [];
      for (const { instrument, answers } of read) {
        const saved = await saveResponse(
          tx,
          {
            instrument,
            answers,
            holder: period.unitId,
            occasion: 'follow-up',
            occasionId: followUp.id,
            country,
            language: input.language,
            on,
          },
          context.now,
        );
        responseIds.push(saved.responseId);
      }
      if (!(await keepResponses(tx, followUp.id, responseIds, context.now)))
        return refused('already-answered');
      for (const step of ['remind', 'call'] as const)
        await context.cancelDue(tx, `${followUpKey(followUp.id)}${step}`);
      await closeItem(
        tx,
        { unitId: period.unitId, kind: 'call', refId: followUp.id },
        'cancelled',
        context.now,
      );
      await context.fact(tx, {
        type: 'follow-up.answered',
        holder: period.unitId,
        data: { followUpId: followUp.id, months: followUp.months },
      });
      await closeWhenDone(context, tx, period.id);
      return done({ followUpId: followUp.id });
    },
  });
}
