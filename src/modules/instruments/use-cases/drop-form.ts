/** What was begun is put away for good, by whoever began it. */
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { deleteDraft } from '../store/drafts.ts';
import { DraftInput } from './draft-input.ts';
import { draftKey, type FormParts, openDraft } from './open-draft.ts';

/** The order it was for waits on. Refuses `not-found` and `form-unknown`. */
export function dropForm(parts: Pick<FormParts, 'library'>) {
  return command({
    name: 'instruments.drop-form',
    input: DraftInput,
    async run(context, input) {
      const opened = await openDraft(context, parts.library, input, 'write');
      if (!opened.ok) return opened;
      const { tx, draft } = opened.value;
      await context.cancelDue(tx, draftKey(draft.id));
      await deleteDraft(tx, draft);
      return done({ draftId: draft.id });
    },
  });
}
