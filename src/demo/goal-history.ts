/** What belongs to a goal, as the person and the coach write it from one meeting to the next. */
import { civilIn, plusDays } from '#kernel/dates.ts';
import {
  beginExperiment,
  climb,
  endExperiment,
  isUnderWay,
  rateGoal,
  type SheetKind,
  writeGoalSheet,
  writeOwnDay,
} from '#modules/coaching/public.ts';
import type { Walker } from './histories.ts';
import { must, readPerson } from './world.ts';

const TRY_DAYS = 12;

async function whereWeAre({ world, coach, self }: Walker) {
  const person = await must('reading', world.app.run(coach, readPerson(self.residentId), {}));
  const period = person.periods.find((one) => isUnderWay(one.state));
  if (period === undefined) throw new Error('there is no period to have a goal in');
  const sheet = (kind: SheetKind) =>
    person.goalSheets.find(
      (one) => one.periodId === period.id && one.kind === kind && one.state === 'current',
    );
  const tried = person.experiments.find((one) => one.periodId === period.id && one.outcome === null);
  return { about: { residentId: self.residentId, periodId: period.id }, sheet, tried };
}

async function write(
  walker: Walker,
  kind: SheetKind,
  posted: Readonly<Record<string, string>>,
): Promise<void> {
  const { about, sheet } = await whereWeAre(walker);
  const input = {
    ...about,
    kind,
    replaces: sheet(kind)?.id ?? null,
    only: null,
    posted: Object.fromEntries(Object.entries(posted).map(([name, text]) => [`${kind}.${name}`, [text]])),
  };
  await must('writing around a goal', walker.world.app.run(walker.self, writeGoalSheet, input));
}

async function stepTaken(walker: Walker): Promise<void> {
  const { about, sheet } = await whereWeAre(walker);
  const ladder = sheet('ladder');
  if (ladder === undefined) return;
  await must(
    'taking a step',
    walker.world.app.run(walker.self, climb, { ...about, replaces: ladder.id, way: 'reached' }),
  );
}

/** The week behind, a number a day. */
async function writeTheWeek(walker: Walker): Promise<void> {
  const { world, self, unit, story } = walker;
  const { about } = await whereWeAre(walker);
  const today = civilIn(world.clock.now(), unit.zone).date;
  const { measure, values } = story.towards.days;
  for (const [back, value] of values.toReversed().entries())
    await must(
      'writing the numbers of a day',
      world.app.run(self, writeOwnDay(world.app.coaching), {
        ...about,
        onDay: plusDays(today, -back),
        posted: { [`${measure}.value`]: [String(value)] },
      }),
    );
}

/** After the first meeting what is meant and the steps; then a plan and a try; then how it went. */
export async function goTowards(walker: Walker, meeting: number): Promise<void> {
  const { world, self, coach, unit, resident } = walker;
  const { towards } = walker.story;
  const { language } = resident;
  const today = civilIn(world.clock.now(), unit.zone).date;
  if (meeting === 1) {
    await write(walker, 'exact', {
      often: towards.often[language],
      from: today,
      measure: towards.measure[language],
    });
    await write(
      walker,
      'ladder',
      Object.fromEntries(towards.steps.map((step, place) => [`rungs.${String(place)}`, step[language]])),
    );
  }
  if (meeting > 1) await writeTheWeek(walker);
  if (meeting === 2) {
    await stepTaken(walker);
    await write(walker, 'plans', {
      'plans.0.if': towards.plan.if[language],
      'plans.0.then': towards.plan.then[language],
    });
    await write(walker, 'levels', {
      less: towards.levels.less[language],
      hoped: towards.levels.hoped[language],
      more: towards.levels.more[language],
    });
    const { about } = await whereWeAre(walker);
    const form = { words: towards.tries[language], until: plusDays(today, TRY_DAYS) };
    await must('trying something', world.app.run(coach, beginExperiment, { ...about, form }));
  }
  if (meeting === 3) {
    await stepTaken(walker);
    const { about, tried } = await whereWeAre(walker);
    if (tried === undefined) return;
    const form = { outcome: 'helped', how: towards.how[language] };
    await must(
      'telling how it went',
      world.app.run(self, endExperiment, {
        ...about,
        experimentId: tried.id,
        version: tried.version,
        form,
      }),
    );
  }
}

/** At the last meeting both say which level fits. */
export async function sayHowFar(walker: Walker, level: -1 | 0): Promise<void> {
  const { about, sheet } = await whereWeAre(walker);
  const levels = sheet('levels');
  if (levels === undefined) return;
  for (const rater of [walker.self, walker.coach])
    await must(
      'rating',
      walker.world.app.run(rater, rateGoal, {
        ...about,
        levelsId: levels.id,
        replaces: null,
        form: { level: String(level), words: '' },
      }),
    );
}
