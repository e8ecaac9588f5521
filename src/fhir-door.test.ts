/** The door for other systems, from token to Observation, and what it must not open. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { aUnit, openTestApp, type TestApp } from '../testing/app.ts';
import { fhirStage } from '../testing/fhir-stage.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { ask, aSystem, patientOf, url, response, scene, stored, issues } = fhirStage(() => app);

describe('a token', () => {
  test('is given for the right secret and kept as a hash alone', async () => {
    const system = await aSystem(await aUnit(app));
    const given = await system.tokenFor('s3cret');
    expect(given).toMatchObject({ status: 200, json: { token_type: 'Bearer', expires_in: 600 } });
    const token = String(given.json['access_token']);
    const rows = await app.owner('select kind from identity.session where token_hash = $1', [
      createHash('sha256').update(token).digest(),
    ]);
    expect(rows).toEqual([{ kind: 'client' }]);
  });

  test('is not given for another secret, nor after the last day', async () => {
    const system = await aSystem(await aUnit(app));
    expect(await system.tokenFor('guess')).toMatchObject({ status: 401, json: { error: 'invalid_client' } });
    const ended = await aSystem(await aUnit(app), { endsOn: '2021-01-01' });
    expect(await ended.tokenFor('s3cret')).toMatchObject({ status: 401 });
  });

  test('without one there is an outcome that says where to ask', async () => {
    const answered = await ask('/fhir/R4/Questionnaire', { headers: { Authorization: 'Bearer nonsense' } });
    expect(answered.status).toBe(401);
    expect(issues(answered)[0]).toMatchObject({ code: 'login' });
    expect(answered.headers.get('www-authenticate')).toContain('Bearer');
    expect(await ask('/fhir/R4/metadata')).toMatchObject({
      status: 200,
      json: { resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' },
    });
  });
});

describe('a response that a system sends', () => {
  test('with If-None-Exist is not taken, as nobody has searched', async () => {
    const { client, system } = await scene();
    const sent = await system.post('QuestionnaireResponse', response(client), { 'If-None-Exist': 'x=y' });
    expect(sent.status).toBe(412);
    expect(await stored(client)).toEqual([]);
  });
  test.each([
    ['2026-01-15', '2026-01-15T11:00:00Z'],
    ['2026-01-15T08:30:00+01:00', '2026-01-15T07:30:00Z'],
  ])('answered at %s is of that time, in the response and in its Observations', async (authored, at) => {
    const { client, system } = await scene();
    const sent = await system.post('QuestionnaireResponse', response(client, undefined, { authored }));
    expect(sent.status).toBe(201);
    const id = String(sent.json['id']);
    const read = await system.get(`QuestionnaireResponse/${id}`);
    expect(Date.parse(String(read.json['authored']))).toBe(Date.parse(at));
    const observed = await system.get(`Observation?derived-from=QuestionnaireResponse/${id}`);
    const [entry] = observed.json['entry'] as { resource: { effectiveDateTime: string } }[];
    expect(Date.parse(entry?.resource.effectiveDateTime ?? '')).toBe(Date.parse(at));
  });
  test.each(['2099-01-01', '2099-01-01T08:00:00Z', 'igår', '2026-02-30', 2026])(
    'answered at %s is told at its place',
    async (authored) => {
      const { client, system } = await scene();
      const sent = await system.post('QuestionnaireResponse', response(client, undefined, { authored }));
      expect(sent.status).toBe(422);
      expect(issues(sent)[0]?.expression).toEqual(['QuestionnaireResponse.authored']);
      expect(await stored(client)).toEqual([]);
    },
  );

  test('is kept, judged and flagged as on a page, and read back with its Observations', async () => {
    const { client, system } = await scene();
    const sent = await system.post('QuestionnaireResponse', response(client));
    expect(sent).toMatchObject({ status: 201 });
    expect(await stored(client)).toMatchObject([
      { occasion: 'partner', occasion_id: system.id, version: '1' },
    ]);
    const flags = await app.owner('select code, priority from instruments.flag where resident_id = $1', [
      client.resident.residentId,
    ]);
    expect(flags).toContainEqual({ code: 'self-harm-thoughts', priority: 'high' });
    const id = String(sent.json['id']);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    const read = await system.get(`QuestionnaireResponse/${id}`);
    expect(read.json).toMatchObject({ status: 'completed', questionnaire: `${url()}|1` });
    expect((read.json['item'] as unknown[]).length).toBeGreaterThan(0);
    const observed = await system.get(`Observation?derived-from=QuestionnaireResponse/${id}`);
    expect(observed.json).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 1 });
    expect(observed.json).toMatchObject({
      entry: [{ fullUrl: expect.stringMatching(/\/fhir\/R4\/Observation\/[0-9a-f]{64}$/) as unknown }],
    });
    expect(JSON.stringify(observed.json)).toContain(
      `"derivedFrom":[{"reference":"QuestionnaireResponse/${id}"}]`,
    );
    expect(JSON.stringify(observed.json)).toMatch(/"valueQuantity":\{"value":9/);
    expect(JSON.stringify(observed.json)).toMatch(/band","code":"mild"/);
    expect(JSON.stringify(observed.json)).toMatch(/cut-off-set","code":"[a-z0-9-]+"/);
    const all = await system.get(`Observation?patient=Patient/${patientOf(client)}`);
    expect(JSON.stringify(all.json)).toContain(id);
    const byPatient = await system.get(`QuestionnaireResponse?patient=${patientOf(client)}`);
    expect(JSON.stringify(byPatient.json)).toContain(id);
  });

  test('every reading is in the person’s log, by the system’s name', async () => {
    const { client, system } = await scene();
    await system.post('QuestionnaireResponse', response(client));
    await system.get(`QuestionnaireResponse?patient=${patientOf(client)}`);
    const rows = await app.owner(
      `select action, command, rule, unit_id, actor_id from audit.access_log where resident_id = $1 and actor_kind = 'client' order by seq`,
      [client.resident.residentId],
    );
    const by = { rule: 'client-relation', unit_id: client.place.unitId, actor_id: system.id };
    expect(rows).toEqual([
      { action: 'write', command: 'instruments.take-response', ...by },
      { action: 'read', command: 'instruments.hand-out-responses', ...by },
    ]);
  });

  test('sent twice with one key it is kept once', async () => {
    const { client, system } = await scene();
    const key = { 'Idempotency-Key': newId() };
    const first = await system.post('QuestionnaireResponse', response(client), key);
    const second = await system.post('QuestionnaireResponse', response(client), key);
    expect(second.json['id']).toBe(first.json['id']);
    expect(await stored(client)).toHaveLength(1);
  });
});

describe('what a system may not', () => {
  test('another unit’s person looks the same as nobody', async () => {
    const { client } = await scene();
    const stranger = await aSystem(await aUnit(app));
    const nobody = `${newId()}${newId()}`.replaceAll('-', '');
    const at = (patient: string) => `QuestionnaireResponse?patient=${patient}`;
    const foreign = await stranger.get(at(patientOf(client)));
    const missing = await stranger.get(at(nobody));
    expect(foreign.status).toBe(404);
    expect(foreign.json).toEqual(missing.json);
    expect((await stranger.post('QuestionnaireResponse', response(client))).status).toBe(404);
    expect(await stored(client)).toEqual([]);
  });

  test('a system for administration opens nobody, though its unit has the person', async () => {
    const { client } = await scene();
    const system = await aSystem(client.place, { purpose: 'administration' });
    expect((await system.get(`QuestionnaireResponse?patient=${patientOf(client)}`)).status).toBe(404);
    expect((await system.post('QuestionnaireResponse', response(client))).status).toBe(404);
  });

  test('the database opens nothing but what the unit holds, whatever decide() says', async () => {
    const { client, system } = await scene();
    const session = await app.owner('select id from identity.session where client_id = $1', [system.id]);
    expect(session).toEqual([]);
    await system.tokenFor('s3cret');
    const [row] = await app.owner('select id from identity.session where client_id = $1', [system.id]);
    const open = async (holder: string) => {
      const connection = await app.database.pool.connect();
      try {
        await connection.query('begin');
        const found = await connection.query<{ opened: string[] | null }>(
          'select access.open_person($1, $2, $3, $4, $4) as opened',
          [row?.['id'], client.resident.residentId, holder, 'a reason'],
        );
        return found.rows[0]?.opened ?? null;
      } finally {
        await connection.query('rollback');
        connection.release();
      }
    };
    expect(await open(client.place.unitId)).toEqual([client.place.unitId]);
    expect(await open(client.resident.residentId)).toBeNull();
    expect(await open((await aUnit(app)).unitId)).toBeNull();
  });
});

describe('Questionnaires', () => {
  test('are found by url, name and version, and read by id', async () => {
    const system = await aSystem(await aUnit(app));
    const found = await system.get(`Questionnaire?url=${encodeURIComponent(url())}&version=1`);
    expect(found.json).toMatchObject({ total: 1 });
    expect((await system.get('Questionnaire?name=phq-9')).json).toMatchObject({ total: 1 });
    expect((await system.get('Questionnaire/phq-9--1')).json).toMatchObject({ url: url(), version: '1' });
    expect((await system.get('Questionnaire/no-such')).status).toBe(404);
  });

  test('are brought in as drafts of the organisation; what is wrong is told by item', async () => {
    const system = await aSystem(await aUnit(app));
    const form = {
      resourceType: 'Questionnaire',
      url: `https://example.org/${newId()}`,
      status: 'active',
      title: 'A form',
      item: [{ linkId: 'a', text: 'Well?', type: 'boolean' }],
    };
    const sent = await system.post('Questionnaire', form);
    expect(sent).toMatchObject({ status: 201, json: { url: form.url } });
    expect((await system.post('Questionnaire', form)).status).toBe(200);
    const changed = { ...form, version: '1', title: 'Other' };
    const conflict = await system.post('Questionnaire', changed);
    expect(conflict.status).toBe(409);
    const strange = { ...form, item: [{ linkId: 'a', text: 'x', type: 'hologram' }] };
    const wrong = await system.post('Questionnaire', strange);
    expect(wrong.status).toBe(422);
    expect(issues(wrong)[0]?.expression).toEqual(['Questionnaire.item[0]']);
    const other = await aSystem(await aUnit(app));
    expect((await other.get(`Questionnaire/${String(sent.json['id'])}`)).status).toBe(404);
  });
});
