import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { ResidentActor } from '#kernel/actor.ts';
import { civilDate, civilTime, instant, instantOf, plusMinutes, zone } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { openJobWorker } from '#platform/jobs.ts';
import { type MailSink, openMailer, openMailSink, type TakenMail } from '#platform/mail.ts';
import { aResident, aUnit, mustRun, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { listInbox, messageSender, type NewMessage, notify, outdateMessages, takeInMail } from './public.ts';
import { readMail } from './rules/read-mail.ts';

const FROM = 'Vandra <no-reply@vandra.example>';
const STOCKHOLM = zone('Europe/Stockholm');
let app: TestApp;
/** Whom the messages are sent for: a unit that the resident's own session opens. */
let place: Place;
let sink: MailSink;
const taken: TakenMail[] = [];
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
});
afterAll(async () => {
  await sink.close();
  await app.close();
});

function senderTo(smtpUrl: string) {
  return messageSender({
    run: app.run,
    db: app.job.kysely,
    mailer: openMailer(smtpUrl, FROM),
    publicUrl: 'https://vandra.example',
    from: FROM,
  });
}

function aMessage(given: Partial<NewMessage> = {}): NewMessage {
  const startsAt = instant('2027-03-15T12:00:00.000Z');
  const payload = {
    startsAt,
    endsAt: plusMinutes(startsAt, 45),
    zone: STOCKHOLM,
    calendarId: newId(),
    sequence: '0',
  };
  return {
    effectKey: `test:${newId()}`,
    holder: place.unitId,
    template: 'time-booked',
    payload,
    ...given,
  };
}

/** Says it as a use case does; answers the message's id, or null when it had been said before. */
async function say(resident: ResidentActor, message: NewMessage): Promise<string> {
  const tell = command({
    name: 'testing.tell',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId: resident.residentId,
        action: 'write',
        resource: 'meeting',
      });
      if (!opened.ok) return opened;
      await notify(context, opened.value, message);
      return done(null);
    },
  });
  await mustRun(app.run(resident, tell, {}));
  const [row] = await app.owner('select id from notifications.message where effect_key = $1', [
    message.effectKey,
  ]);
  return String(row?.['id']);
}
const stateOf = async (id: string) =>
  (await app.owner('select state, attempts, problem from notifications.message where id = $1', [id]))[0];

describe('sending', () => {
  test('the mail arrives in the person’s language with a calendar entry, and says nothing of what or where', async () => {
    const resident = await aResident(app, { language: 'fi', name: 'Aino Testi', email: 'aino@example.test' });
    const id = await say(resident, aMessage());
    await senderTo(sink.url)(id);
    expect(taken.map((mail) => mail.recipient)).toEqual(['aino@example.test']);
    const mail = readMail(taken[0]?.raw ?? '');
    expect(mail.subject).toBe('Sinulle on varattu aika');
    expect(mail.text).toContain('maanantaina 15. maaliskuuta 2027 klo 13.00');
    expect(mail.calendar).toContain('DTSTART:20270315T120000Z');
    expect(taken[0]?.raw).not.toMatch(/Aino|Testi|Stockholm|Helsinki/);
    expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 1, problem: null });
  });

  test('whom it was sent to is in the access log, once, as the service’s own act', async () => {
    const resident = await aResident(app);
    await senderTo(sink.url)(await say(resident, aMessage()));
    const rows = await app.owner(
      `select actor_kind, action, resource, rule from audit.access_log where resident_id = $1 and action = 'send'`,
      [resident.residentId],
    );
    expect(rows).toEqual([
      { actor_kind: 'system', action: 'send', resource: 'contact-data', rule: 'service-job:send-message' },
    ]);
  });

  test('delivered twice it is sent once', async () => {
    const id = await say(await aResident(app), aMessage());
    const send = senderTo(sink.url);
    await Promise.all([send(id), send(id)]);
    await send(id);
    expect(taken).toHaveLength(1);
  });

  test('said twice it is one message', async () => {
    const resident = await aResident(app);
    const message = aMessage();
    expect(await say(resident, message)).toBe(await say(resident, message));
  });

  test('a mail sent again after the answer was lost carries the same Message-ID, so that it shows once', async () => {
    const id = await say(await aResident(app), aMessage());
    const send = senderTo(sink.url);
    await send(id);
    await app.owner(`update notifications.message set state = 'waiting' where id = $1`, [id]);
    await send(id);
    const ids = taken.map((mail) => readMail(mail.raw).messageId);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@vandra\.example>$/);
    expect(ids[1]).toBe(ids[0]);
    const inbox = await mustRun(app.run({ kind: 'visitor' }, listInbox, {}));
    expect(inbox.filter((mail) => mail.recipient === taken[0]?.recipient)).toHaveLength(1);
  });

  test('who does not want mail gets none, who has no address gets none, and neither is a failure', async () => {
    const [unwilling, unreachable] = [await aResident(app), await aResident(app, { email: null })];
    await app.owner(`update residents.person set notify = '{"email": false}' where resident_id = $1`, [
      unwilling.residentId,
    ]);
    const [first, second] = [await say(unwilling, aMessage()), await say(unreachable, aMessage())];
    await senderTo(sink.url)(first);
    await senderTo(sink.url)(second);
    expect(taken).toEqual([]);
    expect([(await stateOf(first))?.['state'], (await stateOf(second))?.['state']]).toEqual([
      'not-wanted',
      'no-address',
    ]);
  });

  test.each(['deceased', 'erased'])('death and erasure stop every message: %s', async (state) => {
    const resident = await aResident(app);
    const id = await say(resident, aMessage());
    await app.owner('update identity.resident set state = $1 where resident_id = $2', [
      state,
      resident.residentId,
    ]);
    await senderTo(sink.url)(id);
    expect(taken).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'not-wanted' });
  });

  test('what tells of a time that has come, or was taken back, is not sent', async () => {
    const resident = await aResident(app);
    const past = await say(
      resident,
      aMessage({ payload: { startsAt: '2027-02-01T12:00:00.000Z', zone: STOCKHOLM } }),
    );
    const message = aMessage({ effectKey: `meeting-1:${newId()}` });
    const back = await say(resident, message);
    const takeBack = command({
      name: 'testing.take-back',
      input: z.strictObject({}),
      async run(context) {
        const opened = await context.person({
          residentId: resident.residentId,
          action: 'write',
          resource: 'meeting',
        });
        if (!opened.ok) return opened;
        await outdateMessages(opened.value, 'meeting-1:');
        return done(null);
      },
    });
    await mustRun(app.run(resident, takeBack, {}));
    await senderTo(sink.url)(past);
    await senderTo(sink.url)(back);
    expect(taken).toEqual([]);
    expect((await stateOf(past))?.['state']).toBe('outdated');
  });

  test('under protected identity nothing in the mail places the person: it differs from any other only in address and time', async () => {
    const [open, hidden] = [
      await aResident(app, { email: 'a@example.test' }),
      await aResident(app, { email: 'b@example.test', protected: 'skyddad-folkbokforing' }),
    ];
    const message = aMessage();
    for (const [index, resident] of [open, hidden].entries())
      await senderTo(sink.url)(
        await say(resident, { ...message, effectKey: `${message.effectKey}:${index}` }),
      );
    const [one, other] = taken.map((mail) => readMail(mail.raw));
    expect(other?.text).toBe(one?.text);
    expect(other?.calendar?.replace(/DTSTAMP:\w+/, '')).toBe(one?.calendar?.replace(/DTSTAMP:\w+/, ''));
    expect(taken[1]?.raw).not.toMatch(/Street|Town|070-|Europe|Enhet|Organisation/);
  });
});

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

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((settle) => setTimeout(settle, 100));
}

describe('when the mail server is away', () => {
  test('nobody’s address is read into the log, the attempt is counted, and the message waits', async () => {
    const resident = await aResident(app);
    const id = await say(resident, aMessage());
    await expect(senderTo(`smtp://127.0.0.1:${await aFreePort()}`)(id)).rejects.toThrow('ECONNREFUSED');
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(
      await app.owner(`select 1 from audit.access_log where resident_id = $1 and action = 'send'`, [
        resident.residentId,
      ]),
    ).toEqual([]);
  });

  test('the queue tries again until it is back, and then exactly one mail arrives', async () => {
    const port = await aFreePort();
    const resident = await aResident(app, { email: 'patient-one@example.test' });
    const id = await say(resident, aMessage());
    const send = senderTo(`smtp://127.0.0.1:${port}`);
    const worker = await openJobWorker(
      app.urls.job,
      {
        facts: async () => undefined,
        messages: async (data) => (data['messageId'] === id ? send(id) : undefined),
        'feedback-mails': async () => undefined,
      },
      () => undefined,
    );
    await until(async () => Number((await stateOf(id))?.['attempts']) >= 1);
    const late: string[] = [];
    const back = await openMailSink(async (mail) => void late.push(mail.recipient), port);
    await until(async () => (await stateOf(id))?.['state'] === 'sent');
    await worker.stop();
    await back.close();
    expect(late).toEqual(['patient-one@example.test']);
  });
});
