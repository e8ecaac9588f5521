/** From the yes on: times booked and held, a goal, signed notes, messages, the end and the looking back. */
import { type Instant, civilIn, plusDays, plusMinutes } from '#kernel/dates.ts';
import {
  bookMeeting,
  listTimes,
  markHeld,
  type MeetingKind,
  offerTimes,
  type Slot,
} from '#modules/booking/public.ts';
import {
  answerFollowUp,
  beginFollowUp,
  beginNote,
  codeKey,
  endPeriod,
  setGoal,
  signNote,
} from '#modules/coaching/public.ts';
import { readAnswers, saveAnswers } from '#modules/instruments/public.ts';
import { sendAsResident, sendAsStaff } from '#modules/messaging/public.ts';
import { fieldsFor } from './answers.ts';
import { goTowards, sayHowFar } from './goal-history.ts';
import type { Walker } from './histories.ts';
import { momentOn, must, readPerson, workday } from './world.ts';

/** Meetings of a whole period: the least of the Swedish template. */
const MEETINGS = 4;
const DAYS_BETWEEN = 12;

interface Booked {
  readonly slot: Slot;
  readonly meetingId: string;
  readonly version: number;
}

/** Books the first or second time that is offered; null when the offer holds none. */
async function book(walker: Walker, kind: MeetingKind): Promise<Booked | null> {
  const { world, self, chance } = walker;
  const { residentId } = self;
  const { offers } = await must(
    'looking at times',
    world.app.run(self, listTimes(world.app.packs), { residentId }),
  );
  const offered = offers.find((one) => one.offer.kind === kind);
  const times = (offered?.times.days ?? []).flatMap((day) => day.parts.flatMap((part) => part.slots));
  const slot = times[chance.between(0, Math.min(1, times.length - 1))];
  if (offered === undefined || slot === undefined) return null;
  await world.moveTo(plusMinutes(world.clock.now(), 2));
  const modality = chance.oneOf(['video', 'video', 'phone'] as const);
  const booked = await must(
    'booking',
    world.app.run(self, bookMeeting(world.app.packs), {
      residentId,
      offerId: offered.offer.id,
      slotId: slot.id,
      modality,
    }),
  );
  return { slot, ...booked };
}

/** The period of the walker's unit, with what its coach reads. */
export async function openPeriod(walker: Walker) {
  const { world, coach, self } = walker;
  const person = await must('reading', world.app.run(coach, readPerson(self.residentId), {}));
  const period = person.periods.at(-1);
  if (period === undefined) throw new Error(`${walker.resident.key} has no period`);
  return { person, period };
}

/** The coach writes and signs; without a meeting the note stands alone. */
export async function writeNote(walker: Walker, meetingId: string | null): Promise<void> {
  const { world, coach, self, story, unit } = walker;
  const { residentId } = self;
  const { period } = await openPeriod(walker);
  const { noteId } = await must(
    'beginning a note',
    world.app.run(coach, beginNote(world.app.coaching), { residentId, periodId: period.id, meetingId }),
  );
  const { person } = await openPeriod(walker);
  const note = person.notes.find((one) => one.id === noteId);
  if (note === undefined) throw new Error('a note that was begun is not there');
  await world.moveTo(plusMinutes(world.clock.now(), 11));
  const form = {
    body: { resources: story.resources[unit.country === 'fi' ? 'fi' : 'sv'] },
    habits: [...note.act.habits],
    level: note.act.level,
    channel: note.act.channel,
    codes: note.codes.map(codeKey),
  };
  await must(
    'signing',
    world.app.run(coach, signNote(world.app.coaching), { residentId, noteId, version: note.version, form }),
  );
}

/** The person sets a goal in the period of the walker's unit. */
export async function setTheGoal(
  walker: Walker,
  strength: { importance: number; confidence: number },
): Promise<void> {
  const { world, self, story, resident } = walker;
  const { person, period } = await openPeriod(walker);
  const current = person.goals.find((one) => one.state === 'current');
  const form = {
    habit: story.habit,
    words: story.goal[resident.language],
    firstStep: story.firstStep[resident.language],
    importance: String(strength.importance),
    confidence: String(strength.confidence),
  };
  await must(
    'setting a goal',
    world.app.run(self, setGoal, {
      residentId: self.residentId,
      periodId: period.id,
      replaces: current?.id ?? null,
      form,
    }),
  );
}

/** The coach reads, they meet, the note is signed, and the next time is offered. */
async function meet(walker: Walker, booked: Booked, number: number): Promise<void> {
  const { world, coach, self, chance } = walker;
  await world.moveTo(plusMinutes(booked.slot.startsAt, -15));
  await openPeriod(walker);
  await world.moveTo(booked.slot.endsAt);
  await must(
    'holding',
    world.app.run(coach, markHeld, {
      residentId: self.residentId,
      meetingId: booked.meetingId,
      version: booked.version,
    }),
  );
  if (number === 1)
    await setTheGoal(walker, { importance: chance.between(6, 9), confidence: chance.between(4, 7) });
  await goTowards(walker, number);
  await writeNote(walker, booked.meetingId);
}

async function offerNext(walker: Walker): Promise<void> {
  const { world, coach, self, unit } = walker;
  const earliest = plusDays(civilIn(world.clock.now(), unit.zone).date, DAYS_BETWEEN);
  await must(
    'offering',
    world.app.run(coach, offerTimes, {
      residentId: self.residentId,
      kind: 'coaching',
      modalities: ['video', 'phone'],
      earliest,
    }),
  );
}

/** News from the resident and an answer the next working day, when there is time for both. */
async function writeToEachOther(
  walker: Walker,
  about: 0 | 1,
  answered: 'answered' | 'waiting',
): Promise<void> {
  const { world, coach, self, story, resident, unit, chance } = walker;
  const today = civilIn(world.clock.now(), unit.zone).date;
  const written = momentOn(
    plusDays(today, answered === 'answered' ? 3 : 0),
    { from: 18, to: 22 },
    chance,
    unit,
  );
  const replied = momentOn(workday(plusDays(today, 3), 1), { from: 9, to: 15 }, chance, unit);
  if ((answered === 'answered' ? replied : written) >= world.present) return;
  await world.moveTo(written);
  await must(
    'writing',
    world.app.run(self, sendAsResident(world.app.packs), {
      unitId: unit.id,
      body: story.fromResident[about][resident.language],
    }),
  );
  if (answered === 'waiting') return;
  await world.moveTo(replied);
  await must(
    'answering',
    world.app.run(coach, sendAsStaff, {
      residentId: self.residentId,
      body: story.fromCoach[about][resident.language],
    }),
  );
}

async function lookBack(walker: Walker): Promise<void> {
  const { world, self, unit, resident, chance } = walker;
  const { person, period } = await openPeriod(walker);
  const followUp = person.followUps.find((one) => one.months === period.followUpMonths[0]);
  if (followUp === undefined) return;
  const at = momentOn(plusDays(followUp.date, chance.between(1, 4)), { from: 18, to: 21 }, chance, unit);
  if (at >= world.present) return;
  await world.moveTo(at);
  const on = civilIn(at, unit.zone).date;
  const which = {
    residentId: self.residentId,
    followUpId: followUp.id,
    language: resident.language,
  };
  const begun = await must('beginning again', world.app.run(self, beginFollowUp(world.app), which));
  for (const { draftId, form } of begun) {
    const fields = fieldsFor(form, chance, { country: unit.country, on, wanted: 'better' });
    await must(
      'answering again',
      world.app.run(self, saveAnswers(world.app), {
        residentId: self.residentId,
        draftId,
        language: resident.language,
        revision: 0,
        written: { kind: 'answers', changes: readAnswers(form, fields).answers },
        at: form.items.at(-1)?.linkId ?? null,
      }),
    );
  }
  await must('sending again', world.app.run(self, answerFollowUp(world.app), which));
  await world.moveTo(plusMinutes(at, 5));
  const booked = await book(walker, 'follow-up');
  if (booked !== null && booked.slot.endsAt < world.present) {
    await world.moveTo(booked.slot.endsAt);
    await must(
      'holding',
      world.app.run(walker.coach, markHeld, {
        residentId: self.residentId,
        meetingId: booked.meetingId,
        version: booked.version,
      }),
    );
  }
}

/** Lives on from the unit's yes. */
export async function coachingHistory(walker: Walker, answeredAt: Instant): Promise<void> {
  const { world, coach, self, unit, chance, resident } = walker;
  const evening = (days: number): Instant =>
    momentOn(plusDays(civilIn(world.clock.now(), unit.zone).date, days), { from: 18, to: 21 }, chance, unit);
  await world.moveTo(answeredAt);
  for (let number = 1; number <= MEETINGS; number += 1) {
    const bookingAt = evening(1);
    if (bookingAt >= world.present) return;
    await world.moveTo(bookingAt);
    const booked = await book(walker, 'coaching');
    if (booked === null) return;
    if (booked.slot.endsAt >= world.present) {
      if (chance.next() < 0.5) await writeToEachOther(walker, 1, 'waiting');
      return;
    }
    await meet(walker, booked, number);
    if (number < MEETINGS) {
      await offerNext(walker);
      if (number === 1) await writeToEachOther(walker, 0, 'answered');
      if (number === 2 && chance.next() < 0.5)
        await setTheGoal(walker, { importance: 9, confidence: chance.between(6, 9) });
    }
  }
  const { period } = await openPeriod(walker);
  const reason = resident.story === 'ended' && chance.next() < 0.3 ? 'stopped' : 'reached';
  await sayHowFar(walker, reason === 'reached' ? 0 : -1);
  await world.moveTo(plusMinutes(world.clock.now(), 8));
  await must(
    'ending',
    world.app.run(coach, endPeriod, {
      residentId: self.residentId,
      periodId: period.id,
      version: period.version,
      reason,
    }),
  );
  if (resident.story === 'follow-up') await lookBack(walker);
}
