import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { civilDate, civilTime, instantOf, zone } from '#kernel/dates.ts';
import { emailChannel } from '#platform/channels/email.ts';
import { type MailSink, openMailer, openMailSink, type TakenMail } from '#platform/mail.ts';
import { aResident, aUnit, mustRun, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { listInbox, takeInMail } from './public.ts';
import { readMail } from './rules/read-mail.ts';
import { aMessage, anOffice, becameOf, FROM, say, takeBack, type TestOffice, wants } from './testing.ts';

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

describe('sending', () => {
  test('the mail arrives in the person’s language with a calendar entry, and says nothing of what or where', async () => {
    const resident = await aResident(app, { language: 'fi', name: 'Aino Testi', email: 'aino@example.test' });
    const id = await say(app, resident, aMessage(place.unitId));
    await office.sweep();
    expect(taken.map((mail) => mail.recipient)).toEqual(['aino@example.test']);
    const mail = readMail(taken[0]?.raw ?? '');
    expect(mail.subject).toBe('Sinulle on varattu aika');
    expect(mail.text).toContain('maanantaina 15. maaliskuuta 2027 klo 13.00');
    expect(mail.calendar).toContain('DTSTART:20270315T120000Z');
    expect(taken[0]?.raw).not.toMatch(/Aino|Testi|Stockholm|Helsinki/);
    expect(await becameOf(app, id)).toMatchObject({
      state: 'sent',
      channel: 'email',
      attempts: 1,
      problem: null,
      claimed_by: null,
    });
  });

  test('whom it was sent to is in the access log, once, as the service’s own act', async () => {
    const resident = await aResident(app);
    await say(app, resident, aMessage(place.unitId));
    await office.sweep();
    const rows = await app.owner(
      `select actor_kind, action, resource, rule from audit.access_log where resident_id = $1 and action = 'send'`,
      [resident.residentId],
    );
    expect(rows).toEqual([
      { actor_kind: 'system', action: 'send', resource: 'contact-data', rule: 'service-job:send-message' },
    ]);
  });

  test('with two workers at once each message is sent once', async () => {
    for (let number = 0; number < 40; number += 1)
      await say(app, await aResident(app), aMessage(place.unitId));
    const other = officeTo(sink.url);
    await Promise.all([office.sweep(), other.sweep()]);
    await office.sweep();
    expect(taken).toHaveLength(40);
  });

  test('two messages to one person go one after the other, in their order', async () => {
    const resident = await aResident(app);
    await say(app, resident, aMessage(place.unitId));
    await say(app, resident, aMessage(place.unitId, { template: 'something-new', payload: {} }));
    await office.sweep();
    expect(taken.map((mail) => readMail(mail.raw).subject)).toEqual([
      'Du har en bokad tid',
      'Det finns något nytt till dig',
    ]);
  });

  test('said twice it is one message', async () => {
    const resident = await aResident(app);
    const message = aMessage(place.unitId);
    expect(await say(app, resident, message)).toBe(await say(app, resident, message));
    await office.sweep();
    expect(taken).toHaveLength(1);
  });

  test('a mail sent again after the answer was lost carries the same Message-ID, so that it shows once', async () => {
    const id = await say(app, await aResident(app), aMessage(place.unitId));
    await office.sweep();
    await app.owner(
      `update notifications.message set state = 'waiting', channel = null, sent_at = null where id = $1`,
      [id],
    );
    await office.sweep();
    const ids = taken.map((mail) => readMail(mail.raw).messageId);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@vandra\.example>$/);
    expect(ids[1]).toBe(ids[0]);
    const inbox = await mustRun(app.run({ kind: 'visitor' }, listInbox, { channel: 'email' }));
    expect(inbox.filter((mail) => mail.recipient === taken[0]?.recipient)).toHaveLength(1);
  });

  test('who wants nothing gets nothing, and it is no failure', async () => {
    const resident = await aResident(app);
    await wants(app, resident, []);
    const id = await say(app, resident, aMessage(place.unitId));
    await office.sweep();
    expect(taken).toEqual([]);
    expect(await becameOf(app, id)).toMatchObject({ state: 'not-wanted' });
    expect(
      await app.owner('select 1 from worklist.item where resident_id = $1', [resident.residentId]),
    ).toEqual([]);
  });

  test.each(['deceased', 'erased'])('death and erasure stop every message: %s', async (state) => {
    const resident = await aResident(app);
    const id = await say(app, resident, aMessage(place.unitId));
    await app.owner('update identity.resident set state = $1 where resident_id = $2', [
      state,
      resident.residentId,
    ]);
    await office.sweep();
    expect(taken).toEqual([]);
    expect(await becameOf(app, id)).toMatchObject({ state: 'not-wanted' });
  });

  test('what tells of a time that has come, or was taken back, is not sent', async () => {
    const resident = await aResident(app);
    const past = await say(
      app,
      resident,
      aMessage(place.unitId, { payload: { startsAt: '2027-02-01T12:00:00.000Z', zone: STOCKHOLM } }),
    );
    const back = await say(
      app,
      resident,
      aMessage(place.unitId, { effectKey: `meeting-1:${resident.residentId}` }),
    );
    await takeBack(app, resident, 'meeting-1:');
    await office.sweep();
    expect(taken).toEqual([]);
    expect(await becameOf(app, past)).toMatchObject({ state: 'outdated' });
    expect(await becameOf(app, back)).toMatchObject({ state: 'outdated' });
  });

  test('under protected identity nothing in the mail places the person: it differs from any other only in address and time', async () => {
    const [plain, hidden] = [
      await aResident(app, { email: 'a@example.test' }),
      await aResident(app, { email: 'b@example.test', protected: 'skyddad-folkbokforing' }),
    ];
    const message = aMessage(place.unitId);
    for (const [index, resident] of [plain, hidden].entries())
      await say(app, resident, { ...message, effectKey: `${message.effectKey}:${index}` });
    await office.sweep();
    const mails = taken.toSorted((one, other) => (one.recipient < other.recipient ? -1 : 1));
    const [one, other] = mails.map((mail) => readMail(mail.raw));
    expect(other?.text).toBe(one?.text);
    expect(other?.calendar?.replace(/DTSTAMP:\w+/, '')).toBe(one?.calendar?.replace(/DTSTAMP:\w+/, ''));
    expect(mails[1]?.raw).not.toMatch(/Street|Town|070-|Europe|Enhet|Organisation/);
  });
});
