/**
 * One road played from its first day, with what may happen on it: every opening, every message and every flag at its civil time.
 * It asks the functions that the worker and the player ask.
 */
import {
  type CivilDate,
  civilIn,
  type CivilMoment,
  type CivilTime,
  civilTime,
  type Instant,
  instantOf,
  plusDays,
} from '#kernel/dates.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { after, type Deed, usedAfter } from './deeds.ts';
import { type FlagRule, flagsHolding } from './flag-holds.ts';
import type { Programme } from './programme.ts';
import { type Fate, type Pace, type SentBefore, tick } from './tick.ts';
import { isOpen, type OpenModule, roadOf } from './unlock.ts';
import { isPaused, type Walk } from './walk.ts';

/** A deed, and when it is done; left out, the time is noon. */
export type TimedDeed = Deed & { readonly on: CivilDate; readonly at?: CivilTime | undefined };

export interface Happening {
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly instant: Instant;
  readonly what:
    | { readonly kind: 'opens'; readonly part: 'module' | 'step' | 'block'; readonly id: string }
    | {
        readonly kind: 'message';
        readonly key: string;
        readonly moduleId: string;
        /** Null: those that the person has chosen. */
        readonly channels: readonly ChannelName[] | null;
      }
    /** The rule of a flag has turned true: somebody must look. */
    | { readonly kind: 'flag'; readonly flag: FlagRule }
    | { readonly kind: 'deed'; readonly deed: Deed };
}

export interface Simulation {
  readonly walk: Walk;
  /** How many days are played. */
  readonly days: number;
  readonly deeds: readonly TimedDeed[];
  /** What else the person does: every step at noon of the day it opens, or nothing. */
  readonly diligence: 'each-step' | 'nothing';
  readonly pace: Pace;
}

const NOON = '12:00' as CivilTime;

interface State {
  readonly walk: Walk;
  readonly open: ReadonlySet<string>;
  readonly fates: ReadonlyMap<string, Fate>;
  readonly sent: readonly SentBefore[];
  readonly lastUsedOn: CivilDate;
  /** The flags whose rules held at the last look. */
  readonly flagged: readonly string[];
}

/** Every part that is open at a moment, the outer before the inner. */
function openParts(programme: Programme, road: readonly OpenModule[], now: CivilMoment) {
  const at = programme.opensAt;
  return road.flatMap((module) => [
    ...(isOpen(module.opening, now, at) ? [{ part: 'module' as const, id: module.module.id }] : []),
    ...module.steps.flatMap((step) => [
      ...(isOpen(step.opening, now, at) ? [{ part: 'step' as const, id: step.step.id }] : []),
      ...step.blocks
        .filter((block) => block.block.opens !== undefined && isOpen(block.opening, now, at))
        .map((block) => ({ part: 'block' as const, id: block.block.id })),
    ]),
  ]);
}

function ownSteps(programme: Programme, state: State, now: CivilMoment): readonly Deed[] {
  if (isPaused(state.walk.pauses, now)) return [];
  return roadOf(programme, state.walk, now.date)
    .flatMap((module) => module.steps)
    .filter((step) => step.doneOn === null && isOpen(step.opening, now, programme.opensAt))
    .map((step) => ({ do: 'step', id: step.step.id }));
}

/** Everything that happens, in the order of time. */
export function simulate(programme: Programme, simulation: Simulation): readonly Happening[] {
  const { walk: start, days, deeds, diligence, pace } = simulation;
  const { zone, startsOn } = start;
  const notBefore = instantOf(startsOn, civilTime('00:00'), zone).instant;
  const end = instantOf(plusDays(startsOn, days), civilTime('00:00'), zone).instant;
  const happenings: Happening[] = [];
  let state: State = {
    walk: start,
    open: new Set(),
    fates: new Map(),
    sent: [],
    lastUsedOn: startsOn,
    flagged: [],
  };

  const note = (at: Instant, what: Happening['what']) => {
    happenings.push({ ...civilIn(at, zone), instant: at, what });
  };
  /** Looks at the road at a moment; answers when to look again. */
  const look = (at: Instant): Instant | null => {
    const now = civilIn(at, zone);
    const road = roadOf(programme, state.walk, now.date);
    const opened = openParts(programme, road, now).filter(({ id }) => !state.open.has(id));
    for (const part of opened) note(at, { kind: 'opens', ...part });
    if (opened.length > 0)
      state = { ...state, open: new Set([...state.open, ...opened.map(({ id }) => id)]) };
    const holding = flagsHolding(programme, state.walk, now.date);
    for (const flag of holding) if (!state.flagged.includes(flag.id)) note(at, { kind: 'flag', flag });
    state = { ...state, flagged: holding.map((flag) => flag.id) };
    const told = { fates: state.fates, sent: state.sent, lastUsedOn: state.lastUsedOn, notBefore };
    const found = tick({ programme, walk: state.walk, road, told, now: at, pace });
    for (const message of found.sends)
      note(at, {
        kind: 'message',
        key: message.key,
        moduleId: message.moduleId,
        channels: message.channels,
      });
    if (found.fates.size === 0) return found.next;
    state = {
      ...state,
      fates: new Map([...state.fates, ...found.fates]),
      sent: [
        ...state.sent,
        ...found.sends.map(({ key }) => ({ key, kind: 'nudge' as const, date: now.date })),
      ],
    };
    return found.next;
  };
  const doIt = (at: Instant, deed: Deed) => {
    const now = civilIn(at, zone);
    note(at, { kind: 'deed', deed });
    state = {
      ...state,
      walk: after(state.walk, deed, now),
      lastUsedOn: usedAfter(state.lastUsedOn, state.walk, deed, now),
    };
  };

  const times = new Map<Instant, Deed[]>();
  const add = (at: Instant, deed: Deed | null) => {
    const there = times.get(at) ?? [];
    times.set(at, deed === null ? there : [...there, deed]);
  };
  const noons = new Set<Instant>();
  // The first day is there from its beginning.
  add(notBefore, null);
  for (let day = 0; day < days; day += 1) {
    const date = plusDays(startsOn, day);
    add(instantOf(date, programme.opensAt as CivilTime, zone).instant, null);
    if (diligence === 'each-step') noons.add(instantOf(date, NOON, zone).instant);
  }
  for (const { on, at, ...deed } of deeds) add(instantOf(on, at ?? NOON, zone).instant, deed);

  const fixed = [...new Set([...times.keys(), ...noons])].toSorted();
  let next = 0;
  let now: Instant | undefined = fixed[0];
  let again: Instant | null = null;
  while (now !== undefined && now < end) {
    const before = happenings.length;
    for (const deed of times.get(now) ?? []) doIt(now, deed);
    if (noons.has(now)) for (const deed of ownSteps(programme, state, civilIn(now, zone))) doIt(now, deed);
    // At a noon on which nothing is done nobody looks.
    if (times.has(now) || now === again || happenings.length > before) again = look(now);
    while (next < fixed.length && (fixed[next] ?? end) <= now) next += 1;
    const planned: Instant | undefined = fixed[next];
    now = again !== null && (planned === undefined || again < planned) ? again : planned;
  }
  return happenings;
}
