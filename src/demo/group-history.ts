/** The demo's groups: made some weeks ago, filled, each member as far as they have come, and what they meet for next. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type CivilDate, civilIn, type Instant, plusDays, plusMinutes, weekday } from '#kernel/dates.ts';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import {
  addToGroup,
  changeGroupOfUnit,
  finishStep,
  makeGroup,
  pauseWalk,
  readRoad,
  type ReadingParts,
  writeEntry,
} from '#modules/enrolments/public.ts';
import { stepsOf } from '#modules/programmes/public.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { demoId, type DemoResident } from './people.ts';
import { momentOn, must, type World } from './world.ts';

const Key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const Groups = z.strictObject({
  groups: z.array(
    z.strictObject({
      key: Key,
      unitKey: Key,
      coachKey: Key,
      programme: z.string(),
      name: z.string(),
      startedDaysAgo: z.int().min(1).max(200),
      meets: z.strictObject({
        weekday: z.int().min(1).max(7),
        time: z.string(),
        minutes: z.int(),
        place: z.string(),
      }),
      members: z
        .array(
          z.strictObject({
            key: Key,
            joinedDaysAgo: z.int().min(1),
            /** Parts of the programme that are done, from the first. */
            weeksDone: z.int().min(0),
            /** What they want to do, in words that the group may read. */
            shares: z.string().optional(),
            rests: z.literal(true).optional(),
          }),
        )
        .min(1),
    }),
  ),
});
type DemoGroup = z.infer<typeof Groups>['groups'][number];
type DemoMember = DemoGroup['members'][number];

/** Reads `content/demo/groups.json`. */
export function loadDemoGroups(contentDirectory = 'content'): readonly DemoGroup[] {
  const file = join(contentDirectory, 'demo', 'groups.json');
  const parsed = Groups.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data.groups;
  const first = parsed.error.issues[0];
  throw new Error(`${file} is not right at ${first?.path.join('.')}: ${first?.message}`);
}

interface Leading {
  readonly world: World;
  readonly given: DemoGroup;
  readonly coach: StaffActor;
  readonly unit: World['units'][number];
  readonly parts: ReadingParts;
  readonly groupId: string;
  readonly chance: Chance;
}

/** Something that happens at a time; many such are lived through in the order of their times. */
interface Happening {
  readonly at: Instant;
  go(): Promise<void>;
}

async function makeIt(
  { world, given, coach, unit, parts }: Omit<Leading, 'groupId' | 'chance'>,
  startsOn: CivilDate,
): Promise<string> {
  const { groupId } = await must(
    'making a group',
    world.app.run(coach, makeGroup(parts), { programme: given.programme, name: given.name, startsOn }),
  );
  const { time, minutes, place } = given.meets;
  const last = plusDays(civilIn(world.present, unit.zone).date, 28);
  const first = plusDays(startsOn, (given.meets.weekday - weekday(startsOn) + 7) % 7);
  // Every other week, from the first.
  for (let day = first; day <= last; day = plusDays(day, 14))
    await must(
      'a meeting of a group',
      world.app.run(coach, changeGroupOfUnit(parts), {
        groupId,
        change: { kind: 'meeting', day, time, minutes, place },
      }),
    );
  return groupId;
}

interface Member {
  readonly self: ResidentActor;
  readonly which: { readonly residentId: string; readonly enrolmentId: string };
}

/** The first task that a group may read, on the step where it stands. */
async function share({ world, parts }: Leading, { self, which }: Member, words: string): Promise<void> {
  const { programme } = await must(
    'reading a road',
    world.app.run(self, readRoad(parts), { ...which, stepId: null }),
  );
  const found = stepsOf(programme)
    .flatMap((step) => step.blocks.map((block) => ({ stepId: step.id, block })))
    .find(({ block }) => block.kind === 'goal' && block.privacy === 'group');
  if (found === undefined) throw new Error('a group programme has no goal that a group may read');
  await must(
    'sharing with a group',
    world.app.run(self, writeEntry(parts), {
      ...which,
      stepId: found.stepId,
      blockId: found.block.id,
      onDay: null,
      fields: { [`${found.block.id}.what`]: [words] },
      revision: null,
      intent: 'keep',
      privacy: 'group',
    }),
  );
}

async function walkPart({ world, parts }: Leading, { self, which }: Member, part: number): Promise<void> {
  const road = await must('reading a road', world.app.run(self, readRoad(parts), { ...which, stepId: null }));
  for (const { step, opening } of road.modules[part]?.steps ?? []) {
    if (opening.kind !== 'from' || opening.on > road.now.date) continue;
    await must('finishing a step', world.app.run(self, finishStep(parts), { ...which, stepId: step.id }));
    await world.moveTo(plusMinutes(world.clock.now(), 6));
  }
}

/** What one member does, from coming in: a part each week, words that are shared, a rest. */
function lifeOf(leading: Leading, given: DemoMember, resident: DemoResident): readonly Happening[] {
  const { world, unit, coach, parts, groupId, chance } = leading;
  const today = civilIn(world.present, unit.zone).date;
  const joinedOn = plusDays(today, -given.joinedDaysAgo);
  const residentId = demoId('resident', resident.key);
  let member: Member | undefined;
  const theirs = async (what: (one: Member) => Promise<unknown>) => {
    if (member === undefined) throw new Error(`${given.key} is in no group yet`);
    await what(member);
  };
  const evening = (day: CivilDate) => momentOn(day, { from: 18, to: 21 }, chance, unit);
  const joins: Happening = {
    at: momentOn(joinedOn, { from: 9, to: 11 }, chance, unit),
    async go() {
      const joined = await must(
        `adding ${given.key} to a group`,
        world.app.run(coach, addToGroup(parts), { groupId, residentId }),
      );
      member = {
        self: await world.asResident(resident),
        which: { residentId, enrolmentId: joined.enrolmentId },
      };
    },
  };
  const weeks = Array.from(
    { length: given.weeksDone },
    (_, part): Happening => ({
      at: evening(plusDays(joinedOn, part * 7 + chance.between(1, 2))),
      go: async () =>
        theirs(async (one) => {
          if (part === 0 && given.shares !== undefined) await share(leading, one, given.shares);
          await walkPart(leading, one, part);
        }),
    }),
  );
  const rests: Happening = {
    at: evening(plusDays(today, -2)),
    go: async () =>
      theirs(async ({ self, which }) =>
        must('a rest', world.app.run(self, pauseWalk(parts), { ...which, until: null })),
      ),
  };
  return [joins, ...weeks, ...(given.rests === true ? [rests] : [])];
}

async function liveIn(world: World, given: DemoGroup): Promise<void> {
  const unit = world.units.find((one) => one.id === demoId('unit', given.unitKey));
  if (unit === undefined) throw new Error(`there is no unit ${given.unitKey}`);
  const coach = await world.asStaff(given.coachKey, given.unitKey);
  const { programmes, packs, pace, sealing } = world.app;
  const parts = { programmes, packs, pace, sealing };
  const chance = chanceFrom(given.key);
  const startsOn = plusDays(civilIn(world.present, unit.zone).date, -given.startedDaysAgo);
  await world.moveTo(momentOn(plusDays(startsOn, -3), { from: 9, to: 11 }, chance, unit));
  const groupId = await makeIt({ world, given, coach, unit, parts }, startsOn);
  const leading: Leading = { world, given, coach, unit, parts, groupId, chance };
  const happenings = given.members.flatMap((member) => {
    const resident = world.people.residents.find((one) => one.key === member.key);
    if (resident === undefined) throw new Error(`${given.key} names ${member.key}, who is not there`);
    return lifeOf(leading, member, resident);
  });
  for (const one of happenings.toSorted((some, other) => (some.at < other.at ? -1 : 1))) {
    await world.moveTo(one.at);
    await one.go();
  }
  await world.moveTo(world.present);
  await must(
    'closing a group',
    world.app.run(coach, changeGroupOfUnit(parts), { groupId, change: { kind: 'close' } }),
  );
}

export async function liveInGroups(world: World): Promise<void> {
  for (const given of loadDemoGroups()) await liveIn(world, given);
}
