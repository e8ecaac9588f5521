import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { exportResident } from '#modules/residents/public.ts';
import { sendAsResident } from '#modules/messaging/public.ts';
import { aRelation, aResident, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { heldParts } from './held-parts.server.ts';
import { NOT_HELD } from './held-service.server.ts';

/** What stands inside the entries of another kind. */
const INSIDE: Readonly<Record<string, string>> = { addenda: 'notes', results: 'responses' };

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

interface Named {
  readonly name: string;
  readonly class: string;
  readonly columns: readonly string[];
}

/** Tables that name residents, or are of a class made for rows that do. */
async function tablesOfPersons(): Promise<readonly Named[]> {
  const found =
    (await app.owner(`select n.nspname || '.' || c.relname as name, substring(obj_description(c.oid) from '^class: ([a-z-]+);') as class,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and not c.relispartition order by 1`)) as unknown as Named[];
  return found.filter(
    (table) =>
      ['person', 'private', 'unit', 'due', 'log', 'key'].includes(table.class) ||
      table.columns.includes('resident_id'),
  );
}

test('every table that names a person is in a part, or named with the reason why not', async () => {
  const held = heldParts(app).flatMap((part) => part.tables.map((table) => table.name));
  const named = [...held, ...Object.keys(NOT_HELD)];
  expect(new Set(named).size).toBe(named.length);
  expect((await tablesOfPersons()).map((table) => table.name)).toEqual(named.toSorted());
});

test('a part has entries of each of its tables, and goes by a column that the table has', async () => {
  const client = await aClient(app, { name: 'Maria' });
  await mustRun(
    app.run(client.resident, sendAsResident(app.packs), { unitId: client.place.unitId, body: 'hej' }),
  );
  const columns = new Map((await tablesOfPersons()).map((table) => [table.name, table.columns]));
  const parts = heldParts(app);
  const { held } = await mustRun(
    app.run(client.resident, exportResident(parts), { residentId: client.resident.residentId }),
  );
  const forgotten: string[] = [];
  for (const part of parts) {
    for (const table of part.tables) {
      const goesBy = table.goesBy === 'kept' ? 'resident_id' : table.goesBy;
      expect({ table: table.name, columns: columns.get(table.name) }).toEqual({
        table: table.name,
        columns: expect.arrayContaining(['resident_id', goesBy]) as string[],
      });
      if (table.notInCopy !== undefined) continue;
      const stands = Number(
        (
          await app.owner(`select count(*) from ${table.name} where resident_id = $1`, [
            client.resident.residentId,
          ])
        )[0]?.['count'],
      );
      const inCopy = held[part.area]?.[INSIDE[table.kind] ?? table.kind] ?? [];
      if (stands > 0 && inCopy.length === 0) forgotten.push(table.name);
    }
  }
  expect(forgotten).toEqual([]);
  // The rows that the service itself made: each of them, and the log up to the reading that made this copy.
  const log = await app.owner('select count(*) from audit.access_log where resident_id = $1', [
    client.resident.residentId,
  ]);
  expect(held['audit']?.['accessLog']).toHaveLength(Number(log[0]?.['count']) - 1);
  expect(held['worklist']?.['tasks']).toMatchObject([
    { task: 'intake', state: 'done' },
    { task: 'reply', state: 'open' },
  ]);
  expect(held['notifications']?.['notices']).toMatchObject([
    { notice: 'something-new', sentBy: null, state: 'waiting' },
    { notice: 'something-new' },
  ]);
  expect(held['service']?.['duties']).toEqual(
    expect.arrayContaining([expect.objectContaining({ duty: 'retention.care-record', state: 'waiting' })]),
  );
  expect(held['residents']?.['roster']).toMatchObject([{ unitId: client.place.unitId, name: 'Maria' }]);
});

test('the copy holds the person’s own words, opened', async () => {
  const place = await aUnit(app);
  const resident = await aResident(app, { name: 'Maria' });
  await aRelation(app, resident, place);
  await mustRun(
    app.run(resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'det gick bra i dag' }),
  );
  const { held } = await mustRun(
    app.run(resident, exportResident(heldParts(app)), { residentId: resident.residentId }),
  );
  expect(held['messaging']?.['messages']).toMatchObject([{ body: 'det gick bra i dag', author: 'resident' }]);
  expect(held['residents']?.['person']).toMatchObject([{ name: 'Maria' }]);
  expect(JSON.stringify(held)).not.toMatch(/_sealed|"type":"Buffer"/);
});
