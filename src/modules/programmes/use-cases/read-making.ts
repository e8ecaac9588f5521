/** What the studio shows: the programmes of an organisation, a draft with all that is found in it, and its review. */
import * as z from 'zod';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type AssignmentId, idSchema } from '#kernel/ids.ts';
import { done, type Outcome } from '#kernel/outcome.ts';
import { staffByAssignment } from '#modules/identity/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { programmeMaker } from '../policy.ts';
import type { Approval } from '../rules/approval.ts';
import { type ChecklistItem, partsToReview, type ReviewPart } from '../rules/checklist.ts';
import { compare, type Comparison } from '../rules/compare.ts';
import {
  GATE_CHECKS,
  type GateCheck,
  type GateFinding,
  gateVerdict,
  type GateVerdict,
} from '../rules/gate-shape.ts';
import { type MajorChange, majorChanges } from '../rules/is-minor.ts';
import type { ProgrammeId, VersionId } from '../rules/offers.ts';
import type { OwnerDescription } from '../rules/owner-description.ts';
import type { Programme } from '../rules/programme.ts';
import { type MakingFacts, type OwnProgramme, selectVersion, type VersionState } from '../store/making.ts';
import { type MediaFacts, selectMediaOf } from '../store/media.ts';
import { type CommentId, type ReviewId, selectComments, selectReviews } from '../store/reviews.ts';
import { findingsIn } from './ask-review.ts';
import type { MakingParts } from './gate-facts.ts';
import { contentOf, openVersion, type OpenVersionRefusal } from './open-version.ts';
import { standingOf } from './review-part.ts';

export interface VersionLine {
  readonly id: VersionId;
  /** `2.1`. */
  readonly number: string;
  readonly size: 'major' | 'minor';
  readonly state: VersionState;
  readonly savedAt: Instant;
  /** Null: it came from the command line, or from a package. */
  readonly savedBy: string | null;
  readonly publishedAt: Instant | null;
  readonly publishedBy: string | null;
  readonly retiredAt: Instant | null;
  readonly gaps: readonly string[];
}
export interface ProgrammeLine {
  readonly id: ProgrammeId;
  readonly code: string;
  readonly ownerName: string;
  readonly ownerContact: string;
  readonly reviewBy: CivilDate | null;
}

type Names = ReadonlyMap<AssignmentId, { readonly name: string }>;

export async function namesOf(db: Db, ids: readonly (AssignmentId | null)[]): Promise<Names> {
  return staffByAssignment(db, [...new Set(ids.filter((id) => id !== null))]);
}
const nameIn = (names: Names, id: AssignmentId | null) =>
  id === null ? null : (names.get(id)?.name ?? null);

export function programmeLine({ id, code, ownerName, ownerContact, reviewBy }: OwnProgramme): ProgrammeLine {
  return { id, code, ownerName, ownerContact, reviewBy };
}

export function versionLine(version: MakingFacts, names: Names): VersionLine {
  return {
    id: version.id,
    number: `${String(version.major)}.${String(version.minor)}`,
    size: version.minor === 0 ? 'major' : 'minor',
    state: version.state,
    savedAt: version.savedAt,
    savedBy: nameIn(names, version.savedBy),
    publishedAt: version.publishedAt,
    publishedBy: nameIn(names, version.publishedBy),
    retiredAt: version.retiredAt,
    gaps: version.gaps,
  };
}

export interface CommentLine {
  readonly id: CommentId;
  /** Null: about the whole. */
  readonly partId: string | null;
  readonly words: string;
  readonly by: string | null;
  readonly at: Instant;
  readonly resolved: { readonly by: string | null; readonly at: Instant } | null;
}
export interface GateView {
  readonly verdict: GateVerdict;
  readonly findings: readonly GateFinding[];
  /** Every check in its order; `by-construction`: there is nothing that could go wrong. */
  readonly checks: readonly {
    readonly check: GateCheck;
    readonly state: 'passed' | 'found' | 'by-construction';
  }[];
}
export interface DraftView {
  readonly programme: ProgrammeLine;
  readonly version: VersionLine;
  readonly content: Programme;
  /** In the owner's words; null where nothing was written. */
  readonly description: OwnerDescription | null;
  /** Send it with the next changes. */
  readonly revision: number;
  readonly gate: GateView;
  readonly comments: readonly CommentLine[];
  /** The files that blocks can show. */
  readonly media: readonly MediaFacts[];
  /** What this session may do with it now. */
  readonly may: { readonly write: boolean; readonly review: boolean; readonly publish: boolean };
}

function gateView(findings: readonly GateFinding[]): GateView {
  return {
    verdict: gateVerdict(findings),
    findings,
    checks: GATE_CHECKS.map((check) => ({
      check,
      state:
        check === 'contrast'
          ? 'by-construction'
          : findings.some((one) => one.check === check)
            ? 'found'
            : 'passed',
    })),
  };
}

async function draftView(
  context: CommandContext,
  parts: MakingParts,
  versionId: VersionId,
): Promise<Outcome<DraftView & { readonly facts: MakingFacts }, OpenVersionRefusal>> {
  const opened = await openVersion(context, versionId, 'make', 'read');
  if (!opened.ok) return opened;
  const { tx, version, content } = opened.value;
  const comments = await selectComments(tx.db, version.id);
  const names = await namesOf(tx.db, [
    version.savedBy,
    version.publishedBy,
    ...comments.flatMap((one) => [one.by, one.resolvedBy]),
  ]);
  return done({
    facts: version,
    programme: programmeLine(version.programme),
    version: versionLine(version, names),
    content,
    description: version.description,
    revision: version.revision,
    gate: gateView(await findingsIn(context, parts, opened.value)),
    comments: comments.map((one) => ({
      id: one.id,
      partId: one.partId,
      words: one.words,
      by: nameIn(names, one.by),
      at: one.at,
      resolved: one.resolvedAt === null ? null : { by: nameIn(names, one.resolvedBy), at: one.resolvedAt },
    })),
    media: await selectMediaOf(tx.db, version.id),
    may: {
      write: version.state === 'draft',
      review: version.state === 'review',
      publish: version.state === 'approved' && programmeMaker(context.actor, 'publish') !== null,
    },
  });
}

const Version = z.strictObject({ versionId: idSchema<'programme-version'>() });

/** A version as its makers see it, in any state. */
export function readDraft(parts: MakingParts) {
  return command({
    name: 'programmes.read-draft',
    input: Version,
    async run(context, { versionId }): Promise<Outcome<DraftView, OpenVersionRefusal>> {
      const found = await draftView(context, parts, versionId);
      if (!found.ok) return found;
      const { facts: _, ...view } = found.value;
      return done(view);
    },
  });
}

export interface ReviewView extends DraftView {
  readonly parts: readonly { readonly part: ReviewPart; readonly items: readonly ChecklistItem[] }[];
  readonly approval: Approval;
  readonly reviews: readonly {
    readonly id: ReviewId;
    readonly part: ReviewPart;
    readonly verdict: 'approved' | 'returned';
    readonly words: string | null;
    readonly checked: readonly string[];
    readonly by: string | null;
    readonly at: Instant;
    /** `now`: it was given for the content as it stands. */
    readonly holds: 'now' | 'for-earlier-content';
    /** Whether the reviewer has also written in the version. */
    readonly reviewer: 'wrote-in-it' | 'only-reviewed';
  }[];
  /** Against the version that it was begun from; null: it is the first. */
  readonly comparison: { readonly with: string; readonly differences: Comparison } | null;
  /** In a minor version: what makes it more than that. */
  readonly majorChanges: readonly MajorChange[];
}

/** The same with what reviewers need: checklists, what was said, and what differs from the version before. */
export function readReview(parts: MakingParts) {
  return command({
    name: 'programmes.read-review',
    input: Version,
    async run(context, { versionId }): Promise<Outcome<ReviewView, OpenVersionRefusal>> {
      const found = await draftView(context, parts, versionId);
      if (!found.ok) return found;
      const { facts, ...view } = found.value;
      const { db } = context.reference('programmes-by-role');
      const reviews = await selectReviews(db, versionId);
      const names = await namesOf(
        db,
        reviews.map((one) => one.by),
      );
      const base = facts.basedOn === null ? undefined : await selectVersion(db, facts.basedOn, 'read');
      const differences = base === undefined ? null : compare(contentOf(base), view.content);
      return done({
        ...view,
        parts: partsToReview(facts).map((part) => ({
          part,
          items: parts.review.checklists[view.content.kind][part],
        })),
        approval: await standingOf(db, facts, reviews),
        reviews: reviews.map((one) => ({
          id: one.id,
          part: one.part,
          verdict: one.verdict,
          words: one.words,
          checked: one.checked,
          by: nameIn(names, one.by),
          at: one.at,
          holds: one.hash === facts.hash ? 'now' : 'for-earlier-content',
          reviewer: facts.writers.includes(one.by) ? 'wrote-in-it' : 'only-reviewed',
        })),
        comparison:
          base === undefined || differences === null
            ? null
            : { with: `${String(base.major)}.${String(base.minor)}`, differences },
        majorChanges: facts.minor > 0 && differences !== null ? majorChanges(differences) : [],
      });
    },
  });
}
