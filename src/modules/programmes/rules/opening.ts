/** From which day a rule holds, or what it waits for: pure, for one person on one day. */
import { type CivilDate, type CivilTime, plusDays } from '#kernel/dates.ts';
import { compares } from './compares.ts';
import { type Module, modulesOf, type Programme, stepsOf } from './programme.ts';
import type { Condition, Rule } from './shape-parts.ts';
import { calendarDay, type Placed, type Walk, walkingDay } from './walk.ts';

export type WaitsFor = 'step' | 'answer' | 'coach' | 'event' | 'pause' | 'maintenance';

/**
 * `from` is the civil day on whose `opensAt` it opens; it may lie ahead. `atOnce`: it follows from something done on that very
 * day and does not wait for the hour. Who answers at night is not sent away until the morning.
 */
export type Opening =
  | { readonly kind: 'from'; readonly on: CivilDate; readonly atOnce?: true }
  | { readonly kind: 'waits'; readonly for: WaitsFor; readonly of: string | null };

export const waits = (what: WaitsFor, of: string | null = null): Opening => ({
  kind: 'waits',
  for: what,
  of,
});

export function openingAt(placed: Placed): Opening {
  return placed.kind === 'day' ? { kind: 'from', on: placed.on } : waits('pause');
}

/** What is done has its whole day: a pause that began later on it does not keep back what followed. */
const MIDNIGHT = '00:00' as CivilTime;

export function atOnce(placed: Placed): Opening {
  return placed.kind === 'day' ? { kind: 'from', on: placed.on, atOnce: true } : waits('pause');
}

/** What follows from something that was done on a day: from then on, in a pause after it. */
export function openingBy(walk: Walk, done: CivilDate): Opening {
  return atOnce(calendarDay(walk.pauses, done, MIDNIGHT));
}

/** So many days of walking after something that was done: none, at once; else at the hour at which parts open. */
export function openingAfter(
  walk: Walk,
  done: CivilDate,
  ahead: { readonly days: number; readonly time: CivilTime },
): Opening {
  return ahead.days === 0
    ? atOnce(walkingDay(walk.pauses, done, { days: 0, time: MIDNIGHT }))
    : openingAt(walkingDay(walk.pauses, done, ahead));
}

export interface Asked {
  readonly programme: Programme;
  readonly walk: Walk;
  /** What is written or told after this day is not known yet. */
  readonly today: CivilDate;
  readonly at: CivilTime;
  /** The part whose rule it is: the coach opens that one. */
  readonly partId: string;
}

/** Since which day the newest of what is known, looking back without a gap, has held. */
function heldSince<T extends { readonly on: CivilDate }>(
  known: readonly T[],
  holds: (one: T, index: number) => boolean,
): CivilDate | undefined {
  let since: CivilDate | undefined;
  for (let index = known.length - 1; index >= 0; index -= 1) {
    const one = known[index];
    if (one === undefined || !holds(one, index)) break;
    since = one.on;
  }
  return since;
}

function resultOpening(
  asked: Asked,
  condition: Extract<Condition, { kind: 'score' | 'band' | 'change' }>,
): Opening {
  const known = asked.walk.results.filter(
    (one) => one.instrument === condition.instrument && one.on <= asked.today,
  );
  const scoreOf = (one: (typeof known)[number], score: string | undefined) =>
    score === undefined ? Object.values(one.scores)[0] : one.scores[score];
  const since = heldSince(known, (one, index) => {
    if (condition.kind === 'band') return one.band !== null && condition.in.includes(one.band);
    const now = scoreOf(one, condition.score);
    if (now === undefined) return false;
    if (condition.kind === 'score') return compares(now, condition);
    const earlier = condition.since === 'first' ? known[0] : known[index - 1];
    if (earlier === undefined || earlier === one) return false;
    const then = scoreOf(earlier, condition.score);
    return then !== undefined && compares(now - then, condition);
  });
  return since === undefined ? waits('answer', condition.instrument) : openingBy(asked.walk, since);
}

function answerOpening(asked: Asked, condition: Extract<Condition, { kind: 'answer' }>): Opening {
  const given = asked.walk.answers.find(
    (one) => one.of === condition.of && one.field === condition.field && one.on <= asked.today,
  );
  return given?.values.some((value) => condition.in.includes(value)) === true
    ? openingBy(asked.walk, given.on)
    : waits('answer', condition.of);
}

type DiaryCondition = Extract<Condition, { kind: 'diary' }>;

/** What was written in the field up to a day, the newest first. */
function writtenIn(walk: Walk, condition: DiaryCondition, until: CivilDate) {
  return walk.diary
    .flatMap((one) => {
      const value = one.values[condition.field];
      const counts = one.diary === condition.diary && one.on <= until && value !== undefined;
      return counts ? [{ on: one.on, value }] : [];
    })
    .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

/**
 * The mean of what was written on the last days, since the first day from which it has held on every day: what is written
 * on later days does not move an opening.
 */
function diaryOpening(asked: Asked, condition: DiaryCondition): Opening {
  const written = writtenIn(asked.walk, condition, asked.today);
  let since: CivilDate | undefined;
  let newest = 0;
  let day = asked.today;
  for (;;) {
    const earliest = plusDays(day, 1 - condition.days);
    while ((written[newest]?.on ?? '') > day) newest += 1;
    let sum = 0;
    let count = 0;
    for (let at = newest; (written[at]?.on ?? '') >= earliest; at += 1) {
      sum += written[at]?.value ?? 0;
      count += 1;
    }
    if (count < condition.least || !compares(sum / count, condition)) break;
    since = day;
    day = plusDays(day, -1);
  }
  if (since === undefined) return waits('answer', condition.diary);
  // A mean that comes true because an old day has left it waits for the morning, when the road is looked at.
  const isWrittenOn = written.some((one) => one.on === since);
  return isWrittenOn
    ? openingBy(asked.walk, since)
    : openingAt(calendarDay(asked.walk.pauses, since, asked.at));
}

/**
 * What is counted from the day that a step or a module was done. One that the coach hid from this person can never be done;
 * what would have followed it waits for the coach, who knows why it was hidden, and is not a riddle to the person.
 */
function afterDone(asked: Asked, condition: Extract<Condition, { kind: 'after-done' }>): Opening {
  const { programme, walk, at, today } = asked;
  const module = modulesOf(programme).find((one) => one.id === condition.of);
  const day = module === undefined ? walk.stepsDone.get(condition.of) : moduleDoneOn(module, walk);
  if (day !== undefined && day <= today) return openingAfter(walk, day, { days: condition.days, time: at });
  const isThere = module !== undefined || stepsOf(programme).some((step) => step.id === condition.of);
  return isThere ? waits('step', condition.of) : waits('coach', asked.partId);
}

/** A module is done on the day its last step was done; steps behind a rule of their own do not hold it up. */
export function moduleDoneOn(module: Module, walk: Walk): CivilDate | undefined {
  const needed = module.steps.filter((step) => step.opens === undefined);
  const days = (needed.length === 0 ? module.steps : needed).map((step) => walk.stepsDone.get(step.id));
  return days.reduce<CivilDate | undefined>(
    (latest, day) => (latest === undefined || day === undefined ? undefined : day > latest ? day : latest),
    days[0],
  );
}

function conditionOpening(asked: Asked, condition: Condition): Opening {
  const { walk, at } = asked;
  const walking = (from: CivilDate, days: number) => openingAfter(walk, from, { days, time: at });
  switch (condition.kind) {
    case 'date':
      return openingAt(calendarDay(walk.pauses, condition.date as CivilDate, at));
    case 'after-start':
      return walking(walk.startsOn, condition.days);
    case 'after-done':
      return afterDone(asked, condition);
    case 'score':
    case 'band':
    case 'change':
      return resultOpening(asked, condition);
    case 'answer':
      return answerOpening(asked, condition);
    case 'diary':
      return diaryOpening(asked, condition);
    case 'coach':
      // When the coach has opened it, its rule is not asked at all.
      return waits('coach', asked.partId);
    case 'group-week':
      return walk.groupStartsOn === null
        ? walking(walk.startsOn, (condition.week - 1) * 7)
        : openingAt(calendarDay(walk.pauses, plusDays(walk.groupStartsOn, (condition.week - 1) * 7), at));
    case 'event': {
      const day = walk.events.get(condition.event);
      return day === undefined
        ? waits('event', condition.event)
        : openingAt(calendarDay(walk.pauses, plusDays(day, condition.days), at));
    }
  }
}

type From = Extract<Opening, { kind: 'from' }>;

/** Of one day, what waits for the hour comes after what does not. */
function isLater(one: From, other: From): boolean {
  return one.on === other.on ? other.atOnce === true && one.atOnce !== true : one.on > other.on;
}

/** All must hold: the latest day, or what is waited for. */
export function latest(openings: readonly Opening[]): Opening {
  return openings.reduce((one, other) => {
    if (one.kind === 'waits') return one;
    return other.kind === 'waits' || isLater(other, one) ? other : one;
  });
}

/** Any may hold: the earliest day, else the first of what is waited for. */
export function earliest(openings: readonly Opening[]): Opening {
  return openings.reduce((one, other) => {
    if (other.kind === 'waits') return one;
    return one.kind === 'waits' || isLater(one, other) ? other : one;
  });
}

export function ruleOpening(asked: Asked, rule: Rule): Opening {
  if ('all' in rule) return latest(rule.all.map((one) => ruleOpening(asked, one)));
  if ('any' in rule) return earliest(rule.any.map((one) => ruleOpening(asked, one)));
  return conditionOpening(asked, rule);
}
