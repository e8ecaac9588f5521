import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import { civilDate, civilTime, instantOf, zone } from '#kernel/dates.ts';
import { inkorg } from '#platform/channels/inkorg.ts';
import { type LocalSink, openLocalSink, type TakenMessage } from '#platform/channels/local-sink.ts';
import { smsGateway } from '#platform/channels/sms-gateway.ts';
import { suomiFiInbox } from '#platform/channels/suomi-fi.ts';
import { webPush } from '#platform/channels/web-push.ts';
import { aResident, aUnit, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import type { Channels } from './public.ts';
import { aChannel, aMessage, anOffice, becameOf, say, type TestOffice, wants } from './testing.ts';

let app: TestApp;
let place: Place;
let sink: LocalSink;
const taken: TakenMessage[] = [];
const open: TestOffice[] = [];
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app);
  // In the middle of the day: what rings may ring.
  await app.movableClock?.moveTo(
    instantOf(civilDate('2027-03-01'), civilTime('12:00'), zone('Europe/Stockholm')).instant,
  );
  sink = await openLocalSink(async (message) => void taken.push(message));
});
beforeEach(() => {
  taken.length = 0;
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.end();
});
afterAll(async () => {
  await sink.close();
  await app.close();
});

function officeWith(channels: Partial<Channels>): TestOffice {
  const office = anOffice(app, channels);
  open.push(office);
  return office;
}
const sms = () => smsGateway({ url: `${sink.url}/sms`, token: 't' });
const inboxes = () => ({
  se: inkorg({ url: `${sink.url}/inkorg`, logicalAddress: '1177', hsaId: 'SE123', certificate: null }),
  fi: suomiFiInbox({ url: `${sink.url}/suomi-fi`, username: 'u', password: 'p', serviceId: 's' }),
});
const new_ = { template: 'something-new', payload: {} } as const;
const telling = /häls|vård|coach|terve|hoito|health|care|unit|enhet|Maria|Testi/i;

async function someone(
  channels: readonly string[],
  given: Parameters<typeof aResident>[1] = {},
): Promise<ResidentActor> {
  const resident = await aResident(app, given);
  await wants(app, resident, channels);
  return resident;
}

describe('each way takes the message as its service wants it, and none tells what it is about', () => {
  test('a text message: one line to an international number', async () => {
    const id = await say(app, await someone(['sms'], { name: 'Maria Testi' }), aMessage(place.unitId, new_));
    await officeWith({ sms: sms() }).sweep();
    expect(taken).toMatchObject([
      { channel: 'sms', recipient: expect.stringMatching(/^\+467017406\d\d$/) as string },
    ]);
    expect(taken[0]?.body).toBe('Det finns något nytt till dig i Vandra. https://vandra.example/sv/my');
    // The gateway has taken it on; whether it arrived, it does not say.
    expect(await becameOf(app, id)).toMatchObject({ state: 'sent', channel: 'sms', delivered_at: null });
  });

  test('the inbox of 1177 for Sweden, Suomi.fi for Finland, each by the identity number', async () => {
    const finnish = await aUnit(app, { country: 'fi' });
    const se = await say(
      app,
      await someone(['inbox'], { name: 'Maria Testi' }),
      aMessage(place.unitId, new_),
    );
    const fi = await say(
      app,
      await someone(['inbox'], { country: 'fi', language: 'fi', name: 'Maria Testi' }),
      aMessage(finnish.unitId, new_),
    );
    await officeWith({ inbox: inboxes() }).sweep();
    expect(taken.map((one) => one.service).toSorted()).toEqual(['1177', 'suomi-fi']);
    for (const one of taken) {
      expect(one.recipient).not.toBe('');
      expect(`${one.subject} ${one.body}`).not.toMatch(telling);
    }
    for (const id of [se, fi])
      expect(await becameOf(app, id)).toMatchObject({ state: 'delivered', channel: 'inbox' });
  });

  test('a browser: sealed for it alone, and inside is a language and nothing else', async () => {
    const pair = createECDH('prime256v1');
    const p256dh = pair.generateKeys('base64url');
    const auth = randomBytes(16);
    const vapid = createECDH('prime256v1');
    const publicKey = vapid.generateKeys('base64url');
    const push = webPush(
      {
        publicKey,
        privateKey: vapid.getPrivateKey('base64url'),
        subject: 'mailto:a@vandra.example',
        hosts: ['127.0.0.1'],
      },
      () => 1_800_000_000_000,
    );
    await push.send({
      to: JSON.stringify({ endpoint: `${sink.url}/push/one`, p256dh, auth: auth.toString('base64url') }),
      language: 'fi',
      subject: 'x',
      text: 'x',
      short: 'x',
      messageId: '<a@b>',
    });
    push.close();
    const body = Buffer.from(taken[0]?.body ?? '', 'base64url');
    const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), theirs]);
    const key = Buffer.from(hkdfSync('sha256', pair.computeSecret(theirs), auth, info, 32));
    const part = (name: string, bytes: number) =>
      Buffer.from(hkdfSync('sha256', key, salt, `Content-Encoding: ${name}\0`, bytes));
    const opened = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12)).setAuthTag(
      sealed.subarray(-16),
    );
    const text = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
    expect(text.subarray(0, -1).toString()).toBe('{"language":"fi"}');
  });
});

describe('what a person has chosen', () => {
  test('the first way that takes it; one that refuses is followed by the next', async () => {
    const closed = aChannel(async () => ({ kind: 'refused', problem: 'no inbox' }));
    const id = await say(app, await someone(['inbox', 'sms', 'email']), aMessage(place.unitId, new_));
    const email = aChannel();
    await officeWith({ email, sms: sms(), inbox: { se: closed } }).sweep();
    expect(await becameOf(app, id)).toMatchObject({ state: 'sent', channel: 'sms', tried: ['inbox'] });
    expect(email.taken).toEqual([]);
  });

  test('what is not set up here is passed over', async () => {
    const id = await say(app, await someone(['push', 'sms']), aMessage(place.unitId, new_));
    await officeWith({ sms: sms() }).sweep();
    expect(await becameOf(app, id)).toMatchObject({ channel: 'sms', tried: [] });
  });

  test('the identity number stays sealed while nothing goes by it', async () => {
    const resident = await someone(['sms']);
    await app.owner(`update residents.person set identity_sealed = '\\x00' where resident_id = $1`, [
      resident.residentId,
    ]);
    const id = await say(app, resident, aMessage(place.unitId, new_));
    await officeWith({ sms: sms(), inbox: inboxes() }).sweep();
    expect(await becameOf(app, id)).toMatchObject({ state: 'sent' });
  });
});

describe('nudges of several programmes', () => {
  test('due at the same minute, one goes and the other waits its days, whichever worker has it', async () => {
    const resident = await someone(['email']);
    const nudge = { template: 'next-step', payload: {}, kind: 'nudge' } as const;
    const ids = [
      await say(app, resident, aMessage(place.unitId, nudge)),
      await say(app, resident, aMessage(place.unitId, nudge)),
    ];
    const email = aChannel();
    await Promise.all([officeWith({ email }).sweep(), officeWith({ email }).sweep()]);
    expect(email.taken).toHaveLength(1);
    const states = await Promise.all(ids.map(async (id) => becameOf(app, id)));
    expect(states.map((one) => one.state).toSorted()).toEqual(['sent', 'waiting']);
    // Two days later the person has been away for two days: then it may come, at the same hour where they are.
    expect(states.find((one) => one.state === 'waiting')?.due_at).toMatch(/^2027-03-03 11:0/);
  });
});
