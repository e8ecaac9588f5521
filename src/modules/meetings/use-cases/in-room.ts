/** What is done in the room, whoever does it: coming in, hearing, passing words on, going. */
import type { Instant } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { CommandContext } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { type GuestRole, type SignalBody, SIGNALS_MAX } from '../contract.ts';
import { SWEEP } from '../jobs.ts';
import { closesAt, type Other, othersIn } from '../rules/door.ts';
import { readGuests } from '../store/guests.ts';
import {
  arrive,
  countSignals,
  deleteSignals,
  deleteSignalsOfWindow,
  insertSignal,
  lockPresence,
  readPresences,
  setState,
  signalsAfter,
  stillHere,
} from '../store/room.ts';
import type { Room } from './open-room.ts';

/** Browsers that are closed say no goodbye. A meeting that is moved closes at another time, which is owed by itself. */
export async function oweSweep(context: CommandContext, { tx, meeting, holder }: Room): Promise<void> {
  const closes = closesAt(meeting);
  await context.due(tx, {
    kind: SWEEP,
    effectKey: `${SWEEP}:${meeting.id}:${closes}`,
    dueAt: closes,
    holder,
    payload: { meetingId: meeting.id },
  });
}

/** Comes in. The professional is inside at once, and so is who was in already; everybody else waits to be let in. */
export async function comeIn(
  context: CommandContext,
  room: Room,
  { connection, realNow }: { connection: string; realNow: Instant },
) {
  const { tx, who, holder, meeting } = room;
  const before = await readPresences(tx, meeting.id);
  const earlier = before.find((presence) => presence.who === who);
  if (earlier !== undefined && earlier.connection !== connection)
    await deleteSignalsOfWindow(tx, { meetingId: meeting.id, connection: earlier.connection });
  const state = who === 'staff' || earlier?.state === 'in-call' ? ('in-call' as const) : ('waiting' as const);
  await arrive(tx, { meetingId: meeting.id, holder, who, connection, state }, realNow);
  await oweSweep(context, room);
  await announce(tx.db, `meeting:${meeting.id}`);
  return done({ who, state, others: othersIn(await readPresences(tx, meeting.id), who, realNow) });
}

export interface Heard {
  readonly state: 'waiting' | 'in-call' | 'left';
  /** A guest is told by the name and role they gave. */
  readonly others: readonly (Other & { readonly name: string | null; readonly role: GuestRole | null })[];
  readonly signals: readonly { readonly seq: number; readonly body: SignalBody }[];
}

/** What is new since a number. Refuses `taken-over` by another window. */
export async function hear(
  { tx, who, meeting }: Room,
  { connection, after, realNow }: { connection: string; after: number; realNow: Instant },
): Promise<Outcome<Heard, 'taken-over'>> {
  const state = await stillHere(tx, { meetingId: meeting.id, who, connection }, realNow);
  if (state === null) return refused('taken-over');
  // Who waits hears nothing of the call before they are let in.
  const signals =
    state === 'in-call'
      ? await signalsAfter(tx, { meetingId: meeting.id, notFrom: who, to: connection, after })
      : [];
  // Read after the signals, so that whoever sent one is among them unless they have gone since.
  const others = othersIn(await readPresences(tx, meeting.id), who, realNow);
  const guests = others.some((other) => other.side === 'guest') ? await readGuests(tx, meeting.id) : [];
  return done({
    state,
    others: others.map((other) => {
      const guest = guests.find((one) => one.id === other.who);
      return { ...other, name: guest?.name ?? null, role: guest?.role ?? null };
    }),
    signals,
  });
}

/** Passes words of WebRTC on. Refuses `not-let-in`, `taken-over`, and `too-many-signals`. */
export async function passOn(
  { tx, who, meeting, holder }: Room,
  { connection, bodies }: { connection: string; bodies: readonly SignalBody[] },
): Promise<Outcome<{ sent: number }, 'not-let-in' | 'taken-over' | 'too-many-signals'>> {
  const mine = await lockPresence(tx, meeting.id, who);
  if (mine?.state !== 'in-call') return refused('not-let-in');
  if (mine.connection !== connection) return refused('taken-over');
  if ((await countSignals(tx, meeting.id)) + bodies.length > SIGNALS_MAX) return refused('too-many-signals');
  for (const body of bodies) await insertSignal(tx, { meetingId: meeting.id, holder, who, body });
  await announce(tx.db, `meeting:${meeting.id}`);
  return done({ sent: bodies.length });
}

/** Goes. When the last one goes, the signals go too. A window that another has taken over leaves nothing. */
export async function goOut(
  { tx, who, meeting }: Room,
  connection: string,
): Promise<Outcome<null, 'taken-over'>> {
  if ((await lockPresence(tx, meeting.id, who))?.connection !== connection) return refused('taken-over');
  await setState(tx, { meetingId: meeting.id, who, state: 'left' });
  const left = (await readPresences(tx, meeting.id)).every((presence) => presence.state === 'left');
  if (left) await deleteSignals(tx, meeting.id);
  await announce(tx.db, `meeting:${meeting.id}`);
  return done(null);
}
