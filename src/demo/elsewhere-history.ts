/**
 * What a few of the demo's people have at other units: one that met them before and handed them on, one that they have asked
 * now, and what they chose about it (blocks, consents). So that the pages about other units' data can be walked.
 */
import { blockUnit, giveConsent } from '#modules/access/public.ts';
import { endPeriod, HABITS } from '#modules/coaching/public.ts';
import { civilIn, plusDays, plusMinutes } from '#kernel/dates.ts';
import { referPerson } from '#modules/referrals/public.ts';
import { chanceFrom } from './chance.ts';
import { openPeriod, setTheGoal, writeNote } from './coaching-history.ts';
import { answerAsking, BEGAN, COACHES, sendAsking, type Walker } from './histories.ts';
import { demoId, type DemoResident } from './people.ts';
import type { HabitStory } from './stories.ts';
import { momentOn, must, type World } from './world.ts';

type Elsewhere = DemoResident['elsewhere'][number];

/** Days before the main history that the other unit met the person. */
const BEFORE = [45, 60] as const;
const WAITING_DAYS = 2;
/** Days ago that a unit which then referred the person was asked, and that it referred them. */
const ASKED_DAYS = 8;
const REFERRED_DAYS = 1;

async function walkerAt(
  world: World,
  resident: DemoResident,
  stories: readonly HabitStory[],
  { unitKey, staffKey }: Elsewhere,
): Promise<Walker> {
  const unit = world.units.find((one) => one.id === demoId('unit', unitKey));
  if (unit === undefined) throw new Error(`there is no unit ${unitKey}`);
  const chance = chanceFrom(`${resident.key} at ${unitKey}`);
  return {
    world,
    resident,
    unit,
    chance,
    self: await world.asResident(resident),
    coach: await world.asStaff(staffKey, unitKey),
    story: chance.oneOf(stories),
  };
}

/** Asked, met, a goal, a signed note, and handed on to the unit of the main history. */
async function handedOn(walker: Walker): Promise<void> {
  const { world, resident, chance, unit, coach, self } = walker;
  if (resident.story === 'new-visitor') throw new Error(`${resident.key} has no history to be handed on to`);
  const longAgo = BEGAN[resident.story][1] + chance.between(...BEFORE);
  const sentOn = plusDays(civilIn(world.present, unit.zone).date, -longAgo);
  const referralId = await sendAsking(walker, momentOn(sentOn, { from: 17, to: 22 }, chance, unit));
  const answeredAt = await answerAsking(walker, referralId, sentOn);
  await world.moveTo(plusMinutes(answeredAt, 30));
  await setTheGoal(walker, { importance: chance.between(5, 8), confidence: chance.between(3, 6) });
  await writeNote(walker, null);
  const { period } = await openPeriod(walker);
  await world.moveTo(plusMinutes(world.clock.now(), 10));
  await must(
    'handing on',
    world.app.run(coach, endPeriod, {
      residentId: self.residentId,
      periodId: period.id,
      version: period.version,
      reason: 'moved',
    }),
  );
}

/** Asked and met elsewhere; then a professional there refers the person to the coaches, where it waits. */
async function referredOn(walker: Walker): Promise<void> {
  const { world, resident, chance, unit, coach, self, story } = walker;
  const today = civilIn(world.present, unit.zone).date;
  const sentOn = plusDays(today, -ASKED_DAYS);
  const referralId = await sendAsking(walker, momentOn(sentOn, { from: 17, to: 22 }, chance, unit));
  await answerAsking(walker, referralId, sentOn);
  await world.moveTo(momentOn(plusDays(today, -REFERRED_DAYS), { from: 9, to: 15 }, chance, unit));
  await must(
    'referring',
    world.app.run(coach, referPerson({ packs: world.app.packs, habits: HABITS }), {
      residentId: self.residentId,
      unitId: demoId('unit', COACHES[resident.country].unitKey),
      language: resident.language,
      reason: 'raised-risk',
      habits: [story.habit],
      words: story.goal[resident.language],
      contact: 'phone',
      urgency: 'soon',
      prescription: 'wished',
      agreed: 'yes',
    }),
  );
  // The service brings it.
  await world.moveTo(plusMinutes(world.clock.now(), 5));
}

/** What was before the main history. */
export async function cameFromElsewhere(
  world: World,
  resident: DemoResident,
  stories: readonly HabitStory[],
): Promise<void> {
  for (const place of resident.elsewhere.filter((one) => one.came === 'handed-on'))
    await handedOn(await walkerAt(world, resident, stories, place));
}

/** What came after it: a request that waits at another unit, a referral from one, and what the person chose for themselves. */
export async function turnElsewhere(
  world: World,
  resident: DemoResident,
  stories: readonly HabitStory[],
): Promise<void> {
  for (const place of resident.elsewhere.filter((one) => one.came === 'waiting')) {
    const walker = await walkerAt(world, resident, stories, place);
    const sentOn = plusDays(civilIn(world.present, walker.unit.zone).date, -WAITING_DAYS);
    await sendAsking(walker, momentOn(sentOn, { from: 17, to: 22 }, walker.chance, walker.unit));
  }
  for (const place of resident.elsewhere.filter((one) => one.came === 'referred'))
    await referredOn(await walkerAt(world, resident, stories, place));
  if (resident.blocks.length + resident.consents.length === 0) return;
  const self = await world.asResident(resident);
  await world.moveTo(plusMinutes(world.present, -90));
  for (const unitKey of resident.blocks)
    await must('blocking', world.app.run(self, blockUnit, { unitId: demoId('unit', unitKey) }));
  for (const { fromKey, toKey } of resident.consents)
    await must(
      'consenting',
      world.app.run(self, giveConsent(world.app.packs), {
        from: demoId('organisation', fromKey),
        to: demoId('organisation', toKey),
        until: null,
      }),
    );
}
