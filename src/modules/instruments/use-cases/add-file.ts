/** A file is added to an answer, or taken away from it. */
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import type { Answer, Attached, Value } from '../rules/form.ts';
import { filesIn, mergeChanges, strangeKeys } from '../rules/draft-answers.ts';
import { fileTypeOf, LARGEST_FILE, MOST_FILES } from '#kernel/file-type.ts';
import { placesOf, readKey } from '../rules/places.ts';
import { countFiles, insertFile, keepFiles } from '../store/attachments.ts';
import { updateDraft } from '../store/drafts.ts';
import { AddFileInput, RemoveFileInput } from './draft-input.ts';
import { countryOf, endLater, type FormParts, openDraft } from './open-draft.ts';

function listOf(answer: Answer | undefined): readonly Value[] {
  if (answer === undefined) return [];
  return Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value];
}

/**
 * Refuses `not-found`, `form-unknown`, `not-a-file-question`, `file-empty`, `file-too-big`, `file-type` (by its own bytes, or not one
 * that the question takes) and `too-many-files`. Where one file is asked for, the new one stands in the place of the old.
 */
export function addFile(parts: Pick<FormParts, 'library' | 'packs'>) {
  return command({
    name: 'instruments.add-file',
    input: AddFileInput,
    async run(context, input) {
      const opened = await openDraft(context, parts.library, input, 'write');
      if (!opened.ok) return opened;
      const { tx, draft, kept, form } = opened.value;
      const item = placesOf(form).byLinkId.get(readKey(input.key).linkId)?.item;
      if (item?.type !== 'attachment' || strangeKeys(form, [input.key]).length > 0)
        return refused('not-a-file-question');
      if (input.content.byteLength === 0) return refused('file-empty');
      if (input.content.byteLength > Math.min(LARGEST_FILE, item.maxSize ?? LARGEST_FILE))
        return refused('file-too-big');
      const type = fileTypeOf(input.content);
      if (type === undefined || (item.types.length > 0 && !item.types.includes(type)))
        return refused('file-type');
      const before = Object.hasOwn(kept.answers, input.key) ? kept.answers[input.key] : undefined;
      const room = item.repeats ? MOST_FILES : MOST_FILES + (before === undefined ? 0 : 1);
      if ((await countFiles(tx, draft)) >= room) return refused('too-many-files');
      const file = newId<'file'>();
      const size = input.content.byteLength;
      await insertFile(tx, draft, {
        id: file,
        name: input.name,
        type,
        content: input.content,
        addedAt: context.now,
      });
      const added: Attached = { file, name: input.name, type, size };
      const answer = item.repeats ? [...listOf(before), added] : added;
      const revision = draft.revision + 1;
      // Two windows that add at once wait for each other, so the newest state is known here.
      const merged = mergeChanges(kept, { [input.key]: answer }, { known: draft.revision, next: revision });
      await updateDraft(tx, draft, {
        version: draft.version,
        language: draft.language,
        at: input.key,
        revision,
        text: JSON.stringify(merged.draft),
        savedAt: context.now,
      });
      await keepFiles(tx, draft, filesIn(merged.draft.answers));
      await endLater(context, tx, { draft, packs: parts.packs, country: countryOf(context) });
      return done({ revision, file: added });
    },
  });
}

/** Refuses `not-found` (also when the file is not of this draft) and `form-unknown`. */
export function removeFile(parts: Pick<FormParts, 'library' | 'packs'>) {
  return command({
    name: 'instruments.remove-file',
    input: RemoveFileInput,
    async run(context, input) {
      const opened = await openDraft(context, parts.library, input, 'write');
      if (!opened.ok) return opened;
      const { tx, draft, kept } = opened.value;
      const isIt = (value: Value) =>
        typeof value === 'object' && 'file' in value && value.file === input.file;
      const found = Object.entries(kept.answers).find(([, answer]) => listOf(answer).some(isIt));
      if (found === undefined) return refused('not-found');
      const [key, answer] = found;
      const left = listOf(answer).filter((value) => !isIt(value));
      const revision = draft.revision + 1;
      const merged = mergeChanges(
        kept,
        { [key]: left.length === 0 ? null : left },
        { known: draft.revision, next: revision },
      );
      await updateDraft(tx, draft, {
        version: draft.version,
        language: draft.language,
        at: key,
        revision,
        text: JSON.stringify(merged.draft),
        savedAt: context.now,
      });
      await keepFiles(tx, draft, filesIn(merged.draft.answers));
      await endLater(context, tx, { draft, packs: parts.packs, country: countryOf(context) });
      return done({ revision });
    },
  });
}
