/** A professional's own times for a calendar elsewhere, by a secret link: busy or free, and nothing else. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { plusMinutes } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { BusyTime } from '#modules/notifications/public.ts';
import { type AccessRefusal, command, type CommandContext } from '#platform/command.ts';
import type { UnitTx } from '#platform/db.ts';
import { collides } from '../rules/free-slots.ts';
import { dropFeed, type FeedOwner, feedMade, findFeed, putFeed } from '../store/feeds.ts';
import { openSlots, takenBetween } from '../store/slots.ts';

/** 256 bits: nobody finds one by trying. */
const TOKEN_BYTES = 32;
const DAY_MINUTES = 24 * 60;
const BACK_DAYS = 7;
const AHEAD_DAYS = 120;

function hashOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

/** Not the meeting's own id, which the client's calendar has too: two calendars side by side must not tell who meets whom. */
function uidOf(kind: BusyTime['kind'], id: string): string {
  return createHash('sha256').update(`calendar feed ${kind} ${id}`).digest('hex').slice(0, 32);
}

async function ownFeed(
  context: CommandContext,
): Promise<Outcome<{ readonly tx: UnitTx; readonly owner: FeedOwner }, AccessRefusal>> {
  const opened = await context.units();
  if (!opened.ok) return opened;
  const { actor } = context;
  if (actor.kind !== 'staff') return refused('not-allowed');
  return done({ tx: opened.value, owner: { staffId: actor.staffId, unitId: actor.unitId } });
}

export const showFeed = command({
  name: 'booking.show-feed',
  input: z.strictObject({}),
  async run(context) {
    const own = await ownFeed(context);
    if (!own.ok) return own;
    return done({ made: await feedMade(own.value.tx, own.value.owner) });
  },
});

/** Answers the secret, which is kept nowhere. A link that was there before ends. */
export const makeFeed = command({
  name: 'booking.make-feed',
  input: z.strictObject({}),
  async run(context) {
    const own = await ownFeed(context);
    if (!own.ok) return own;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await putFeed(own.value.tx, hashOf(token), own.value.owner);
    return done({ token });
  },
});

/** Ended a second time it is ended. */
export const endFeed = command({
  name: 'booking.end-feed',
  input: z.strictObject({}),
  async run(context) {
    const own = await ownFeed(context);
    if (!own.ok) return own;
    await dropFeed(own.value.tx, own.value.owner);
    return done(null);
  },
});

/** What the link shows. Refuses `not-found`: unknown, ended, and of who does not work there any more, all alike. */
export const readFeed = command({
  name: 'booking.read-feed',
  input: z.strictObject({ token: z.string().min(1).max(100) }),
  async run(context, { token }) {
    const tx = context.reference('calendar-feed');
    const owner = await findFeed(tx, hashOf(token));
    if (owner === undefined) return refused('not-found');
    const span = {
      from: plusMinutes(context.now, -BACK_DAYS * DAY_MINUTES),
      until: plusMinutes(context.now, AHEAD_DAYS * DAY_MINUTES),
    };
    const taken = await takenBetween(tx, owner.staffId, span);
    const slots = await openSlots(tx, { ...owner, ...span, from: context.now });
    const busy: readonly BusyTime[] = taken.map((time) => ({
      uid: uidOf('busy', time.meetingId),
      startsAt: time.startsAt,
      endsAt: time.endsAt,
      kind: 'busy',
    }));
    const free: readonly BusyTime[] = slots
      .filter((slot) => !taken.some((time) => collides(slot, time)))
      .map((slot) => ({
        uid: uidOf('free', slot.id),
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        kind: 'free',
      }));
    return done([...busy, ...free].toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1)));
  },
});
