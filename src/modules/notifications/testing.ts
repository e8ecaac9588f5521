/** For tests: a post office over given channels, messages said as a use case says them, and what became of them. */
import * as z from 'zod';
import type { ResidentActor } from '#kernel/actor.ts';
import { type Instant, instant, plusMinutes } from '#kernel/dates.ts';
import { newId, type UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import type { Channel, Handed, Outgoing } from '#platform/channels/channel.ts';
import { openPresence, type Presence } from '#platform/presence.ts';
import { mustRun, type TestApp } from '../../../testing/app.ts';
import {
  type Channels,
  type NewMessage,
  notify,
  outdateMessages,
  type PostOffice,
  postOffice,
} from './public.ts';

export const FROM = 'Vandra <no-reply@vandra.example>';

export interface TestOffice extends PostOffice {
  readonly presence: Presence;
  end(): Promise<void>;
}

/** A worker's post office with these channels. */
export function anOffice(app: TestApp, channels: Partial<Channels>): TestOffice {
  const presence = openPresence(app.urls.job);
  const office = postOffice({
    run: app.run,
    db: app.job.kysely,
    clock: app.clock,
    sealing: app.sealing,
    presence,
    channels: { inbox: {}, ...channels },
    packs: app.packs,
    pace: app.pace,
    publicUrl: 'https://vandra.example',
    from: FROM,
    log: app.log,
  });
  return {
    ...office,
    presence,
    async end() {
      office.close();
      await presence.leave();
    },
  };
}

/** A channel that keeps what it is given; what it answers can be set. */
export function aChannel(
  answer: (message: Outgoing) => Promise<Handed> = async () => ({ kind: 'sent' }),
): Channel & {
  readonly taken: Outgoing[];
} {
  const taken: Outgoing[] = [];
  return {
    taken,
    async send(message) {
      const handed = await answer(message);
      taken.push(message);
      return handed;
    },
    close: () => undefined,
  };
}

/** A time booked, with what a calendar needs. */
export function aMessage(holder: UnitId, given: Partial<NewMessage> = {}): NewMessage {
  const startsAt = instant('2027-03-15T12:00:00.000Z');
  const payload = {
    startsAt,
    endsAt: plusMinutes(startsAt, 45),
    zone: 'Europe/Stockholm',
    calendarId: newId(),
    sequence: '0',
  };
  return { effectKey: `test:${newId()}`, holder, template: 'time-booked', payload, ...given };
}

async function asResident(app: TestApp, resident: ResidentActor, work: (parts: Parts) => Promise<void>) {
  const act = command({
    name: 'testing.tell',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId: resident.residentId,
        action: 'write',
        resource: 'meeting',
      });
      if (!opened.ok) return opened;
      await work({ context, tx: opened.value });
      return done(null);
    },
  });
  await mustRun(app.run(resident, act, {}));
}
interface Parts {
  readonly context: Parameters<typeof notify>[0];
  readonly tx: Parameters<typeof notify>[1];
}

/** Says it as a use case does; answers the message's id. */
export async function say(app: TestApp, resident: ResidentActor, message: NewMessage): Promise<string> {
  await asResident(app, resident, async ({ context, tx }) => notify(context, tx, message));
  const [row] = await app.owner('select id from notifications.message where effect_key = $1', [
    message.effectKey,
  ]);
  return String(row?.['id']);
}

export async function takeBack(app: TestApp, resident: ResidentActor, prefix: string): Promise<void> {
  await asResident(app, resident, async ({ tx }) => outdateMessages(tx, prefix));
}

/** Something that the person does: a fact of theirs. */
export async function act(app: TestApp, resident: ResidentActor): Promise<void> {
  await asResident(app, resident, async ({ context, tx }) =>
    context.fact(tx, { type: 'contact.changed', holder: resident.residentId, data: {} }),
  );
}

export interface Became {
  readonly state: string;
  readonly channel: string | null;
  readonly attempts: number;
  readonly problem: string | null;
  readonly tried: readonly string[];
  readonly due_at: Instant;
  readonly sent_at: Date | null;
  readonly delivered_at: Date | null;
  readonly opened_at: Date | null;
  readonly acted_at: Date | null;
  readonly claimed_by: number | null;
}

export async function becameOf(app: TestApp, id: string): Promise<Became> {
  const [row] = await app.owner(
    `select state, channel, attempts, problem, tried, due_at::text, sent_at, delivered_at, opened_at, acted_at, claimed_by
     from notifications.message where id = $1`,
    [id],
  );
  return row as unknown as Became;
}

/** How the person wants to be told. */
export async function wants(
  app: TestApp,
  resident: ResidentActor,
  channels: readonly string[],
  zone: string | null = null,
): Promise<void> {
  await app.owner('update residents.person set notify = $2 where resident_id = $1', [
    resident.residentId,
    JSON.stringify({ channels, time: null, zone }),
  ]);
}
