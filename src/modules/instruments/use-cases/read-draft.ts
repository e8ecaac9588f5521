/** A form that is begun, for its pages. */
import type * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import { DraftInput } from './draft-input.ts';
import { draftView } from './draft-view.ts';
import { type FormParts, openDraft } from './open-draft.ts';

/** As it is shown, with the person open, for a command of somebody else's that reads more of the person. Refuses as `readDraft`. */
export async function openShownDraft(
  context: CommandContext,
  parts: Pick<FormParts, 'library' | 'forms'>,
  input: z.infer<typeof DraftInput>,
) {
  const opened = await openDraft(context, parts.library, input, 'read');
  if (!opened.ok) return opened;
  const { tx, draft, kept, form } = opened.value;
  const view = await draftView(parts.forms, form, kept);
  if (!view.ok) return view;
  return done({
    tx,
    form,
    shown: {
      draft: {
        id: draft.id,
        instrument: draft.instrument,
        version: draft.version,
        orderId: draft.orderId,
        language: draft.language,
        filledBy: draft.filledBy,
        assignmentId: draft.assignmentId,
        answeredOn: draft.answeredOn,
        at: draft.at,
        revision: draft.revision,
        startedAt: draft.startedAt,
        savedAt: draft.savedAt,
      },
      view: view.value,
    },
  });
}

/** Refuses `not-found`, `form-unknown`, and `form-too-slow` or `expression-failed` where the form cannot be worked out. */
export function readDraft(parts: Pick<FormParts, 'library' | 'forms'>) {
  return command({
    name: 'instruments.read-draft',
    input: DraftInput,
    async run(context, input) {
      const found = await openShownDraft(context, parts, input);
      return found.ok ? done(found.value.shown) : found;
    },
  });
}
