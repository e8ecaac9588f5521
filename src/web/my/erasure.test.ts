/** Erasure with everything that the areas really hold: two databases that cannot commit together, and a process that may die between them. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { newId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { readNotes } from '#modules/coaching/public.ts';
import { allMessages, sendAsResident } from '#modules/messaging/public.ts';
import {
  eraseByDecision,
  eraseOnRequest,
  erasuresOf,
  exportResident,
  type HeldPart,
  readPerson,
  rehearseErasure,
} from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { eraseOrderedKeys } from '#platform/key-erasure.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import type { Moment } from '../../../testing/erase-and-die.ts';
import { heldParts } from './held-parts.server.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const JOB = { kind: 'system', job: 'residents-erase' } as const;

async function look<T>(client: Client, read: (tx: PersonTx) => Promise<T>): Promise<T> {
  const { residentId } = client.resident;
  const looking = command({
    name: 'testing.look',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ residentId, action: 'read', resource: 'person' });
      return opened.ok ? done(await read(opened.value)) : opened;
    },
  });
  return mustRun(app.run(client.resident, looking, {}));
}

const words = async (client: Client) =>
  look(client, async (tx) => (await allMessages(tx)).map((one) => one.body));
const address = async (client: Client) => look(client, async (tx) => (await readPerson(tx))?.contact.email);

async function aClientWhoWrote(body: string): Promise<Client> {
  const client = await aClient(app, { name: 'Maria' });
  await mustRun(app.run(client.resident, sendAsResident(app.packs), { unitId: client.place.unitId, body }));
  return client;
}

/** Keys that could still open something, by class. */
async function keysOf(client: Client): Promise<readonly string[]> {
  const { default: pg } = await import('pg');
  const keys = new pg.Client({ connectionString: app.urls.keys });
  await keys.connect();
  const found = await keys.query<{ retention: string }>(
    'select retention from person_key where resident_id = $1 order by 1',
    [client.resident.residentId],
  );
  await keys.end();
  return found.rows.map((row) => row.retention);
}

async function eraseAndDie(client: Client, moment: Moment): Promise<string | null> {
  const child = spawn(process.execPath, ['testing/erase-and-die.ts'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ urls: app.urls, actor: client.resident, moment }));
  return new Promise((settle) => child.on('exit', (_code, signal) => settle(signal)));
}

describe('a process that is killed while erasing on request', () => {
  test('before the rows are kept away: nothing is lost, and new words open beside the old', async () => {
    const client = await aClientWhoWrote('före');
    const before = await address(client);
    expect(await eraseAndDie(client, 'before-commit')).toBe('SIGKILL');
    await eraseOrderedKeys(app.job.kysely, app.sealing);
    expect(await words(client)).toEqual(['före']);
    expect(await address(client)).toBe(before);
    await mustRun(
      app.run(client.resident, sendAsResident(app.packs), { unitId: client.place.unitId, body: 'efter' }),
    );
    expect(await words(client)).toEqual(['före', 'efter']);
    // And the next request takes the keys that the first one left retired.
    await mustRun(app.run(client.resident, eraseOnRequest(heldParts(app), app.sealing), {}));
    expect(await eraseOrderedKeys(app.job.kysely, app.sealing, client.resident.residentId)).toBe(3);
  }, 60_000);

  test('after the rows are gone: the next worker erases the keys; what was written meanwhile stays', async () => {
    const client = await aClientWhoWrote('före');
    expect(await eraseAndDie(client, 'after-commit')).toBe('SIGKILL');
    expect(await words(client)).toEqual([]);
    expect(await address(client)).toBeNull();
    await mustRun(
      app.run(client.resident, sendAsResident(app.packs), { unitId: client.place.unitId, body: 'efter' }),
    );
    expect(await keysOf(client)).toEqual(expect.arrayContaining(['service', 'service']));
    expect(await eraseOrderedKeys(app.job.kysely, app.sealing, client.resident.residentId)).toBe(2);
    expect(await words(client)).toEqual(['efter']);
    expect((await keysOf(client)).filter((one) => one === 'service')).toHaveLength(1);
  }, 60_000);

  test('after the keys are gone: carrying it out again does nothing, and it is noted as done', async () => {
    const client = await aClientWhoWrote('före');
    expect(await eraseAndDie(client, 'after-keys')).toBe('SIGKILL');
    await eraseOrderedKeys(app.job.kysely, app.sealing);
    expect(
      await app.owner('select done_at is not null as done from platform.key_erasure where resident_id = $1', [
        client.resident.residentId,
      ]),
    ).toEqual([{ done: true }, { done: true }]);
    expect(await words(client)).toEqual([]);
  }, 60_000);
});

test('an erasure whose last step fails has erased nothing', async () => {
  const client = await aClientWhoWrote('kvar');
  const failing: HeldPart = {
    area: 'failing',
    tables: [],
    exportOf: async () => Promise.reject(new Error('the disk is full')),
  };
  await expect(
    app.run(client.resident, eraseOnRequest([...heldParts(app), failing], app.sealing), {}),
  ).rejects.toThrow('the disk is full');
  await eraseOrderedKeys(app.job.kysely, app.sealing);
  expect(await words(client)).toEqual(['kvar']);
});

describe('a record erased by decision', () => {
  const erasing = () => ({ parts: heldParts(app), sealing: app.sealing, packs: app.packs });
  const asked = (client: Client) => ({
    residentId: client.resident.residentId,
    unitIds: [client.place.unitId],
    decision: 'IVO 2027-1234',
    by: 'Birgitta Nyström (SE-1004)',
  });

  test('the rehearsal counts what would go and takes nothing away', async () => {
    const client = await aClientWhoWrote('hej');
    const before = await mustRun(
      app.run(client.resident, exportResident(heldParts(app)), {
        residentId: client.resident.residentId,
      }),
    );
    const { records } = await mustRun(app.run(JOB, rehearseErasure(erasing()), asked(client)));
    expect(records).toMatchObject([
      {
        unitId: client.place.unitId,
        erased: {
          messages: 1,
          threads: 1,
          responses: expect.any(Number) as number,
          referrals: 1,
          periods: 1,
        },
      },
    ]);
    const after = await mustRun(
      app.run(client.resident, exportResident(heldParts(app)), {
        residentId: client.resident.residentId,
      }),
    );
    expect({ ...after.held, audit: null }).toEqual({ ...before.held, audit: null });
    expect(
      await app.owner(
        `select action, reason from audit.access_log where resident_id = $1 and command = 'residents.rehearse-erasure'`,
        [client.resident.residentId],
      ),
    ).toEqual([{ action: 'read', reason: 'Birgitta Nyström (SE-1004): IVO 2027-1234' }]);
  });

  test('takes the unit’s record with its keys; the log, the relation and the decision stay', async () => {
    const client = await aClientWhoWrote('hej');
    const elsewhere = await aClient(app, { name: 'Erik' });
    const logged = async () =>
      Number(
        (
          await app.owner('select count(*) from audit.access_log where resident_id = $1', [
            client.resident.residentId,
          ])
        )[0]?.['count'],
      );
    const rowsBefore = await logged();
    const sealed = await app.owner('select body_sealed from messaging.message where resident_id = $1', [
      client.resident.residentId,
    ]);
    const rehearsed = await mustRun(app.run(JOB, rehearseErasure(erasing()), asked(client)));
    const { records } = await mustRun(app.run(JOB, eraseByDecision(erasing()), asked(client)));
    expect(records).toEqual(rehearsed.records);
    expect(await eraseOrderedKeys(app.job.kysely, app.sealing, client.resident.residentId)).toBe(2);

    const left = await mustRun(
      app.run(client.resident, exportResident(heldParts(app)), {
        residentId: client.resident.residentId,
      }),
    );
    const filled = Object.values(left.held).flatMap((area) =>
      Object.entries(area).flatMap(([kind, entries]) => (entries.length === 0 ? [] : [kind])),
    );
    expect(filled.toSorted()).toEqual([
      'accessLog',
      'duties',
      'erasures',
      'person',
      'registration',
      'relations',
      'timeline',
    ]);
    expect(left.held['timeline']?.['timeline']).toMatchObject([{ kind: 'record.erased' }]);
    expect(await look(client, erasuresOf)).toMatchObject([
      { ground: { kind: 'decision', unitId: client.place.unitId, basis: 'IVO 2027-1234' } },
    ]);
    // The words could not be opened from a backup of the rows either.
    expect(sealed).toHaveLength(1);
    const messageId = newId();
    expect(
      await look(client, async (tx) =>
        tx.sealer.unseal(
          {
            holder: client.place.unitId,
            retention: 'service',
            table: 'messaging.message',
            column: 'body_sealed',
            row: messageId,
          },
          sealed[0]?.['body_sealed'] as Uint8Array,
        ),
      ),
    ).toBeNull();
    // The unit sees the person no longer; the reading before is still told, and the erasure with its decision.
    expect(await logged()).toBeGreaterThan(rowsBefore);
    expect(
      await app.owner(
        `select actor_kind, action, resource, reason from audit.access_log where resident_id = $1 and action = 'erase'`,
        [client.resident.residentId],
      ),
    ).toEqual([
      {
        actor_kind: 'system',
        action: 'erase',
        resource: 'record',
        reason: 'Birgitta Nyström (SE-1004): IVO 2027-1234',
      },
    ]);
    expect(
      await app.run(client.coach, exportResident(heldParts(app)), {
        residentId: client.resident.residentId,
      }),
    ).toMatchObject({ refusal: 'not-found' });
    // Somebody else's record is untouched.
    expect(await look(elsewhere, readNotes)).toEqual([]);
    expect(
      await app.owner('select count(*)::integer as count from coaching.period where resident_id = $1', [
        elsewhere.resident.residentId,
      ]),
    ).toEqual([{ count: 1 }]);
  });

  test('is the service’s own job: nobody signed in can do it, and a unit must exist', async () => {
    const client = await aClientWhoWrote('hej');
    for (const actor of [client.coach, client.resident]) {
      expect(await app.run(actor, eraseByDecision(erasing()), asked(client))).toMatchObject({
        refusal: 'not-allowed',
      });
      expect(await app.run(actor, rehearseErasure(erasing()), asked(client))).toMatchObject({
        refusal: 'not-allowed',
      });
    }
    expect(
      await app.run(JOB, eraseByDecision(erasing()), { ...asked(client), unitIds: [newId()] }),
    ).toMatchObject({ refusal: 'unknown-unit' });
    expect(await app.run(JOB, eraseByDecision(erasing()), { ...asked(client), decision: ' ' })).toMatchObject(
      {
        refusal: 'bad-input',
      },
    );
    expect(await words(client)).toEqual(['hej']);
  });
});
