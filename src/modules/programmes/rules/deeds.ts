/** What may happen on a road, and how the walk is after it: by the person, by the coach, by the calendar. */
import type { CivilDate, CivilMoment } from '#kernel/dates.ts';
import { isPaused, type Walk } from './walk.ts';

export type Deed =
  | { readonly do: 'step'; readonly id: string }
  | { readonly do: 'answer'; readonly of: string; readonly field: string; readonly values: readonly string[] }
  | {
      readonly do: 'result';
      readonly instrument: string;
      readonly scores: Readonly<Record<string, number>>;
      readonly band: string | null;
    }
  | {
      readonly do: 'diary';
      readonly diary: string;
      /** What else stands on the day stays; null takes a number away. */
      readonly values: Readonly<Record<string, number | null>>;
      /** The day that it is about; left out: the day it is written. */
      readonly day?: CivilDate | undefined;
    }
  | { readonly do: 'event'; readonly event: string; readonly day: CivilDate }
  | { readonly do: 'pause'; readonly until: CivilDate | null }
  | { readonly do: 'resume' }
  | { readonly do: 'open'; readonly id: string }
  /** `begins`: the walk begins with the group. */
  | { readonly do: 'group'; readonly startsOn: CivilDate; readonly begins?: true | undefined }
  | { readonly do: 'maintenance' };

/** What a person does themselves: the programme has been used on that day. */
const OWN: readonly Deed['do'][] = ['step', 'answer', 'result', 'diary', 'event'];

/** The day of the last use, after a deed. Who goes on after a rest has not been away since before it. */
export function usedAfter(last: CivilDate, walk: Walk, deed: Deed, at: CivilMoment): CivilDate {
  const isUse = OWN.includes(deed.do) || (deed.do === 'resume' && isPaused(walk.pauses, at));
  return isUse && at.date > last ? at.date : last;
}

function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map([...map, [key, value]]);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** A pause in a pause gives the one that runs another end: two would be counted twice. */
function paused(walk: Walk, until: CivilDate | null, at: CivilMoment): Walk {
  const to = until === null || until > at.date ? until : at.date;
  if (isPaused(walk.pauses, at))
    return { ...walk, pauses: walk.pauses.map((one) => (isPaused([one], at) ? { ...one, to } : one)) };
  return to === at.date ? walk : { ...walk, pauses: [...walk.pauses, { from: at, to }] };
}

function withNumbers(
  before: Readonly<Record<string, number>>,
  written: Readonly<Record<string, number | null>>,
): Readonly<Record<string, number>> {
  const all = Object.entries({ ...before, ...written });
  return Object.fromEntries(all.flatMap(([field, value]) => (value === null ? [] : [[field, value]])));
}

/**
 * The walk after a deed. A step that is done again keeps its first day, and so does an answer that is given again, and the
 * maintenance that is begun again: what was passed by then would open after all.
 */
export function after(walk: Walk, deed: Deed, at: CivilMoment): Walk {
  const on = at.date;
  switch (deed.do) {
    case 'step':
      return walk.stepsDone.has(deed.id)
        ? walk
        : { ...walk, stepsDone: withEntry(walk.stepsDone, deed.id, on) };
    case 'answer': {
      const given = walk.answers.find((one) => one.of === deed.of && one.field === deed.field);
      if (given !== undefined && isSame(given.values, deed.values)) return walk;
      const others = walk.answers.filter((one) => one !== given);
      return { ...walk, answers: [...others, { of: deed.of, field: deed.field, values: deed.values, on }] };
    }
    case 'result':
      return {
        ...walk,
        results: [...walk.results, { instrument: deed.instrument, scores: deed.scores, band: deed.band, on }],
      };
    case 'diary': {
      const about = deed.day ?? on;
      const earlier = walk.diary.find((one) => one.diary === deed.diary && one.on === about);
      const others = walk.diary.filter((one) => one !== earlier);
      const values = withNumbers(earlier?.values ?? {}, deed.values);
      return { ...walk, diary: [...others, { diary: deed.diary, on: about, values }] };
    }
    case 'event':
      return { ...walk, events: withEntry(walk.events, deed.event, deed.day) };
    case 'pause':
      return paused(walk, deed.until, at);
    case 'resume':
      // The day itself is on the way again: what it holds is not kept back until tomorrow.
      return paused(walk, on, at);
    case 'open':
      return { ...walk, coachOpened: withEntry(walk.coachOpened, deed.id, on) };
    case 'group':
      // Who comes into it on the way goes on by their own days.
      return {
        ...walk,
        groupStartsOn: deed.startsOn,
        cadenceFrom: deed.begins === true ? deed.startsOn : walk.cadenceFrom,
      };
    case 'maintenance':
      return { ...walk, maintenanceFrom: walk.maintenanceFrom ?? on };
  }
}
