/** Which way a message goes now: by which channel, later, or not at all. */
import {
  type CivilDate,
  civilIn,
  daysBetween,
  epochMs,
  type Instant,
  instantFromMs,
  instantOf,
  type Zone,
} from '#kernel/dates.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { isOutdated, type Writing } from './mail-text.ts';
import { afterQuietHours, pace, type PacedKind, type PaceHistory, type PaceRules } from './pace.ts';

export interface Routed extends Pick<Writing, 'template' | 'payload'> {
  readonly effectKey: string;
  readonly kind: PacedKind;
  /** Null: the person's own channels. */
  readonly channels: readonly ChannelName[] | null;
  /** Took nothing, or were away too long. */
  readonly tried: readonly ChannelName[];
  readonly lastOn: CivilDate | null;
  /** Of a nudge: when the person last used what it is about; null: nobody said. */
  readonly usedOn: CivilDate | null;
}

export interface Recipient {
  /** False after a death, after erasure, and when access said no. */
  readonly mayBeContacted: boolean;
  /** In the order of preference. */
  readonly wanted: readonly ChannelName[];
  /** Those that are set up and for which the person has an address. */
  readonly open: readonly ChannelName[];
  readonly zone: Zone;
}

export interface PaceFacts {
  readonly nudged: readonly { readonly key: string; readonly at: Instant }[];
  readonly usedAt: Instant | null;
}

export type Route =
  | { readonly kind: 'settled'; readonly state: 'outdated' | 'not-wanted' | 'no-address' | 'failed' }
  | { readonly kind: 'later'; readonly dueAt: Instant }
  | { readonly kind: 'try'; readonly channel: ChannelName; readonly next: 'another' | 'none' };

/** These make a sound; what lies in an inbox until morning wakes nobody. */
const HEARD: readonly ChannelName[] = ['sms', 'push'];

function chosen(message: Routed, wanted: readonly ChannelName[]): readonly ChannelName[] {
  const named = message.channels;
  const both = named === null ? wanted : wanted.filter((name) => named.includes(name));
  // The person has turned off every channel that was meant: their own choice is what counts.
  return both.length > 0 ? both : wanted;
}

/** Counted from the same day as where the nudge was planned, so that what was let through there is let through here. */
function historyOf({ usedOn }: Routed, facts: PaceFacts, today: CivilDate, where: Zone): PaceHistory {
  const signedInOn = facts.usedAt === null ? null : civilIn(facts.usedAt, where).date;
  const last = [usedOn, signedInOn].reduce((one, other) => ((other ?? '') > (one ?? '') ? other : one));
  return {
    daysSinceUse: last === null ? 0 : Math.max(0, daysBetween(last, today)),
    sent: facts.nudged.map(({ key, at }) => ({ key, kind: 'nudge', date: civilIn(at, where).date })),
  };
}

/** For a nudge and for what makes a sound: when, by quiet hours and pace. Null: now. */
function waitOf(
  message: Routed,
  channel: ChannelName,
  at: { readonly now: Instant; readonly zone: Zone; readonly facts: PaceFacts; readonly rules: PaceRules },
): Instant | 'never' | null {
  const { date, time } = civilIn(at.now, at.zone);
  if (message.kind === 'nudge') {
    const asked = { key: message.effectKey, kind: message.kind, date, time, until: message.lastOn };
    const answer = pace(asked, historyOf(message, at.facts, date, at.zone), at.rules);
    if (answer.kind === 'never') return 'never';
    return answer.kind === 'send' ? null : instantOf(answer.date, answer.time, at.zone).instant;
  }
  if (message.kind === 'appointment' || !HEARD.includes(channel)) return null;
  const next = afterQuietHours(date, time, at.rules.quiet);
  return next.date === date && next.time === time ? null : instantOf(next.date, next.time, at.zone).instant;
}

/** Decides for one message and one person, now. */
export function routeOf(
  message: Routed,
  recipient: Recipient | undefined,
  at: { readonly now: Instant; readonly facts: PaceFacts; readonly rules: PaceRules },
): Route {
  const settled = (state: Extract<Route, { kind: 'settled' }>['state']): Route => ({
    kind: 'settled',
    state,
  });
  if (isOutdated(message, at.now)) return settled('outdated');
  if (recipient === undefined || !recipient.mayBeContacted || recipient.wanted.length === 0)
    return settled('not-wanted');
  if (message.lastOn !== null && civilIn(at.now, recipient.zone).date > message.lastOn)
    return settled('outdated');
  const ways = chosen(message, recipient.wanted).filter(
    (name) => recipient.open.includes(name) && !message.tried.includes(name),
  );
  const [channel] = ways;
  if (channel === undefined) return settled(message.tried.length > 0 ? 'failed' : 'no-address');
  const wait = waitOf(message, channel, { ...at, zone: recipient.zone });
  if (wait === 'never') return settled('outdated');
  if (wait !== null) return { kind: 'later', dueAt: wait };
  return { kind: 'try', channel, next: ways.length > 1 ? 'another' : 'none' };
}

/** How it went: as the channel answered, or that it was away. */
export type Attempt =
  | { readonly kind: 'sent' }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly problem: string }
  | { readonly kind: 'away'; readonly problem: string };

export interface AfterAttempt {
  readonly state: 'sent' | 'delivered' | 'failed' | 'waiting';
  readonly tried: readonly ChannelName[];
  readonly attempts: number;
  readonly problem: string | null;
  /** Null: at once where it waits. */
  readonly dueAt: Instant | null;
}

/** A mail server that is down for a night is no reason to lose a message: about 20 hours of growing pauses. */
const MOST_ATTEMPTS = 15;
/** With another channel to go by, nobody waits a night for the first one. */
const MOST_BEFORE_ANOTHER = 3;
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 2 * 60 * 60 * 1000;

/** When it is tried again after so many attempts. */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}

/** What becomes of the message. */
export function afterAttempt(
  before: Pick<Routed, 'tried'> & { readonly attempts: number },
  way: Extract<Route, { kind: 'try' }>,
  attempt: Attempt,
  now: Instant,
): AfterAttempt {
  const attempts = before.attempts + 1;
  const { tried } = before;
  if (attempt.kind === 'sent' || attempt.kind === 'delivered')
    return { state: attempt.kind, tried, attempts, problem: null, dueAt: null };
  const { problem } = attempt;
  const givenUp = [...tried, way.channel];
  const isOver =
    attempt.kind === 'refused' || attempts >= (way.next === 'another' ? MOST_BEFORE_ANOTHER : MOST_ATTEMPTS);
  if (!isOver)
    return {
      state: 'waiting',
      tried,
      attempts,
      problem,
      dueAt: instantFromMs(epochMs(now) + pauseAfter(attempts)),
    };
  if (way.next === 'another') return { state: 'waiting', tried: givenUp, attempts: 0, problem, dueAt: null };
  return { state: 'failed', tried: givenUp, attempts, problem, dueAt: null };
}
