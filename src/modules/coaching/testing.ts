/** Builders for tests: a client with a period, as the road makes one. */
import { expect } from 'vitest';
import type { Country, Language, ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilIn, epochMs, type Instant, instant, instantFromMs, plusDays, zone } from '#kernel/dates.ts';
import type { Id } from '#kernel/ids.ts';
import { sweepDue } from '#platform/worker.ts';
import type { App } from '../../app.ts';
import { answerFollowUp, beginFollowUp, coachingDueHandlers, endPeriod, type EndReason } from './public.ts';
import {
  type Answers,
  type Instrument,
  questionsOf,
  readAnswers,
  saveAnswers,
} from '#modules/instruments/public.ts';
import { addFreeTimes, bookMeeting, markHeld } from '#modules/booking/public.ts';
import { acceptReferral, sendReferral } from '#modules/referrals/public.ts';
import { aResident, aStaffMember, aUnit, mustRun, type Place, type TestApp } from '../../../testing/app.ts';

export interface Client {
  readonly place: Place;
  readonly coach: StaffActor;
  readonly resident: ResidentActor;
  readonly referralId: Id<'referral'>;
  readonly periodId: Id<'period'>;
}

/** Form fields that choose the option with this number (or the last one), and the least number allowed. */
export function fieldsFor(instrument: Instrument, option: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questionsOf(instrument).map((question) => [
      question.linkId,
      question.type === 'choice'
        ? (question.options[Math.min(option, question.options.length - 1)]?.code ?? '')
        : String(question.type === 'integer' || question.type === 'decimal' ? (question.min ?? 0) : ''),
    ]),
  );
}

export function answersFor(instrument: Instrument, option: number): Answers {
  return readAnswers(instrument, fieldsFor(instrument, option)).answers;
}

/** Someone who sent answers about alcohol and a few words, and was accepted. */
export async function aClient(
  app: TestApp,
  given: {
    country?: Country;
    place?: Place;
    name?: string;
    language?: Language;
    met?: 'not-yet';
    /** What was sent, when it was not answers about alcohol. */
    sent?: { occasion: 'health-check'; responses: readonly Readonly<Record<string, unknown>>[] };
  } = {},
): Promise<Client> {
  const place = given.place ?? (await aUnit(app, { country: given.country ?? 'se' }));
  const coach = await aStaffMember(app, place, { name: 'Anna Koski' });
  const resident = await aResident(app, {
    country: place.country,
    ...(given.name === undefined ? {} : { name: given.name }),
    ...(given.language === undefined ? {} : { language: given.language }),
  });
  const check = app.library.checks(place.country).find((one) => one.habit === 'alcohol');
  const responses = (check?.instruments ?? []).map((instrument) => ({
    instrument: instrument.name,
    version: instrument.version,
    answers: answersFor(instrument, 3),
  }));
  const input = {
    residentId: resident.residentId,
    unitId: place.unitId,
    language: 'sv',
    occasion: 'self-check',
    responses,
    words: 'Jag vill orka mer.',
    contact: 'message',
    ...given.sent,
  };
  const { referralId } = await mustRun(
    app.run(resident, sendReferral({ library: app.library, packs: app.packs }), input),
  );
  await mustRun(app.run(coach, acceptReferral, { residentId: resident.residentId, referralId, version: 1 }));
  const [period] = await app.owner(
    'select id from coaching.period where resident_id = $1 order by started_on desc, id desc',
    [resident.residentId],
  );
  if (period === undefined) throw new Error('no period began');
  // Most of what is tested comes after the first meeting; who wants the road to it says so.
  if (given.met !== 'not-yet')
    await app.owner(`update coaching.period set state = 'active' where id = $1`, [period['id']]);
  return { place, coach, resident, referralId, periodId: period['id'] as Id<'period'> };
}

/** A goal as a form sends it. */
export const writtenGoal = {
  habit: 'move',
  words: 'Orka leka med barnbarnen',
  firstStep: 'Gå efter lunch',
  importance: '8',
  confidence: '6',
};

/** What tests of follow-ups do and look at, on the application that is open when they ask. */
export function followUpStage(app: () => TestApp) {
  const sweep = async (one: App) =>
    sweepDue({
      job: one.job,
      runner: one.runner,
      clock: one.clock,
      log: one.log,
      dueHandlers: coachingDueHandlers,
    });
  const minuteBefore = (at: Instant) => instantFromMs(epochMs(at) - 60_000);
  const move = async (at: Instant) => {
    const clock = app().movableClock;
    if (clock === null) throw new Error('the test clock moves');
    expect(await clock.moveTo(at)).toBe(true);
  };
  const end = async (client: Client, reason: EndReason = 'reached', version = 1) =>
    app().run(client.coach, endPeriod, {
      residentId: client.resident.residentId,
      periodId: client.periodId,
      version,
      reason,
    });
  const followUps = async (client: Client) =>
    app().owner(
      'select id, months, civil_date::text, civil_time, due_at, state, response_ids from coaching.follow_up where resident_id = $1 order by due_at',
      [client.resident.residentId],
    );
  const mails = async (client: Client) =>
    app()
      .owner(
        `select count(*)::integer as count from notifications.message where resident_id = $1 and template = 'look-back'`,
        [client.resident.residentId],
      )
      .then(([row]) => row?.['count']);
  const items = async (client: Client) =>
    app().owner(
      `select kind, state from worklist.item where resident_id = $1 and kind in ('follow-up', 'call') order by kind`,
      [client.resident.residentId],
    );
  const period = async (client: Client) =>
    (
      await app().owner('select state, ended_on::text, end_reason from coaching.period where id = $1', [
        client.periodId,
      ])
    )[0];
  const hasRelation = async (client: Client) =>
    (
      await app().owner('select 1 from access.relation where resident_id = $1 and until is null', [
        client.resident.residentId,
      ])
    ).length > 0;
  const begin = async (client: Client, followUpId: string) =>
    app().run(client.resident, beginFollowUp(app()), {
      residentId: client.resident.residentId,
      followUpId,
      language: 'sv',
    });
  const send = async (client: Client, followUpId: string) =>
    app().run(client.resident, answerFollowUp(app()), {
      residentId: client.resident.residentId,
      followUpId,
      language: 'sv',
    });
  const answer = async (client: Client, followUpId: string, option = 1) => {
    const { residentId } = client.resident;
    const begun = await begin(client, followUpId);
    if (!begun.ok) return begun;
    for (const { draftId, form } of begun.value)
      await mustRun(
        app().run(client.resident, saveAnswers(app()), {
          residentId,
          draftId,
          language: 'sv',
          revision: 0,
          written: { kind: 'answers', changes: answersFor(form, option) },
          at: questionsOf(form).at(-1)?.linkId ?? null,
        }),
      );
    return send(client, followUpId);
  };
  const idOf = (row: Record<string, unknown> | undefined) => row?.['id'] as Id<'follow-up'>;
  const dueOf = (row: Record<string, unknown> | undefined) =>
    instant(new Date(String(row?.['due_at'])).toISOString());
  return {
    sweep,
    minuteBefore,
    move,
    end,
    followUps,
    mails,
    items,
    period,
    hasRelation,
    begin,
    send,
    answer,
    idOf,
    dueOf,
  };
}

/** Books a time by telephone in the open offer; the day after. */
export async function bookFirstMeeting(app: TestApp, client: Client) {
  const { residentId } = client.resident;
  const tomorrow = plusDays(civilIn(app.clock.now(), zone(app.packs[client.place.country].zone)).date, 1);
  await mustRun(
    app.run(client.coach, addFreeTimes(app.packs), {
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      from: '12:00',
      until: '13:00',
      minutes: 60,
      firstDay: tomorrow,
      weeks: 1,
      modalities: ['phone'],
      onHolidays: 'yes',
    }),
  );
  const [offer] = await app.owner(`select id from booking.offer where ref_id = $1 and state = 'open'`, [
    client.periodId,
  ]);
  const [slot] = await app.owner(
    'select id, ends_at from booking.slot where staff_id = $1 order by starts_at',
    [client.coach.staffId],
  );
  const booked = await mustRun(
    app.run(client.resident, bookMeeting(app.packs), {
      residentId,
      offerId: offer?.['id'],
      slotId: slot?.['id'],
      modality: 'phone',
    }),
  );
  return { ...booked, endsAt: instant(new Date(String(slot?.['ends_at'])).toISOString()) };
}

/** Books a time, lets something happen, and holds the meeting. */
export async function holdFirstMeeting(
  app: TestApp,
  client: Client,
  between: (version: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const { meetingId, version, endsAt } = await bookFirstMeeting(app, client);
  await between(1);
  expect(await app.movableClock?.moveTo(endsAt)).toBe(true);
  const { residentId } = client.resident;
  await mustRun(app.run(client.coach, markHeld, { residentId, meetingId, version }));
}
