/** Walks drawn by chance: where the clocks change in odd ways, from odd days, with whatever a person and a coach may do. */
import fc from 'fast-check';
import {
  type CivilDate,
  civilDate,
  type CivilTime,
  civilTime,
  type Instant,
  instantOf,
  plusDays,
  type Zone,
  zone,
} from '#kernel/dates.ts';
import { blocksOf, modulesOf, type Programme, stepsOf } from '#modules/programmes/rules/programme.ts';
import type { Rule } from '#modules/programmes/rules/shape-parts.ts';
import type { TimedDeed } from '#modules/programmes/rules/simulate.ts';
import type { Pause } from '#modules/programmes/rules/walk.ts';
import { someProgramme } from './generated-programmes.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Lord Howe puts its clocks on by half an hour; Casablanca back for Ramadan; Apia skipped 30 December 2011. */
export const ZONES: readonly Zone[] = [
  'Europe/Stockholm',
  'Europe/Helsinki',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
].map(zone);
export const someZone = fc.constantFrom(...ZONES);

/** A few days before leap days, changes of the clock in each zone, the day that Apia skipped, the turn of the year. */
const ODD_STARTS = [
  '2028-02-26',
  '2028-02-29',
  '2027-02-05',
  '2027-03-12',
  '2027-03-25',
  '2027-03-28',
  '2027-04-02',
  '2027-09-30',
  '2027-10-28',
  '2027-10-31',
  '2027-11-05',
  '2011-12-26',
  '2011-12-29',
  '2026-12-29',
].map(civilDate);
export const someStart: fc.Arbitrary<CivilDate> = fc.oneof(
  fc.constantFrom(...ODD_STARTS),
  whole(0, 7000).map((days) => plusDays(civilDate('2020-01-01'), days)),
);

export const someTime: fc.Arbitrary<CivilTime> = fc
  .tuple(whole(0, 23), fc.constantFrom('00', '01', '30', '59'))
  .map(([hour, minute]) => civilTime(`${String(hour).padStart(2, '0')}:${minute}`));

/** One after another, some adjoining, beginning at any time of the day; the last may have no end. */
export function somePauses(
  from: CivilDate,
  last: 'ends' | 'may-stay-open' = 'may-stay-open',
): fc.Arbitrary<readonly Pause[]> {
  return fc
    .record({
      drawn: fc.array(fc.record({ gap: whole(0, 12), time: someTime, days: whole(0, 25) }), { maxLength: 4 }),
      open: fc.boolean(),
    })
    .map(({ drawn, open }) => {
      let day = plusDays(from, -5);
      return drawn.map(({ gap, time, days }, index) => {
        const date = plusDays(day, gap);
        day = plusDays(date, days);
        const stays = open && last === 'may-stay-open' && index === drawn.length - 1;
        return { from: { date, time }, to: stays ? null : day };
      });
    });
}

const wall = fc.constantFrom('00:00', '02:30', '04:15', '06:00', '09:00', '12:00', '18:30', '23:59');

/** A rule whose numbers are such as a person may come to within weeks. */
function nearby(rule: Rule): Rule {
  if ('all' in rule) return { all: rule.all.map(nearby) };
  if ('any' in rule) return { any: rule.any.map(nearby) };
  switch (rule.kind) {
    case 'score':
    case 'diary':
      return { ...rule, value: Math.floor(Math.abs(rule.value)) % 25 };
    case 'change':
      return { ...rule, instrument: 'gad-7', value: Math.floor(rule.value) % 10 };
    case 'after-start':
      return { ...rule, days: rule.days % 50 };
    case 'group-week':
      return { ...rule, week: 1 + (rule.week % 8) };
    default:
      return rule;
  }
}

/** Some of the phases and modules by the cadence alone, the others by rules that may come true. */
function lively(programme: Programme, plain: readonly boolean[]): Programme {
  let at = 0;
  const tamed = <Part extends { readonly opens?: Rule | undefined }>(part: Part): Part => {
    at += 1;
    const { opens, ...rest } = part;
    const isPlain = plain[at % plain.length] ?? true;
    return opens === undefined || isPlain ? (rest as Part) : { ...part, opens: nearby(opens) };
  };
  return {
    ...programme,
    phases: programme.phases.map((phase) => ({
      ...tamed(phase),
      modules: phase.modules.map((module) => ({ ...tamed(module), steps: module.steps.map(tamed) })),
    })),
  };
}

/** As `someProgramme`, with hours and reminders of its own. */
export const someRemindingProgramme: fc.Arbitrary<Programme> = fc
  .record({
    programme: someProgramme,
    plain: fc.array(fc.constantFrom(true, true, false), { minLength: 7, maxLength: 7 }),
    opensAt: wall,
    reminders: fc.array(
      fc.record(
        {
          afterDays: whole(0, 12),
          at: wall,
          everyDays: whole(1, 9),
          most: whole(1, 4),
        },
        { requiredKeys: ['afterDays', 'most'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ programme, plain, opensAt, reminders }) => ({
    ...lively(programme, plain),
    opensAt,
    reminders: reminders.map((one, index) => ({ ...one, id: `every-module-${String(index)}` })),
  }));

/** What may be done on this road, by whom ever. */
function someDeed(programme: Programme, startsOn: CivilDate): fc.Arbitrary<TimedDeed> {
  const steps = stepsOf(programme).map((step) => step.id);
  const parts = [...modulesOf(programme), ...stepsOf(programme), ...blocksOf(programme)].map(({ id }) => id);
  const choices = blocksOf(programme).flatMap((block) =>
    block.kind === 'exercise'
      ? block.fields.flatMap((field) =>
          field.kind === 'choice' ? [{ of: block.id, field: field.id, options: field.options }] : [],
        )
      : [],
  );
  const day = whole(-3, 60).map((days) => plusDays(startsOn, days));
  const otherDay = whole(-40, 120).map((days) => plusDays(startsOn, days));
  const deed = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...steps).map((id) => ({ do: 'step' as const, id })) },
    ...choices.map(({ of, field, options }) =>
      fc
        .subarray(options.map((option) => option.id))
        .map((values) => ({ do: 'answer' as const, of, field, values })),
    ),
    fc
      .record({
        instrument: fc.constantFrom('gad-7', 'isi', 'phq-9'),
        total: whole(0, 27),
        band: fc.constantFrom('none', 'mild', 'severe', null),
      })
      .map(({ instrument, total, band }) => ({ do: 'result' as const, instrument, scores: { total }, band })),
    {
      weight: 3,
      arbitrary: whole(0, 24).map((hours) => ({
        do: 'diary' as const,
        diary: 'log',
        values: { 'log-hours': hours },
      })),
    },
    otherDay.map((date) => ({ do: 'event' as const, event: 'own-day', day: date })),
    {
      weight: 2,
      arbitrary: fc.option(otherDay, { freq: 6 }).map((until) => ({ do: 'pause' as const, until })),
    },
    { weight: 3, arbitrary: fc.constant({ do: 'resume' as const }) },
    fc.constantFrom(...parts).map((id) => ({ do: 'open' as const, id })),
    otherDay.map((date) => ({ do: 'group' as const, startsOn: date })),
    fc.constant({ do: 'maintenance' as const }),
  );
  // Often at the hours at which something opens or is said, and several at one moment.
  const at = fc.oneof(wall.map(civilTime), someTime);
  return fc.record({ deed, on: day, at }).map((one) => ({ ...one.deed, on: one.on, at: one.at }));
}

export interface DrawnRoad {
  readonly programme: Programme;
  readonly startsOn: CivilDate;
  readonly zone: Zone;
  readonly messageTime: CivilTime;
  readonly deeds: readonly TimedDeed[];
  readonly diligence: 'each-step' | 'nothing';
}

/** A programme, somebody who walks it somewhere, and all that happens on the way. */
export const someRoad: fc.Arbitrary<DrawnRoad> = fc
  .record({
    programme: someRemindingProgramme,
    startsOn: someStart,
    zone: someZone,
    messageTime: someTime,
    diligence: fc.constantFrom('nothing' as const, 'nothing' as const, 'each-step' as const),
  })
  .chain((road) =>
    fc.array(someDeed(road.programme, road.startsOn), { maxLength: 14 }).map((deeds) => ({ ...road, deeds })),
  );

const atOf = (road: Pick<DrawnRoad, 'deeds' | 'zone'>, deed: TimedDeed): Instant =>
  instantOf(deed.on, deed.at ?? civilTime('12:00'), road.zone).instant;
const inOrder = (road: Pick<DrawnRoad, 'deeds' | 'zone'>) =>
  road.deeds.toSorted((one, other) =>
    atOf(road, one) < atOf(road, other) ? -1 : atOf(road, one) > atOf(road, other) ? 1 : 0,
  );

/** From when until when nothing may be said, read from what was done alone. */
export function silencesOf(
  road: Pick<DrawnRoad, 'deeds' | 'zone'>,
): readonly { readonly from: Instant; until: string }[] {
  const found: { readonly from: Instant; until: string }[] = [];
  for (const deed of inOrder(road)) {
    if (deed.do !== 'pause' && deed.do !== 'resume') continue;
    const at = atOf(road, deed);
    const morning = (day: CivilDate | null) =>
      day === null ? 'never' : instantOf(day, civilTime('00:00'), road.zone).instant;
    const until = deed.do === 'resume' || morning(deed.until) <= at ? at : morning(deed.until);
    const running = found.find((one) => one.from <= at && at < one.until);
    if (running === undefined) found.push({ from: at, until });
    else running.until = until;
  }
  return found;
}

/** The same programme, whose rules count from the start and from steps alone. */
export function counted(programme: Programme): Programme {
  const rule = (one: Rule): Rule => {
    if ('all' in one) return { all: one.all.map(rule) };
    if ('any' in one) return { any: one.any.map(rule) };
    if (one.kind === 'after-start' || one.kind === 'after-done') return one;
    return { kind: 'after-start', days: one.kind.length * 3 };
  };
  const part = <Part extends { readonly opens?: Rule | undefined }>(one: Part): Part =>
    one.opens === undefined ? one : { ...one, opens: rule(one.opens) };
  return {
    ...programme,
    // Hours that no zone skips: what is put forward with the clock is no matter of pauses.
    opensAt: '06:00',
    reminders: programme.reminders.map((one, index) => ({ ...one, at: index === 0 ? '09:00' : '18:30' })),
    phases: programme.phases.map((phase) => ({
      ...part(phase),
      modules: phase.modules.map((module) => ({
        ...part(module),
        steps: module.steps.map((step) => ({ ...part(step), blocks: step.blocks.map(part) })),
      })),
    })),
  };
}
