/** A signed note is corrected by what is added to it, under its own name and time. */
import * as z from 'zod';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { AddendumText, NoteInput, ResidentInput } from '../contract.ts';
import { insertAddendum, readNotes } from '../store/notes.ts';

/** Refuses `not-signed`: a draft is edited instead. */
export const addAddendum = command({
  name: 'coaching.add-addendum',
  input: z.strictObject({ residentId: ResidentInput, noteId: NoteInput, text: AddendumText }),
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'sign',
      resource: 'note',
      resourceId: input.noteId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const note = (await readNotes(tx)).find((one) => one.id === input.noteId);
    if (note === undefined || context.actor.kind !== 'staff') return refused('not-found');
    if (note.state !== 'signed') return refused('not-signed');
    const id: Id<'addendum'> = newId();
    await insertAddendum(
      tx,
      {
        id,
        noteId: note.id,
        unitId: note.unitId,
        authorStaffId: context.actor.staffId,
        text: input.text.replaceAll('\r\n', '\n'),
      },
      context.now,
    );
    await context.fact(tx, {
      type: 'note.added-to',
      holder: note.unitId,
      data: { noteId: note.id, addendumId: id, staffId: context.actor.staffId },
    });
    return done({ addendumId: id });
  },
});
