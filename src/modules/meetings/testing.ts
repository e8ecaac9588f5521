/** Builders for tests of the video room: a booked video meeting, the clock set beside it, and what two windows say. */
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { epochMs, type Instant, instant, plusMinutes } from '#kernel/dates.ts';
import type { Meeting } from '#modules/booking/public.ts';
import { type BookingHouse, openBookingHouse } from '#modules/booking/testing.ts';
import { mustRun } from '../../../testing/app.ts';
import type { SignalBody } from './contract.ts';
import { enterRoom } from './use-cases/enter-room.ts';
import { letIn } from './use-cases/let-in.ts';
import { listen } from './use-cases/listen.ts';

export interface Room {
  readonly coach: StaffActor;
  readonly resident: ResidentActor;
  readonly ids: { readonly residentId: string; readonly meetingId: Meeting['id'] };
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export type Person = StaffActor | ResidentActor;

export interface MeetingHouse extends BookingHouse {
  /** A booked video meeting; it is so many minutes after its start. */
  aRoom(minutes?: number): Promise<Room>;
  /** Both are in the call, each in one window (`coach-window`, `resident-window`). */
  aCall(): Promise<Room>;
  itIs(at: Instant): Promise<void>;
  enter(who: Person, room: Room, connection: string): ReturnType<MeetingHouse['app']['run']>;
  /** What a window hears after a number. */
  hear(who: Person, room: Room, connection: string, after?: number): Promise<Heard>;
  /** What waits in the tables. */
  left(room: Room): Promise<{ readonly signals: number; readonly presences: number }>;
}

export interface Heard {
  readonly state: string;
  readonly others: readonly { readonly who: string; readonly kind: string; readonly name: string | null }[];
  readonly signals: readonly { readonly seq: number; readonly body: SignalBody }[];
}

export const COACH = 'coach-window';
export const RESIDENT = 'resident-window';

export function anOfferOf(connection: string, to: string, sdp = 'v=0'): SignalBody {
  return { type: 'offer', connection, to, sdp };
}

export async function openMeetingHouse(adminUrl: string): Promise<MeetingHouse> {
  const house = await openBookingHouse(adminUrl);
  const { app, aStage, book } = house;
  const { realNow } = app.clock;

  /** As far as the clock needs to go, backwards too. */
  async function itIs(at: Instant): Promise<void> {
    const ahead = epochMs(at) - epochMs(app.clock.realNow());
    await app.owner('update platform.demo_clock set ahead = make_interval(secs => $1::float8 / 1000)', [
      ahead,
    ]);
    await app.movableClock?.refresh();
  }
  async function aRoom(minutes = 0): Promise<Room> {
    await itIs(instant('2027-03-01T08:00:00Z'));
    const stage = await aStage();
    const { meetingId } = await book(stage);
    const [row] = await app.owner(
      `select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as starts,
        to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ends from booking.meeting where id = $1`,
      [meetingId],
    );
    const startsAt = instant(String(row?.['starts']));
    await itIs(plusMinutes(startsAt, minutes));
    const { coach, resident } = stage;
    return {
      coach,
      resident,
      ids: { residentId: resident.residentId, meetingId },
      startsAt,
      endsAt: instant(String(row?.['ends'])),
    };
  }
  const enter: MeetingHouse['enter'] = async (who, room, connection) =>
    app.run(who, enterRoom(realNow), { ...room.ids, connection });
  return {
    ...house,
    aRoom,
    itIs,
    enter,
    async aCall() {
      const room = await aRoom();
      await mustRun(enter(room.resident, room, RESIDENT));
      await mustRun(enter(room.coach, room, COACH));
      await mustRun(app.run(room.coach, letIn, { ...room.ids, who: 'resident' }));
      return room;
    },
    hear: async (who, room, connection, after = 0) =>
      mustRun(app.run(who, listen(realNow), { ...room.ids, connection, after })),
    async left(room) {
      const count = async (table: string): Promise<number> =>
        Number(
          (
            await app.owner(`select count(*)::int as count from ${table} where meeting_id = $1`, [
              room.ids.meetingId,
            ])
          )[0]?.['count'],
        );
      return { signals: await count('meetings.signal'), presences: await count('meetings.presence') };
    },
  };
}
