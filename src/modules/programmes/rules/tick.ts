/**
 * One look at one person's road: which messages go now, which wait or fall away, and when to look again. The worker and the
 * simulator ask the same question, so that what is shown beforehand is what happens.
 */
import {
  type CivilDate,
  civilIn,
  type CivilMoment,
  type CivilTime,
  daysBetween,
  type Instant,
  instantOf,
  plusDays,
  plusMinutes,
} from '#kernel/dates.ts';
import { conditionsOf, rulesOf } from './faults-in.ts';
import type { Programme } from './programme.ts';
import { messagesOn, moduleOf, type PlannedMessage } from './schedule.ts';
import type { OpenModule } from './unlock.ts';
import { afterPauses, type Walk, walkingDay } from './walk.ts';

export interface SentBefore {
  readonly key: string;
  readonly kind: 'nudge' | 'appointment' | 'answer';
  readonly date: CivilDate;
}

/** What may be said when: `notifications` answers it, for all that one person is told. */
export type Pace = (
  asked: {
    readonly key: string;
    readonly kind: 'nudge';
    readonly date: CivilDate;
    readonly time: CivilTime;
    readonly until: null;
  },
  history: { readonly daysSinceUse: number; readonly sent: readonly SentBefore[] },
) =>
  | { readonly kind: 'send' | 'never' }
  | { readonly kind: 'later'; readonly date: CivilDate; readonly time: CivilTime };

/**
 * What became of a message. `passed`: a later one of the same module went instead, or its time was before all this. Only what
 * was sent is over for good: what passed is said after all when its time comes to lie ahead again, as with an event that was
 * first told with a wrong day.
 */
export interface Fate {
  readonly kind: 'sent' | 'passed' | 'later';
  /** The day of the look. */
  readonly on: CivilDate;
  /** The moment of the look; of `later`, when to ask again. */
  readonly at: Instant;
}

export interface Told {
  readonly fates: ReadonlyMap<string, Fate>;
  /** What the person was told, by this and by everything else. */
  readonly sent: readonly SentBefore[];
  readonly lastUsedOn: CivilDate;
  /** Nothing whose time was before this is said: who joins late is not told of what was. */
  readonly notBefore: Instant;
}

export interface Tick {
  readonly sends: readonly PlannedMessage[];
  /** The fates that changed, those of `sends` among them. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** When there may be something to say again, as far as it is known now. */
  readonly next: Instant | null;
}

interface Look {
  readonly programme: Programme;
  readonly walk: Walk;
  /** What `roadOf` answers on the day of the look. */
  readonly road: readonly OpenModule[];
  readonly told: Told;
  readonly now: Instant;
  readonly pace: Pace;
}

/** When a message is due: at its time; put off, when it was put off to; and if a pause came before it was said, after that. */
function dueAt(message: PlannedMessage, { walk, told, now }: Look): Instant | null {
  const { zone, pauses } = walk;
  const fate = told.fates.get(message.key);
  if (fate?.kind === 'passed' && message.instant <= fate.at) return null;
  let due: CivilMoment = message;
  if (fate?.kind === 'later') {
    const { date, time } = civilIn(fate.at, zone);
    const placed = walkingDay(pauses, fate.on, { days: daysBetween(fate.on, date), time });
    if (placed.kind === 'in-pause') return null;
    if (instantOf(placed.on, time, zone).instant > message.instant) due = { date: placed.on, time };
  }
  const begun = pauses.filter((pause) => instantOf(pause.from.date, pause.from.time, zone).instant <= now);
  const free = afterPauses(begun, due);
  if (free === null) return null;
  const isAsPlanned = free.date === message.date && free.time === message.time;
  return isAsPlanned ? message.instant : instantOf(free.date, free.time, zone).instant;
}

/** The diary of the last days changes with every day, also when nothing is written: then the road is looked at every morning. */
function dependsOnDay(programme: Programme, walk: Walk, today: CivilDate): boolean {
  if (walk.diary.length === 0) return false;
  return rulesOf(programme).some(({ rule }) =>
    conditionsOf(rule).some((one) => {
      if (one.kind !== 'diary') return false;
      const before = plusDays(today, -one.days);
      return walk.diary.some((written) => written.diary === one.diary && written.on > before);
    }),
  );
}

/** Of each module, when something was last said. */
function lastSent(told: Told): ReadonlyMap<string, Instant> {
  const found = new Map<string, Instant>();
  for (const [key, { kind, at }] of told.fates) {
    const module = moduleOf(key);
    if (kind === 'sent' && at > (found.get(module) ?? '')) found.set(module, at);
  }
  return found;
}

/**
 * When to ask again: on a later day at the message's own time, whatever hour it was asked at now, unless that hour is one at
 * which nothing is ever said: then at the hour the pace names, or it would be put off from night to night. In the hour that
 * comes twice, what is named may have been an hour ago; a pace that names what is over would be asked for ever.
 */
function again(answer: CivilMoment, own: Answer, moment: CivilMoment, look: Look): Instant {
  if (answer.date < moment.date || (answer.date === moment.date && answer.time <= moment.time))
    throw new Error('later must lie ahead');
  const isOwnHour = answer.date !== moment.date && !(own.says.kind === 'later' && own.says.time !== own.time);
  const time = isOwnHour ? own.time : answer.time;
  const { instant } = instantOf(answer.date, time, look.walk.zone);
  return instant > look.now ? instant : plusMinutes(look.now, 60);
}

/** What the pace says of a message at its own time. */
interface Answer {
  readonly time: CivilTime;
  readonly says: ReturnType<Pace>;
}

interface Due {
  /** In the order of the calendar. */
  readonly now: readonly PlannedMessage[];
  /** When the first of the others is due. */
  readonly next: Instant | null;
}

function whatIsDue(look: Look): Due {
  const { programme, walk, road, told } = look;
  const isOver = (key: string, on: CivilDate) => {
    const fate = told.fates.get(key);
    return fate?.kind === 'sent' || (fate?.kind === 'passed' && on < fate.on);
  };
  const now: PlannedMessage[] = [];
  let next: { readonly at: Instant; readonly until: CivilDate } | null = null;
  for (const message of messagesOn({ programme, walk, isOver, road })) {
    // A day beyond, for where a whole day of the calendar was skipped.
    if (next !== null && message.date > next.until) break;
    const at = dueAt(message, look);
    if (at !== null && at <= look.now) now.push(message);
    else if (at !== null && (next === null || at < next.at))
      next = { at, until: plusDays(civilIn(at, walk.zone).date, 1) };
  }
  return { now, next: next?.at ?? null };
}

/** What to do now. Nothing is said of a module that is done, in a pause, before its time, or twice. */
export function tick(look: Look): Tick {
  const { programme, walk, told, now, pace } = look;
  const moment = civilIn(now, walk.zone);
  const due = whatIsDue(look);
  const fates = new Map<string, Fate>();
  const sends: PlannedMessage[] = [];
  const sent = [...told.sent];
  const daysSinceUse = Math.max(0, daysBetween(told.lastUsedOn, moment.date));
  const lastDue = new Map(due.now.map((message) => [message.moduleId, message.key]));
  const said = lastSent(told);
  const times = due.next === null ? [] : [due.next];
  if (dependsOnDay(programme, walk, moment.date)) {
    const tomorrow = plusDays(moment.date, 1);
    times.push(instantOf(tomorrow, programme.opensAt as CivilTime, walk.zone).instant);
  }
  for (const message of due.now) {
    const isFollowed =
      lastDue.get(message.moduleId) !== message.key || (said.get(message.moduleId) ?? '') > message.instant;
    if (isFollowed || message.instant < told.notBefore) {
      fates.set(message.key, { kind: 'passed', on: moment.date, at: now });
      continue;
    }
    const ask = ({ date, time }: CivilMoment) =>
      pace({ key: message.key, kind: 'nudge', date, time, until: null }, { daysSinceUse, sent });
    const answer = ask(moment);
    if (answer.kind === 'send') {
      sends.push(message);
      sent.push({ key: message.key, kind: 'nudge', date: moment.date });
      fates.set(message.key, { kind: 'sent', on: moment.date, at: now });
    } else if (answer.kind === 'later') {
      const own = { time: message.time, says: ask({ date: answer.date, time: message.time }) };
      const at = again(answer, own, moment, look);
      fates.set(message.key, { kind: 'later', on: moment.date, at });
      times.push(at);
    } else fates.set(message.key, { kind: 'passed', on: moment.date, at: now });
  }
  const next = times.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
  return { sends, fates, next };
}
