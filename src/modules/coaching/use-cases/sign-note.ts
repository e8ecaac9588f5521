/** The author signs: the note is locked, with the codes that stood listed when they signed. */
import { done, refused } from '#kernel/outcome.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { sameAct } from '../rules/propose-codes.ts';
import { changeDraft } from '../store/notes.ts';
import type { CoachingParts } from './coaching-parts.ts';
import { actOf, bodyFor, DraftInput, ownDraft, ticksFor } from './save-draft.ts';

export interface SignedOrNot {
  readonly state: 'signed' | 'codes-changed';
  readonly version: number;
}

/**
 * When the act was changed on the form, the codes listed there were not those of the act: the draft is saved with the
 * new proposals and stays a draft (`codes-changed`), so that nobody signs codes they have not seen. Refuses as
 * `save-draft`, and `empty-note`.
 */
export function signNote(parts: CoachingParts) {
  return command({
    name: 'coaching.sign-note',
    input: DraftInput,
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'sign',
        resource: 'note',
        resourceId: input.noteId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const draft = await ownDraft(context, tx, input);
      if (!draft.ok) return draft;
      const { note } = draft.value;
      const codes = await ticksFor(context, tx, parts, { ...draft.value, form: input.form });
      if (codes === undefined) return refused('unknown-code');
      const body = bodyFor(parts, note, input.form.body);
      if (Object.values(body).every((text) => text.trim() === '')) return refused('empty-note');
      const act = actOf(note, input.form);
      const seen = sameAct(note.act, act);
      const version = await changeDraft(
        tx,
        { id: note.id, unitId: note.unitId, version: note.version },
        { body, act, codes, signedAt: seen ? context.now : null },
      );
      if (version === null) return refused('changed-meanwhile');
      if (!seen) return done<SignedOrNot>({ state: 'codes-changed', version });
      await closeItem(tx, { unitId: note.unitId, kind: 'sign', refId: note.id }, 'done', context.now);
      await context.fact(tx, {
        type: 'note.signed',
        holder: note.unitId,
        data: {
          noteId: note.id,
          staffId: note.authorStaffId,
          meetingId: note.meetingId,
          codes: codes.map((code) => code.code),
        },
      });
      return done<SignedOrNot>({ state: 'signed', version });
    },
  });
}
