/** The programmes that the session's organisation makes, in whatever state. */
import * as z from 'zod';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { programmeMaker } from '../policy.ts';
import { type Card, cardOf } from '../rules/card.ts';
import { selectCardSources } from '../store/catalogue.ts';
import { selectProgrammesOf, selectVersionsOf } from '../store/making.ts';
import { namesOf, type ProgrammeLine, programmeLine, type VersionLine, versionLine } from './read-making.ts';

export interface OwnProgrammes {
  readonly programmes: readonly (ProgrammeLine & {
    /** Of the newest version. */
    readonly card: Card;
    /** The newest first. */
    readonly versions: readonly VersionLine[];
  })[];
}

/** The programmes that the session's organisation makes, with every version. */
export const readOwnProgrammes = command({
  name: 'programmes.read-own-programmes',
  input: z.strictObject({}),
  async run(context): Promise<Outcome<OwnProgrammes, 'not-allowed'>> {
    const tx = context.reference('programmes-by-role');
    const who = programmeMaker(context.actor, 'make');
    if (who === null) return refused('not-allowed');
    const programmes = await selectProgrammesOf(tx.db, who.organisationId);
    const versions = await selectVersionsOf(
      tx.db,
      programmes.map((one) => one.id),
    );
    const names = await namesOf(
      tx.db,
      versions.flatMap((one) => [one.savedBy, one.publishedBy]),
    );
    const versionsOf = Map.groupBy(versions, (one) => one.programmeId);
    const newest = programmes.flatMap((programme) => versionsOf.get(programme.id)?.slice(0, 1) ?? []);
    const cards = await selectCardSources(
      tx.db,
      newest.map((one) => one.id),
    );
    return done({
      // A programme without any version is one whose only draft was put away.
      programmes: programmes.flatMap((programme) => {
        const own = versionsOf.get(programme.id) ?? [];
        const source = own.slice(0, 1).map((one) => cards.get(one.id))[0];
        return source === undefined
          ? []
          : [
              {
                ...programmeLine(programme),
                card: cardOf(source),
                versions: own.map((one) => versionLine(one, names)),
              },
            ];
      }),
    });
  },
});
