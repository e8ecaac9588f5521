import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import type { StaffActor } from '#kernel/actor.ts';
import { instant, plusMinutes } from '#kernel/dates.ts';
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
} from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as page from './log-review-page.tsx';

const routes: RouteObject[] = [
  { path: 'work/log-review', loader: page.loader, action: page.action, Component: page.default },
];
const PATH = '/sv/work/log-review';

let app: TestApp;
let visit: Visit;
let reviewer: StaffActor;
let coach: StaffActor;

beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  const place = await aUnit(app);
  coach = await aStaffMember(app, place, { name: 'Anna Koski' });
  reviewer = await aStaffMember(app, place, {
    role: 'log-reviewer',
    purpose: 'log-review',
    name: 'Karin Berg',
  });
  const resident = await aResident(app, { name: 'Maria Ljungberg' });
  await aRelation(app, resident, place);
  const { residentId } = resident;
  const read = command({
    name: 'test.read',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ residentId, action: 'read', resource: 'note' });
      return opened.ok ? done(null) : opened;
    },
  });
  await mustRun(app.run(coach, read, {}));
  visit = { app, routes, unit: await unitOf(app, place.unitId) };
});
afterAll(async () => app.close());

describe('the page of the log reviewer', () => {
  test('is closed to a coach, and asks a visitor to sign in', async () => {
    expect((await aBrowser({ ...visit, actor: coach }).get(PATH)).status).toBe(403);
    expect((await aBrowser(visit).get(PATH)).status).toBe(302);
  });

  test('says when there is nothing, draws a sample, and keeps what was written when the reason is missing', async () => {
    const browser = aBrowser({ ...visit, actor: reviewer });
    expect((await browser.get(PATH)).html).toContain('Inget att granska just nu');
    const drawn = await browser.follow(await browser.post(PATH, { intent: 'draw' }));
    expect(drawn.html).toContain('1 rad att granska');
    expect(drawn.html).toContain('Anna Koski');
    expect(drawn.html).not.toContain('Maria Ljungberg');
    const refused = await browser.post(PATH, {
      ...hiddenFields(drawn.html),
      decision: 'in-order',
      reason: 'ok',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Skriv varför, minst några ord.');
    expect(refused.html).toMatch(/value="in-order"[^>]*checked|checked[^>]*value="in-order"/);
    const saved = await browser.follow(
      await browser.post(PATH, {
        ...hiddenFields(drawn.html),
        decision: 'in-order',
        reason: 'Möte samma dag.',
      }),
    );
    expect(saved.html).toContain('Möte samma dag.');
    expect(saved.html).toContain('Karin Berg');
    const again = await browser.post(PATH, {
      ...hiddenFields(drawn.html),
      decision: 'reported',
      reason: 'En gång till.',
    });
    expect(again.status).toBe(409);
    expect(again.html).toContain('Någon annan hann besluta');
  });

  test('draws and decides by real time, whatever the demo’s clock says', async () => {
    const before = app.clock.realNow();
    expect(await app.movableClock?.moveTo(instant('2030-03-15T12:00:00.000Z'))).toBe(true);
    const browser = aBrowser({ ...visit, actor: reviewer });
    await browser.post(PATH, { intent: 'draw' });
    const drawn = await app.owner(
      'select drawn_at > $1 and drawn_at < $2 as real from audit.review order by drawn_at desc limit 1',
      [plusMinutes(before, -1440), plusMinutes(before, 1440)],
    );
    expect(drawn).toEqual([{ real: true }]);
  });
});
