/** Plays a drawn road in PostgreSQL to its end: deeds at their times, the worker when something is due, and at no other time. */
import {
  type CivilDate,
  civilIn,
  civilTime,
  type Instant,
  instantOf,
  plusDays,
  plusMinutes,
} from '#kernel/dates.ts';
import { enrolmentsDueHandlers } from '#modules/enrolments/public.ts';
import type { Programme } from '#modules/programmes/public.ts';
import type { TimedDeed } from '#modules/programmes/rules/simulate.ts';
import type { DueHandler } from '#platform/handlers.ts';
import { sweepDue } from '#platform/worker.ts';
import type { DrawnRoad } from './generated-walks.ts';
import { beginReally, openIn, openInstead, type RealWalk } from './real-walk.ts';
import { type Stage, wakesAt } from './two-workers.ts';

const MIDNIGHT = civilTime('00:00');
const NOON = civilTime('12:00');
/** Before the first day of a drawn road comes the first of its deeds. */
const DAYS_BEFORE = 4;
/** No worker that lives has this number. */
const DEAD_WORKER = 7;

/** Of its runs every third dies when its work is done and not yet kept. */
function mortal(handlers: readonly DueHandler[]): readonly DueHandler[] {
  let runs = 0;
  return handlers.map((handler) => ({
    ...handler,
    async run(context, item) {
      await handler.run(context, item);
      runs += 1;
      if (runs % 3 === 1) throw new Error('killed before the transaction ends');
    },
  }));
}

export interface Handed {
  readonly key: string;
  readonly at: Instant;
  /** What had been done when it was handed over. */
  readonly stepsDone: ReadonlySet<string>;
}

export interface RealRun {
  /** What the post office handed over about modules, in the order of time. */
  readonly handed: readonly Handed[];
  /** When each part was first seen open. */
  readonly opened: ReadonlyMap<string, Instant>;
  /** What a person could really do, at the minute they did it. */
  readonly deeds: readonly TimedDeed[];
  /** As this person walks it. */
  readonly programme: Programme;
  /** What was to be compared and was not as it should be. */
  readonly faults: readonly string[];
}

export interface How {
  readonly days: number;
  readonly diligence: DrawnRoad['diligence'];
  /** So many minutes after it should, the worker wakes. */
  readonly lateBy?: number;
  /** Done by the coach before the first day. */
  readonly before?: (walk: RealWalk, stage: Stage) => Promise<void>;
}

class Run {
  readonly opened = new Map<string, Instant>();
  readonly deeds: TimedDeed[] = [];
  readonly done = new Set<string>();
  readonly handed: Handed[] = [];
  readonly faults: string[] = [];
  private readonly known = new Set<string>();
  private readonly handlers: readonly DueHandler[];
  private readonly stage: Stage;
  private readonly walk: RealWalk;

  constructor(stage: Stage, walk: RealWalk) {
    this.stage = stage;
    this.walk = walk;
    this.handlers = mortal(enrolmentsDueHandlers(stage.parts, async () => false));
  }

  private async rows(text: string): Promise<readonly Record<string, unknown>[]> {
    return this.stage.app.owner(text, [this.walk.resident.residentId]);
  }

  async wakesAt(): Promise<Instant | null> {
    return wakesAt(this.stage, this.walk.resident.residentId);
  }

  /** Two workers at once; whatever one of them had in hand when it died comes to the next. */
  async work(): Promise<void> {
    const { app, clock, offices } = this.stage;
    const { job, runner, log } = app;
    for (let round = 0; ; round += 1) {
      if (round > 12) throw new Error(`the worker does not come to an end at ${clock.at}`);
      const at = await this.wakesAt();
      if (at === null || at > clock.at) break;
      const sweep = async () => sweepDue({ job, runner, clock, log, dueHandlers: this.handlers });
      await Promise.all([sweep(), sweep()]);
      const waiting = await this.rows(
        `select 1 from notifications.message where resident_id = $1 and state = 'waiting'`,
      );
      if (waiting.length === 0) continue;
      if (round === 0)
        await this.rows(
          `update notifications.message set claimed_by = ${String(DEAD_WORKER)} where id = (
             select id from notifications.message where resident_id = $1 and state = 'waiting' order by id limit 1)`,
        );
      await Promise.all(offices.map(async (office) => office.sweep()));
    }
    await this.note();
  }

  /** What has been handed over since the last look. */
  private async note(): Promise<void> {
    const found = await this.rows(
      `select effect_key, state, channel, sent_at from notifications.message
       where resident_id = $1 and kind = 'nudge' and sent_at is not null order by sent_at, effect_key`,
    );
    const { clock } = this.stage;
    for (const row of found) {
      const key = String(row['effect_key']).split(' ').slice(2).join(' ');
      if (this.known.has(key)) continue;
      this.known.add(key);
      this.handed.push({ key, at: clock.at, stepsDone: new Set(this.done) });
      const at = row['sent_at'] instanceof Date ? row['sent_at'].toISOString() : '';
      if (at !== clock.at) this.faults.push(`${key} was noted as sent at ${at}, at ${clock.at}`);
      if (row['channel'] !== 'email') this.faults.push(`${key} went by ${String(row['channel'])}`);
    }
  }

  /** Does it now, as far as it may be done. */
  async doIt(deed: TimedDeed): Promise<void> {
    const { on: _on, at: _at, ...what } = deed;
    const road = await this.walk.road();
    let was = await this.walk.doIt(what);
    const instead = was === null ? openInstead(what, road) : null;
    if (instead !== null) was = await this.walk.doIt(instead);
    if (was === null) return;
    const { date, time } = civilIn(this.stage.clock.at, road.walk.zone);
    this.deeds.push({ ...was, on: date, at: time });
    if (was.do === 'step') this.done.add(was.id);
  }

  async look(): Promise<void> {
    for (const id of openIn(await this.walk.road()))
      if (!this.opened.has(id)) this.opened.set(id, this.stage.clock.at);
  }

  /** Every mail once, and as many as are noted. */
  async count(): Promise<void> {
    const [person] = await this.rows(
      `select count(*)::integer as sent from notifications.message where resident_id = $1 and sent_at is not null`,
    );
    const taken = this.stage.mails.splice(0);
    if (new Set(taken.map((mail) => mail.id)).size < taken.length) this.faults.push('a mail was taken twice');
    if (taken.length !== person?.['sent'])
      this.faults.push(`${String(person?.['sent'])} are noted as sent, ${taken.length} were taken`);
    const told = await this.rows(
      `select message_key from enrolments.told where resident_id = $1 and fate = 'sent' order by message_key`,
    );
    const keys = told.map((row) => String(row['message_key']));
    // What a late worker has not come to yet has been said, and still waits.
    const waiting = await this.rows(
      `select effect_key from notifications.message where resident_id = $1 and kind = 'nudge' and state = 'waiting'`,
    );
    const said = [
      ...this.handed.map(({ key }) => key),
      ...waiting.map((row) => String(row['effect_key']).split(' ').slice(2).join(' ')),
    ];
    if (keys.toSorted().join() !== said.toSorted().join()) this.faults.push(`told: ${keys.join()}`);
  }

  /** After its end nothing is owed. */
  async end(): Promise<void> {
    await this.walk.end();
    if ((await this.wakesAt()) !== null) this.faults.push('something is owed after the end');
  }
}

/** Plays it. The service holds no other walk at the time. */
export async function playReally(stage: Stage, road: DrawnRoad, how: How): Promise<RealRun> {
  const { clock } = stage;
  const { zone, startsOn, programme } = road;
  const at = (date: CivilDate, time = MIDNIGHT) => instantOf(date, time, zone).instant;
  clock.at = at(plusDays(startsOn, -DAYS_BEFORE));
  stage.mails.splice(0);
  const walk = await beginReally(stage.app, stage.parts, road);
  await how.before?.(walk, stage);
  const run = new Run(stage, walk);
  const end = at(plusDays(startsOn, how.days));

  // One thing at a time: who does two things does one after the other.
  const acts = new Map<Instant, TimedDeed>();
  const plan = (moment: Instant, deed: TimedDeed): void => {
    let free = moment;
    while (acts.has(free)) free = plusMinutes(free, 1);
    acts.set(free, deed);
  };
  for (const deed of road.deeds) plan(at(deed.on, deed.at ?? NOON), deed);
  const days = Array.from({ length: how.days }, (_, day) => plusDays(startsOn, day));
  // The first day is there from its beginning.
  const mornings = new Set([at(startsOn), ...days.map((day) => at(day, civilTime(programme.opensAt)))]);
  const noons = new Set(how.diligence === 'nothing' ? [] : days.map((day) => at(day, NOON)));

  let now = clock.at;
  for (;;) {
    const owed = await run.wakesAt();
    const late = owed === null ? null : plusMinutes(owed, how.lateBy ?? 0);
    const wake = late === null ? null : late > now ? late : now;
    const next = [...acts.keys(), ...mornings, ...noons, ...(wake === null ? [] : [wake])].toSorted()[0];
    if (next === undefined || next >= end) break;
    now = next;
    clock.at = now;
    const deed = acts.get(now);
    acts.delete(now);
    if (deed !== undefined) await run.doIt(deed);
    if (noons.delete(now)) for (const step of await stepsToDo(walk)) plan(now, step);
    // What is planned for this very moment comes first, as in the simulator.
    if (acts.has(now)) continue;
    if (wake !== null && wake <= now) await run.work();
    else if (deed !== undefined && how.lateBy === undefined) await run.work();
    if (mornings.delete(now) || deed !== undefined) await run.look();
  }
  await run.count();
  const { programme: walked } = await walk.road();
  await run.end();
  const { handed, opened, deeds, faults } = run;
  return { handed, opened, deeds, programme: walked, faults };
}

/** The steps that are open and not done, where the walk does not rest. */
async function stepsToDo(walk: RealWalk): Promise<readonly TimedDeed[]> {
  const road = await walk.road();
  if (road.enrolment.state !== 'active') return [];
  const open = new Set(openIn(road));
  return road.modules
    .flatMap((module) => module.steps)
    .filter(({ step, doneOn }) => doneOn === null && open.has(step.id))
    .map(({ step }) => ({ do: 'step', id: step.id, on: road.now.date }));
}
