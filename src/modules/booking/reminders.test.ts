import { afterAll, describe, expect, inject, test } from 'vitest';
import { instant, plusMinutes } from '#kernel/dates.ts';
import type { Channel, Outgoing } from '#platform/channels/channel.ts';
import { sweepDue } from '#platform/worker.ts';
import { aChannel, anOffice } from '#modules/notifications/testing.ts';
import { mustRun } from '../../../testing/app.ts';
import { cancelMeeting, changeMeeting, meetingReminder } from './public.ts';
import { openBookingHouse, slotAt, type Stage, traces } from './testing.ts';

const { app, aStage, book } = await openBookingHouse(inject('adminUrl'));
afterAll(async () => app.close());

const DAY = 24 * 60;
const moveTo = async (at: string) => app.movableClock?.moveTo(instant(at));
const sweep = async () =>
  sweepDue({
    job: app.job,
    runner: app.runner,
    dueHandlers: [meetingReminder],
    clock: app.clock,
    log: app.log,
  });

/** What one person's mails were, as the post office hands them over now. */
async function handedTo(stage: Stage, channel: Channel & { readonly taken: Outgoing[] }) {
  const office = anOffice(app, { email: channel });
  await office.sweep();
  await office.end();
  const rows = await app.owner(
    `select effect_key, state from notifications.message where resident_id = $1 and template like 'time-%' order by id`,
    [stage.resident.residentId],
  );
  return rows.map((row) => String(row['state']));
}

function calendarOf(mail: Outgoing | undefined): Readonly<Record<string, string>> {
  const lines = (mail?.calendar?.content ?? '').replaceAll('\r\n ', '').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
}

describe('the invitation', () => {
  test('one entry with one UID: it moves with the meeting by a higher SEQUENCE, and is withdrawn with it', async () => {
    const stage = await aStage();
    const { residentId } = stage.resident;
    const channel = aChannel();
    const { meetingId } = await book(stage, 0);
    await handedTo(stage, channel);
    const wished = slotAt(stage.slots, 5);
    const input = { residentId, meetingId };
    await mustRun(
      app.run(stage.resident, changeMeeting(app.packs), {
        ...input,
        slotId: wished.id,
        modality: 'video',
        version: 1,
      }),
    );
    await handedTo(stage, channel);
    await mustRun(app.run(stage.resident, cancelMeeting, { ...input, version: 2 }));
    await handedTo(stage, channel);
    const entries = channel.taken.map(calendarOf);
    expect(entries.map((entry) => [entry['METHOD'], entry['SEQUENCE'], entry['STATUS']])).toEqual([
      ['PUBLISH', '0', 'CONFIRMED'],
      ['PUBLISH', '1', 'CONFIRMED'],
      ['CANCEL', '2', 'CANCELLED'],
    ]);
    expect(new Set(entries.map((entry) => entry['UID'])).size).toBe(1);
    expect(entries[1]?.['DTSTART']).toBe(`${wished.startsAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`);
  });

  test('who has another clock than the unit is told on their own; a meeting on site is told on the clock of the place', async () => {
    const told = async (modality: string) => {
      const stage = await aStage();
      await app.owner(
        `update residents.person set notify = notify || '{"zone": "Europe/Helsinki"}' where resident_id = $1`,
        [stage.resident.residentId],
      );
      const channel = aChannel();
      const { meetingId } = await book(stage, 0);
      await handedTo(stage, channel);
      const input = { residentId: stage.resident.residentId, meetingId, slotId: slotAt(stage.slots, 4).id };
      await mustRun(app.run(stage.resident, changeMeeting(app.packs), { ...input, modality, version: 1 }));
      await handedTo(stage, channel);
      return channel.taken.map((mail) => /kl\. (\d\d\.\d\d)/.exec(mail.text)?.[1]);
    };
    expect(await told('phone')).toEqual(['14.00', '14.00']);
    expect(await told('on-site')).toEqual(['14.00', '13.00']);
  });
});

// The clock only moves forward: what follows is last.
describe('reminders', () => {
  test('at booking, the day before and fifteen minutes before: three mails, and no word in them of what or with whom', async () => {
    const stage = await aStage();
    const channel = aChannel();
    await book(stage, 0);
    const { startsAt } = slotAt(stage.slots, 0);
    await handedTo(stage, channel);
    for (const before of [DAY, 15]) {
      await moveTo(plusMinutes(startsAt, -before));
      await sweep();
      await handedTo(stage, channel);
    }
    expect(channel.taken.map((mail) => mail.subject)).toEqual([
      'Du har en bokad tid',
      'Påminnelse om din tid',
      'Påminnelse om din tid',
    ]);
    const coach = await app.owner('select name from identity.staff where id = $1', [stage.coach.staffId]);
    for (const mail of channel.taken) {
      expect(mail.text).toContain('kl. 13.00');
      expect(mail.text).not.toMatch(/coach|video|hälsa|samtal|motion|alkohol|tobak/i);
      expect(mail.text).not.toContain(String(coach[0]?.['name']));
    }
  });

  test('a worker that dies between handing a reminder over and recording it: the next one finishes it, and it is one message to whoever receives it', async () => {
    const stage = await aStage();
    await book(stage, 8);
    await handedTo(stage, aChannel());
    await moveTo(plusMinutes(slotAt(stage.slots, 8).startsAt, -DAY));
    await sweep();
    await sweep();
    const gate = Promise.withResolvers<void>();
    const first: Outgoing[] = [];
    // It has left, and the worker never gets to write it down.
    const hanging: Channel = {
      async send(message) {
        first.push(message);
        await gate.promise;
        return { kind: 'sent' };
      },
      close: () => undefined,
    };
    const dying = anOffice(app, { email: hanging });
    const dead = dying.sweep();
    await expect.poll(() => first.length).toBe(1);
    await dying.presence.leave();
    const channel = aChannel();
    await expect.poll(async () => handedTo(stage, channel)).toEqual(['sent', 'sent']);
    expect(channel.taken.map((mail) => mail.messageId)).toEqual(first.map((mail) => mail.messageId));
    gate.resolve();
    await dead.catch(() => undefined);
    expect(await handedTo(stage, channel)).toEqual(['sent', 'sent']);
    expect(channel.taken).toHaveLength(1);
    expect((await traces(app.owner, stage.resident)).reminders).toHaveLength(1);
  });
});
