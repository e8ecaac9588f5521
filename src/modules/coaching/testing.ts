/** Builders for tests: a client with a period, as the road makes one. */
import type { Country, Language, ResidentActor, StaffActor } from '#kernel/actor.ts';
import type { Id } from '#kernel/ids.ts';
import { type Answers, type Instrument, questionsOf, readAnswers } from '#modules/instruments/public.ts';
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
        : String(question.min ?? 0),
    ]),
  );
}

export function answersFor(instrument: Instrument, option: number): Answers {
  return readAnswers(instrument, fieldsFor(instrument, option)).answers;
}

/** Someone who sent answers about alcohol and a few words, and was accepted. */
export async function aClient(
  app: TestApp,
  given: { country?: Country; place?: Place; name?: string; language?: Language } = {},
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
    responses,
    words: 'Jag vill orka mer.',
    contact: 'message',
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
