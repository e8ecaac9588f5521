/** A programme of another becomes the beginning of one's own: a draft with the same content, and a note of where it is from. */
import * as z from 'zod';
import { idSchema, newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { programmeMaker } from '../policy.ts';
import { catalogueOf } from '../rules/catalogue.ts';
import type { ProgrammeId, VersionId } from '../rules/offers.ts';
import { recoded } from '../rules/recoded.ts';
import { code } from '../rules/shape-parts.ts';
import { mediaIn } from '../rules/used-in.ts';
import { insertDraft, insertProgramme } from '../store/making.ts';
import { putMedia } from '../store/media.ts';
import type { ProgrammeRegistry } from './open-registry.ts';

const said = z.string().trim().min(1).max(200);

/** Makes the command for a deployment's programmes. `code-taken`: the organisation has a programme of that code. */
export function copyProgramme(programmes: ProgrammeRegistry) {
  return command({
    name: 'programmes.copy-programme',
    input: z.strictObject({
      programmeId: idSchema<'programme'>(),
      /** Its name in addresses and files, here. */
      code,
      /** Whom to ask about the copy. */
      ownerName: said,
      ownerContact: said,
    }),
    async run(
      context,
      { programmeId: from, code: newCode, ...owner },
    ): Promise<
      Outcome<
        { readonly programmeId: ProgrammeId; readonly versionId: VersionId },
        'not-allowed' | 'not-found' | 'code-taken'
      >
    > {
      const tx = context.reference('programmes-by-role');
      const who = programmeMaker(context.actor, 'make');
      if (who === null) return refused('not-allowed');
      await programmes.reload();
      const entry = catalogueOf(programmes, who.organisationId).find((one) => one.programme.id === from);
      const isFree = entry?.standing === 'own' || entry?.programme.shared === 'all';
      const content = entry === undefined || !isFree ? undefined : await programmes.content(entry.version.id);
      if (entry === undefined || content === undefined) return refused('not-found');
      const by = { assignmentId: who.assignmentId, at: context.realNow };
      const programmeId = newId<'programme'>();
      const programme = { id: programmeId, organisationId: who.organisationId, code: newCode, ...owner };
      const { licence } = entry.programme;
      if (!(await insertProgramme(tx, { ...programme, licence, copiedFrom: entry.version.id }, by)))
        return refused('code-taken');
      const versionId = newId<'programme-version'>();
      const draft = { id: versionId, programmeId, major: 1, minor: 0, basedOn: null };
      await insertDraft(tx, { ...draft, content: recoded(content, newCode) }, by);
      for (const name of mediaIn(content)) {
        const found = await programmes.media(entry.version.id, name);
        if (found !== undefined) await putMedia(tx, versionId, { ...found, name });
      }
      await announce(tx.db, 'programmes');
      return done({ programmeId, versionId });
    },
  });
}
