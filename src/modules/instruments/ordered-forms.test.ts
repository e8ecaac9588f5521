import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { epochMs, instantFromMs, plusDays } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { command } from '#platform/command.ts';
import { done } from '#kernel/outcome.ts';
import * as z from 'zod';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { beginOrdered, orderStage } from '../../../testing/ordered-forms.ts';
import { declineOrder, readOrders } from './public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { order, orders, only, send, mails, waiting, dueOf, sweep, move, today } = orderStage(() => app);

describe('asking for a form', () => {
  test('now: it opens at once in its newest version, with one mail that says nothing of it', async () => {
    const client = await aClient(app);
    await mustRun(order(client));
    expect(await orders(client)).toMatchObject([{ instrument: 'phq-9', form_version: '1', state: 'open' }]);
    expect(await mails(client)).toEqual(['open waiting']);
    expect(
      await app.owner(
        `select template, payload from notifications.message where resident_id = $1 and effect_key like 'instruments.order:%'`,
        [client.resident.residentId],
      ),
    ).toEqual([{ template: 'look-back', payload: {} }]);
    expect(await waiting(client)).toEqual([
      'instruments.order-remind',
      'instruments.order-remind',
      'instruments.order-close',
    ]);
    const facts = await app.owner(
      `select kind from timeline.entry where resident_id = $1 and kind like 'order.%' order by at, id`,
      [client.resident.residentId],
    );
    expect(facts.map((row) => row['kind'])).toEqual(['order.made', 'order.opened']);
  });

  test('a package asks for each of its forms, as the country has it on the day', async () => {
    const client = await aClient(app);
    await mustRun(order(client, { what: { kind: 'package', code: 'mood' } }));
    expect((await orders(client)).map((row) => row['instrument'])).toEqual(['gad-7', 'phq-9', 'who-5']);
    expect(new Set((await orders(client)).map((row) => row['series_id'])).size).toBe(1);
    expect(await order(client, { what: { kind: 'package', code: 'nothing' } })).toMatchObject({
      refusal: 'unknown-form',
    });
  });

  test('only what passes the licence gate', async () => {
    const client = await aClient(app);
    for (const name of ['ftnd', 'hsi', 'isi', 'eq-5d-5l', 'bdi', 'madrs-s', 'no-such-form'])
      expect(await order(client, { what: { kind: 'form', name } })).toMatchObject({
        refusal: 'unknown-form',
      });
    expect(await orders(client)).toEqual([]);
  });

  test('refuses a day that has passed, and the same form for the same days', async () => {
    const client = await aClient(app);
    const day = plusDays(today(), -1);
    expect(await order(client, { when: { kind: 'on', day } })).toMatchObject({ refusal: 'in-the-past' });
    await mustRun(order(client));
    expect(await order(client)).toMatchObject({ refusal: 'asked-already' });
    expect(await order(client, { when: { kind: 'on', day: plusDays(today(), 14) } })).toMatchObject({
      refusal: 'asked-already',
    });
    await mustRun(order(client, { when: { kind: 'on', day: plusDays(today(), 15) } }));
  });

  test('is for the staff of the unit alone', async () => {
    const client = await aClient(app);
    const stranger = await aStaffMember(app, await aUnit(app));
    expect(await order({ ...client, coach: stranger })).toMatchObject({ refusal: 'not-found' });
    expect(await order({ ...client, coach: client.resident as never })).toMatchObject({
      refusal: 'not-allowed',
    });
  });
});

describe('until it is answered', () => {
  test('it opens on its day and not before, reminds twice, and ends unanswered: each once under two sweeps', async () => {
    const client = await aClient(app);
    const day = plusDays(today(), 5);
    await mustRun(order(client, { when: { kind: 'on', day } }));
    const opens = await dueOf(client, 'instruments.order-open');
    await move(instantFromMs(epochMs(opens) - 60_000));
    await sweep();
    expect(await only(client)).toMatchObject({ state: 'planned', form_version: null });
    expect(await send(client, (await only(client))['id'])).toMatchObject({ refusal: 'not-found' });
    await move(opens);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await only(client)).toMatchObject({ state: 'open', form_version: '1', opens_on: day });
    for (const expected of [2, 3]) {
      await move(await dueOf(client, 'instruments.order-remind'));
      await Promise.all([sweep(), sweep(), sweep()]);
      expect(await mails(client)).toHaveLength(expected);
    }
    const closes = await dueOf(client, 'instruments.order-close');
    await move(instantFromMs(epochMs(closes) - 60_000));
    await sweep();
    expect(await only(client)).toMatchObject({ state: 'open' });
    await move(closes);
    await Promise.all([sweep(), sweep()]);
    expect(await only(client)).toMatchObject({ state: 'not-answered' });
    expect(await waiting(client)).toEqual([]);
    expect(await send(client, (await only(client))['id'])).toMatchObject({ refusal: 'not-waiting' });
    expect(
      await app.owner(`select kind, problem from platform.due where state = 'failed' or attempts > 0`),
    ).toEqual([]);
  });

  test('an answer ends reminders in the same transaction, and calls back the mail that has not left', async () => {
    const client = await aClient(app);
    await mustRun(order(client));
    await mustRun(send(client, (await only(client))['id']));
    expect(await only(client)).toMatchObject({ state: 'answered' });
    expect(await waiting(client)).toEqual([]);
    expect(await mails(client)).toEqual(['open outdated']);
    expect(await send(client, (await only(client))['id'])).toMatchObject({ refusal: 'not-waiting' });
  });

  test('answered and reminded of in the same moment: no reminder is left to send', async () => {
    const clients: Client[] = [];
    const ids: unknown[] = [];
    for (const _ of Array.from({ length: 8 })) {
      const client = await aClient(app);
      await mustRun(order(client));
      clients.push(client);
      ids.push((await only(client))['id']);
    }
    for (const client of clients.slice(-1)) await move(await dueOf(client, 'instruments.order-remind'));
    await Promise.all([
      sweep(),
      ...clients.map(async (client, index) => mustRun(send(client, ids[index]))),
      sweep(),
    ]);
    await sweep();
    for (const client of clients) {
      expect(await only(client)).toMatchObject({ state: 'answered' });
      expect((await mails(client)).filter((mail) => mail.endsWith('waiting'))).toEqual([]);
      expect(await waiting(client)).toEqual([]);
    }
  });

  test('begun, it is started: reminded of, answered or declined like one that is open; after its end nothing begins', async () => {
    const client = await aClient(app);
    await mustRun(order(client));
    const { id } = await only(client);
    await mustRun(app.run(client.resident, beginOrdered(client, id), {}));
    expect(await only(client)).toMatchObject({ state: 'started' });
    await move(await dueOf(client, 'instruments.order-remind'));
    await sweep();
    expect(await mails(client)).toHaveLength(2);
    await mustRun(send(client, id));
    await mustRun(app.run(client.resident, beginOrdered(client, id), {}));
    expect(await only(client)).toMatchObject({ state: 'answered' });
  });

  test('an answer that is none is told by its question, and nothing is sent', async () => {
    const client = await aClient(app);
    await mustRun(order(client));
    const { id } = await only(client);
    expect(await send(client, id, { '1': 'no such option' })).toMatchObject({
      refusal: 'bad-answers',
      details: { '1': 'not-an-option' },
    });
    expect(await only(client)).toMatchObject({ state: 'started' });
  });

  test('two who answer at once: one response is kept', async () => {
    const client = await aClient(app);
    await mustRun(order(client));
    const { id } = await only(client);
    const sent = await Promise.all([send(client, id), send(client, id), send(client, id)]);
    expect(sent.filter((one) => one.ok)).toHaveLength(1);
    const kept = await app.owner(
      `select count(*)::integer as count from instruments.response where resident_id = $1 and occasion = 'ordered'`,
      [client.resident.residentId],
    );
    expect(kept).toEqual([{ count: 1 }]);
  });
});

describe('the person says no', () => {
  const decline = async (client: Client, reason = '') =>
    app.run(client.resident, declineOrder, {
      residentId: client.resident.residentId,
      orderId: (await only(client))['id'],
      reason,
    });

  test('with words of their own, sealed, and nobody reminds them', async () => {
    const client = await aClient(app);
    await mustRun(order(client));
    await mustRun(decline(client, 'Jag orkar inte just nu.'));
    expect(await only(client)).toMatchObject({ state: 'declined' });
    expect(await waiting(client)).toEqual([]);
    expect(await mails(client)).toEqual(['open outdated']);
    const read = command({
      name: 'testing.read-orders',
      input: z.strictObject({}),
      async run(context) {
        const opened = await context.person({
          residentId: client.resident.residentId,
          action: 'read',
          resource: 'response',
        });
        return opened.ok ? done((await readOrders(opened.value)).map((one) => one.reason)) : opened;
      },
    });
    expect(await mustRun(app.run(client.coach, read, {}))).toEqual([
      { kind: 'said', words: 'Jag orkar inte just nu.' },
    ]);
    const raw = await app.owner(
      `select position('orkar' in encode(reason_sealed, 'escape')) as at from instruments.order where resident_id = $1`,
      [client.resident.residentId],
    );
    expect(raw).toEqual([{ at: 0 }]);
  });

  test('and no more than once, nor after answering', async () => {
    const client = await aClient(app);
    await mustRun(order(client));
    await mustRun(decline(client));
    expect(await decline(client)).toMatchObject({ refusal: 'not-waiting' });
    const other = await aClient(app);
    await mustRun(order(other));
    await mustRun(send(other, (await only(other))['id']));
    expect(await decline(other)).toMatchObject({ refusal: 'not-waiting' });
    const never = { residentId: client.resident.residentId, orderId: newId(), reason: '' };
    expect(await app.run(client.resident, declineOrder, never)).toMatchObject({ refusal: 'not-found' });
  });
});
