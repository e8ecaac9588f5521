import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { sql } from '#platform/db.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import {
  answerColleagues,
  askColleagues,
  closeConsultation,
  listConsultations,
  readConsultation,
} from '../public.ts';

let app: TestApp;
let places: readonly [Place, Place, Place];
let asking: StaffActor;
let asked: StaffActor;
let third: StaffActor;
let stranger: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  const first = await aUnit(app);
  const { organisationId } = first;
  places = [first, await aUnit(app, { organisationId }), await aUnit(app, { organisationId })];
  [asking, asked, third] = (await Promise.all(places.map(async (one) => aStaffMember(app, one)))) as [
    StaffActor,
    StaffActor,
    StaffActor,
  ];
  stranger = await aStaffMember(app, await aUnit(app));
});

const WORDS = 'Vad gör ni när någon sover på dagen?';
const ask = async (toUnit: string | null, words = WORDS, topic = 'Sömn vid skiftarbete') =>
  app.run(asking, askColleagues, { toUnit, topic, words });
const listOf = async (who: StaffActor) =>
  (await mustRun(app.run(who, listConsultations, {}))).consultations.map((one) => one.topic);

describe('a question without a person', () => {
  test('reaches the unit that is asked and the one that asks, and no other', async () => {
    const { consultationId } = await mustRun(ask(places[1].unitId));
    expect(await listOf(asking)).toEqual(['Sömn vid skiftarbete']);
    expect(await listOf(asked)).toEqual(['Sömn vid skiftarbete']);
    for (const other of [third, stranger]) {
      expect(await listOf(other)).toEqual([]);
      const here = { consultationId };
      expect(await app.run(other, readConsultation, here)).toMatchObject({ refusal: 'not-found' });
      expect(await app.run(other, closeConsultation, here)).toMatchObject({ refusal: 'not-found' });
      expect(await app.run(other, answerColleagues, { consultationId, words: 'Hej' })).toMatchObject({
        refusal: 'not-found',
      });
    }
  });

  test('to everybody reaches the organisation and nobody outside it', async () => {
    await mustRun(ask(null));
    expect(await listOf(third)).toEqual(['Sömn vid skiftarbete']);
    expect(await listOf(stranger)).toEqual([]);
  });

  test('is answered, closed by the unit that asked, and opened again by an answer', async () => {
    const { consultationId } = await mustRun(ask(places[1].unitId));
    await mustRun(app.run(asked, answerColleagues, { consultationId, words: 'Vi börjar med ljuset.' }));
    expect(await app.run(asked, closeConsultation, { consultationId })).toMatchObject({
      refusal: 'not-found',
    });
    await mustRun(app.run(asking, closeConsultation, { consultationId }));
    const closed = await mustRun(app.run(asked, readConsultation, { consultationId }));
    expect(closed.consultation.closedAt).not.toBeNull();
    expect(closed.lines.map((one) => [one.words, one.unitId])).toEqual([
      [WORDS, places[0].unitId],
      ['Vi börjar med ljuset.', places[1].unitId],
    ]);
    await mustRun(app.run(asked, answerColleagues, { consultationId, words: 'En sak till.' }));
    expect(await mustRun(app.run(asking, readConsultation, { consultationId }))).toMatchObject({
      consultation: { closedAt: null, lastUnit: places[1].unitId },
    });
  });

  test('that holds an identity number is refused, in the topic, the question and an answer', async () => {
    expect(await ask(null, 'Gäller 19900222-2397')).toMatchObject({ refusal: 'names-a-person' });
    expect(await ask(null, WORDS, 'Om 131052-308T')).toMatchObject({ refusal: 'names-a-person' });
    const { consultationId } = await mustRun(ask(null));
    expect(
      await app.run(asked, answerColleagues, { consultationId, words: 'Som 900222-2397' }),
    ).toMatchObject({ refusal: 'names-a-person' });
    expect(
      await app.owner('select 1 from colleagues.consultation_line where consultation_id = $1', [
        consultationId,
      ]),
    ).toHaveLength(1);
  });

  test('goes to no unit of another organisation, nor to the own', async () => {
    const elsewhere = await aUnit(app);
    for (const toUnit of [elsewhere.unitId, places[0].unitId])
      expect(await ask(toUnit)).toMatchObject({ refusal: 'not-a-unit' });
  });

  test('is for those who care for people: the database shows nobody else a row', async () => {
    await mustRun(ask(null));
    const manager = await aStaffMember(app, places[1], { role: 'unit-manager', purpose: 'administration' });
    expect(await app.run(manager, listConsultations, {})).toMatchObject({ refusal: 'not-allowed' });
    expect(await app.run(await aResident(app), listConsultations, {})).toMatchObject({ ok: false });
    const shown = await app.database.kysely.transaction().execute(async (tx) => {
      await sql`select access.enter_units(${manager.sessionId})`.execute(tx);
      return (await sql`select 1 from colleagues.consultation`.execute(tx)).rows;
    });
    expect(shown).toEqual([]);
  });
});
