/** A programme that somebody walks in the middle of coaching: two weeks of it, with the coach or alone. */
import { type CivilDate, civilIn, plusDays, plusMinutes } from '#kernel/dates.ts';
import {
  beginWalk,
  fieldsOf,
  finishStep,
  giveFeedback,
  partIdOf,
  readRoad,
  type ReadingParts,
  type WholeRoad,
  writeEntry,
} from '#modules/enrolments/public.ts';
import type { Block } from '#modules/programmes/public.ts';
import type { Walker } from './histories.ts';
import { momentOn, must } from './world.ts';

const DAYS_AGO = 16;
/** On which days of the road the person sits down with it. */
const FIRST_DAY = 2;
const SECOND_DAY = 9;
/** What the person writes where words are asked for, by what the story says of them. */
const LONGEST_WORDS = 280;

interface Walk {
  readonly walker: Walker;
  readonly parts: ReadingParts;
  readonly which: { readonly residentId: string; readonly enrolmentId: string };
}

async function roadNow({ walker, parts, which }: Walk): Promise<WholeRoad> {
  return must(
    'reading a road',
    walker.world.app.run(walker.self, readRoad(parts), { ...which, stepId: null }),
  );
}

/** Something fitting in every field of a block. */
function fieldsFor(walk: Walk, road: WholeRoad, block: Block): Readonly<Record<string, readonly string[]>> {
  const { resident, story, chance } = walk.walker;
  const words = story.goal[resident.language].slice(0, LONGEST_WORDS);
  const fields = fieldsOf(road.programme, block) ?? [];
  const longest = fields.find((field) => field.kind === 'long')?.id;
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, readonly string[]])[] => {
      const name = `${block.id}.${field.id}`;
      switch (field.kind) {
        case 'number':
          return [[name, [String(Math.round((field.least + field.most) / 3))]]];
        case 'scale':
          return [[name, [String(chance.between(Math.ceil((field.least + field.most) / 2), field.most))]]];
        case 'choice':
          return [[name, [field.options.at(-1)?.id ?? '']]];
        case 'list':
          return [[`${name}.0`, [story.firstStep[resident.language]]]];
        case 'table':
          return field.columns.map(
            (column) => [`${name}.0.${column.id}`, [story.firstStep[resident.language]]] as const,
          );
        case 'long':
          return field.id === longest ? [[name, [words]]] : [];
        default:
          return [];
      }
    }),
  );
}

async function write(
  walk: Walk,
  road: WholeRoad,
  what: {
    readonly stepId: string;
    readonly block: Block;
    readonly intent: 'keep' | 'send';
    readonly onDay: CivilDate | null;
  },
) {
  const { app } = walk.walker.world;
  const before = road.entries.find(
    (entry) => entry.partId === partIdOf(what.block) && entry.onDay === what.onDay,
  );
  return must(
    'writing in a programme',
    app.run(walk.walker.self, writeEntry(walk.parts), {
      ...walk.which,
      stepId: what.stepId,
      blockId: what.block.id,
      onDay: what.onDay,
      fields: fieldsFor(walk, road, what.block),
      revision: before?.revision ?? null,
      intent: what.intent,
      privacy: 'coach',
    }),
  );
}

/** Goes through what is open: writes, and marks each step as done. */
async function walkThrough(walk: Walk, moduleIndex: number): Promise<void> {
  const { world, self } = walk.walker;
  for (const { step, opening } of (await roadNow(walk)).modules[moduleIndex]?.steps ?? []) {
    if (opening.kind !== 'from') continue;
    for (const block of step.blocks.filter((one) =>
      ['exercise', 'goal', 'if-then', 'reflection'].includes(one.kind),
    ))
      await write(walk, await roadNow(walk), { stepId: step.id, block, intent: 'keep', onDay: null });
    await must(
      'finishing a step',
      world.app.run(self, finishStep(walk.parts), { ...walk.which, stepId: step.id }),
    );
    await world.moveTo(plusMinutes(world.clock.now(), 7));
  }
}

/** Sends the first task that the coach may read; answers it when asked to. */
async function sendTask(walk: Walk, moduleIndex: number, then: 'answered' | 'waits'): Promise<void> {
  const { world, coach, resident, story } = walk.walker;
  const road = await roadNow(walk);
  const found = (road.modules[moduleIndex]?.steps ?? [])
    .filter((step) => step.opening.kind === 'from')
    .flatMap((step) => step.step.blocks.map((block) => ({ stepId: step.step.id, block })))
    .find(({ block }) => 'privacy' in block && block.privacy === 'coach');
  if (found === undefined) return;
  const written = await write(walk, road, { ...found, intent: 'send', onDay: null });
  if (written.kind !== 'saved' || then === 'waits') return;
  await world.moveTo(plusMinutes(world.clock.now(), 14 * 60));
  await must(
    'answering a task',
    world.app.run(coach, giveFeedback(walk.parts), {
      ...walk.which,
      entryId: written.entryId,
      words: story.fromCoach[0][resident.language],
      minutes: 6,
      techniques: ['2.2'],
    }),
  );
}

/** Begins two weeks ago, or when the story has come so far. The first week is walked; of the second, with a coach, a task waits for an answer. */
export async function walkHistory(
  walker: Walker,
  walks: { readonly programme: string; readonly along: 'coach' | 'alone' },
): Promise<void> {
  const { world, self, coach, unit, chance } = walker;
  const { app } = world;
  const parts = {
    programmes: app.programmes,
    packs: app.packs,
    pace: app.pace,
    sealing: app.sealing,
  };
  const offer = app.programmes.offers(null).find((one) => one.programme.code === walks.programme);
  if (offer === undefined) throw new Error(`no programme ${walks.programme}`);
  const today = civilIn(world.present, unit.zone).date;
  const first = civilIn(world.clock.now(), unit.zone).date;
  const startsOn = first > plusDays(today, -DAYS_AGO) ? first : plusDays(today, -DAYS_AGO);
  const evening = async (day: number) => {
    const at = momentOn(plusDays(startsOn, day), { from: 18, to: 20 }, chance, unit);
    await world.moveTo(at > world.clock.now() ? at : plusMinutes(world.clock.now(), 5));
  };
  await evening(0);
  const begun = {
    residentId: self.residentId,
    versionId: offer.version.id,
    startsOn: null,
    messageTime: null,
  };
  const { enrolmentId } = await must(
    'beginning a programme',
    walks.along === 'coach'
      ? app.run(coach, beginWalk(parts), { ...begun, unitId: null })
      : app.run(self, beginWalk(parts), { ...begun, unitId: null }),
  );
  const walk: Walk = { walker, parts, which: { residentId: self.residentId, enrolmentId } };
  if (plusDays(startsOn, FIRST_DAY) >= today) return;
  await evening(FIRST_DAY);
  await walkThrough(walk, 0);
  if (walks.along === 'coach') await sendTask(walk, 0, 'answered');
  if (plusDays(startsOn, SECOND_DAY) >= today) return;
  await evening(SECOND_DAY);
  await walkThrough(walk, 1);
  if (walks.along === 'coach') await sendTask(walk, 1, 'waits');
}
