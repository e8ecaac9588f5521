/** What the simulator shows beforehand is what a person is really told: in PostgreSQL, by the real commands, workers and post. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  type CivilDate,
  civilDate,
  civilIn,
  civilTime,
  type Instant,
  instantOf,
  plusDays,
} from '#kernel/dates.ts';
import { loadPace, pace, paceRulesOn } from '#modules/notifications/public.ts';
import { modulesOf } from '#modules/programmes/public.ts';
import { aProgramme, aStoredVersion } from '#modules/programmes/testing.ts';
import { simulate, type TimedDeed } from '#modules/programmes/rules/simulate.ts';
import { walkFrom } from '#modules/programmes/rules/walk.ts';
import {
  counted,
  type DrawnRoad,
  silencesOf,
  someRemindingProgramme,
  someRoad,
  someStart,
  someTime,
  someZone,
} from './generated-walks.ts';
import { playReally, type RealRun } from './real-run.ts';
import type { RealWalk } from './real-walk.ts';
import { openStage, type Stage } from './two-workers.ts';
import { propertySettings } from './vitest-proof.ts';

const DAYS = 35;
const PACE = loadPace('content');
/** Says everything at once: for what is about the road alone. */
const UNPACED: Stage['parts']['pace'] = (() => {
  const source = { source: 'a test', certainty: 'own' } as const;
  const version = {
    validFrom: civilDate('2000-01-01'),
    decay: { steps: [{ fromDays: 0, apartDays: 0 }], ...source },
    caps: { perDay: 1000, perWeek: 7000, ...source },
    usual: { time: civilTime('17:00'), ...source },
    quiet: { from: civilTime('00:00'), until: civilTime('00:00'), ...source },
  };
  return [version, version];
})();
let stage: Stage;
let unpaced: Stage;
beforeAll(async () => {
  stage = await openStage(inject('adminUrl'));
  unpaced = await openStage(inject('adminUrl'), UNPACED);
});
afterAll(async () => {
  await stage.close();
  await unpaced.close();
});

const settings = (what: string, small: number) => ({ ...propertySettings(what, small), endOnFailure: true });

/** What the simulator says of a road on which this is done. */
function foretold(road: DrawnRoad, { programme, deeds }: Pick<RealRun, 'programme' | 'deeds'>) {
  const { startsOn, zone, messageTime } = road;
  const rules = paceRulesOn(PACE, civilDate('2027-01-01'));
  const happenings = simulate(programme, {
    walk: walkFrom({ startsOn, zone, country: 'se', messageTime }),
    days: DAYS,
    deeds,
    diligence: 'nothing',
    pace: (asked, history) => pace(asked, history, rules),
  });
  return {
    said: happenings.flatMap(({ instant, what }) =>
      what.kind === 'message' ? [{ key: what.key, at: instant }] : [],
    ),
    opened: new Map(
      happenings.flatMap(({ instant, what }) => (what.kind === 'opens' ? [[what.id, instant] as const] : [])),
    ),
  };
}

/** Where something is told and done: what lies still the rules' own tests walk by the thousand. */
const someBusyRoad = someRoad.filter((road) => {
  if (road.deeds.length < 4) return false;
  const { said, opened } = foretold(road, road);
  return said.length > 2 && opened.size > 3;
});

/**
 * Before the first day the coach puts the last module first, adds one of another programme, writes a step for this person
 * alone, and hides another.
 */
function changesOf(road: DrawnRoad) {
  return async (walk: RealWalk): Promise<void> => {
    const { organisationId } = walk.coach;
    const lender = aProgramme({ code: 'lender' });
    const { versionId } = await aStoredVersion(stage.app, { organisationId, content: lender });
    await stage.app.programmes.reload();
    const phaseId = road.programme.phases[0]?.id ?? '';
    await walk.change({ kind: 'add', partId: 'second', versionId, phaseId, before: null });
    const modules = modulesOf(road.programme);
    const [first, last] = [modules[0]?.id ?? '', modules.at(-1)?.id ?? ''];
    if (first !== last) await walk.change({ kind: 'move', partId: last, before: first });
    await walk.change({ kind: 'step', partId: first, language: 'sv', title: 'Just du', text: 'Ring mig.' });
    await walk.change({ kind: 'hide', partId: modules.at(-1)?.steps[0]?.id ?? '' });
  };
}

describe('a walk in the database', () => {
  test('opens and says what the simulator foretold, at that minute, once, whatever worker died of two', async () => {
    const counts = { roads: 0, deeds: 0, told: 0, opened: 0 };
    await fc.assert(
      fc.asyncProperty(someBusyRoad, fc.boolean(), async (road, isChanged) => {
        const run = await playReally(stage, road, {
          days: DAYS,
          diligence: road.diligence,
          ...(isChanged ? { before: changesOf(road) } : {}),
        });
        const { said, opened } = foretold(road, run);
        expect(run.faults).toEqual([]);
        expect(run.handed.map(({ key, at }) => ({ key, at }))).toEqual(said);
        expect(run.opened).toEqual(opened);
        counts.roads += 1;
        counts.deeds += run.deeds.length;
        counts.told += said.length;
        counts.opened += opened.size;
      }),
      settings('roads walked in the database', 2),
    );
    if (process.env['VANDRA_PROOF'] !== undefined) process.stdout.write(`proof: ${JSON.stringify(counts)}\n`);
  });

  test('with workers that come late says nothing early, twice, in a rest, or of what is done', async () => {
    await fc.assert(
      fc.asyncProperty(someBusyRoad, fc.integer({ min: 1, max: 4000 }), async (road, lateBy) => {
        const run = await playReally(stage, road, { days: DAYS, diligence: road.diligence, lateBy });
        expect(run.faults).toEqual([]);
        expect(wrongIn(road, run)).toEqual([]);
      }),
      settings('roads with late workers', 1),
    );
  });
});

/** Read from what was done and when parts were seen open, and from no rule of the service. */
function wrongIn(road: DrawnRoad, run: RealRun): readonly string[] {
  const quiet = silencesOf({ ...road, deeds: run.deeds });
  const keys = run.handed.map(({ key }) => key);
  return run.handed.flatMap(({ key, at, stepsDone }, index) => {
    const module = modulesOf(run.programme).find((one) => one.id === key.split(' ')[0]);
    const needed = module?.steps.filter((step) => step.opens === undefined) ?? [];
    const all = needed.length > 0 ? needed : (module?.steps ?? []);
    const since = run.opened.get(module?.id ?? '');
    return [
      ...(since === undefined || at < since ? [`${key} before it opened`] : []),
      ...(keys.indexOf(key) < index ? [`${key} twice`] : []),
      ...(all.every((step) => stepsDone.has(step.id)) ? [`${key} though it is done`] : []),
      ...(quiet.some((one) => one.from <= at && at < one.until) ? [`${key} in a rest`] : []),
    ];
  });
}

const someRest = fc.record({
  programme: someRemindingProgramme.map(counted),
  startsOn: someStart.filter((day) => !day.startsWith('2011')),
  zone: someZone,
  step: fc.nat({ max: 50 }),
  from: fc.integer({ min: 2, max: 20 }),
  at: someTime,
  days: fc.integer({ min: 1, max: 20 }),
  how: fc.constantFrom('known' as const, 'resumed' as const),
});

test('a rest of k days moves everything that is not yet said or open by k civil days, to the same hour', async () => {
  await fc.assert(
    fc.asyncProperty(someRest, async ({ from, at, days, how, step, ...drawn }) => {
      const all = modulesOf(drawn.programme).flatMap((module) => module.steps);
      const done: TimedDeed = {
        do: 'step',
        id: all[step % all.length]?.id ?? '',
        on: plusDays(drawn.startsOn, 1),
        at: civilTime('08:00'),
      };
      const on = plusDays(drawn.startsOn, from);
      const back = plusDays(on, days);
      const rest: TimedDeed[] = [
        { do: 'pause', until: how === 'known' ? back : null, on, at },
        ...(how === 'known' ? [] : [{ do: 'resume', on: back, at: civilTime('00:00') } as const]),
      ];
      const play = async (deeds: readonly TimedDeed[], more: number) => {
        const road: DrawnRoad = { ...drawn, messageTime: civilTime('09:00'), deeds, diligence: 'nothing' };
        const run = await playReally(unpaced, road, { days: 30 + more, diligence: 'nothing' });
        expect(run.faults).toEqual([]);
        return linesOf(run, drawn.zone);
      };
      const moment = instantOf(on, at, drawn.zone).instant;
      const moved = (await play([done], 0)).map(({ instant, line }) =>
        instant >= moment ? { ...line, date: plusDays(line.date, days) } : line,
      );
      const rested = (await play([done, ...rest], days)).map(({ line }) => line);
      expect(rested).toEqual(moved);
    }),
    settings('rests in the database', 1),
  );
});

interface Line {
  readonly line: { readonly what: string; readonly date: CivilDate; readonly time: string };
  readonly instant: Instant;
}
function linesOf(run: RealRun, zone: DrawnRoad['zone']): readonly Line[] {
  const lines = [
    ...run.handed.map(({ key, at }) => ({ what: key, instant: at })),
    ...[...run.opened].map(([id, instant]) => ({ what: `opens ${id}`, instant })),
  ];
  return lines
    .map(({ what, instant }) => ({ line: { what, ...civilIn(instant, zone) }, instant }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
function keyOf({ instant, line }: Line): string {
  return `${instant} ${line.what}`;
}
