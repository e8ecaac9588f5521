/**
 * The histories of the demo's residents: made through the same use cases as the pages, one step after the other, at the
 * time each step would have been taken. What is seen later (timeline, worklist, access log) comes of itself.
 */
import {
  acceptReferral,
  type CallInput,
  declineReferral,
  openReferral,
  sendReferral,
  takeCall,
} from '#modules/referrals/public.ts';
import { addFreeTimes } from '#modules/booking/public.ts';
import { setCapacity } from '#modules/coaching/public.ts';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { type CivilDate, civilIn, type Instant, plusDays, plusMinutes } from '#kernel/dates.ts';
import type { Unit } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import * as z from 'zod';
import { checkAnswers } from './check-answers.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { demoId, type DemoResident, type Story } from './people.ts';
import { coachingHistory } from './coaching-history.ts';
import { formHistory } from './form-history.ts';
import type { HabitStory } from './stories.ts';
import { walkHistory } from './walk-history.ts';
import { momentOn, must, workday, type World } from './world.ts';

/** Who takes referrals in each country, and where. */
export const COACHES = {
  se: { unitKey: 'halsocoach-online', staffKeys: ['anna-koski', 'samira-haddad', 'johan-ekdahl'] },
  fi: { unitKey: 'elintapaohjaus', staffKeys: ['eero-salmi', 'liisa-hakala'] },
} as const;

/** How many days ago the story began, at least and at most. */
export const BEGAN: Readonly<Record<Exclude<Story, 'new-visitor'>, readonly [number, number]>> = {
  waiting: [1, 4],
  declined: [30, 50],
  booked: [9, 14],
  // Four meetings with twelve days between them take fifty: whoever is in the middle began later than that.
  middle: [26, 40],
  ended: [95, 115],
  'follow-up': [215, 250],
};

/** People that each coach of the demo says they can have at a time. */
const CARRIES = 25;
const WHY_NOW = ['own-wish', 'own-wish', 'care-advice', 'invited', 'life-change', 'health-worry', 'not-said'];

/** One person on the road, with everything a step needs. */
export interface Walker {
  readonly world: World;
  readonly resident: DemoResident;
  readonly self: ResidentActor;
  readonly coach: StaffActor;
  readonly unit: Unit;
  readonly story: HabitStory;
  readonly chance: Chance;
}

/** Days of free times in the past, then the coming weeks with room for whoever tries the demo. */
export async function openFreeTimes(world: World): Promise<void> {
  for (const { unitKey, staffKeys } of Object.values(COACHES)) {
    const unit = world.units.find((one) => one.id === demoId('unit', unitKey));
    if (unit === undefined) throw new Error(`there is no unit ${unitKey}`);
    const today = civilIn(world.present, unit.zone).date;
    for (const staffKey of staffKeys) {
      const coach = await world.asStaff(staffKey, unitKey);
      const open = async (given: {
        firstDay: CivilDate;
        weeks: number;
        weekdays: readonly number[];
        from: string;
        until: string;
      }) =>
        must(
          'free times',
          world.app.run(coach, addFreeTimes(world.app.packs), {
            ...given,
            minutes: 45,
            modalities: ['video', 'phone', 'on-site'],
          }),
        );
      await must(
        'saying how many one carries',
        world.app.run(coach, setCapacity, { staffId: coach.staffId, carries: CARRIES }),
      );
      world.clock.set(momentOn(plusDays(today, -260), { from: 8, to: 9 }, chanceFrom(staffKey), unit));
      await open({
        firstDay: plusDays(today, -259),
        weeks: 20,
        weekdays: [2, 4],
        from: '09:00',
        until: '10:30',
      });
      await open({
        firstDay: plusDays(today, -119),
        weeks: 17,
        weekdays: [2, 4],
        from: '09:00',
        until: '11:15',
      });
      world.clock.set(world.present);
      await open({
        firstDay: plusDays(today, 1),
        weeks: 6,
        weekdays: [1, 2, 3, 4],
        from: '13:00',
        until: '16:00',
      });
      await open({ firstDay: plusDays(today, 1), weeks: 6, weekdays: [2, 4], from: '09:00', until: '11:15' });
    }
  }
}

/** The person called the unit, and the coach wrote down what they said; answers the id. */
async function callIn({ world, self, coach, unit, story, resident }: Walker): Promise<string> {
  const call: CallInput = {
    unitId: unit.id,
    staffId: coach.staffId,
    language: resident.language,
    reason: 'own-wish',
    habits: [story.habit],
    words: story.request[resident.language],
    contact: 'phone',
  };
  const taken = await must(
    'calling',
    world.app.run(
      { kind: 'system', job: 'phone-intake' },
      command({
        name: 'demo.call',
        input: z.strictObject({}),
        async run(context) {
          const { residentId } = self;
          const opened = await context.person({
            residentId,
            action: 'send',
            resource: 'referral',
            holder: unit.id,
          });
          return opened.ok ? takeCall(context, opened.value, world.app.packs, call) : opened;
        },
      }),
      {},
    ),
  );
  return taken.referralId;
}

/** Sends a request with answers and own words at an instant; answers its id. */
export async function sendAsking(walker: Walker, at: Instant): Promise<string> {
  const { world, self, unit, story, chance, resident } = walker;
  if (resident.asks === 'phone') {
    await world.moveTo(at);
    return callIn(walker);
  }
  const { occasion, responses } = checkAnswers(walker, civilIn(at, unit.zone).date);
  await world.moveTo(at);
  const sent = await must(
    'sending',
    world.app.run(self, sendReferral({ library: world.app.library, packs: world.app.packs }), {
      residentId: self.residentId,
      unitId: unit.id,
      language: resident.language,
      occasion,
      responses,
      words: story.request[resident.language],
      contact: chance.oneOf(['message', 'phone'] as const),
      // Drawn apart, so that what follows is drawn as before.
      reason: chanceFrom(`${resident.key} why now`).oneOf(WHY_NOW),
    }),
  );
  return sent.referralId;
}

/** The unit reads the request and answers it some working days later; answers when. */
export async function answerAsking(walker: Walker, referralId: string, sentOn: CivilDate): Promise<Instant> {
  const { world, coach, self, resident, unit, chance } = walker;
  const at = momentOn(workday(sentOn, chance.between(1, 3)), { from: 8, to: 12 }, chance, unit);
  await world.moveTo(at);
  const { residentId } = self;
  await must(
    'opening a referral',
    world.app.run(coach, openReferral(world.app.library), {
      residentId,
      referralId,
      language: resident.language,
    }),
  );
  await world.moveTo(plusMinutes(at, 6));
  if (resident.story === 'declined') {
    const reason = chance.oneOf(['other-service', 'not-now'] as const);
    await must(
      'declining',
      world.app.run(coach, declineReferral, { residentId, referralId, version: 1, reason }),
    );
  } else {
    await must('accepting', world.app.run(coach, acceptReferral, { residentId, referralId, version: 1 }));
  }
  return world.clock.now();
}

/** Lives through one resident's history. */
export async function liveThrough(
  world: World,
  resident: DemoResident,
  stories: readonly HabitStory[],
): Promise<void> {
  if (resident.story === 'new-visitor') return;
  const chance = chanceFrom(resident.key);
  const { unitKey, staffKeys } = COACHES[resident.country];
  const unit = world.units.find((one) => one.id === demoId('unit', unitKey));
  if (unit === undefined) throw new Error(`there is no unit ${unitKey}`);
  const walker: Walker = {
    world,
    resident,
    unit,
    chance,
    self: await world.asResident(resident),
    coach: await world.asStaff(chance.oneOf(staffKeys), unitKey),
    story: chance.oneOf(stories),
  };
  const [least, most] = BEGAN[resident.story];
  const sentOn = plusDays(civilIn(world.present, unit.zone).date, -chance.between(least, most));
  const hours = resident.asks === 'phone' ? { from: 9, to: 15 } : { from: 17, to: 22 };
  const referralId = await sendAsking(walker, momentOn(sentOn, hours, chance, unit));
  if (resident.story === 'waiting') return;
  const answeredAt = await answerAsking(walker, referralId, sentOn);
  if (resident.story !== 'declined') await coachingHistory(walker, answeredAt);
  // What lies further back comes first: the clock of the past only goes on.
  if (resident.walks !== null) await walkHistory(walker, resident.walks);
  if (resident.form !== null) await formHistory(walker, resident.form);
}
