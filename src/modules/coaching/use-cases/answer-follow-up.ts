/** What the resident has answered again is sent: all the forms of a follow-up in one go. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  draftProblems,
  draftSent,
  type FormParts,
  type Library,
  raiseFlags,
  readFollowUpForms,
  saveResponse,
  soundAnswers,
} from '#modules/instruments/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { FollowUpInput, ResidentInput } from '../contract.ts';
import { standingOf } from '../rules/follow-up-forms.ts';
import { keepResponses } from '../store/follow-ups.ts';
import { askedFollowUp } from './asked-follow-up.ts';
import { closeWhenDone, followUpKey } from './close-when-done.ts';

/**
 * From what `beginFollowUp` began. Refuses as `askedFollowUp`; `not-begun` where nobody has looked at a form that is asked;
 * `bad-answers` with `instrument key` → problem in the details; and as a form that cannot be worked out.
 */
export function answerFollowUp(parts: Pick<FormParts, 'forms' | 'packs'> & { readonly library: Library }) {
  return command({
    name: 'coaching.answer-follow-up',
    input: z.strictObject({
      residentId: ResidentInput,
      followUpId: FollowUpInput,
      language: z.enum(LANGUAGES),
    }),
    async run(context, { residentId, followUpId, language }) {
      const opened = await context.person({
        residentId,
        action: 'send',
        resource: 'response',
        resourceId: followUpId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const { now } = context;
      const asked = await askedFollowUp(context, tx, { library: parts.library, followUpId });
      if (!asked.ok) return asked;
      const { followUp, period, instruments, country } = asked.value;
      const names = instruments.map(({ name }) => name);
      // What is not asked any more is not sent, and ends like anything that is left lying.
      const begun = (await readFollowUpForms(tx, parts.library, { followUpId, how: 'lock' })).filter(
        ({ form }) => names.includes(form.name),
      );
      const { notSeen } = standingOf(
        names,
        begun.map(({ form, draft }) => ({ name: form.name, isSeen: draft.at !== null, problems: 0 })),
      );
      if (notSeen.length > 0) return refused('not-begun');
      const problems: (readonly [string, string])[] = [];
      const toSave = [];
      for (const { draft, form, kept } of begun) {
        const settled = await parts.forms.settle(form, soundAnswers(form, kept.answers));
        if (!settled.ok) return settled;
        for (const { key, problem } of draftProblems(form, kept.answers, settled.value))
          problems.push([`${form.name} ${key}`, problem]);
        toSave.push({ draft, instrument: form, settled: settled.value });
      }
      if (problems.length > 0) return refused('bad-answers', Object.fromEntries(problems));
      const holder = period.unitId;
      const on = civilIn(now, period.zone).date;
      const saved = [];
      for (const { draft, instrument, settled } of toSave) {
        const about = {
          holder,
          occasion: 'follow-up',
          occasionId: followUp.id,
          country,
          language,
          on,
        } as const;
        const one = await saveResponse(tx, { instrument, settled, ...about }, now);
        const { responseId } = one;
        await draftSent(context, tx, draft, { responseId, holder, answers: settled.answers });
        saved.push({ instrument, saved: one });
      }
      const responseIds = saved.map((one) => one.saved.responseId);
      if (!(await keepResponses(tx, followUp.id, responseIds, now))) return refused('already-answered');
      for (const one of saved) await raiseFlags(context, tx, { ...one, unitId: holder, packs: parts.packs });
      for (const step of ['remind', 'call'] as const)
        await context.cancelDue(tx, `${followUpKey(followUp.id)}${step}`);
      await closeItem(tx, { unitId: holder, kind: 'call', refId: followUp.id }, 'cancelled', now);
      await context.fact(tx, {
        type: 'follow-up.answered',
        holder,
        data: { followUpId: followUp.id, months: followUp.months },
      });
      await closeWhenDone(context, tx, period.id);
      return done({ followUpId: followUp.id });
    },
  });
}
