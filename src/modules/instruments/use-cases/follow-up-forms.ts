/**
 * The forms that a follow-up asks: each is begun and filled in like any other form, in the person's own drawer, and they are
 * sent in one go by whoever asks them.
 */
import type { Language } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { done, type Outcome } from '#kernel/outcome.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { type DraftAnswers, soundAnswers } from '../rules/draft-answers.ts';
import type { Instrument } from '../rules/instrument.ts';
import { type Draft, insertDraft, readFollowUpDrafts } from '../store/drafts.ts';
import { StoredDraft } from './draft-input.ts';
import type { Library } from './load-library.ts';
import { countryOf, endLater, type FormParts } from './open-draft.ts';
import type { SettleRefusal } from './settle-form.ts';

export interface BegunForm {
  readonly draft: Draft;
  /** In the version it was begun in. */
  readonly form: Instrument;
  readonly kept: Pick<DraftAnswers, 'answers'>;
}

/** What is begun. With `lock` it stays so until the end of the transaction. */
export async function readFollowUpForms(
  tx: PersonTx,
  library: Pick<Library, 'instrument'>,
  about: { readonly followUpId: string; readonly how: 'read' | 'lock' },
): Promise<readonly BegunForm[]> {
  const drafts = await readFollowUpDrafts(tx, about.followUpId, about.how);
  return drafts.flatMap((draft) => {
    const form = library.instrument(draft.instrument, draft.version);
    return form === undefined || draft.text === null
      ? []
      : [{ draft, form, kept: StoredDraft.parse(JSON.parse(draft.text)) }];
  });
}

/** Begins those that are not begun. Refuses where what stands in one at first cannot be worked out. */
export async function beginFollowUpForms(
  context: CommandContext,
  tx: PersonTx,
  parts: Pick<FormParts, 'forms' | 'packs'>,
  about: {
    readonly followUpId: string;
    readonly forms: readonly Instrument[];
    readonly language: Language;
  },
): Promise<Outcome<null, SettleRefusal>> {
  const begun = await readFollowUpDrafts(tx, about.followUpId, 'read');
  for (const form of about.forms.filter(({ name }) => begun.every((one) => one.instrument !== name))) {
    const initial = await parts.forms.initial(form);
    if (!initial.ok) return initial;
    const draft: Draft = {
      id: newId<'draft'>(),
      holder: tx.residentId,
      instrument: form.name,
      version: form.version,
      orderId: null,
      occasion: 'follow-up',
      occasionId: about.followUpId,
      language: about.language,
      filledBy: 'resident',
      assignmentId: null,
      answeredOn: null,
      at: null,
      revision: 0,
      startedAt: context.now,
      savedAt: context.now,
    };
    const text = JSON.stringify({ answers: soundAnswers(form, initial.value), changed: {} });
    // Another window may have been first.
    if (await insertDraft(tx, draft, text))
      await endLater(context, tx, { draft, packs: parts.packs, country: countryOf(context) });
  }
  return done(null);
}
