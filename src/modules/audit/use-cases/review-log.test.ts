import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { instant } from '#kernel/dates.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import * as z from 'zod';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../../testing/app.ts';
import { drawReview } from './draw-review.ts';
import { decideReview, listReviews } from './review-log.ts';

let app: TestApp;
let reviewer: StaffActor;
let coach: StaffActor;
let reviewId: string;
const period = {
  from: instant('2020-01-01T00:00:00.000Z'),
  to: instant('2100-01-01T00:00:00.000Z'),
  seed: 'a seed of the test',
};

beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  const place = await aUnit(app);
  coach = await aStaffMember(app, place);
  reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
  const resident = await aResident(app);
  await aRelation(app, resident, place);
  const read = command({
    name: 'test.read',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId: resident.residentId,
        action: 'read',
        resource: 'note',
      });
      return opened.ok ? done(null) : opened;
    },
  });
  await mustRun(app.run(coach, read, {}));
  await app.owner('update access.relation set until = $1', ['2021-01-01T00:00:00Z']);
});
afterAll(async () => {
  await app.close();
});

const draw = async (organisationId = reviewer.organisationId) =>
  app.run({ kind: 'system', job: 'draw-review' }, drawReview, { organisationId, ...period });

describe('the recurring review of the access log', () => {
  test('draws a row without a current relation, once', async () => {
    expect(await mustRun(draw())).toEqual({ rows: 1, drawn: 1 });
    expect(await mustRun(draw())).toEqual({ rows: 0, drawn: 0 });
  });

  test('draws nothing where nobody reviews', async () => {
    const other = await aUnit(app);
    expect(await draw(other.organisationId)).toMatchObject({ ok: false, refusal: 'no-reviewer' });
  });

  test('shows the reviewer who did what, and why it was drawn, and logs that it was looked at', async () => {
    const { waiting } = await mustRun(app.run(reviewer, listReviews, {}));
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toMatchObject({
      staffId: coach.staffId,
      action: 'read',
      resource: 'note',
      because: ['no-relation'],
      relation: 'ended',
      decided: null,
    });
    reviewId = waiting[0]?.id ?? '';
    const rows = await app.owner(
      `select 1 from audit.access_log where command = 'audit.list-reviews' and actor_id = $1`,
      [reviewer.staffId],
    );
    expect(rows).toHaveLength(1);
  });

  test('is closed to everybody else', async () => {
    expect(await app.run(coach, listReviews, {})).toMatchObject({ ok: false, refusal: 'not-allowed' });
    const foreign = await aStaffMember(app, await aUnit(app), {
      role: 'log-reviewer',
      purpose: 'log-review',
    });
    expect(await mustRun(app.run(foreign, listReviews, {}))).toEqual({ waiting: [], decided: [] });
    expect(
      await app.run(foreign, decideReview, {
        reviewId,
        version: 1,
        decision: 'in-order',
        reason: 'seen by another',
      }),
    ).toMatchObject({ refusal: 'not-found' });
    expect(
      await app.run(coach, drawReview, { organisationId: coach.organisationId, ...period }),
    ).toMatchObject({ refusal: 'not-allowed' });
  });

  test('a decision needs a choice and a reason', async () => {
    expect(
      await app.run(reviewer, decideReview, { reviewId, version: 1, decision: '', reason: 'long enough' }),
    ).toMatchObject({ refusal: 'no-decision' });
    expect(
      await app.run(reviewer, decideReview, { reviewId, version: 1, decision: 'in-order', reason: '  ok ' }),
    ).toMatchObject({ refusal: 'no-reason' });
    expect(
      await app.run(reviewer, decideReview, {
        reviewId,
        version: 1,
        decision: 'in-order',
        reason: 'x'.repeat(1001),
      }),
    ).toMatchObject({ refusal: 'reason-too-long' });
  });

  test('is documented with who, what and why, and not decided twice', async () => {
    const given = { reviewId, version: 1, decision: 'ask-the-person', reason: 'The relation had ended.' };
    await mustRun(app.run(reviewer, decideReview, given));
    expect(await app.run(reviewer, decideReview, given)).toMatchObject({ refusal: 'changed-meanwhile' });
    const { waiting, decided } = await mustRun(app.run(reviewer, listReviews, {}));
    expect(waiting).toEqual([]);
    expect(decided[0]?.decided).toMatchObject({
      by: reviewer.staffId,
      decision: 'ask-the-person',
      reason: 'The relation had ended.',
    });
  });
});
