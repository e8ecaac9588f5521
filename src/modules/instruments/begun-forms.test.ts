import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { epochMs, instantFromMs } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { fillStage } from '../../../testing/filled-forms.ts';
import { orderStage, phq9 } from '../../../testing/ordered-forms.ts';
import { addFile, readDraft, removeFile } from './public.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app);
});

const { begin, start, save, read, sendDraft, drop, responses, drafts } = fillStage(() => app);
const { order, only, move, sweep, waiting, dueOf } = orderStage(() => app);
const some = { '1': 'not-at-all', '2': 'several-days' };

describe('a form that is begun', () => {
  test('is one for each person, form and order, whoever begins it first', async () => {
    const begun = await Promise.all([begin(client), begin(client), begin(client)]);
    expect(new Set(begun).size).toBe(1);
    expect(await drafts(client)).toMatchObject([{ id: begun[0], holder: client.resident.residentId }]);
  });

  test('keeps what was written, and where the person was', async () => {
    const id = await begin(client);
    await mustRun(save(client, id, some));
    const found = await mustRun(read(client, id));
    expect(found.view.answers).toEqual(some);
    expect(found.draft).toMatchObject({ revision: 1, at: '1', instrument: 'phq-9', filledBy: 'resident' });
    expect(found.view.enabled).toEqual(expect.arrayContaining(['1', '9', '10']));
    expect(found.view.problems).toEqual([]);
  });

  test('begins with an order: the unit sees that it is started, and nothing of what is written', async () => {
    await mustRun(order(client));
    const { id: orderId } = await only(client);
    const id = await begin(client, { instrument: null, orderId });
    expect(await only(client)).toMatchObject({ state: 'started' });
    await mustRun(save(client, id, some));
    expect(await read(client, id, 'coach')).toMatchObject({ refusal: 'not-found' });
    expect(await save(client, id, some, { who: 'coach' })).toMatchObject({ refusal: 'not-found' });
    expect(await sendDraft(client, id, { who: 'coach' })).toMatchObject({ refusal: 'not-found' });
    const raw = await app.owner(
      `select position('several' in encode(answers_sealed, 'escape')) as at from instruments.draft where id = $1`,
      [id],
    );
    expect(raw).toEqual([{ at: 0 }]);
  });

  test('what its licence forbids, or nobody has, cannot be begun', async () => {
    for (const instrument of ['ftnd', 'isi', 'no-such-form'])
      expect(await start(client, { instrument })).toMatchObject({ refusal: 'unknown-form' });
    expect(await start(client, { instrument: null, orderId: newId() })).toMatchObject({
      refusal: 'not-found',
    });
    expect(await start(client, { filledBy: 'phone' })).toMatchObject({ refusal: 'not-allowed' });
    expect(await start(client, { filledBy: 'resident' }, 'coach')).toMatchObject({ refusal: 'not-allowed' });
  });

  test('can be put away; then nothing of it is left', async () => {
    const id = await begin(client);
    await mustRun(save(client, id, some));
    await mustRun(drop(client, id));
    expect(await drafts(client)).toEqual([]);
    expect(await waiting(client)).toEqual([]);
    expect(await drop(client, id)).toMatchObject({ refusal: 'not-found' });
  });

  test('ends when nobody has touched it for thirty days, and the person is told', async () => {
    const id = await begin(client);
    const first = await dueOf(client, 'instruments.draft-end');
    await move(instantFromMs(epochMs(first) - 60_000));
    await mustRun(save(client, id, some));
    await move(instantFromMs(epochMs(first) + 60_000));
    await sweep();
    expect(await drafts(client)).toHaveLength(1);
    await move(instantFromMs(epochMs(await dueOf(client, 'instruments.draft-end')) + 60_000));
    await Promise.all([sweep(), sweep()]);
    expect(await drafts(client)).toEqual([]);
    const told = await app.owner(
      `select holder from timeline.entry where resident_id = $1 and kind = 'draft.ended'`,
      [client.resident.residentId],
    );
    expect(told).toEqual([{ holder: client.resident.residentId }]);
  });

  test('is nobody else’s', async () => {
    const id = await begin(client);
    const other = await aClient(app);
    const asOther = { ...client, resident: other.resident };
    expect(await read(asOther, id)).toMatchObject({ refusal: 'not-found' });
    expect(
      await app.run(other.resident, readDraft(app), { residentId: client.resident.residentId, draftId: id }),
    ).toMatchObject({
      refusal: 'not-found',
    });
  });
});

describe('two windows', () => {
  test('that answer different questions are both kept', async () => {
    const id = await begin(client);
    const [one, other] = await Promise.all([
      mustRun(save(client, id, { '1': 'several-days' })),
      mustRun(save(client, id, { '2': 'not-at-all' })),
    ]);
    expect([one.kind, other.kind]).toEqual(['saved', 'saved']);
    expect((await mustRun(read(client, id))).view.answers).toEqual({
      '1': 'several-days',
      '2': 'not-at-all',
    });
  });

  test('that answer the same question differently: one is kept, the other hears of both', async () => {
    for (const _ of Array.from({ length: 5 })) {
      const person = await aClient(app);
      const id = await begin(person);
      const both = await Promise.all([
        mustRun(save(person, id, { '1': 'several-days' })),
        mustRun(save(person, id, { '1': 'not-at-all' })),
      ]);
      expect(both.map(({ kind }) => kind).toSorted()).toEqual(['answers-changed', 'saved']);
      const late = both.find(({ kind }) => kind === 'answers-changed');
      const kept = (await mustRun(read(person, id))).view.answers['1'];
      expect(late?.conflicts).toMatchObject([{ key: '1', kept }]);
      expect(late?.conflicts[0]?.sent).not.toBe(kept);
      // Having seen it, the person chooses.
      const chosen = { '1': late?.conflicts[0]?.sent };
      expect(await mustRun(save(person, id, chosen, { revision: late?.revision ?? 0 }))).toMatchObject({
        kind: 'saved',
      });
    }
  });

  test('that say the same are no conflict; one that takes an answer away is', async () => {
    const id = await begin(client);
    await mustRun(save(client, id, { '1': 'several-days' }));
    expect(await mustRun(save(client, id, { '1': 'several-days' }))).toMatchObject({
      kind: 'saved',
      revision: 1,
    });
    expect(await mustRun(save(client, id, { '1': null }))).toMatchObject({
      kind: 'answers-changed',
      conflicts: [{ key: '1', kept: 'several-days', sent: null }],
    });
    expect(await mustRun(save(client, id, { '1': null }, { revision: 1 }))).toMatchObject({ kind: 'saved' });
  });

  test('that send at once: one response', async () => {
    const id = await begin(client);
    await mustRun(save(client, id, phq9(0, 0)));
    const sent = await Promise.all([sendDraft(client, id), sendDraft(client, id), sendDraft(client, id)]);
    expect(sent.filter((one) => one.ok)).toHaveLength(1);
    expect(sent.filter((one) => !one.ok)).toMatchObject([{ refusal: 'not-found' }, { refusal: 'not-found' }]);
    expect(await responses(client)).toHaveLength(1);
  });
});

describe('sending', () => {
  test('names what is wrong, and keeps all of it', async () => {
    const id = await begin(client);
    await mustRun(save(client, id, { ...phq9(0, 0), '4': 'no such option' }));
    expect(await sendDraft(client, id)).toMatchObject({
      refusal: 'bad-answers',
      details: { '4': 'not-an-option' },
    });
    expect((await mustRun(read(client, id))).view.all['4']).toBe('no such option');
    expect(await responses(client)).toEqual([]);
  });

  test('ends the order, its reminders and the draft', async () => {
    await mustRun(order(client));
    const { id: orderId } = await only(client);
    const id = await begin(client, { instrument: null, orderId });
    await mustRun(save(client, id, phq9(1, 1), { language: 'fi' }));
    await mustRun(sendDraft(client, id, { unitId: null }));
    expect(await only(client)).toMatchObject({ state: 'answered' });
    expect(await responses(client)).toMatchObject([
      {
        occasion: 'ordered',
        occasion_id: orderId,
        filled_by: 'resident',
        entered_by: null,
        holder: client.place.unitId,
      },
    ]);
    expect(await drafts(client)).toEqual([]);
    expect((await waiting(client)).filter((kind) => kind !== 'instruments.flag-owner')).toEqual([]);
    const flags = await app.owner('select code from instruments.flag where resident_id = $1', [
      client.resident.residentId,
    ]);
    expect(flags.length).toBeGreaterThan(0);
  });

  test('an order that ended meanwhile takes nothing more; what was written is still there', async () => {
    await mustRun(order(client));
    const { id: orderId } = await only(client);
    const id = await begin(client, { instrument: null, orderId });
    await mustRun(save(client, id, phq9(0, 0)));
    await app.owner(`update instruments.order set state = 'not-answered' where id = $1`, [orderId]);
    expect(await sendDraft(client, id)).toMatchObject({ refusal: 'not-waiting' });
    expect(await drafts(client)).toHaveLength(1);
  });

  test('without an order it goes where the person chooses, and only where they have a way to', async () => {
    const id = await begin(client);
    await mustRun(save(client, id, phq9(0, 0)));
    const stranger = await aUnit(app);
    for (const unitId of [null, stranger.unitId, newId()])
      expect(await sendDraft(client, id, { unitId })).toMatchObject({ refusal: 'no-receiver' });
    await mustRun(sendDraft(client, id));
    expect(await responses(client)).toMatchObject([{ occasion: 'self-check', occasion_id: null }]);
    const told = await app.owner(
      `select kind from timeline.entry where resident_id = $1 and kind = 'response.sent'`,
      [client.resident.residentId],
    );
    expect(told).toHaveLength(1);
  });
});

describe('what is no answer of the form', () => {
  test.each([
    ['a question that is not there', { nothing: 'a' }, 'bad-answers'],
    ['a repetition where none is', { '1~3': 'not-at-all' }, 'bad-answers'],
    [
      'a file that was never added',
      { '1': { file: newId(), name: 'a', type: 'image/png', size: 1 } },
      'bad-answers',
    ],
    ['no value', { '1': [] }, 'bad-input'],
  ])('%s is refused and nothing kept', async (_, changes, refusal) => {
    const id = await begin(client);
    expect(await save(client, id, { ...changes, '2': 'not-at-all' })).toMatchObject({ refusal });
    expect(await drafts(client)).toMatchObject([{ revision: 0 }]);
  });

  test('files go where a file is asked for, and nowhere else', async () => {
    const id = await begin(client);
    const given = { residentId: client.resident.residentId, draftId: id };
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    expect(
      await app.run(client.resident, addFile(app), { ...given, key: '1', name: 'a.png', content: png }),
    ).toMatchObject({ refusal: 'not-a-file-question' });
    expect(await app.run(client.resident, removeFile(app), { ...given, file: newId() })).toMatchObject({
      refusal: 'not-found',
    });
  });
});
