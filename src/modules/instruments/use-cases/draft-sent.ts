import type { HolderId } from '#kernel/ids.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { filesIn } from '../rules/draft-answers.ts';
import type { Answers } from '../rules/form.ts';
import { handOverFiles, keepFiles } from '../store/attachments.ts';
import { type Draft, deleteDraft } from '../store/drafts.ts';
import type { ResponseId } from '../store/responses.ts';
import { draftKey } from './open-draft.ts';

/** What was begun has become a response: its files follow the answers that count, and nothing is left of the rest. */
export async function draftSent(
  context: CommandContext,
  tx: PersonTx,
  draft: Draft,
  to: { readonly responseId: ResponseId; readonly holder: HolderId; readonly answers: Answers },
): Promise<void> {
  // What belongs to a question that is not asked any more is not sent.
  await keepFiles(tx, draft, filesIn(to.answers));
  await handOverFiles(tx, draft, to);
  await context.cancelDue(tx, draftKey(draft.id));
  await deleteDraft(tx, draft);
}
