import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { exportResident } from '#modules/residents/public.ts';
import { sendAsResident } from '#modules/messaging/public.ts';
import { aRelation, aResident, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { heldParts, NOT_IN_A_COPY } from './held-parts.server.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

test('every table that holds a person is in the copy, or named with a reason', async () => {
  const found =
    await app.owner(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and obj_description(c.oid) like 'class: person;%' order by 1`);
  const held = [...heldParts(app.library).flatMap((part) => part.tables), ...Object.keys(NOT_IN_A_COPY)];
  expect(found.map((row) => row['name'])).toEqual(held.toSorted());
});

test('the copy holds the person’s own words, opened', async () => {
  const place = await aUnit(app);
  const resident = await aResident(app, { name: 'Maria' });
  await aRelation(app, resident, place);
  await mustRun(
    app.run(resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'det gick bra i dag' }),
  );
  const { held } = await mustRun(
    app.run(resident, exportResident(heldParts(app.library)), { residentId: resident.residentId }),
  );
  expect(held['messaging']?.['messages']).toMatchObject([{ body: 'det gick bra i dag', author: 'resident' }]);
  expect(held['residents']?.['person']).toMatchObject([{ name: 'Maria' }]);
  expect(JSON.stringify(held)).not.toMatch(/_sealed|"type":"Buffer"/);
});
