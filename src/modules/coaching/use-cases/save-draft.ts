/** The author writes on a draft: pressed, or saved by itself while writing. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { type CommandContext, command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { civilIn } from '#kernel/dates.ts';
import { NoteForm, NoteInput, ResidentInput, VersionInput } from '../contract.ts';
import {
  type Act,
  carryTicks,
  type ConfirmedCode,
  confirmCodes,
  proposeCodes,
  sameAct,
} from '../rules/propose-codes.ts';
import { changeDraft, type Note, type NoteBody, readNotes } from '../store/notes.ts';
import { type Period, readPeriod } from '../store/periods.ts';
import type { CoachingParts } from './coaching-parts.ts';

export const DraftInput = z.strictObject({
  residentId: ResidentInput,
  noteId: NoteInput,
  version: VersionInput,
  form: NoteForm,
});
export type DraftInput = z.output<typeof DraftInput>;

export interface OwnDraft {
  readonly note: Note;
  readonly period: Period;
}

/** The draft, when it is one, the actor's own, and of the version asked for. */
export async function ownDraft(
  context: CommandContext,
  tx: PersonTx,
  input: Pick<DraftInput, 'noteId' | 'version'>,
): Promise<Outcome<OwnDraft, 'not-found' | 'not-the-author' | 'signed' | 'changed-meanwhile'>> {
  const note = (await readNotes(tx)).find((one) => one.id === input.noteId);
  const periodId = note?.periodId ?? null;
  const period = periodId === null ? undefined : await readPeriod(tx, periodId);
  if (note === undefined) return refused('not-found');
  if (context.actor.kind !== 'staff' || note.authorStaffId !== context.actor.staffId)
    return refused('not-the-author');
  if (note.state === 'signed') return refused('signed');
  // A group's note is never a draft.
  if (period === undefined) return refused('not-found');
  if (note.version !== input.version) return refused('changed-meanwhile');
  return done({ note, period });
}

/** Only the phrase's own fields: a form cannot bring others. */
export function bodyFor(parts: CoachingParts, note: Note, written: NoteBody): NoteBody {
  const phrase = parts.content.phrases.find((one) => one.name === note.phrase);
  const fields = phrase?.fields.map((field) => field.code) ?? Object.keys(note.body ?? {});
  return Object.fromEntries(
    fields.map((field) => [field, (written[field] ?? note.body?.[field] ?? '').replaceAll('\r\n', '\n')]),
  );
}

/** What was done, as the form states it; what kind of contact it was does not change. */
export function actOf(note: Note, { habits, level, channel }: DraftInput['form']): Act {
  return { activity: note.act.activity, habits, level, channel };
}

/** What is ticked after the change: the form's ticks, and what the changed act newly proposes. */
export async function ticksFor(
  context: CommandContext,
  tx: PersonTx,
  parts: CoachingParts,
  change: OwnDraft & { readonly form: DraftInput['form'] },
): Promise<readonly ConfirmedCode[] | undefined> {
  const { note, period, form } = change;
  const list = await parts.codesOf(tx, period.unitId);
  const today = civilIn(context.now, period.zone).date;
  const before = proposeCodes(list, note.act, today).codes;
  const act = actOf(note, form);
  if (sameAct(note.act, act)) return confirmCodes(before, form.codes, note.language);
  const after = proposeCodes(list, act, today).codes;
  return confirmCodes(after, carryTicks(before, form.codes, after), note.language);
}

/** Refuses `changed-meanwhile` (nothing is lost: the form still holds it), `signed`, `not-the-author`, `unknown-code`. */
export function saveDraft(parts: CoachingParts) {
  return command({
    name: 'coaching.save-draft',
    input: DraftInput,
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'write',
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
      const act = actOf(note, input.form);
      const version = await changeDraft(
        tx,
        { id: note.id, unitId: note.unitId, version: note.version },
        { body: bodyFor(parts, note, input.form.body), act, codes, signedAt: null },
      );
      return version === null ? refused('changed-meanwhile') : done({ version });
    },
  });
}
