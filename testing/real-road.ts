/**
 * A road as the worker plays it: it wakes when the last look said so and when something is done, and at no other time. It
 * keeps what was told as the store does, and knows nothing of the simulator.
 */
import { type CivilDate, civilIn, civilTime, type Instant, instantOf, plusDays } from '#kernel/dates.ts';
import { after, type Deed, usedAfter } from '#modules/programmes/rules/deeds.ts';
import { flagHoldsFrom } from '#modules/programmes/rules/flag-holds.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import type { Simulation } from '#modules/programmes/rules/simulate.ts';
import { type Fate, type Pace, tick, type Told } from '#modules/programmes/rules/tick.ts';
import { isOpen, roadOf } from '#modules/programmes/rules/unlock.ts';
import { isPaused, type Walk } from '#modules/programmes/rules/walk.ts';

interface Said {
  readonly key: string;
  readonly at: Instant;
  /** What had been done when it was said. */
  readonly stepsDone: ReadonlySet<string>;
}

interface Played {
  readonly said: readonly Said[];
  /** Each time that the rule of a flag turned true. */
  readonly flags: readonly { readonly id: string; readonly on: CivilDate }[];
  readonly looks: readonly Instant[];
}

const NOON = civilTime('12:00');

class Worker {
  walk: Walk;
  lastUsedOn: CivilDate;
  next: Instant | null = null;
  readonly fates = new Map<string, Fate>();
  readonly sent: Told['sent'][number][] = [];
  readonly said: Said[] = [];
  readonly looks: Instant[] = [];
  readonly flags: Played['flags'][number][] = [];
  private flagged: readonly string[] = [];
  private readonly programme: Programme;
  private readonly pace: Pace;
  private readonly notBefore: Instant;

  constructor(programme: Programme, { walk, pace }: Pick<Simulation, 'walk' | 'pace'>) {
    this.programme = programme;
    this.pace = pace;
    this.walk = walk;
    this.lastUsedOn = walk.startsOn;
    this.notBefore = instantOf(walk.startsOn, civilTime('00:00'), walk.zone).instant;
  }

  carryOut(at: Instant, deed: Deed): void {
    const moment = civilIn(at, this.walk.zone);
    this.lastUsedOn = usedAfter(this.lastUsedOn, this.walk, deed, moment);
    this.walk = after(this.walk, deed, moment);
  }

  look(at: Instant): void {
    const { programme, walk, fates, sent, lastUsedOn, notBefore, pace } = this;
    const told = { fates, sent, lastUsedOn, notBefore };
    const road = roadOf(programme, walk, civilIn(at, walk.zone).date);
    const found = tick({ programme, walk, road, told, now: at, pace });
    for (const [key, fate] of found.fates) fates.set(key, fate);
    for (const { key } of found.sends) {
      this.said.push({ key, at, stepsDone: new Set(walk.stepsDone.keys()) });
      sent.push({ key, kind: 'nudge', date: civilIn(at, walk.zone).date });
    }
    this.next =
      [found.next, this.raiseFlags(civilIn(at, walk.zone).date)]
        .filter((one) => one !== null)
        .toSorted()[0] ?? null;
    this.looks.push(at);
    const asked = tick({ programme, walk, road, told, now: at, pace });
    if (asked.sends.length + asked.fates.size > 0) throw new Error(`asked again at ${at}, it tells more`);
  }

  /** Answers the morning on which a rule turns true by the calendar alone. */
  private raiseFlags(today: CivilDate): Instant | null {
    const { programme, walk } = this;
    const known = (programme.flags ?? []).flatMap((flag) => {
      const from = flagHoldsFrom(programme, walk, { flag, today });
      return from === null ? [] : [{ id: flag.id, from }];
    });
    const holding = known.filter(({ from }) => from <= today).map(({ id }) => id);
    this.flags.push(...holding.filter((id) => !this.flagged.includes(id)).map((id) => ({ id, on: today })));
    this.flagged = holding;
    const [ahead] = known
      .map(({ from }) => from)
      .filter((from) => from > today)
      .toSorted();
    return ahead === undefined ? null : instantOf(ahead, civilTime(programme.opensAt), walk.zone).instant;
  }

  /** What is open at a moment and not done. */
  toDo(at: Instant): readonly Deed[] {
    const moment = civilIn(at, this.walk.zone);
    if (isPaused(this.walk.pauses, moment)) return [];
    return roadOf(this.programme, this.walk, moment.date).flatMap(({ steps }) =>
      steps.flatMap(({ step, opening, doneOn }): readonly Deed[] =>
        doneOn === null && isOpen(opening, moment, this.programme.opensAt)
          ? [{ do: 'step', id: step.id }]
          : [],
      ),
    );
  }
}

/** Played to the end. `looks`: moments at which somebody looks without need. `lateBy`: a worker that has much to do. */
export function playForReal(
  programme: Programme,
  simulation: Simulation,
  more: { readonly looks?: readonly Instant[]; readonly lateBy?: (at: Instant) => Instant } = {},
): Played {
  const { walk, days, deeds, diligence } = simulation;
  const { startsOn, zone } = walk;
  const at = (date: CivilDate, time = NOON) => instantOf(date, time, zone).instant;
  const begin = at(startsOn, civilTime('00:00'));
  const end = at(plusDays(startsOn, days), civilTime('00:00'));
  const acts: { readonly at: Instant; readonly deed: Deed | 'begin' | 'noon' | 'look' }[] = [
    ...deeds.map(({ on, at: time, ...deed }) => ({ at: at(on, time), deed })),
    { at: begin, deed: 'begin' },
    ...(more.looks ?? []).map((moment) => ({ at: moment, deed: 'look' as const })),
    ...(diligence === 'nothing'
      ? []
      : Array.from({ length: days }, (_, day) => ({
          at: at(plusDays(startsOn, day)),
          deed: 'noon' as const,
        }))),
  ];
  const worker = new Worker(programme, simulation);
  const lateBy = more.lateBy ?? ((moment) => moment);
  const wakeUntil = (moment: Instant) => {
    while (worker.next !== null && lateBy(worker.next) < moment) worker.look(lateBy(worker.next));
  };
  // The sort keeps what is done at one moment in the order in which it was told.
  for (const moment of [...new Set(acts.map((act) => act.at))].toSorted()) {
    if (moment >= end) break;
    wakeUntil(moment);
    const now = acts.filter((act) => act.at === moment);
    for (const { deed } of now) if (typeof deed !== 'string') worker.carryOut(moment, deed);
    const isNoon = now.some(({ deed }) => deed === 'noon');
    const own = isNoon ? worker.toDo(moment) : [];
    for (const deed of own) worker.carryOut(moment, deed);
    const isWoken = worker.next !== null && lateBy(worker.next) <= moment;
    if (isWoken || own.length > 0 || now.some(({ deed }) => deed !== 'noon')) worker.look(moment);
  }
  wakeUntil(end);
  return { said: worker.said, looks: worker.looks, flags: worker.flags };
}
