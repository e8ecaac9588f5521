/** The resident begins to answer the questions of the first time again, or goes on. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { done } from '#kernel/outcome.ts';
import {
  beginFollowUpForms,
  type FormParts,
  type Library,
  readFollowUpForms,
} from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { FollowUpInput, ResidentInput } from '../contract.ts';
import { askedFollowUp } from './asked-follow-up.ts';

/** Answers the drafts in the order in which their forms are asked. Refuses as `askedFollowUp`, and as a form that begins. */
export function beginFollowUp(parts: Pick<FormParts, 'forms' | 'packs'> & { readonly library: Library }) {
  return command({
    name: 'coaching.begin-follow-up',
    input: z.strictObject({
      residentId: ResidentInput,
      followUpId: FollowUpInput,
      language: z.enum(LANGUAGES),
    }),
    async run(context, { residentId, followUpId, language }) {
      const opened = await context.person({
        residentId,
        action: 'write',
        resource: 'response',
        resourceId: followUpId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const asked = await askedFollowUp(context, tx, { library: parts.library, followUpId });
      if (!asked.ok) return asked;
      const forms = asked.value.instruments;
      const begun = await beginFollowUpForms(context, tx, parts, { followUpId, forms, language });
      if (!begun.ok) return begun;
      const drafts = await readFollowUpForms(tx, parts.library, { followUpId, how: 'read' });
      return done(
        forms.flatMap(({ name }) =>
          drafts
            .filter(({ draft }) => draft.instrument === name)
            .map(({ draft, form }) => ({ draftId: draft.id, form })),
        ),
      );
    },
  });
}
