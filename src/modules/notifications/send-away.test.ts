import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { civilDate, civilTime, instantOf, zone } from '#kernel/dates.ts';
import { emailChannel } from '#platform/channels/email.ts';
import { type MailSink, openMailer, openMailSink, type TakenMail } from '#platform/mail.ts';
import { aResident, aUnit, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { takeInMail } from './public.ts';

import { aChannel, aMessage, anOffice, becameOf, FROM, say, type TestOffice } from './testing.ts';

const STOCKHOLM = zone('Europe/Stockholm');
let app: TestApp;
/** Whom the messages are sent for: a unit that the resident's own session opens. */
let place: Place;
let sink: MailSink;
let office: TestOffice;
const taken: TakenMail[] = [];
const open: TestOffice[] = [];
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app);
  await app.movableClock?.moveTo(instantOf(civilDate('2027-03-01'), civilTime('09:00'), STOCKHOLM).instant);
  sink = await openMailSink(async (mail) => {
    taken.push(mail);
    await takeInMail(app.job.kysely, mail);
  });
});
beforeEach(() => {
  taken.length = 0;
  office = officeTo(sink.url);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.end();
});
afterAll(async () => {
  await sink.close();
  await app.close();
});

function officeTo(smtpUrl: string): TestOffice {
  const made = anOffice(app, { email: emailChannel(openMailer(smtpUrl, FROM)) });
  open.push(made);
  return made;
}

async function aFreePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((settle) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      settle(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await new Promise((settle) => server.close(settle));
  return port;
}

describe('when something is away', () => {
  test('no mail server: nobody’s address is read into the log, the attempt is counted, and the message waits longer each time', async () => {
    const resident = await aResident(app, { email: 'patient-one@example.test' });
    const id = await say(app, resident, aMessage(place.unitId));
    const port = await aFreePort();
    const toNobody = officeTo(`smtp://127.0.0.1:${port}`);
    await toNobody.sweep();
    const first = await becameOf(app, id);
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, problem: 'ESOCKET', claimed_by: null });
    expect(
      await app.owner(`select 1 from audit.access_log where resident_id = $1 and action = 'send'`, [
        resident.residentId,
      ]),
    ).toEqual([]);
    await app.owner('update notifications.message set due_at = made_at where id = $1', [id]);
    await toNobody.sweep();
    expect(await becameOf(app, id)).toMatchObject({ state: 'waiting', attempts: 2 });
    // Back again: exactly one mail.
    await app.owner('update notifications.message set due_at = made_at where id = $1', [id]);
    const late: string[] = [];
    const back = await openMailSink(async (mail) => void late.push(mail.recipient), port);
    await toNobody.sweep();
    await toNobody.sweep();
    await back.close();
    expect(late).toEqual(['patient-one@example.test']);
    expect(await becameOf(app, id)).toMatchObject({ state: 'sent', attempts: 3, problem: null });
  });

  test('what a worker that died had in hand is taken by the next one at once', async () => {
    const id = await say(app, await aResident(app), aMessage(place.unitId));
    // A number that nobody holds.
    await app.owner('update notifications.message set claimed_by = 1 where id = $1', [id]);
    await office.sweep();
    expect(taken).toHaveLength(1);
    expect(await becameOf(app, id)).toMatchObject({ state: 'sent', claimed_by: null });
  });

  test('what had left when its worker died is not sent again, and the access log is told of it', async () => {
    const resident = await aResident(app);
    const id = await say(app, resident, aMessage(place.unitId));
    await app.owner(
      `update notifications.message set claimed_by = 1, state = 'sent', channel = 'email', sent_at = due_at where id = $1`,
      [id],
    );
    const logged = async () =>
      app.owner(`select 1 from audit.access_log where resident_id = $1 and action = 'send'`, [
        resident.residentId,
      ]);
    expect(await logged()).toHaveLength(0);
    await office.sweep();
    await office.sweep();
    expect(taken).toEqual([]);
    expect(await becameOf(app, id)).toMatchObject({ state: 'sent', claimed_by: null });
    expect(await logged()).toHaveLength(1);
  });

  test('what a slow worker has in hand is left to it', async () => {
    const id = await say(app, await aResident(app), aMessage(place.unitId));
    const slow = officeTo(sink.url);
    await app.owner('update notifications.message set claimed_by = $2 where id = $1', [
      id,
      await slow.presence.number(),
    ]);
    await office.sweep();
    expect(taken).toEqual([]);
    await slow.presence.leave();
    await expect.poll(async () => office.sweep().then(() => taken.length)).toBe(1);
  });

  test('a fault with one message keeps none of the others', async () => {
    const broken = await say(app, await aResident(app), aMessage(place.unitId, { payload: {} }));
    const whole = await say(app, await aResident(app), aMessage(place.unitId));
    await office.sweep();
    expect(await becameOf(app, whole)).toMatchObject({ state: 'sent' });
    expect(await becameOf(app, broken)).toMatchObject({ state: 'waiting', attempts: 1, problem: 'fault' });
  });

  test('a post office that closes finishes what it has in hand and takes nothing more', async () => {
    let go = (): void => undefined;
    const isLetThrough = new Promise<void>((settle) => {
      go = settle;
    });
    const slow = aChannel(async () => {
      await isLetThrough;
      return { kind: 'sent' };
    });
    const closing = anOffice(app, { email: slow });
    open.push(closing);
    const first = await say(app, await aResident(app), aMessage(place.unitId));
    const sweeping = closing.sweep();
    await expect.poll(async () => (await becameOf(app, first)).claimed_by).not.toBeNull();
    closing.close();
    const second = await say(app, await aResident(app), aMessage(place.unitId));
    go();
    await sweeping;
    expect(await becameOf(app, first)).toMatchObject({ state: 'sent' });
    expect(await becameOf(app, second)).toMatchObject({ state: 'waiting', claimed_by: null });
  });
});
