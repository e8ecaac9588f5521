/** What the reviewer's page shows: the rows with names of staff and units, dates in words, residents by a short code. */
import { randomBytes } from 'node:crypto';
import { longDateTime } from '#kernel/dates-format.ts';
import { minusHours, zone } from '#kernel/dates.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { drawReview, listReviews, type Review } from '#modules/audit/public.ts';
import { staffMembers } from '#modules/identity/public.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';

const CODE_LENGTH = 6;
const DRAW_HOURS = 30 * 24;
const SEED_BYTES = 16;

/** The page's data; others than log reviewers get the page that says so. */
export async function reviewPage(context: RequestContext, request: Request) {
  const { app, language, site } = context;
  const { waiting, decided } = orPage(context, request, await run(context, listReviews, {}));
  const all = [...waiting, ...decided];
  const people = await staffMembers(app.database.kysely, [
    ...new Set(all.flatMap((one) => [one.staffId, ...(one.decided === null ? [] : [one.decided.by])])),
  ]);
  const units = await app.units();
  const when = (at: Review['at']): string => longDateTime(at, zone(site.zone), language);
  const nameOf = (id: string): string | null => people.find((member) => member.id === id)?.name ?? null;
  const shown = (one: Review) => ({
    id: one.id,
    version: one.version,
    staff: nameOf(one.staffId),
    unit: units.find((unit) => unit.id === one.unitId)?.names[language] ?? null,
    otherUnit:
      one.holder === one.unitId
        ? null
        : (units.find((unit) => unit.id === one.holder)?.names[language] ?? null),
    action: one.action,
    resource: one.resource,
    when: when(one.at),
    // Whose data it is, the reviewer need not know to judge most rows; the code tells rows of one person apart.
    resident: `…${one.residentId.slice(-CODE_LENGTH)}`,
    given: one.reason,
    because: one.because,
    relation: one.relation,
    decided:
      one.decided === null
        ? null
        : {
            decision: one.decided.decision,
            reason: one.decided.reason,
            by: nameOf(one.decided.by),
            when: when(one.decided.at),
          },
  });
  return { waiting: waiting.map(shown), decided: decided.map(shown) };
}

export type ReviewShown = Awaited<ReturnType<typeof reviewPage>>['waiting'][number];

/** Draws for the reviewer's organisation, as the service's own job. */
export async function drawNow(
  context: RequestContext,
  request: Request,
): Promise<Outcome<{ rows: number; drawn: number }, string>> {
  orPage(context, request, await run(context, listReviews, {}));
  const { app, actor } = context;
  if (actor.kind !== 'staff') throw new Error('only staff get past the list of reviews');
  const to = app.clock.realNow();
  const input = {
    organisationId: actor.organisationId,
    from: minusHours(to, DRAW_HOURS),
    to,
    seed: randomBytes(SEED_BYTES).toString('hex'),
  };
  return app.run({ kind: 'system', job: 'draw-review' }, drawReview, input, { requestId: context.requestId });
}
