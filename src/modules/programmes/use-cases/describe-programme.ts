/** The owner says whom to ask, on which terms others may use it, when it is looked at again, and whether it is shared. */
import * as z from 'zod';
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { programmeMaker } from '../policy.ts';
import { updateOwnersWords } from '../store/sharing.ts';

const said = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text));
const day = z.string().transform((written, check): CivilDate => {
  const read = parseCivilDate(written);
  if (read.ok) return read.value;
  check.addIssue({ code: 'custom', message: 'not a date' });
  return z.NEVER;
});

export const describeProgramme = command({
  name: 'programmes.describe-programme',
  input: z.strictObject({
    programmeId: idSchema<'programme'>(),
    ownerName: said,
    ownerContact: said,
    /** Null: the owner must be asked. */
    licence: said.nullable(),
    reviewBy: day.nullable(),
    shared: z.enum(['own', 'all']),
  }),
  async run(context, { programmeId, ...words }): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
    const tx = context.reference('programmes-by-role');
    const who = programmeMaker(context.actor, 'publish');
    if (who === null) return refused('not-allowed');
    if (!(await updateOwnersWords(tx, who.organisationId, programmeId, words))) return refused('not-found');
    await announce(tx.db, 'programmes');
    return done(null);
  },
});
