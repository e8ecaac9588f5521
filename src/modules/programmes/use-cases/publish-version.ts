/** Puts an approved version into use, and takes one out of use. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { languagesWithGaps } from '../rules/gate-shape.ts';
import { languageTag } from '../rules/shape-parts.ts';
import { markPublished, markRetired } from '../store/making.ts';
import { ready, type ReadyRefusal } from './ask-review.ts';
import type { MakingParts } from './gate-facts.ts';
import { openVersion, type OpenVersionRefusal } from './open-version.ts';

const versionId = idSchema<'programme-version'>();

/** `gaps-not-chosen`: `languages` lack texts, and the publisher has not said that it is published so. */
export type PublishRefusal = OpenVersionRefusal | ReadyRefusal | 'not-approved' | 'gaps-not-chosen';

export function publishVersion(parts: MakingParts) {
  return command({
    name: 'programmes.publish-version',
    input: z.strictObject({
      versionId,
      /** The languages that are published with gaps, by choice. Readers are shown the source language there. */
      gaps: z.array(languageTag).max(30).default([]),
    }),
    async run(context, input): Promise<Outcome<{ readonly gaps: readonly string[] }, PublishRefusal>> {
      const opened = await openVersion(context, input.versionId, 'publish', 'hold');
      if (!opened.ok) return opened;
      const { tx, by, version } = opened.value;
      if (version.state !== 'approved') return refused('not-approved', { state: version.state });
      // Links, licences and limits may have changed since it was approved.
      const may = await ready(context, parts, opened.value);
      if (!may.ok) return may;
      const gaps = languagesWithGaps(may.value);
      const notChosen = gaps.filter((language) => !input.gaps.includes(language));
      if (notChosen.length > 0) return refused('gaps-not-chosen', { languages: notChosen.join(' ') });
      await markPublished(tx, { id: version.id, gaps }, by);
      await announce(tx.db, 'programmes');
      return done({ gaps });
    },
  });
}

export type RetireRefusal = OpenVersionRefusal | 'not-published';

/** Nobody begins it any more. Whoever is on its road walks on, and what was written stays. */
export const retireVersion = command({
  name: 'programmes.retire-version',
  input: z.strictObject({ versionId }),
  async run(context, input): Promise<Outcome<null, RetireRefusal>> {
    const opened = await openVersion(context, input.versionId, 'publish', 'hold');
    if (!opened.ok) return opened;
    const { tx, by, version } = opened.value;
    if (!(await markRetired(tx, version.id, by))) return refused('not-published', { state: version.state });
    await announce(tx.db, 'programmes');
    return done(null);
  },
});
