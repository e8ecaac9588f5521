/** A picture, a recording, captions or a paper comes into a draft, or goes. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import type { HeldFile } from '#platform/held-file.ts';
import { mediaNameFor } from '../rules/media-name.ts';
import { largestMedia, mediaTypeOf } from '../rules/media-type.ts';
import { mediaName } from '../rules/shape-blocks.ts';
import { mediaIn } from '../rules/used-in.ts';
import { deleteMediaName, type MediaFacts, putMedia, selectMediaOf } from '../store/media.ts';
import { openVersion, type OpenVersionRefusal } from './open-version.ts';

const MOST_FILES = 500;
const versionId = idSchema<'programme-version'>();

/** `file-type`: its bytes are not what its name says, or it is of a kind that is not shown here. */
export type AddMediaRefusal =
  | OpenVersionRefusal
  | 'not-a-draft'
  | 'file-empty'
  | 'file-too-big'
  | 'file-type'
  | 'too-many-files';

/** Makes the command for one file. Answers the name to write into a block: made from the file's own name and from what it holds. */
export function addMedia(file: HeldFile, largestFilm: number) {
  return command({
    name: 'programmes.add-media',
    input: z.strictObject({ versionId, name: z.string().min(1).max(300) }),
    async run(context, input): Promise<Outcome<MediaFacts, AddMediaRefusal>> {
      const opened = await openVersion(context, input.versionId, 'make', 'hold');
      if (!opened.ok) return opened;
      const { tx, version } = opened.value;
      if (version.state !== 'draft') return refused('not-a-draft', { state: version.state });
      if (file.bytes === 0) return refused('file-empty');
      const name = mediaNameFor(input.name, file.sha256);
      const type = name === null ? undefined : mediaTypeOf(name, file.head);
      if (name === null || type === undefined) return refused('file-type');
      if (file.bytes > largestMedia(type, largestFilm)) return refused('file-too-big');
      const there = await selectMediaOf(tx.db, version.id);
      if (there.length >= MOST_FILES) return refused('too-many-files');
      await putMedia(tx, version.id, { ...file, name, type });
      return done({ name, type, bytes: file.bytes });
    },
  });
}

/** `in-use`: a block shows it. */
export const removeMedia = command({
  name: 'programmes.remove-media',
  input: z.strictObject({ versionId, name: mediaName }),
  async run(context, input): Promise<Outcome<null, OpenVersionRefusal | 'not-a-draft' | 'in-use'>> {
    const opened = await openVersion(context, input.versionId, 'make', 'hold');
    if (!opened.ok) return opened;
    const { tx, version, content } = opened.value;
    if (version.state !== 'draft') return refused('not-a-draft', { state: version.state });
    if (mediaIn(content).includes(input.name)) return refused('in-use');
    return (await deleteMediaName(tx, version.id, input.name)) ? done(null) : refused('not-found');
  },
});
