import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { type Id, idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { aStaffMember, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { addAddendum, beginNote, readNotes, saveDraft, setGoal, signNote } from './public.ts';
import { aClient, type Client, writtenGoal } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const form = {
  body: { state: 'Går mer än förut.' },
  habits: ['move'],
  level: 'counselling',
  channel: 'phone',
  codes: ['KVÅ DV132'],
};
const unknownField: typeof form.body & { secret: string } = { state: 'x', secret: 'y' };
const begin = async (client: Client) =>
  (
    await mustRun(
      app.run(client.coach, beginNote(app.coaching), {
        residentId: client.resident.residentId,
        periodId: client.periodId,
        meetingId: null,
      }),
    )
  ).noteId;
const inputOf = (client: Client, noteId: Id<'note'>, version = 1, more: Partial<typeof form> = {}) => ({
  residentId: client.resident.residentId,
  noteId,
  version,
  form: { ...form, ...more },
});
const save = async (client: Client, noteId: Id<'note'>, version?: number, more?: Partial<typeof form>) =>
  app.run(client.coach, saveDraft(app.coaching), inputOf(client, noteId, version, more));
const sign = async (client: Client, noteId: Id<'note'>, version?: number, more?: Partial<typeof form>) =>
  app.run(client.coach, signNote(app.coaching), inputOf(client, noteId, version, more));
const noteRow = async (noteId: string) =>
  (await app.owner('select * from coaching.note where id = $1', [noteId]))[0];
const signItem = async (noteId: string) =>
  (await app.owner(`select state from worklist.item where kind = 'sign' and ref_id = $1`, [noteId]))[0]?.[
    'state'
  ];

const readAll = command({
  name: 'test.read-notes',
  input: z.strictObject({ residentId: idSchema<'resident'>() }),
  async run(context, input) {
    const opened = await context.person({ residentId: input.residentId, action: 'read', resource: 'note' });
    return opened.ok ? done(await readNotes(opened.value)) : opened;
  },
});

async function withGoal(country: 'se' | 'fi' = 'se'): Promise<Client> {
  const client = await aClient(app, { country });
  await mustRun(
    app.run(client.resident, setGoal, {
      residentId: client.resident.residentId,
      periodId: client.periodId,
      replaces: null,
      form: writtenGoal,
    }),
  );
  return client;
}

describe('a note', () => {
  test('begins as a sealed draft with proposed codes, and waits on the list to be signed', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    const row = await noteRow(noteId);
    expect(row).toMatchObject({
      state: 'draft',
      language: 'sv',
      habits: ['move'],
      level: 'counselling',
      codes: [{ system: 'KVÅ', code: 'DV132' }],
    });
    expect(String(row?.['body_sealed'])).not.toContain('barnbarnen');
    expect(await signItem(noteId)).toBe('open');
  });

  test('in Finland begins in Finnish with the codes of Finland', async () => {
    const noteId = await begin(await withGoal('fi'));
    const row = await noteRow(noteId);
    expect(row).toMatchObject({ language: 'fi' });
    expect(JSON.stringify(row?.['codes'])).toContain('SPAT1305');
    expect(JSON.stringify(row?.['codes'])).toContain('ZYC01');
  });

  test('is saved again and again, each time as a new version', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    expect(await save(client, noteId, 1)).toEqual({ ok: true, value: { version: 2 } });
    expect(await save(client, noteId, 2)).toEqual({ ok: true, value: { version: 3 } });
  });

  test('that was saved from another window is not written over', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    await mustRun(save(client, noteId, 1));
    expect(await save(client, noteId, 1)).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(await sign(client, noteId, 1)).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  test('is edited by its author alone', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    const colleague = await aStaffMember(app, client.place);
    expect(await app.run(colleague, saveDraft(app.coaching), inputOf(client, noteId))).toMatchObject({
      refusal: 'not-the-author',
    });
    expect(await app.run(colleague, signNote(app.coaching), inputOf(client, noteId))).toMatchObject({
      refusal: 'not-the-author',
    });
  });

  test('is not found by the staff of another unit', async () => {
    const [client, other] = [await withGoal(), await withGoal()];
    const noteId = await begin(client);
    expect(await app.run(other.coach, saveDraft(app.coaching), inputOf(client, noteId))).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('takes no field that the phrase does not have, and no code that was not proposed', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    expect(await save(client, noteId, 1, { codes: ['KVÅ DV113'] })).toMatchObject({
      refusal: 'unknown-code',
    });
    await mustRun(save(client, noteId, 1, { body: unknownField }));
    const [note] = await mustRun(app.run(client.coach, readAll, { residentId: client.resident.residentId }));
    expect(note?.body?.['state']).toBe('x');
    expect(Object.keys(note?.body ?? {})).toEqual(
      app.coaching.content.phrases.find(({ visit }) => visit === 'short')?.fields.map((field) => field.code),
    );
    // What the form did not send is kept as it was.
    expect(note?.body?.['agreed']).toContain('Orka leka med barnbarnen');
  });

  test('is signed with the codes that stood listed, and leaves the list', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    expect(await sign(client, noteId)).toEqual({ ok: true, value: { state: 'signed', version: 2 } });
    expect(await noteRow(noteId)).toMatchObject({
      state: 'signed',
      codes: [{ system: 'KVÅ', code: 'DV132', title: 'Rådgivande samtal om fysisk aktivitet' }],
    });
    expect(await signItem(noteId)).toBe('done');
    expect(
      await app.owner(
        `select data->'codes' as codes from timeline.entry where kind = 'note.signed' and resident_id = $1`,
        [client.resident.residentId],
      ),
    ).toEqual([{ codes: ['DV132'] }]);
  });

  test('can be signed without codes when the professional takes the ticks away', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    await mustRun(sign(client, noteId, 1, { codes: [] }));
    expect(await noteRow(noteId)).toMatchObject({ state: 'signed', codes: [] });
  });

  test('is not signed with codes that nobody has seen', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    expect(await sign(client, noteId, 1, { level: 'qualified' })).toEqual({
      ok: true,
      value: { state: 'codes-changed', version: 2 },
    });
    expect(await noteRow(noteId)).toMatchObject({
      state: 'draft',
      level: 'qualified',
      codes: [{ code: 'DV133' }],
    });
    expect(await signItem(noteId)).toBe('open');
  });

  test('without any text is not signed', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    const phrase = app.coaching.content.phrases.find(({ visit }) => visit === 'short');
    const fields = phrase?.fields.map((field) => [field.code, ' ']) ?? [];
    expect(
      await sign(client, noteId, 1, { body: Object.fromEntries(fields) as typeof form.body }),
    ).toMatchObject({ refusal: 'empty-note' });
  });
});

describe('a signed note', () => {
  test('cannot be changed by any use case, nor by the database', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    await mustRun(sign(client, noteId));
    expect(await save(client, noteId, 2)).toMatchObject({ refusal: 'signed' });
    expect(await sign(client, noteId, 2)).toMatchObject({ refusal: 'signed' });
    await expect(
      app.owner(`update coaching.note set level = 'simple' where id = $1`, [noteId]),
    ).rejects.toThrow('a signed note is locked');
    await expect(
      app.owner(`update coaching.note set state = 'draft', signed_at = null where id = $1`, [noteId]),
    ).rejects.toThrow('a signed note is locked');
  });

  test('cannot be taken away by the application', async () => {
    const rights = await app.owner(
      `select has_table_privilege('vandra_app', 'coaching.note', 'delete') as note, has_table_privilege('vandra_app', 'coaching.addendum', 'delete') as addendum`,
    );
    expect(rights).toEqual([{ note: false, addendum: false }]);
  });

  test('is added to under the name of who adds, and the addition is locked too', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    const add = { residentId: client.resident.residentId, noteId, text: 'Rättelse: måndag, inte tisdag.' };
    expect(await app.run(client.coach, addAddendum, add)).toMatchObject({ refusal: 'not-signed' });
    await mustRun(sign(client, noteId));
    const colleague = await aStaffMember(app, client.place);
    const { addendumId } = await mustRun(app.run(colleague, addAddendum, add));
    expect(
      await app.owner('select author_staff_id from coaching.addendum where id = $1', [addendumId]),
    ).toEqual([{ author_staff_id: colleague.staffId }]);
    await expect(
      app.owner(`update coaching.addendum set signed_at = now() where id = $1`, [addendumId]),
    ).rejects.toThrow('an addendum is locked');
  });

  test('is a professional matter: the resident can neither begin, sign nor add', async () => {
    const client = await withGoal();
    const noteId = await begin(client);
    expect(
      await app.run(client.resident, beginNote(app.coaching), {
        residentId: client.resident.residentId,
        periodId: client.periodId,
        meetingId: null,
      }),
    ).toMatchObject({ ok: false });
    expect(await app.run(client.resident, signNote(app.coaching), inputOf(client, noteId))).toMatchObject({
      refusal: 'not-allowed',
    });
    expect(await app.run(client.resident, saveDraft(app.coaching), inputOf(client, noteId))).toMatchObject({
      refusal: 'not-the-author',
    });
    expect(
      await app.run(client.resident, addAddendum, {
        residentId: client.resident.residentId,
        noteId,
        text: 'Jag',
      }),
    ).toMatchObject({ refusal: 'not-allowed' });
  });
});
