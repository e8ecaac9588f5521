/** A new programme with its first version, from the template of its kind. */
import * as z from 'zod';
import { newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { programmeMaker } from '../policy.ts';
import { newProgramme } from '../rules/new-programme.ts';
import { isScript } from '../rules/script-in-text.ts';
import { code, languageTag } from '../rules/shape-parts.ts';
import type { ProgrammeId, VersionId } from '../rules/offers.ts';
import { insertDraft, insertProgramme } from '../store/making.ts';

/** `script-in-text`: its title could run elsewhere. */
export type StartProgrammeRefusal = 'not-allowed' | 'code-taken' | 'script-in-text';

const said = z.string().trim().min(1).max(200);

export const startProgramme = command({
  name: 'programmes.start-programme',
  input: z.strictObject({
    /** Its name in addresses and files; it stays. */
    code,
    kind: z.enum(['support', 'treatment']),
    title: said,
    /** The language it is written in first. */
    sourceLanguage: languageTag,
    languages: z.array(languageTag).max(30).default([]),
    /** Whom to ask about it. */
    ownerName: said,
    ownerContact: said,
  }),
  async run(
    context,
    { ownerName, ownerContact, ...wish },
  ): Promise<
    Outcome<{ readonly programmeId: ProgrammeId; readonly versionId: VersionId }, StartProgrammeRefusal>
  > {
    const tx = context.reference('programmes-by-role');
    const who = programmeMaker(context.actor, 'make');
    if (who === null) return refused('not-allowed');
    if (isScript(wish.title)) return refused('script-in-text');
    const by = { assignmentId: who.assignmentId, at: context.realNow };
    const programmeId = newId<'programme'>();
    const programme = { id: programmeId, organisationId: who.organisationId, code: wish.code };
    if (!(await insertProgramme(tx, { ...programme, ownerName, ownerContact }, by)))
      return refused('code-taken');
    const versionId = newId<'programme-version'>();
    const draft = { id: versionId, programmeId, major: 1, minor: 0, basedOn: null };
    await insertDraft(tx, { ...draft, content: newProgramme(wish) }, by);
    return done({ programmeId, versionId });
  },
});
