import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { civilTime, instantOf, plusDays, zone } from '#kernel/dates.ts';
import { sweepDue } from '#platform/worker.ts';
import { openTestApp, type TestApp } from '../../../testing/app.ts';
import { followUpPrescription, prescriptionsDueHandlers } from './public.ts';
import { aForm, aPrescribingScene, aSigned, type PrescribingScene, prescribingStage } from './testing.ts';

let app: TestApp;
let scene: PrescribingScene;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  scene = await aPrescribingScene(app);
});

const { begin, facts, followUps, items, residentId, rows, sign } = prescribingStage(
  () => app,
  () => scene,
);

describe('the follow-up', () => {
  test('cannot be left empty: without a day, a way or a person it is not signed', async () => {
    const id = await begin(scene.licensed);
    for (const field of ['follow.on', 'follow.how', 'follow.who'])
      expect(await sign(scene.licensed, id, { fields: aForm(scene, { [field]: '' }) })).toMatchObject({
        refusal: 'faulty',
      });
    await expect(
      app.owner(
        `update prescriptions.prescription set state = 'signed', signed_by = begun_by, signed_as = 'x', signed_at = now() where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/check constraint/);
  });

  const sweep = async () =>
    sweepDue({
      job: app.job,
      runner: app.runner,
      clock: app.clock,
      log: app.log,
      dueHandlers: prescriptionsDueHandlers(app.prescribing),
    });
  const listedAt = (day: typeof scene.today) =>
    instantOf(plusDays(day, -7), civilTime('09:00'), zone('Europe/Stockholm')).instant;
  const move = async (at: ReturnType<typeof listedAt>) => {
    expect(await app.movableClock?.moveTo(at)).toBe(true);
  };

  test('stands on the list of who is responsible a week before its day, due that day, and stays planned until it is held', async () => {
    const day = plusDays(scene.today, 40);
    await aSigned(app, scene, { 'follow.on': day });
    await sweep();
    expect((await items()).filter(({ kind }) => kind === 'follow-up')).toEqual([]);
    await move(listedAt(day));
    await sweep();
    expect((await items()).filter(({ kind }) => kind === 'follow-up')).toMatchObject([
      {
        staff_id: scene.coach.staffId,
        detail: 'prescription',
        state: 'open',
        due_at: new Date(instantOf(day, civilTime('09:00'), zone('Europe/Stockholm')).instant),
      },
    ]);
    expect(await followUps()).toMatchObject([{ planned_on: day, state: 'planned' }]);
  });

  test('is the whole unit’s when who was responsible has left', async () => {
    const day = plusDays(app.today(zone('Europe/Stockholm')), 80);
    await aSigned(app, scene, { 'follow.on': day });
    await app.owner(
      `update identity.assignment set ends_on = platform.civil_day('Europe/Stockholm') where staff_id = $1`,
      [scene.coach.staffId],
    );
    await move(listedAt(day));
    await sweep();
    expect((await items()).filter(({ kind }) => kind === 'follow-up')).toMatchObject([{ staff_id: null }]);
  });

  const hold = async (form: Record<string, string>) => {
    const [planned] = (await followUps()).filter(({ state }) => state === 'planned');
    return app.run(scene.coach, followUpPrescription(app.prescribing), {
      residentId: residentId(),
      followUpId: planned?.['id'],
      form: { outcome: 'partly', words: 'Gick tre gånger.', next: 'end', on: '', how: '', who: '', ...form },
    });
  };

  test('ends the prescription, or plans the next look: it never goes on without one', async () => {
    scene = { ...scene, today: app.today(zone('Europe/Stockholm')) };
    await aSigned(app, scene);
    expect(await hold({ next: 'on' })).toMatchObject({ refusal: 'follow-on' });
    const next = plusDays(scene.today, 60);
    expect(await hold({ next: 'on', on: next, how: 'video', who: scene.licensed.staffId })).toMatchObject({
      ok: true,
    });
    expect(await followUps()).toMatchObject([
      { state: 'held', outcome: 'partly' },
      { planned_on: next, how: 'video', staff_id: scene.licensed.staffId, state: 'planned' },
    ]);
    expect(await rows()).toMatchObject([{ state: 'signed' }]);
    expect(await hold({ next: 'end' })).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ state: 'ended' }]);
    expect([...(await facts())].map(String).toSorted((one, other) => (one < other ? -1 : 1))).toEqual([
      'prescription.ended',
      'prescription.followed-up',
      'prescription.followed-up',
      'prescription.signed',
    ]);
  });

  test('nobody is asked to call after a death', async () => {
    scene = { ...scene, today: app.today(zone('Europe/Stockholm')) };
    const day = plusDays(scene.today, 30);
    await aSigned(app, scene, { 'follow.on': day });
    await app.owner(`update identity.resident set state = 'deceased' where resident_id = $1`, [residentId()]);
    await move(listedAt(day));
    await sweep();
    expect((await items()).filter(({ kind }) => kind === 'follow-up')).toEqual([]);
  });
});
