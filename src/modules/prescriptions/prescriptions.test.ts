import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import type { StaffActor } from '#kernel/actor.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import {
  askForSignature,
  dropPrescription,
  type Fields,
  savePrescription,
  withdrawPrescription,
} from './public.ts';
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

describe('who may sign', () => {
  test('a coach without a licence prepares; the licensed colleague whom they ask gets a row, and signs', async () => {
    const id = await begin(scene.coach);
    expect(await sign(scene.coach, id)).toMatchObject({ refusal: 'not-a-signer' });
    await mustRun(
      app.run(scene.coach, askForSignature(app.prescribing), {
        residentId: residentId(),
        prescriptionId: id,
        version: 1,
        signer: scene.licensed.staffId,
        fields: aForm(scene),
      }),
    );
    expect(await items()).toMatchObject([
      { kind: 'sign', ref_id: id, staff_id: scene.licensed.staffId, detail: 'prescription', state: 'open' },
    ]);
    expect(await sign(scene.licensed, id, { version: 2, codes: ['KVÅ DV200'] })).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([
      {
        state: 'signed',
        signed_as: 'physiotherapist',
        codes: [{ system: 'KVÅ', code: 'DV200', title: 'Utfärdande av recept på fysisk aktivitet' }],
      },
    ]);
    expect((await items())[0]).toMatchObject({ kind: 'sign', state: 'done' });
    expect(await facts()).toEqual(['prescription.signed']);
  });

  test('nobody is asked who may not sign either, and a half-written one is sent to nobody', async () => {
    const id = await begin(scene.coach);
    const ask = (signer: string, fields: Fields) =>
      app.run(scene.coach, askForSignature(app.prescribing), {
        residentId: residentId(),
        prescriptionId: id,
        version: 1,
        signer,
        fields,
      });
    expect(await ask(scene.coach.staffId, aForm(scene))).toMatchObject({ refusal: 'not-a-signer' });
    const elsewhere = await aStaffMember(app, await aUnit(app), { profession: 'physician' });
    expect(await ask(elsewhere.staffId, aForm(scene))).toMatchObject({ refusal: 'not-a-signer' });
    expect(await ask(scene.licensed.staffId, aForm(scene, { goal: '' }))).toMatchObject({
      refusal: 'faulty',
    });
    expect(await items()).toEqual([]);
  });

  test('a profession that the list of the country does not have signs nothing, whatever it is called', async () => {
    const unknown = await aStaffMember(app, scene.place, { profession: 'wizard' });
    expect(await sign(unknown, await begin(unknown))).toMatchObject({ refusal: 'not-a-signer' });
  });

  test('a code that was not proposed is not signed', async () => {
    const id = await begin(scene.licensed);
    expect(await sign(scene.licensed, id, { codes: ['KVÅ DV132'] })).toMatchObject({
      refusal: 'unknown-code',
    });
  });

  test('another unit finds nothing', async () => {
    const id = await begin(scene.licensed);
    const stranger = await aStaffMember(app, await aUnit(app), { profession: 'physician' });
    expect(await sign(stranger, id)).toMatchObject({ refusal: 'not-found' });
  });
});

describe('what is signed', () => {
  test('is locked, by the database too', async () => {
    const id = await aSigned(app, scene);
    expect(await sign(scene.licensed, id, { version: 2 })).toMatchObject({ refusal: 'changed-meanwhile' });
    const saved = await app.run(scene.licensed, savePrescription(app.prescribing), {
      residentId: residentId(),
      prescriptionId: id,
      version: 2,
      fields: aForm(scene, { goal: 'annat' }),
    });
    expect(saved).toMatchObject({ refusal: 'changed-meanwhile' });
    await expect(
      app.owner(`update prescriptions.prescription set content_sealed = '\\x00' where id = $1`, [id]),
    ).rejects.toThrow('a signed prescription is locked');
    await expect(
      app.owner(`update prescriptions.prescription set state = 'draft', signed_at = null where id = $1`, [
        id,
      ]),
    ).rejects.toThrow('a signed prescription is locked');
  });

  test('is corrected by a new version that begins from it and takes its place, follow-up and all', async () => {
    const first = await aSigned(app, scene);
    const second = await begin(scene.coach, first);
    // A second colleague who begins as well comes to the same draft.
    expect(await begin(scene.licensed, first)).toBe(second);
    const later = plusDays(scene.today, 50);
    expect(
      await sign(scene.licensed, second, { fields: aForm(scene, { 'a1.times': '3', 'follow.on': later }) }),
    ).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([
      { id: first, state: 'replaced' },
      { id: second, state: 'signed', replaces: first },
    ]);
    expect(await followUps()).toMatchObject([
      { state: 'cancelled' },
      { planned_on: later, state: 'planned' },
    ]);
    expect(await facts()).toEqual(['prescription.signed', 'prescription.renewed']);
  });

  test('is withdrawn by who may prescribe, with a reason that is kept; nothing falls due any more', async () => {
    const id = await aSigned(app, scene);
    const withdraw = (actor: StaffActor, reason: string) =>
      app.run(actor, withdrawPrescription(app.prescribing), {
        residentId: residentId(),
        prescriptionId: id,
        version: 2,
        reason,
      });
    expect(await withdraw(scene.coach, 'Fel person.')).toMatchObject({ refusal: 'not-a-signer' });
    expect(await withdraw(scene.licensed, '  ')).toMatchObject({ refusal: 'reason' });
    expect(await withdraw(scene.licensed, 'Ny sjukdom.')).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ state: 'withdrawn' }]);
    expect(await followUps()).toMatchObject([{ state: 'cancelled' }]);
    const due = await app.owner(
      `select state from platform.due where resident_id = $1 and kind = 'prescriptions.follow-up'`,
      [residentId()],
    );
    expect(due).toEqual([{ state: 'cancelled' }]);
  });
});

describe('two who write at once', () => {
  test('the second is told, and nothing is lost or signed twice', async () => {
    const id = await begin(scene.coach);
    const save = (goal: string) =>
      app.run(scene.coach, savePrescription(app.prescribing), {
        residentId: residentId(),
        prescriptionId: id,
        version: 1,
        fields: aForm(scene, { goal }),
      });
    const outcomes = await Promise.all([save('ett'), save('två'), sign(scene.licensed, id)]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.refusal === 'changed-meanwhile')).toHaveLength(2);
  });

  test('a draft can be put away, a signed one cannot', async () => {
    const id = await begin(scene.coach);
    const drop = (version: number) =>
      app.run(scene.coach, dropPrescription(app.prescribing), {
        residentId: residentId(),
        prescriptionId: id,
        version,
      });
    expect(await drop(1)).toMatchObject({ ok: true });
    expect(await drop(2)).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(await facts()).toEqual([]);
  });
});
