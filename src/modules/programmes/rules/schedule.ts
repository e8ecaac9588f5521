/**
 * Which messages a road calls for, and when. Every message is counted from the day its module opened, at a time on the clock
 * where the person is; it has a name of its own, so that it is sent once whatever moves.
 */
import type { ChannelName } from '#kernel/channels.ts';
import { type CivilDate, type CivilTime, type Instant, instantOf } from '#kernel/dates.ts';
import type { OpenModule } from './unlock.ts';
import type { Programme } from './programme.ts';
import { type Walk, walkingDay } from './walk.ts';

interface Planned {
  /** `<module> <reminder> <number>`: made once. */
  readonly key: string;
  readonly moduleId: string;
  readonly reminderId: string;
  /** Null: those that the person has chosen. */
  readonly channels: readonly ChannelName[] | null;
  readonly date: CivilDate;
  readonly time: CivilTime;
}

/** At a day and time that exist: on the morning that the clock is put forward they may be later than planned. */
export interface PlannedMessage extends Planned {
  readonly instant: Instant;
}

export interface Plan {
  readonly programme: Programme;
  readonly walk: Walk;
  readonly road: readonly OpenModule[];
  /** Of what need not be planned any more, by key and day. */
  readonly isOver: (key: string, on: CivilDate) => boolean;
}

/** The module that a message is about, by the message's name. */
export function moduleOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** The messages of one module that is not done, by its opening. Nothing before it has opened. */
function messagesOf({ programme, walk, isOver }: Plan, open: OpenModule): readonly Planned[] {
  if (open.opening.kind === 'waits' || open.doneOn !== null) return [];
  const begins = open.opening.on;
  const planned: Planned[] = [];
  for (const reminder of open.module.reminders ?? programme.reminders) {
    const wanted = (reminder.at ?? walk.messageTime) as CivilTime;
    const times = reminder.everyDays === undefined ? 1 : reminder.most;
    for (let index = 0; index < times; index += 1) {
      const days = reminder.afterDays + index * (reminder.everyDays ?? 0);
      // On the day itself nothing is said before it is open.
      const time = days === 0 && wanted < programme.opensAt ? (programme.opensAt as CivilTime) : wanted;
      const placed = walkingDay(walk.pauses, begins, { days, time });
      const key = `${open.module.id} ${reminder.id} ${String(index + 1)}`;
      if (placed.kind === 'in-pause' || isOver(key, placed.on)) continue;
      const of = { moduleId: open.module.id, reminderId: reminder.id, channels: reminder.channels ?? null };
      planned.push({ key, ...of, date: placed.on, time });
    }
  }
  return planned;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Every message that the road calls for as it is known now and that is not over, in the order of the calendar. Each is placed
 * on the clock of its zone only when it is asked for: most lie far ahead.
 */
export function* messagesOn(plan: Plan): Generator<PlannedMessage> {
  const planned = plan.road
    .flatMap((open) => messagesOf(plan, open))
    .toSorted(
      (one, other) =>
        compareText(one.date, other.date) ||
        compareText(one.time, other.time) ||
        compareText(one.key, other.key),
    );
  for (const message of planned) {
    const { date, time, instant } = instantOf(message.date, message.time, plan.walk.zone);
    yield { ...message, date, time, instant };
  }
}
