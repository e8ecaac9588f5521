/** A draft goes to its reviewers, and comes back. */
import * as z from 'zod';
import { civilIn, zone } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import { compare } from '../rules/compare.ts';
import { type GateFinding, gateVerdict } from '../rules/gate-shape.ts';
import { missingParts } from '../rules/owner-description.ts';
import { majorChanges } from '../rules/is-minor.ts';
import { moveVersion, selectVersion } from '../store/making.ts';
import { selectReviews } from '../store/reviews.ts';
import { gateFindings, type MakingParts } from './gate-facts.ts';
import { contentOf, type OpenedVersion, openVersion, type OpenVersionRefusal } from './open-version.ts';
import { standingOf } from './review-part.ts';

const Version = z.strictObject({ versionId: idSchema<'programme-version'>() });

/** What the gate finds in a version that is open. */
export async function findingsIn(
  context: CommandContext,
  parts: MakingParts,
  { tx, who, version, content }: OpenedVersion,
): Promise<readonly GateFinding[]> {
  return gateFindings(tx.db, parts, {
    version,
    content,
    organisationId: who.organisationId,
    country: who.country,
    today: civilIn(context.now, zone('UTC')).date,
  });
}

/**
 * `gate-stops`: `at` is the first part that must be mended, `count` how many. `links-wait`: nothing but links that are being
 * looked at now, `count` of them. `not-minor`: more than texts has changed.
 */
export type ReadyRefusal = 'gate-stops' | 'links-wait' | 'not-minor';

/** Whether a version may go further, with what the gate found. */
export async function ready(
  context: CommandContext,
  parts: MakingParts,
  opened: OpenedVersion,
): Promise<Outcome<readonly GateFinding[], ReadyRefusal>> {
  const { tx, version, content } = opened;
  const findings = await findingsIn(context, parts, opened);
  const stops = findings.filter((one) => one.level === 'stop');
  if (gateVerdict(findings) === 'stopped')
    return refused(stops.every((one) => one.name === 'link-waits') ? 'links-wait' : 'gate-stops', {
      at: stops[0]?.at ?? '',
      count: String(stops.length),
    });
  if (version.minor > 0 && version.basedOn !== null) {
    const base = await selectVersion(tx.db, version.basedOn, 'read');
    const [first] = base === undefined ? [] : majorChanges(compare(contentOf(base), content));
    if (first !== undefined) return refused('not-minor', { at: first.part });
  }
  return done(findings);
}

/** `not-described`: `missing` is what the owner has not written yet. A text correction is described as what it corrects. */
export type AskReviewRefusal =
  | OpenVersionRefusal
  | ReadyRefusal
  | 'not-a-draft'
  | 'not-described'
  | 'not-in-review';

/** Nobody writes in it while it is reviewed: take it back first. */
export function askReview(parts: MakingParts) {
  return command({
    name: 'programmes.ask-review',
    input: Version,
    async run(
      context,
      { versionId },
    ): Promise<Outcome<{ readonly state: 'review' | 'approved' }, AskReviewRefusal>> {
      const opened = await openVersion(context, versionId, 'make', 'hold');
      if (!opened.ok) return opened;
      const { tx, version } = opened.value;
      if (version.state !== 'draft') return refused('not-a-draft', { state: version.state });
      const may = await ready(context, parts, opened.value);
      if (!may.ok) return may;
      const missing = missingParts(version.description);
      if (version.minor === 0 && missing.length > 0)
        return refused('not-described', { missing: missing.join(' ') });
      await moveVersion(tx, version.id, { from: ['draft'], to: 'review' });
      // It was taken back and is sent again as it was: what its reviewers said holds.
      const approval = await standingOf(tx.db, version, await selectReviews(tx.db, version.id));
      if (approval.kind !== 'approved') return done({ state: 'review' });
      await moveVersion(tx, version.id, { from: ['review'], to: 'approved' });
      return done({ state: 'approved' });
    },
  });
}

/** Back to a draft, from its reviewers or after their approval. What they said holds as long as nothing is changed. */
export const takeBack = command({
  name: 'programmes.take-back',
  input: Version,
  async run(context, { versionId }): Promise<Outcome<null, AskReviewRefusal>> {
    const opened = await openVersion(context, versionId, 'make', 'hold');
    if (!opened.ok) return opened;
    const { tx, version } = opened.value;
    const moved = await moveVersion(tx, version.id, { from: ['review', 'approved'], to: 'draft' });
    return moved ? done(null) : refused('not-in-review', { state: version.state });
  },
});
