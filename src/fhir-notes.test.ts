/** Signed notes on the door for other systems. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { beginNote, signNote } from '#modules/coaching/public.ts';
import type { Client } from '#modules/coaching/testing.ts';
import { aUnit, mustRun, openTestApp, type TestApp } from '../testing/app.ts';
import { fhirStage } from '../testing/fhir-stage.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { aSystem, patientOf, scene } = fhirStage(() => app);

describe('a signed note', () => {
  async function aSignedNote(client: Client): Promise<string> {
    const { residentId } = client.resident;
    const { noteId } = await mustRun(
      app.run(client.coach, beginNote(app.coaching), { residentId, periodId: null, meetingId: null }),
    );
    const form = {
      body: { state: 'Går mer.' },
      habits: ['alcohol'],
      level: 'counselling',
      channel: 'phone',
      codes: ['KVÅ DV122'],
    };
    const input = { residentId, noteId, version: 1, form };
    expect(await mustRun(app.run(client.coach, signNote(app.coaching), input))).toMatchObject({
      state: 'signed',
    });
    return noteId;
  }
  const found = (answered: { json: Record<string, unknown> }) =>
    (answered.json['entry'] ?? []) as { resource: { id: string; resourceType: string } }[];

  test('is found by person and read as a document by a system of its unit', async () => {
    const { client, system } = await scene();
    expect(found(await system.get(`Composition?patient=Patient/${patientOf(client)}`))).toEqual([]);
    await aSignedNote(client);
    const [one] = found(await system.get(`Composition?patient=Patient/${patientOf(client)}`));
    expect(one?.resource.resourceType).toBe('Composition');
    const read = await system.get(`Composition/${one?.resource.id}/$document`);
    expect(read).toMatchObject({ status: 200, json: { resourceType: 'Bundle', type: 'document' } });
    expect(found(read)[0]?.resource.resourceType).toBe('Composition');
    expect(JSON.stringify(read.json)).toContain('Går mer.');
    // A system names the person it asks about; who that is, it is not told.
    expect(found(read)[1]?.resource).toMatchObject({
      resourceType: 'Patient',
      identifier: [{ value: patientOf(client) }],
    });
    expect(found(read)[1]?.resource).not.toHaveProperty('name');
    expect(
      await app.owner(
        `select count(*)::integer as count from audit.access_log where resident_id = $1 and actor_kind = 'client' and resource = 'note'`,
        [client.resident.residentId],
      ),
    ).toEqual([{ count: 3 }]);
  });

  test('is not there for a system of another unit, nor under another id, nor as a Composition alone', async () => {
    const { client } = await scene();
    const noteId = await aSignedNote(client);
    const id = `${client.resident.residentId}${noteId}`.replaceAll('-', '');
    const stranger = await aSystem(await aUnit(app));
    expect((await stranger.get(`Composition/${id}/$document`)).status).toBe(404);
    expect((await stranger.get(`Composition?patient=Patient/${patientOf(client)}`)).status).toBe(404);
    const own = await aSystem(client.place);
    const other = `${client.resident.residentId}${newId()}`.replaceAll('-', '');
    for (const path of [
      `Composition/${other}/$document`,
      'Composition/x/$document',
      `Composition/${id}`,
      `Composition/${id}/$document/x`,
    ])
      expect((await own.get(path)).status).toBe(404);
    expect((await own.get('Composition')).status).toBe(400);
  });
});
