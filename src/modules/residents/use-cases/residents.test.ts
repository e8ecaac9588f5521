import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { Actor, ResidentActor } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { eraseOrderedKeys } from '#platform/key-erasure.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../../testing/app.ts';
import {
  eraseOnRequest,
  erasuresOf,
  exportResident,
  type HeldPart,
  personHeader,
  readPerson,
  saveSettings,
} from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

async function withPerson<T>(
  actor: Actor,
  resident: ResidentActor,
  look: (tx: PersonTx) => Promise<T>,
): Promise<T> {
  return mustRun(
    app.run(
      actor,
      command({
        name: 'testing.with-person',
        input: z.strictObject({}),
        async run(context) {
          const opened = await context.person({
            residentId: resident.residentId,
            action: 'read',
            resource: 'person',
          });
          return opened.ok ? done(await look(opened.value)) : opened;
        },
      }),
      {},
    ),
  );
}

const today = civilDate('2027-03-15');

describe('settings', () => {
  test('a stale form changes nothing and says so', async () => {
    const resident = await aResident(app);
    const form = {
      language: 'fi',
      channels: ['sms', 'email'],
      time: '18:30',
      zone: '',
      email: 'ny@vandra.example',
      phone: '',
      version: 1,
    };
    await mustRun(app.run(resident, saveSettings, form));
    expect(await app.run(resident, saveSettings, { ...form, language: 'en' })).toMatchObject({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    expect(await withPerson(resident, resident, readPerson)).toMatchObject({
      language: 'fi',
      notify: { channels: ['sms', 'email'], time: '18:30', zone: null },
      contact: { email: 'ny@vandra.example', phone: null },
      version: 2,
    });
  });

  test('an address that cannot be written to is refused by its field', async () => {
    const resident = await aResident(app);
    expect(
      await app.run(resident, saveSettings, {
        language: 'sv',
        channels: ['email'],
        time: '',
        zone: '',
        email: 'ingen adress',
        phone: '',
        version: 1,
      }),
    ).toMatchObject({ refusal: 'bad-input', details: { field: 'email' } });
  });
});

describe('the header of a staff page', () => {
  test('shows name and age', async () => {
    const place = await aUnit(app);
    const resident = await aResident(app, { name: 'Maria', birthDate: civilDate('1961-03-16') });
    await aRelation(app, resident, place);
    expect(
      await withPerson(await aStaffMember(app, place), resident, async (tx) => personHeader(tx, today)),
    ).toEqual({ name: 'Maria', age: 65, language: 'sv', isProtected: false });
  });

  test('shows no name under protected identity', async () => {
    const place = await aUnit(app);
    const resident = await aResident(app, { name: 'Canary', protected: 'sekretessmarkering' });
    await aRelation(app, resident, place);
    expect(
      await withPerson(await aStaffMember(app, place), resident, async (tx) => personHeader(tx, today)),
    ).toMatchObject({ name: null, isProtected: true });
    expect(await withPerson(resident, resident, readPerson)).toMatchObject({ name: 'Canary' });
  });
});

/** An area with one text of the class `service` and one care record, both in the person's own drawer's sealing. */
const sealedTexts = new Map<string, { service: Buffer; record: Buffer }>();
const placeOf = (residentId: ResidentActor['residentId'], retention: 'service' | 'care-record') => ({
  holder: residentId,
  retention,
  table: 'testing',
  column: 'body',
  row: residentId,
});
const testPart: HeldPart = {
  area: 'testing',
  tables: [],
  async exportOf(tx) {
    const texts = sealedTexts.get(tx.residentId);
    if (texts === undefined) return {};
    return {
      records: [{ body: await tx.sealer.unseal(placeOf(tx.residentId, 'care-record'), texts.record) }],
    };
  },
  eraseService: async () => ({ messages: 1 }),
};

describe('erasure', () => {
  test('texts of the service and contact data cannot be opened again, the care record can', async () => {
    const resident = await aResident(app, { name: 'Maria' });
    await withPerson(resident, resident, async (tx) => {
      sealedTexts.set(tx.residentId, {
        service: await tx.sealer.seal(placeOf(tx.residentId, 'service'), 'ett meddelande'),
        record: await tx.sealer.seal(placeOf(tx.residentId, 'care-record'), 'en anteckning'),
      });
    });
    await mustRun(app.run(resident, eraseOnRequest([testPart], app.sealing), {}));
    // Contact data are gone at once; the texts of the service when the worker has carried the order out.
    expect(await withPerson(resident, resident, readPerson)).toMatchObject({ contact: { email: null } });
    expect(await eraseOrderedKeys(app.job.kysely, app.sealing, resident.residentId)).toBe(2);
    await withPerson(resident, resident, async (tx) => {
      const texts = sealedTexts.get(tx.residentId);
      expect(
        await tx.sealer.unseal(placeOf(tx.residentId, 'service'), texts?.service ?? new Uint8Array()),
      ).toBeNull();
      expect(
        await tx.sealer.unseal(placeOf(tx.residentId, 'care-record'), texts?.record ?? new Uint8Array()),
      ).toBe('en anteckning');
      expect(await readPerson(tx)).toMatchObject({
        name: 'Maria',
        contact: { email: null, phone: null, address: null, municipality: null },
        notify: { channels: [] },
      });
      expect(await erasuresOf(tx)).toMatchObject([
        {
          ground: { kind: 'request' },
          outcome: { erased: { messages: 1, contactData: 1 }, kept: { records: 1 } },
        },
      ]);
    });
  });

  test('is the person’s own to ask for', async () => {
    const place = await aUnit(app);
    expect(
      await app.run(await aStaffMember(app, place), eraseOnRequest([testPart], app.sealing), {}),
    ).toMatchObject({ refusal: 'not-found' });
  });
});

describe('the copy of everything', () => {
  test('is the same for the person and for the service’s own job, nothing twice', async () => {
    const place = await aUnit(app);
    const resident = await aResident(app);
    await aRelation(app, resident, place);
    const part: HeldPart = {
      area: 'access',
      tables: [],
      async exportOf(tx) {
        const found = await sql<{
          unit_id: string;
        }>`select unit_id from access.relation where resident_id = ${tx.residentId}`.execute(tx.db);
        return {
          relations: found.rows.map((row) => ({ unitId: row.unit_id })),
          own: [{ residentId: tx.residentId }],
        };
      },
    };
    const input = { residentId: resident.residentId };
    const own = await mustRun(app.run(resident, exportResident([part]), input));
    expect(own.held).toEqual({ access: { relations: [{ unitId: place.unitId }], own: [input] } });
    const byJob = await mustRun(
      app.run({ kind: 'system', job: 'residents-export' }, exportResident([part]), input),
    );
    expect(byJob.held).toEqual(own.held);
    const other = await aResident(app);
    expect(await app.run(other, exportResident([part]), input)).toMatchObject({
      ok: false,
      refusal: 'not-found',
    });
  });
});
